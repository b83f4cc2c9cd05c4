internal import Diagnostics
internal import Lessons
internal import Reports
internal import Runs

/// A lesson as one student gets it.
public struct ReleasedLesson: Sendable {
  /// UTF-8.
  public let text: String

  /// Why a student can't get the lesson: a number of an exercise can't be computed for them.
  public struct Impossible: Error, Equatable, Sendable {
    public let student: String
    public let exercise: String
  }

  /// - Complexity: O(size of the lesson + what the exercises compute).
  public init(
    _ lesson: CourseLesson, for student: String, _ key: CourseKey
  ) throws(Impossible) {
    var checks: [PublicCheck] = []
    var lines: [String: [String]] = [:]
    for exercise in lesson.exercises {
      let id = exercise.exercise.id
      guard let task = key.task(exercise, of: student) else {
        throw Impossible(student: student, exercise: id)
      }
      let practice = exercise.isPractised ? key.practice(exercise, of: student) : nil
      guard let check = PublicCheck(task, practice: practice) else {
        throw Impossible(student: student, exercise: id)
      }
      checks.append(check)
      lines[id] = Self.lines(task, practice: practice, in: lesson.language)
    }
    let sheet = PublicChecks(lesson: lesson.name, student: student, checks: checks)
    let file = StudentLesson(lesson.run, trailer: sheet.lines) { result in
      lines[result.prepared.exercise.id] ?? []
    }.text
    let bytes = Array(file.utf8)
    let frame = FileFrame(of: bytes, without: AnswerSheet(file: "", bytes: bytes).answers)
    text = file + FileFrame.line(frame.seal(key, student: student)) + "\n"
  }

  private static func lines(
    _ task: ExerciseTask, practice: ExerciseTask?, in language: Language
  ) -> [String] {
    let exercise = task.exercise.exercise
    let question = ExerciseQuestion(
      task, in: language, order: Marking.order(of: task), showsStub: false)
    let title = Block.caption(title: ExerciseQuestion.title(task.exercise, in: language), text: nil)
    var lines = MarkdownLines.of([title] + question.blocks, in: language)
    var stub = [""]
    if case .code(let code) = exercise.kind {
      stub = code.give.linesOfText
    }
    lines += [""] + fence("answer \(exercise.id)", stub)
    if let practice {
      let numbers = ExerciseQuestion.numbers(of: practice, in: language)
      lines += [""]
      lines += MarkdownLines.of(
        [.paragraph([.text(ReleaseWords.practice[language])])] + numbers, in: language)
      lines += [""] + fence("practice \(exercise.id)", [""])
    }
    return lines
  }

  private static func fence(_ info: String, _ content: [String]) -> [String] {
    // Code to begin with may hold a fence itself, in a comment.
    let longest = content.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + info] + content + [fence]
  }
}

extension PreparedExercise {
  /// Whether students get the same question with other numbers: there have to be numbers.
  var isPractised: Bool {
    switch exercise.kind {
    case .number, .vector, .table: exercise.check == .practice && !exercise.numbers.isEmpty
    case .choice, .code: false
    }
  }
}

enum ReleaseWords {
  static let practice = Bilingual(
    en: "To practise, the same with other numbers (not graded; lesson exercise check tells whether"
      + " you are right):",
    vi:
      "Để luyện tập, cùng câu hỏi với các số khác (không chấm điểm; lesson exercise check cho biết"
      + " bạn làm đúng chưa):")
}
