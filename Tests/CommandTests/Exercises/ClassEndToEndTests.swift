import Foundation
import Testing

/// A class of thirty from release to gradebook, with answers that the test works out by itself.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ClassEndToEndTests {
  /// What a student does, and what it is worth: of 2, 1 and 4 points.
  struct Pupil: Sendable, CustomTestStringConvertible {
    let name: String
    let statuses: [String]
    let score: Double
    var matched: [String?] = [nil, nil, nil]
    let answers: @Sendable ([Double], _ letters: [String: String]) -> [String: String]

    var testDescription: String { name }
  }

  private static func text(_ number: Double) -> String { "\(Int(number))" }

  /// Three of each kind, thirty in all.
  static let pupils: [Pupil] = (0..<3).flatMap { number in
    let code = HostileCode.honest + "\n// \(number)"
    let first: @Sendable ([Double]) -> Double = { $0[0] + $0[1] }
    return [
      Pupil(name: "all-right-\(number)", statuses: ["right", "right", "right"], score: 7) {
        ["sum": text($0.reduce(0, +)), "pick": $1["One"] ?? "", "total": code]
      },
      Pupil(name: "decimals-\(number)", statuses: ["right", "right", "blank"], score: 3) {
        ["sum": "+\(text($0.reduce(0, +))).000", "pick": "(\(($1["One"] ?? "").lowercased()))"]
      },
      Pupil(
        name: "last-left-out-\(number)", statuses: ["partial", "wrong", "partial"], score: 1.5,
        matched: ["wrong-1", "option-2", "wrong-1"]
      ) {
        [
          "sum": text(first($0)), "pick": $1["Two"] ?? "",
          "total": "func total(_ x: [Double]) -> Double { x[0] + x[1] } // \(number)",
        ]
      },
      Pupil(
        name: "product-\(number)", statuses: ["wrong", "wrong", "wrong"], score: 0,
        matched: ["wrong-2", "option-3", nil]
      ) {
        [
          "sum": text($0.reduce(1, *)), "pick": $1["Three"] ?? "",
          "total": "func total(_ x: [Double]) -> Double { x[0] * x[1] * x[2] } // \(number)",
        ]
      },
      Pupil(name: "blank-\(number)", statuses: ["blank", "blank", "blank"], score: 0) { _, _ in
        [:]
      },
      Pupil(name: "words-\(number)", statuses: ["format", "format", "compile"], score: 0) { _, _ in
        ["sum": "a lot", "pick": "all", "total": "I would add them up. // \(number)"]
      },
      Pupil(name: "cheat-\(number)", statuses: ["format", "format", "partial"], score: 4.0 / 3) {
        _, _ in
        [
          "sum": "x[0] + x[1] + x[2]", "pick": "ABCDEF",
          "total": "func total(_ x: [Double]) -> Double { 7 } // \(number)",
        ]
      },
      Pupil(name: "crash-\(number)", statuses: ["wrong", "blank", "crash"], score: 0) {
        [
          "sum": text($0.reduce(0, +) + 1),
          "total": "func total(_ x: [Double]) -> Double { x[3] } // \(number) \($1.count)",
        ]
      },
      Pupil(name: "not-finite-\(number)", statuses: ["format", "right", "format"], score: 1) {
        [
          "sum": "NaN", "pick": $1["One"] ?? "",
          "total": "func total(_ x: [Double]) -> Double { 0 / (x[0] - x[0]) } // \(number)",
        ]
      },
      Pupil(name: "stub-\(number)", statuses: ["right", "blank", "blank"], score: 2) {
        [
          "sum": text($0.reduce(0, +)) + "e0", "pick": " \($1.count > 9 ? "A" : "") ",
          "total": "func total(_ x: [Double]) -> Double {\n    // your code\n\n}",
        ]
      },
    ]
  }

  private struct Graded: Sendable {
    var outcome = Outcome(output: "", errors: "", exitCode: -1)
    var records: [String: ClassRecord] = [:]
    var books: [String: Outcome] = [:]
    var marked = Outcome(output: "", errors: "", exitCode: -1)
    var report = ""
  }

  private static let graded = Result { () throws -> Graded in
    let bench = try ClassBench(
      ClassBench.header + ClassBench.sum + "\n" + ClassBench.pick + "\n" + ClassBench.total,
      students: pupils.map(\.name))
    for pupil in pupils {
      let numbers = try bench.numbers(pupil.name, behind: "the sum of")
      let released = try bench.released(pupil.name)
      var letters: [String: String] = [:]
      for option in ["One", "Two", "Three"] {
        let line = try #require(released.split(separator: "\n").first { $0.hasSuffix(option) })
        letters[option] = line.first { "ABC".contains($0) }.map(String.init)
      }
      try bench.submit(pupil.answers(numbers, letters), as: pupil.name)
    }
    var graded = Graded()
    graded.outcome = try bench.grade()
    for pupil in pupils { graded.records[pupil.name] = try bench.record(pupil.name) }
    for kind in ["csv", "canvas", "moodle", "junit"] {
      graded.books[kind] = try bench.lesson(
        "exercise", "book", "grades", "--as", kind, "--assignment", "sheet=12")
    }
    graded.marked = try bench.lesson("exercise", "mark", "grades")
    graded.report = try bench.lesson("exercise", "report", "grades").output
    return graded
  }

  @Test(arguments: pupils)
  func everybodyGetsWhatTheyDeserve(pupil: Pupil) throws {
    let record = try #require(try Self.graded.get().records[pupil.name])
    #expect(record.exercises.map(\.status) == pupil.statuses, "\(record)")
    #expect(abs((record.score ?? -1) - pupil.score) < 1e-3)
    #expect(record.max == 7)
    #expect(record.notes == [])
    for (exercise, matched) in zip(record.exercises, pupil.matched) {
      #expect(exercise.matched == matched)
    }
  }

  @Test func theClassIsWhole() throws {
    let graded = try Self.graded.get()
    #expect(Self.pupils.count == 30)
    #expect(
      graded.outcome
        == Outcome(output: "sheet: 30 graded, 0 missing\n", errors: "", exitCode: 0))
    #expect(graded.marked.output == "sheet: 30 records marked again, 0 changed\n")
    for (kind, book) in graded.books { #expect(book.exitCode == 0, "\(kind): \(book)") }
    let rows = graded.books["csv"]?.output.split(whereSeparator: \.isNewline) ?? []
    #expect(rows.count == 31)
    for pupil in Self.pupils {
      let row = try #require(rows.first { $0.hasPrefix(pupil.name + ",") })
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      // Behind id, name, email, section and three exercises.
      let total = try #require(Double(fields[7]))
      #expect(abs(total - pupil.score) < 1e-3, "\(row)")
    }
    // Three of those who handed in left the last one out.
    #expect(graded.report.contains("You left the last one out."))
  }
}
