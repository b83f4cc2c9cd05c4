import Foundation
import Testing

/// What is wrong with a course, told by the command before anybody gets a mark from it.
@Suite struct GraderCourseTests {
  private static let sheet = ClassBench.header + ClassBench.sum

  @Test(arguments: [
    ("id,name\nan,A\nan,B\n", "the id 'an' is already that of line 2"),
    ("id,name\nan,A\nAN,B\n", "differs only in capitals"),
    ("id,name,email\nan,A,a@b.c\nbi,B,A@B.C\n", "a@b.c"),
    ("name\nA\n", "id"), ("", "empty"), ("id,name\n", "no student"), ("id,name\nan,\"A\n", "quote"),
    ("id,name\nan,A,x\n", "fields"), ("id,name\n../../etc,A\n", "can't be an id"),
    ("id,name\n\u{1B}[2J,A\n", "can't be an id"), ("id,name\nan,A\u{0}\n", "NUL"),
  ])
  func aBadClassListIsRefused(roster: String, words: String) throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    try bench.workspace.write(roster, to: "course/roster.csv")
    let outcomes = [
      try bench.grade(), try bench.lesson("exercise", "release", "course/sheet.md", "-o", "other"),
    ]
    for outcome in outcomes {
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.errors.lowercased().contains(words.lowercased()), "\(outcome)")
      #expect(outcome.errors.hasPrefix("course/roster.csv"), "\(outcome)")
      #expect(!outcome.errors.contains("\u{1B}"))
    }
    #expect(!FileManager.default.fileExists(atPath: bench.workspace.folder.path + "/grades"))
  }

  /// Encodings: UTF-8 with a mark and CRLF is read; what isn't UTF-8 is told.
  @Test func encodingsAreTold() throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    try bench.workspace.write("\u{FEFF}id;name\r\nan;Nguyễn Văn An\r\n", to: "course/roster.csv")
    #expect(try bench.grade().exitCode == 0)
    #expect(try bench.feedback("an").contains("Nguyễn Văn An"))
    try bench.workspace.write(
      Data([0xFF, 0xFE]) + Data("i\0d\0".utf8), to: "course/roster.csv")
    #expect(try bench.grade().errors.contains("UTF-16"))
    try bench.workspace.write(
      Data("id,name\nan,".utf8) + Data([0xE9, 0x0A]), to: "course/roster.csv")
    let outcome = try bench.grade()
    #expect(outcome.exitCode == 1 && outcome.errors.contains("UTF-8"), "\(outcome)")
  }

  @Test func anIdInTwoLessonsIsRefused() throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    try bench.workspace.write(Self.sheet, to: "course/other.md")
    for outcome in [try bench.grade(), try bench.lesson("exercise", "lint", "course")] {
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("'sum'") && outcome.errors.contains("other.md"), "\(outcome)")
    }
  }

  /// What lint finds with the numbers of a thousand students.
  @Test(arguments: [
    // Not a number for one in nine.
    ("integers(1...9, count: 2)", "(x[0] - 5) / (x[0] - 5)"),
    // Endless for one in nine.
    ("integers(1...9, count: 2)", "1 / (x[0] - 9)"),
    // Outside of where a logarithm is a number.
    ("integers(-1...40, count: 2)", "log(x[0])"),
    ("integers(-1...40, count: 2)", "sqrt(x[0])"),
  ])
  func anAnswerThatIsNoNumberForSomebodyIsFound(numbers: String, answer: String) throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    let lesson =
      ClassBench.header + """
        ```yaml exercise
        id: odd
        points: 1
        kind: number
        ask: What is it for {{x}}?
        numbers:
          x: '\(numbers)'
        answer: '\(answer)'
        ```

        """
    try bench.workspace.write(lesson, to: "odd.md")
    let outcome = try bench.lesson("exercise", "lint", "odd.md")
    #expect(outcome.exitCode == 1, "\(outcome)")
    #expect(outcome.errors.hasPrefix("odd.md:"), "\(outcome)")
  }

  /// 38: who asks again and again learns nothing: `check` tells of graded answers only whether they
  /// can be read, and hints come with the feedback.
  @Test func checkIsNoOracle() throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    let sum = try bench.numbers("an", behind: "the sum of").reduce(0, +)
    var told: Set<String> = []
    for answer in [sum, sum + 1, sum - 1, 0] {
      try bench.submit(["sum": "\(answer)"], as: "an")
      let outcome = try bench.lesson("exercise", "check", "submissions/an/sheet.md")
      told.insert("\(outcome)")
      #expect(outcome.exitCode == 0, "\(outcome)")
    }
    #expect(told.count == 1, "\(told)")
  }

  /// 6: nothing of the key, of formulas or of messages is in what students get.
  @Test func whatIsReleasedHoldsNoSecret() throws {
    let bench = try ClassBench(
      Self.sheet + "\n" + ClassBench.pick + "\n" + ClassBench.total, students: ["an", "binh"])
    for student in ["an", "binh"] {
      let text = try bench.released(student)
      let sum = try bench.numbers(student, behind: "the sum of").reduce(0, +)
      for secret in [
        "x[0]", "left the last", "one too much", "right: true", "5e5e", "credit", "Add them",
        "\(Int(sum))",
      ] { #expect(!text.contains(secret), "\(secret) in \(text)") }
    }
    let seeds = try ["an", "binh"].map { try bench.numbers($0, behind: "the sum of") }
    #expect(seeds[0] != seeds[1])
  }
}
