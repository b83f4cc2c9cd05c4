import Attention
import Classroom
import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

let courseKey = CourseKey(secret: Array(0..<32), run: "2026")

/// A lesson with exercises.
func course(
  _ text: String, file: String = "sheet.md", sourceLocation: SourceLocation = #_sourceLocation
) throws -> CourseLesson {
  let lesson = Lesson(file: file, bytes: Array(text.utf8))
  let run = LessonRun(lesson, catalogue: .attention)
  #expect(run.diagnostics.map { $0.text(in: .english) } == [], sourceLocation: sourceLocation)
  try #require(!run.hasErrors, sourceLocation: sourceLocation)
  return CourseLesson(name: "sheet", run)
}

func cell(_ yaml: String) -> String { "```yaml exercise\n\(yaml)\n```\n" }

/// The one exercise of a lesson, behind a cell with some names.
func prepared(
  _ yaml: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> PreparedExercise {
  let setup = "```swift run\nlet e: Vector = [2, 1, 0.1]\nlet T: Matrix = [[0.25, 0.75], [1, 0]]\n"
  let lesson = try course(
    setup + "```\n\n" + cell("id: a\nask: x\n" + yaml), sourceLocation: sourceLocation)
  return try #require(lesson.exercises.first, sourceLocation: sourceLocation)
}

/// Marks answers to one exercise.
func marking(
  _ yaml: String, seed: UInt64 = 1, in language: Language = .english,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Marking {
  Marking(
    try prepared(yaml, sourceLocation: sourceLocation).task(seed: seed), in: language)
}

extension ExerciseGrade {
  /// `wrong 0.5 scores-as-weights`.
  var short: String { "\(status) \(score)" + (matched.map { " " + $0 } ?? "") }
}

/// A lesson with an exercise of every kind, in either language.
func everyKind(_ language: String = "en") -> String {
  """
  ---
  title: "Weights & <b>marks</b>"
  language: \(language)
  ---

  # A sheet

  ```swift run
  let K: Matrix = [[1, 0], [0, 1], [1, 1]]
  ```

  ```yaml exercise
  id: weight
  points: 2
  kind: number
  ask: What weight does the second key get, for the query {{q}}?
  numbers:
    q: 'numbers(from: -2, to: 2, count: 2)'
  answer: 'softmax(score(query: q, keys: K, by: .dot))[1]'
  wrong:
    - {when: 'score(query: q, keys: K, by: .dot)[1]', say: 'That is a *score*.', credit: 0.25}
  hint: [Take all scores first., Then softmax.]
  ```

  > ```yaml exercise
  > id: weights
  > points: 3
  > kind: vector
  > ask: All of them?
  > numbers: {r: 'numbers(from: 1, to: 3, count: 2)'}
  > answer: 'softmax(score(query: r, keys: K, by: .dot))'
  > credit: each
  > property: rows sum to 1
  > wrong: common
  > ```

  - ```yaml exercise
    id: sums
    kind: choice
    ask: What do weights sum to?
    options:
      - {text: 'To 0.', say: Look again.}
      - {text: 'To 1.', right: true}
      - {text: 'To n.'}
    ```

  ```yaml exercise
  id: add
  points: 4
  kind: code
  ask: Write add.
  give: |
    func add(_ e: [Double]) -> Double {
      0
    }
  call: 'add(e.values)'
  numbers: {e: 'integers(1...9, count: 3)'}
  answer: sum(e)
  cases: [{e: '[1, 2, 3]', show: true}, {random: 3}]
  wrong: [{when: 'e[0]', say: Only the first?, credit: 0.5}]
  ```

  The end.

  """
}

extension CourseLesson {
  /// The answers of a student who knows everything; of code, one that isn't the stub.
  func rightAnswers(of student: String) -> [String: String] {
    var answers: [String: String] = [:]
    for exercise in exercises {
      guard let task = courseKey.task(exercise, of: student) else { continue }
      switch exercise.exercise.kind {
      case .choice(let choice):
        answers[exercise.exercise.id] = Marking.order(of: task).enumerated()
          .filter { choice.options[$0.element].isRight }
          .map { String(Unicode.Scalar(UInt8(65 + $0.offset))) }.joined(separator: ",")
      case .code: answers[exercise.exercise.id] = "func add(_ e: [Double]) -> Double { 1 }"
      default:
        answers[exercise.exercise.id] = (try? task.answer).flatMap { $0 }
          .flatMap(NumericAnswer.init)?.values.map { "\($0)" }.joined(separator: ", ")
      }
    }
    return answers
  }
}

/// A student's file with answers put in.
func filledIn(_ file: String, _ answers: [String: String]) -> String {
  var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  for (id, answer) in answers {
    guard let fence = lines.firstIndex(where: { $0.hasSuffix("```answer " + id) }) else { continue }
    let prefix = String(lines[fence].prefix { $0 != "`" }).replacing("-", with: " ")
    var end = fence + 1
    while !lines[end].contains("```") { end += 1 }
    lines.replaceSubrange(
      fence + 1..<end,
      with: answer.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 })
  }
  return lines.joined(separator: "\n")
}
