import Diagnostics
import LessonSwift
import Lessons
import Reports
import Runs
import Testing

/// Lessons that nobody writes by accident: each comes to a report or a diagnostic, soon, and never
/// to a crash. What is allowed at each limit is tested beside the code that has it.
@Suite("Hostile lessons")
struct HostileInput {
  /// A text, and what the first problem's message begins with; nil for a lesson without problems.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable () -> String
    let told: String?

    init(_ name: String, told: String? = nil, _ text: @escaping @Sendable () -> String) {
      testDescription = name
      self.text = text
      self.told = told
    }
  }

  @Test(
    "come to a report or a diagnostic", .timeLimit(.minutes(3)),
    arguments: markdown + yaml + text + numbers + cells)
  func aHostileLessonIsBorne(hostile: Case) throws {
    let lesson = Lesson(file: "a.md", bytes: Array(hostile.text().utf8))
    let run = LessonRun(lesson, catalogue: .attention, limits: Self.limits)
    if let told = hostile.told {
      let message = try #require(run.diagnostics.first).message(in: .english)
      #expect(message.hasPrefix(told), "\(message)")
    } else {
      #expect(run.diagnostics.map { $0.message(in: .english) } == [])
    }
    #expect(!MarkdownReport(run).text.isEmpty)
    #expect(!JSONReport(run).text.isEmpty)
    // However long a line is, what is told of it can be read.
    for diagnostic in run.diagnostics.prefix(100) {
      #expect(diagnostic.text(in: .english).utf8.count < 5000)
      #expect(diagnostic.text(in: .vietnamese).utf8.count < 5000)
    }
  }

  /// Smaller than a lesson's, so that what fills them is soon written down.
  private static let limits = {
    var limits = Limits()
    limits.numbersPerValue = 10_000
    limits.numbersPerLesson = 100_000
    return limits
  }()

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func cell(_ code: String) -> String { "```swift run\n\(code)\n```\n" }

  private static let markdown: [Case] = [
    Case("a million quotes in each other", told: tooDeep) { times(1_000_000, ">") },
    Case("a hundred thousand lists in each other", told: tooDeep) { times(100_000, "- ") },
    Case("lists that are indented further and further", told: tooDeep) {
      (0..<2000).map { times($0, "  ") + "- a\n" }.joined()
    },
    Case(
      "ten thousand brackets", told: "10000 '[' stand in one Markdown block, and the limit is 9999"
    ) { times(10_000, "[") },
    Case("brackets, one less") { times(9999, "[") },
    Case("emphasis that never ends") { times(100_000, "*a _b ") },
    Case("backticks, ever more") { (1..<1000).map { "e" + times($0, "`") }.joined() },
    Case("comments in comments") { times(100_000, "<!--") },
    Case("tags that never end") { times(100_000, "<a ") },
    Case("entities") { times(200_000, "&amp") },
    Case("many references to many definitions") {
      (0..<5000).map { "[a\($0)]\n\n" }.joined() + (0..<5000).map { "[a\($0)]: b\n" }.joined()
    },
    Case("fences that never end", told: "this cell is not closed") {
      times(2000, "> ```swift run\n\n")
    },
  ]

  private static let tooDeep =
    "lists and quotes are nested too deep here; the limit is 100 in each other"

  private static let yaml: [Case] = [
    Case("a billion laughs", told: yamlAlias) {
      let lines = (1...9).map { "a\($0): &a\($0) [\(times(8, "*a\($0 - 1), "))*a\($0 - 1)]\n" }
      return "---\na0: &a0 ha\n" + lines.joined() + "---\n"
    },
    Case("a YAML list in itself", told: yamlAlias) { "---\na: &a [*a]\n---\n" },
    Case("YAML lists in each other", told: "more than 100 '[' or '{' are open here at once") {
      "---\na: \(times(100_000, "["))\n---\n"
    },
    Case("YAML options that explode", told: yamlAlias) {
      "```swift run\n//| keys: &a [x, y]\n//| queries: [*a, *a]\n1\n```\n"
    },
  ]

  private static let yamlAlias =
    "YAML anchors and aliases (&name, *name) are not allowed in lessons"

  private static let text: [Case] = [
    Case("a lesson in UTF-16", told: "a NUL byte stands here; a lesson is text") {
      String(
        decoding: "# Title\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, as: UTF8.self)
    },
    Case("NUL", told: "a NUL byte stands here; a lesson is text") { "# A\u{0}B\n" + cell("1") },
    Case(
      "one byte more than 16 MiB",
      told: "the lesson is 16777217 bytes long, and the limit is 16777216"
    ) { times(16 << 20, "x") + "x" },
    Case("a line of 15 MB") { times(15_000_000, "x") },
    Case(
      "a line of 3 MB in a cell",
      told: "nothing is called 'xxxxxxxxxx"
    ) { cell(times(3_000_000, "x")) },
    Case("a text of 2 MB in a cell", told: tooManyNumbers) {
      cell("let a = \"\(times(2_000_000, "x"))\"")
    },
    Case("a sign of 5 MB", told: nil) { cell("// " + times(5_000_000, "+")) },
    Case("carriage returns") { times(1_000_000, "\r") },
  ]

  private static let numbers: [Case] = [
    Case("a whole number of a million digits", told: "this number is too large") {
      cell("let a = \(times(1_000_000, "7"))")
    },
    Case("a fraction of a million digits") { cell("let a = 0.\(times(1_000_000, "7"))") },
    Case("a vector with a number of a million digits", told: "this number is too large") {
      cell("let a: Vector = [\(times(1_000_000, "7")), 1]")
    },
    Case("an exponent of a million digits", told: "this number is too large") {
      cell("let a = 1e\(times(1_000_000, "7"))")
    },
    Case("an index of a million digits", told: "this number is too large") {
      cell("let a = [1][\(times(1_000_000, "7"))]")
    },
    Case(
      "a seed of a million digits",
      told: "seed is '7777777777"
    ) { "---\nseed: \(times(60_000, "7"))\n---\n" },
    Case("an inline value of a million digits", told: "this number is too large") {
      "The value is `{swift} \(times(1_000_000, "7"))`.\n"
    },
    Case("decimals of a million digits", told: "'%.7777777777") {
      "The value is `{swift} 1 %.\(times(1_000_000, "7"))f`.\n"
    },
  ]

  private static let cells: [Case] = [
    Case("20,001 cells", told: "this is cell number 20001, and a lesson can have 20000") {
      times(20_001, cell("1"))
    },
    Case("one number too many", told: tooManyNumbers) {
      cell("let v = Vector.random(count: 10_001, seed: 1)")
    },
    Case("200,000 operators in a row", told: "this expression chains more than 500 operations") {
      cell("let a = 1" + times(200_000, " + 1"))
    },
    Case("200,000 signs in a row", told: "'----------") {
      cell("let a = " + times(200_000, "-") + "1")
    },
    Case("201 brackets in each other", told: "brackets are nested more than 200 deep") {
      cell("let a = " + times(201, "[") + "1" + times(201, "]"))
    },
    Case(
      "more numbers than a cell may hold",
      told: "this cell has more than 1,000,000 words, numbers and signs"
    ) { cell("let a: Vector = [" + times(600_000, "1,") + "1]") },
    Case("lists that double", told: tooManyNumbers) {
      cell("let a0: [Double] = []\n" + doubling { "[a\($0), a\($0)]" })
    },
    Case("tuples that double", told: "tuples in tuples make a type of more than 1000 parts here") {
      cell("let a0: [Double] = []\n" + doubling { "(a\($0), a\($0))" })
    },
    Case("texts that double", told: tooManyNumbers) {
      cell("let a0 = \"0123456789\"\n" + doubling { "a\($0) + a\($0)" })
    },
    Case("values that are shown and not kept", told: lessonTooLarge) {
      cell("let v = Vector.random(count: 10_000, seed: 1)\n" + times(20, "v + v\n"))
    },
    Case("values that stand in the prose", told: lessonTooLarge) {
      times(20, "It is `{swift} Vector.random(count: 10_000, seed: 1)`.\n")
    },
    Case("100,000 mistakes on one line", told: "nothing is called 'x' here") {
      cell(times(100_000, "x;"))
    },
    Case("100,000 wrong values on one line", told: "nothing is called 'x' here") {
      times(100_000, "`{swift} x` ")
    },
    Case("50,000 values on one line") { times(50_000, "`{swift} 1` ") },
    Case("10,000 cells of one name", told: "'a' already has its value, from line 2") {
      times(10_000, cell("let a = 1"))
    },
    Case("a row for each of 5000 words, and none attends") {
      "```swift step=weights\n//| sums: free\n"
        + "let w = 0 * Matrix.random(rows: 5000, columns: 2, seed: 1)\n```\n"
    },
    Case("a wrong sum in a matrix of 10,000 numbers", told: "the weights of row 1 sum to 0") {
      "```swift step=weights\nlet w = 0 * Matrix.random(rows: 2500, columns: 4, seed: 1)\n```\n"
    },
  ]

  private static func doubling(_ twice: (Int) -> String) -> String {
    (0..<40).map { "let a\($0 + 1) = \(twice($0))\n" }.joined()
  }

  private static let tooManyNumbers =
    "this would hold "

  private static let lessonTooLarge = "the values of this lesson hold more than 100,000 numbers"

  // MARK: What hides

  @Test("can't hide or move what is told of them")
  func bidiCharactersAreShownAsTheirCodes() throws {
    let hidden = "let \u{202E}a = 1 \u{2066}+ \u{200B}x\u{1B}[2J"
    let lesson = Lesson(
      file: "a.md",
      bytes: Array(
        (Self.cell(hidden) + Self.cell("let b = unknown\u{0300}") + "`{swift} 1 %\u{202E}f`\n").utf8
      ))
    let run = LessonRun(lesson, catalogue: .attention)
    #expect(run.diagnostics.count == 3)
    for diagnostic in run.diagnostics {
      for language in [Language.english, .vietnamese] {
        let told = diagnostic.text(in: language)
        #expect(!told.unicodeScalars.contains { Self.hides($0) }, "\(told)")
      }
    }
    let first = try #require(run.diagnostics.first).text(in: .english)
    #expect(first.contains("let ⟨202E⟩a = 1 ⟨2066⟩+ ⟨200B⟩x⟨1B⟩[2J"))
  }

  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
