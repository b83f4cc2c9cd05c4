import Foundation
import Testing

/// Names that an exercise forbids, from the student's own check to marks given again.
@Suite(.timeLimit(.minutes(5))) struct ForbiddenNameTests {
  private static let exercise = """
    ```yaml exercise
    id: share
    points: 4
    kind: code
    ask: Write softmax.
    give: |
      func shares(_ e: Vector) -> Vector {
        // your code
      }
    numbers: {e: 'integers(1...9, count: 3)'}
    call: shares(e)
    without: [softmax, weigh]
    answer: softmax(e)
    cases: [{e: '[1, 2, 4]', show: true}, {random: 2}]
    ```

    """

  /// Code, and the line of it that uses softmax; nil where none does.
  private static let answers: [(code: String, line: Int?)] = [
    (
      "func shares(_ e: Vector) -> Vector {\n  // Like softmax.\n  let powers = e.values.map"
        + " { exp($0) }\n  let all = powers.reduce(0, +)\n  let name = \"softmax\"\n"
        + "  precondition(name == \"softmax\")\n"
        + "  return Vector(powers.map { $0 / all })\n}", nil
    ),
    ("func shares(_ e: Vector) -> Vector { softmax(e) }", 1),
    ("func shares(_ e: Vector) -> Vector {\n  Attention\n    .softmax(e)\n}", 3),
    ("func shares(_ e: Vector) -> Vector {\n  `softmax`(e)\n}", 2),
    (
      "func shares(_ e: Vector) -> Vector {\n  let f: (Vector) -> Vector = softmax\n  return f(e)\n}",
      2
    ),
    ("typealias N = Normalizer\nlet n = N.softmax\nfunc shares(_ e: Vector) -> Vector { e }", 2),
    ("#if true\nfunc shares(_ e: Vector) -> Vector { softmax(e) }\n#endif", 2),
    (
      "func shares(_ e: Vector) -> Vector {\n  var all = e\n  _ = \"\\({ all = softmax(e) }())\"\n"
        + "  return all\n}", 3
    ),
  ]

  private static func student(_ index: Int) -> String { "s\(index)" }

  @Test func aForbiddenNameEarnsNothingAndIsToldWithItsLine() throws {
    let bench = try ClassBench(
      ClassBench.header + Self.exercise, students: Self.answers.indices.map(Self.student))
    for (index, answer) in Self.answers.enumerated() {
      try bench.submit(["share": answer.code], as: Self.student(index))
    }
    #expect(try bench.grade().exitCode == 0)
    for (index, answer) in Self.answers.enumerated() {
      let grade = try bench.grade(Self.student(index), "share")
      let check = try bench.lesson(
        "exercise", "check", "submissions/\(Self.student(index))/sheet.md")
      guard let line = answer.line else {
        #expect(grade.status == "right" && grade.score == 4, "\(grade)")
        #expect(check.exitCode == 0, "\(check)")
        continue
      }
      #expect(grade.status == "wrong" && grade.score == 0, "\(grade)")
      let told = "Your code uses 'softmax' (line \(line)), "
      #expect(grade.say?.hasPrefix(told) == true, "\(grade)")
      #expect(check.exitCode == 1 && check.output.hasPrefix("share: " + told), "\(check)")
      #expect(try bench.feedback(Self.student(index)).contains("(line \(line))"))
    }
    #expect(
      try bench.lesson("exercise", "report", "grades").output.contains(
        "The code uses a name that isn't allowed."))

    // Marks follow the names, without running anything.
    let kept = try bench.workspace.files(below: "grades/run")
    func mark(_ lesson: String) throws -> [Double?] {
      try bench.workspace.write(lesson, to: "course/sheet.md")
      #expect(try bench.lesson("exercise", "mark", "grades").exitCode == 0)
      #expect(try bench.workspace.files(below: "grades/run") == kept)
      return try Self.answers.indices.map { try bench.grade(Self.student($0), "share").score }
    }
    let strict = ClassBench.header + Self.exercise
    let free = strict.replacingOccurrences(of: "without: [softmax, weigh]", with: "")
    #expect(try mark(free) == [4, 4, 4, 4, 4, 0, 4, 4])
    #expect(try mark(strict) == [4, 0, 0, 0, 0, 0, 0, 0])
  }
}
