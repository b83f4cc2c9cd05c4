import Diagnostics
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct ExerciseLintTests {
  private func findings(_ yaml: String, seeds: Int = 200) throws -> [String] {
    ExerciseLint(try prepared(yaml), in: .english, seeds: seeds).findings.map {
      "\($0.severity.rawValue): \(Problem.lint($0.problem).wording.message.en)"
    }
  }

  private static let q = "numbers: {q: 'distinctIntegers(1...3, count: 3)'}\n"

  @Test(arguments: [
    "kind: number\nanswer: 'softmax(q)[1]'\n", "kind: vector\nanswer: softmax(q)\n",
    "kind: number\nanswer: 'q[0] / 4.0'\naccept: {written: 5}\n",
    "kind: number\nanswer: 'q[0] * 1000000.0'\naccept: {written: 9}\n",
    "kind: number\nanswer: 'q[0] * 1e-20'\naccept: {digits: 15}\n",
    "kind: number\nanswer: 'q[0] * 1e20'\naccept: {written: 15}\n",
    "kind: vector\nanswer: 'q - q'\naccept: {absolute: 1e-300}\n",
  ])
  func aSoundExerciseIsNotBlamed(yaml: String) throws {
    #expect(try findings(yaml + Self.q) == [])
  }

  @Test func whatFailsForSomeStudentsIsTold() throws {
    let told = try findings(
      "kind: number\nanswer: 'e[n]'\nnumbers: {n: 'integer(0...3)'}")
    #expect(told.count == 1)
    #expect(told[0].contains("students this can't be computed: "))
    let infinite = try findings(
      "kind: number\nanswer: '1.0 / d'\nnumbers: {d: 'one(of: [0.0, 1, 2, 4])'}")
    #expect(infinite.count == 1)
    #expect(infinite[0].contains("students the answer is not a finite number"))
  }

  @Test(arguments: [
    (
      "kind: number\nanswer: 'q[0]'\nwrong: [{when: 'q[0] + 0.0', say: x}]\n",
      ["error: for 200 of 200 students the known mistake 'wrong-1' comes to the right answer"]
    ),
    (
      "kind: number\nanswer: 'q[0]'\n"
        + "wrong: [{when: 'q[0] + 10.0', say: x}, {when: '10.0 + q[0]', say: y}]\n",
      ["error: for 200 of 200 students the mistakes 'wrong-1' and 'wrong-2' come to the same"]
    ),
    (
      "kind: number\nanswer: 'q[0]'\nwrong: [{when: q, say: x}]\n",
      ["error: who makes the mistake 'wrong-1' isn't told so"]
    ),
    (
      "kind: number\nanswer: 'softmax(q)[1]'\nwrong: [common, {when: 'q[1]', say: y}]\n",
      [
        "warning: for 200 of 200 students the mistakes 'scores-as-weights' and 'wrong-2' come to"
          + " the same"
      ]
    ),
  ])
  func mistakesThatTellNothingAreTold(yaml: String, told: [String]) throws {
    let found = try findings(yaml + Self.q)
    #expect(found == told)
  }

  @Test func aMistakeThatFailsForSomeIsTold() throws {
    let told = try findings(
      "kind: number\nanswer: '5'\nwrong: [{when: 'e[n]', say: x}]\n"
        + "numbers: {n: 'integer(0...3)'}")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("error: for 1 of 200 students this can't be computed: ") == true)
  }

  @Test func oneAnswerForAllIsAWarning() throws {
    #expect(
      try findings("kind: number\nanswer: '5'") == ["warning: every student gets the same numbers"])
    #expect(
      try findings("kind: choice\noptions: [{text: a, right: true}, {text: b}]") == [])
  }

  @Test func exercisesAreTriedWithOtherSeedsEach() throws {
    // The same formulas, of which one student in many has no answer.
    let yaml = "kind: number\nanswer: 'e[n]'\nnumbers: {n: 'integer(0...3)'}"
    let lesson = try course(
      "```swift run\nlet e: Vector = [1, 2, 3]\n```\n\n"
        + ["ab", "ba", "cd"].map { cell("id: \($0)\nask: x\n\(yaml)") }.joined(separator: "\n"))
    let found = lesson.exercises.map {
      ExerciseLint($0, in: .english, seeds: 300).findings.map {
        Problem.lint($0.problem).wording.message.en
      }
    }
    #expect(Set(found).count > 1)
  }

  // MARK: Lessons

  private func told(_ text: String) throws -> [String] {
    LessonLint(try course(text), courseKey, seeds: 50) { exercises, find in exercises.map(find) }
      .diagnostics.map { $0.text(in: .english) }
  }

  @Test(arguments: ["en", "vi"])
  func aSoundLessonIsNotBlamed(language: String) throws {
    #expect(try told(everyKind(language)) == [])
  }

  @Test func aLessonWithoutExercisesIsTold() throws {
    let told = try told("# x\n")
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("sheet.md: error: this lesson has no exercises"))
  }

  @Test(
    arguments: [
      ("Write add.", "Write add. Only the first?", "'Only the first?'"),
      ("All of them?", "All of them? Take all scores first.", "'Take all scores first.'"),
      ("All of them?", "'All: {{softmax(score(query: r, keys: K, by: .dot))}}'", nil),
    ] as [(String, String, String?)])
  func aSecretInAQuestionIsTold(old: String, new: String, secret: String?) throws {
    let told = try told(everyKind().replacing(old, with: new))
    #expect(
      told.contains { $0.contains("students' files show " + (secret ?? "")) } == (secret != nil))
  }
}
