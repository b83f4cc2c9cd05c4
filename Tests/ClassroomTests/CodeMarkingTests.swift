import Attention
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct CodeMarkingTests {
  private static let yaml =
    "points: 4\nkind: code\ngive: 'func f() {}'\ncall: f(x)\n"
    + "numbers: {x: 'integers(2...9, count: 2)'}\n"
    + "answer: sum(x)\ncases: [{x: '[1, 2]', show: true}, {random: 3}]\n"
    + "wrong: [{when: 'x[0]', say: Only the first., credit: 0.25}]"

  /// The values of a formula over the cases.
  private func outcomes(_ marking: Marking, _ value: ([Double]) -> Double) throws -> [CaseOutcome] {
    try marking.exercise.cases.indices.map { index in
      let task = try marking.exercise.task(case: index, seed: marking.task.seed)
      let x = NumericAnswer(task.numbers[0].value)?.values ?? []
      return .value(NumericAnswer(shape: [], values: [value(x)]))
    }
  }

  private func grade(
    _ change: (inout [CaseOutcome]) -> Void, of value: ([Double]) -> Double = { $0.reduce(0, +) }
  ) throws -> ExerciseGrade {
    let marking = try marking(Self.yaml)
    var outcomes = try outcomes(marking, value)
    change(&outcomes)
    return marking.grade(code: "func f(_ x: Vector) {}", .ran(outcomes, seconds: 0.5))
  }

  @Test func everyCaseEarnsItsShare() throws {
    #expect(try grade { _ in }.short == "right 4.0")
    for wrong in 1...4 {
      let grade = try grade { outcomes in
        for index in 0..<wrong { outcomes[index] = .timeout }
      }
      #expect(grade.short == (wrong == 4 ? "timeout 0.0" : "partial \(4 - wrong).0"))
      #expect(grade.say == "\(4 - wrong) of 4 cases are right. Your code took too long.")
      #expect(grade.seconds == 0.5)
    }
  }

  @Test(
    arguments: [
      (
        CaseOutcome.notFinite, "format",
        "In a case that isn't right, your code returned NaN or infinity: "
      ),
      (.notNumbers, "format", "Your code gave back something other than numbers."),
      (.crashed("Fatal error"), "crash", "Your code stopped: Fatal error"),
      (.timeout, "timeout", "Your code took too long."),
      (.memory, "memory", "Your code took too much memory."),
      (.output, "output", "Your code printed too much."),
      (.value(NumericAnswer(shape: [], values: [-1])), "wrong", nil),
      (.value(NumericAnswer(shape: [1], values: [3])), "wrong", nil),
      (.value(NumericAnswer(shape: [], values: [.nan])), "wrong", nil),
    ] as [(CaseOutcome, String, String?)])
  func whatStoppedCodeIsTold(outcome: CaseOutcome, status: String, say: String?) throws {
    let grade = try grade { $0 = $0.map { _ in outcome } }
    #expect(grade.short == "\(status) 0.0")
    let words = say ?? "With x = (1, 2) your code gave "
    #expect(grade.say?.hasPrefix("0 of 4 cases are right. " + words) == true)
  }

  @Test func aKnownMistakeInEveryCaseIsTold() throws {
    let grade = try grade({ _ in }, of: { $0[0] })
    #expect(grade.short == "partial 1.0 wrong-1")
    #expect(grade.say == "Only the first.")
    #expect(
      try self.grade({ $0[1] = .timeout }, of: { $0[0] }).short == "wrong 0.0")
  }

  @Test func ourFaultIsNoMark() throws {
    #expect(try grade { $0[2] = .ungraded("no box") }.short == "ungraded 0.0")
    #expect(try grade { $0.removeLast() }.short == "ungraded 0.0")
    #expect(try grade { $0.append(.timeout) }.short == "ungraded 0.0")
    let marking = try marking(Self.yaml)
    #expect(marking.grade(code: "x", .ungraded("no compiler")).short == "ungraded 0.0")
  }

  @Test func codeThatDoesNotCompileIsToldWhy() throws {
    let grade = try marking(Self.yaml).grade(code: "x", .refused("line 1: no x"))
    #expect(grade.short == "compile 0.0")
    #expect(grade.say == "Your code doesn't compile: line 1: no x")
  }

  @Test(arguments: ["", " \n", "func f() {}", "  func  f() {\n}\n", nil] as [String?])
  func whatWasGivenToBeginWithIsBlank(code: String?) throws {
    let marking = try marking(Self.yaml)
    #expect(
      marking.grade(code: code, .ran(try outcomes(marking) { $0[0] }, seconds: 1)).short
        == "blank 0.0")
  }

  // MARK: Kept results

  private static let results: [CodeResult] = [
    .refused("line 1: \"x\" 😀\u{0}\n"), .ran([], seconds: 0),
    .ran(
      [
        .value(NumericAnswer(shape: [], values: [0.1])),
        .value(NumericAnswer(shape: [3], values: [1, -0.0, 1e-300])),
        .value(NumericAnswer(shape: [2, 1], values: [1e308, 2])),
        .value(NumericAnswer(shape: [0], values: [])), .notFinite, .notNumbers, .timeout, .memory,
        .output, .crashed("signal 11"), .crashed("timeout"),
      ], seconds: 0.125),
  ]

  @Test(arguments: results)
  func aResultIsReadBack(result: CodeResult) throws {
    let text = try #require(StoredRun(result).text)
    #expect(StoredRun(parsing: Array(text.utf8))?.result == result)
    for end in 0..<text.utf8.count - 1 {
      #expect(StoredRun(parsing: Array(text.utf8.prefix(end))) == nil)
    }
  }

  @Test func ourFaultIsNotKept() {
    #expect(StoredRun(.ungraded("x")).text == nil)
    #expect(StoredRun(.ran([.timeout, .ungraded("x")], seconds: 0)).text == nil)
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"format\": \"lesson-run/2\", \"refused\": \"x\"}",
    "{\"format\": \"lesson-run/1\"}",
    "{\"format\": \"lesson-run/1\", \"outcomes\": [\"right\"], \"seconds\": 0}",
    "{\"format\": \"lesson-run/1\", \"outcomes\": [null], \"seconds\": 0}",
    "{\"format\": \"lesson-run/1\", \"outcomes\": [], \"seconds\": -1}",
    "{\"format\": \"lesson-run/1\", \"outcomes\": []}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [2], \"values\": [1]}]}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [\"x\"], \"values\": [1]}]}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [1], \"values\": [1, \"nan\"]}]}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [-1, -1], \"values\": [1]}]}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [1, 1, 1], \"values\": [1]}]}",
    "{\"format\": \"lesson-run/1\", \"seconds\": 0, \"outcomes\": ["
      + "{\"shape\": [4611686018427387904, 4], \"values\": []}]}",
  ])
  func whatIsNoResultIsRefused(text: String) {
    #expect(StoredRun(parsing: Array(text.utf8)) == nil)
  }

  @Test func whatDecidesAResultIsInItsName() throws {
    func job(_ code: String, _ number: Double, seconds: Int = 2) throws -> CodeJob {
      try #require(
        CodeJob(
          code: code, call: "f(x)", inputs: [CodeJob.Input(name: "x", type: .double)],
          cases: [[.double(number)]], limits: CodeLimits(seconds: seconds)))
    }
    let names = [
      StoredRun.key(try job("a", 1), toolchain: "6.3"),
      StoredRun.key(try job("b", 1), toolchain: "6.3"),
      StoredRun.key(try job("a", 2), toolchain: "6.3"),
      StoredRun.key(try job("a", 1, seconds: 3), toolchain: "6.3"),
      StoredRun.key(try job("a", 1), toolchain: "6.4"),
    ]
    #expect(Set(names).count == names.count)
    #expect(try names[0] == StoredRun.key(job("a", 1), toolchain: "6.3"))
    #expect(names.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
  }
}
