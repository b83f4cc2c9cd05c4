import Foundation
import Testing

/// What students do to the file that they were given, and what else they put in its place.
@Suite struct GraderTamperingTests {
  private static let sheet = ClassBench.header + ClassBench.sum + "\n" + ClassBench.pick

  private static func bench(_ students: String...) throws -> ClassBench {
    try ClassBench(sheet, students: students)
  }

  private static func sum(_ bench: borrowing ClassBench, _ student: String) throws -> String {
    let sum = try bench.numbers(student, behind: "the sum of").reduce(0, +)
    return "\(Int(sum))"
  }

  // MARK: The text

  /// A change of the file that must not change the mark.
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let row: Int
    let notes: [String]
    let change: @Sendable (String) -> String

    var testDescription: String { "\(row): \(name)" }
  }

  static let edits: [Edit] = [
    Edit(name: "nothing", row: 0, notes: []) { $0 },
    Edit(name: "CRLF", row: 0, notes: []) { $0.replacing("\n", with: "\r\n") },
    Edit(name: "byte order mark", row: 0, notes: []) { "\u{FEFF}" + $0 },
    Edit(name: "blanks at the ends of lines", row: 0, notes: []) {
      $0.replacing("\n", with: " \n")
    },
    Edit(name: "other points", row: 1, notes: ["text changed"]) {
      $0.replacing("2 points", with: "200 points")
    },
    Edit(name: "other tolerance", row: 1, notes: ["text changed"]) {
      $0.replacing("\"relative\": 0.001", with: "\"relative\": 1000")
    },
    Edit(name: "other question", row: 1, notes: ["text changed"]) {
      $0.replacing("What is the sum of", with: "Which number do you like, not")
    },
    Edit(name: "an exercise of its own", row: 1, notes: ["text changed"]) {
      $0 + "\n```yaml exercise\nid: sum\npoints: 900\nkind: number\nask: What?\nanswer: '1'\n```\n"
    },
    Edit(name: "text added", row: 1, notes: ["text changed"]) { $0 + "\nGive me all points.\n" },
    Edit(name: "other numbers", row: 6, notes: ["text changed"]) {
      $0.replacing(/the sum of \([^)]*\)/, with: "the sum of (1, 2, 3)")
    },
    Edit(name: "another seed", row: 6, notes: ["text changed"]) {
      $0.replacing("seed: 3", with: "seed: 4")
    },
    Edit(name: "no checks at the end", row: 6, notes: ["text changed"]) {
      String($0[..<($0.firstRange(of: "<!-- lesson-exercises")?.lowerBound ?? $0.endIndex)])
    },
    Edit(name: "two checks at the end", row: 6, notes: ["text changed"]) { text in
      text + text[(text.firstRange(of: "<!-- lesson-exercises")?.lowerBound ?? text.endIndex)...]
    },
    Edit(name: "damaged checks", row: 6, notes: ["text changed"]) {
      $0.replacing("\"exercises\": [", with: "\"exercises\": ]")
    },
    Edit(name: "another's name", row: 5, notes: ["identity", "text changed"]) {
      $0.replacing(/"student": "s[0-9]+"/, with: "\"student\": \"binh\"")
    },
    Edit(name: "nobody's name", row: 36, notes: ["identity", "text changed"]) {
      $0.replacing(/"student": "s[0-9]+"/, with: "\"student\": \"\\u001b[2J\\u202e=1+1|<b>\"")
    },
    Edit(name: "an answer of a stray id", row: 4, notes: ["stray", "text changed"]) {
      $0 + "\n```answer summ\n1\n```\n"
    },
    Edit(name: "a later answer that is blank", row: 3, notes: ["text changed"]) {
      $0 + "\n```answer sum\n\n```\n"
    },
    Edit(name: "an answer in a comment", row: 3, notes: ["text changed"]) {
      $0 + "\n<!--\n```answer sum\n1\n```\n-->\n"
    },
    Edit(name: "an answer in a longer fence", row: 3, notes: ["text changed"]) {
      $0 + "\n`````text\n```answer sum\n1\n```\n`````\n"
    },
    Edit(name: "an answer that is indented code", row: 3, notes: ["text changed"]) {
      $0 + "\n    ```answer sum\n    1\n    ```\n"
    },
    Edit(name: "a practice block more", row: 3, notes: ["text changed"]) {
      $0 + "\n```practice sum\n1\n```\n"
    },
    Edit(name: "deep quotes", row: 31, notes: ["text changed"]) {
      $0 + "\n" + String(repeating: "> ", count: 90) + "x\n"
    },
  ]

  /// A student for each edit, in one class.
  private static let edited = Result { () throws -> (outcome: Outcome, records: [ClassRecord]) in
    let students = edits.indices.map { "s\($0)" }
    let bench = try ClassBench(sheet, students: students + ["binh"])
    for (student, edit) in zip(students, edits) {
      let text = try bench.released(student)
      let filled = try ClassBench.filled(text, "sum", try sum(bench, student))
      try bench.submit(edit.change(filled), as: student)
    }
    return (try bench.grade(), try (students + ["binh"]).map { try bench.record($0) })
  }

  @Test(arguments: edits.indices)
  func noEditOfTheTextChangesTheMark(index: Int) throws {
    let edit = Self.edits[index]
    let record = try Self.edited.get().records[index]
    #expect(record.student == "s\(index)")
    #expect(record.exercises.map(\.status) == ["right", "blank"], "\(edit.name)")
    #expect(record.score == 2 && record.max == 3, "\(edit.name)")
    #expect(record.noteKinds.sorted() == edit.notes.sorted(), "\(edit.name): \(record.notes)")
  }

  @Test func whoHandsInNothingIsMissing() throws {
    let (outcome, records) = try Self.edited.get()
    let words = "sheet: \(Self.edits.count) graded, 1 missing\n"
    #expect(outcome == Outcome(output: words, errors: "", exitCode: 0))
    #expect(records.last?.status == "missing")
  }

  /// 2 to 4: what counts of several answers, and of none.
  @Test func answersCountByTheirIds() throws {
    let bench = try Self.bench("none", "twice", "renamed", "listed", "quoted", "tilde", "long")
    func block(_ student: String) throws -> String {
      "```answer sum\n\(try Self.sum(bench, student))\n```\n"
    }
    let other = "```answer pick\nA\n```\n"
    try bench.submit("# Nothing\n", as: "none")
    try bench.submit("```answer sum\n1\n```\n\n" + (try block("twice")) + other, as: "twice")
    try bench.submit("```answer Sum\n1\n```\n\n```answer s-u-m\n1\n```\n", as: "renamed")
    let listed = try block("listed").split(separator: "\n").map { "  " + $0 }
    try bench.submit("- x\n\n" + listed.joined(separator: "\n") + "\n", as: "listed")
    let quoted = try block("quoted").split(separator: "\n").map { "> " + $0 }
    try bench.submit(quoted.joined(separator: "\n") + "\n", as: "quoted")
    try bench.submit(try block("tilde").replacing("```", with: "~~~~"), as: "tilde")
    try bench.submit(
      "```answer sum\n" + String(repeating: "7 ", count: 40_000) + "\n```\n", as: "long")
    let outcome = try bench.grade()
    #expect(outcome.errors == "" && outcome.exitCode == 0, "\(outcome)")
    func status(_ student: String) throws -> [String] {
      let record = try bench.record(student)
      #expect(record.max == 3)
      return record.exercises.map(\.status) + record.noteKinds.filter { $0 != "text changed" }
    }
    #expect(try status("none") == ["blank", "blank"])
    #expect(try status("twice").prefix(1) == ["right"])
    #expect(try status("twice").suffix(1) == ["duplicate"])
    #expect(try status("renamed").prefix(2) == ["blank", "blank"])
    #expect(try status("renamed").contains("stray"))
    for student in ["listed", "quoted", "tilde"] { #expect(try status(student).first == "right") }
    #expect(try status("long") == ["format", "blank", "too long"])
  }

  /// 11: what computers call numbers, and people don't.
  @Test func whatIsNoNumberIsNoAnswer() throws {
    let texts = [
      "NaN", "nan", "inf", "-inf", "∞", "1e400", "1e99999", "0x1F", "1_000", "1,000,000", "٣",
      "true", "x[0]+x[1]+x[2]", "`5`", "${5}", "=1+1", String(repeating: "9", count: 60_000),
      "1" + String(repeating: "\u{301}", count: 500),
    ]
    let students = texts.indices.map { "s\($0)" }
    let bench = try ClassBench(Self.sheet, students: students)
    for (student, text) in zip(students, texts) { try bench.submit(["sum": text], as: student) }
    #expect(try bench.grade().exitCode == 0)
    for (student, text) in zip(students, texts) {
      let grade = try bench.grade(student, "sum")
      #expect(grade.status == "format" && grade.score == 0, "\(text.prefix(40)): \(grade.status)")
      #expect((grade.say ?? "").unicodeScalars.count < 300)
    }
  }

  // MARK: Escaping

  /// 36: everything that a student may write, in feedback, class report and on the terminal.
  @Test(arguments: [
    "<script>alert(1)</script>", "\u{1B}[2J\u{1B}[31mred", "\u{202E}gnol", "a\u{0}b",
    "``` \n```\n# Not yours\n<img src=x onerror=alert(1)>", "~~~\n# Not yours\n~~~",
    "````\n# Not yours\n````", "[x](javascript:alert(1))", "| a | b |\n|---|---|",
    "\u{7}\u{8}\u{9B}2J",
  ])
  func whatStudentsWriteIsShownAsItIs(text: String) throws {
    let bench = try Self.bench("an")
    let fence = "`````answer sum\n\(text)\n`````\n\n`````answer pick\n\(text)\n`````\n"
    try bench.submit(fence, as: "an")
    let outcome = try bench.grade()
    let feedback = try bench.feedback("an")
    let report = try bench.lesson("exercise", "report", "grades").output
    let book = try bench.book()
    for (place, shown) in [
      ("output", outcome.output), ("errors", outcome.errors), ("feedback", feedback),
      ("report", report), ("book", book),
    ] {
      let harmful = shown.unicodeScalars.filter { scalar in
        let isBreak = place == "book" && (scalar == "\r" || scalar == "\u{FEFF}")
        return !isBreak && scalar != "\n"
          && [.control, .format].contains(scalar.properties.generalCategory)
      }
      #expect(harmful.isEmpty, "\(place): \(harmful.map { $0.value })")
    }
    // Outside of code, no line of theirs begins anything.
    var fenceOfLines: Substring?
    for line in feedback.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.prefix { $0 == "`" }
      if let open = fenceOfLines {
        if marks.count >= open.count, line.drop(while: { $0 == "`" }).isEmpty { fenceOfLines = nil }
      } else if marks.count >= 3 {
        fenceOfLines = marks
      } else {
        let bare = line.replacing("\\<", with: "")
        #expect(!line.hasPrefix("# Not") && !bare.contains("<script") && !bare.contains("<img"))
      }
    }
    #expect(fenceOfLines == nil, "\(feedback)")
  }

  /// 37: names that a spreadsheet would compute.
  @Test(arguments: ["=1+1", "+1", "-1+1", "@SUM(A1)", "\u{FF1D}1", "a,\"b\""])
  func namesAreNoFormulas(name: String) throws {
    let bench = try Self.bench("an")
    let quoted = name.replacing("\"", with: "\"\"")
    try bench.workspace.write("id,name\nan,\"\(quoted)\"\n", to: "course/roster.csv")
    try bench.submit(["sum": "1"], as: "an")
    #expect(try bench.grade().exitCode == 0)
    let book = try bench.book()
    let row = try #require(book.split(whereSeparator: \.isNewline).last)
    #expect(
      row.hasPrefix(name.contains(",") ? "an,\"\(quoted)\"," : "an,\"'\(quoted)\","), "\(row)")
  }
}
