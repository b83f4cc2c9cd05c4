import Attention
import Testing

@testable import Classroom

@Suite struct CSVTests {
  private func rows(_ text: String, delimiter: String = ",") throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8), delimiter: Array(delimiter.utf8)[0])
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("a,,\n", [["a", "", ""]]),
    (#""a,b",c"#, [["a,b", "c"]]),
    (#""say ""hi""","""""#, [[#"say "hi""#, "\""]]),
    ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
    (#"a"b,c""#, [[#"a"b"#, #"c""#]]),
    ("a\n\n,,\n \nb", [["a"], [" "], ["b"]]),
    ("", []), ("\n\n", []),
    ("Nguyễn Thị Ánh,😀", [["Nguyễn Thị Ánh", "😀"]]),
  ])
  func rowsAreReadAsRFC4180HasThem(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("id,name\n1;2;3;4", ","), ("id;name", ";"), ("id\tname", "\t"), ("id", ","), ("", ","),
    (#""a,b,c";d;e"#, ";"), ("a,b;c", ","),
  ])
  func theDelimiterIsToldFromTheFirstLine(text: String, expected: String) {
    #expect(CSVReader.delimiter(of: Array(text.utf8)) == Array(expected.utf8)[0])
  }

  @Test func mistakesOfQuotesAreToldWithTheirPlace() {
    #expect(throws: CSVReader.Mistake.unclosedQuote(2..<3)) { try rows("a,\"b\nc") }
    #expect(throws: CSVReader.Mistake.textBehindQuote(5..<6)) { try rows("a,\"b\"c,d") }
  }

  @Test(arguments: [
    ("=1+1", true), ("+84901234567", true), ("@x", true), ("-5", false), ("-5.25", false),
    ("-5+2", true), ("-", true), ("-1.", true), ("-.5", true), ("--1", true), ("\t=1", true),
    ("\r=1", true), ("\n=1", true), ("＝1+1", true), ("－1", true), ("", false), ("a=1", false),
    ("5", false), (" =1", false), ("Nguyễn", false),
  ])
  func formulasAreTold(text: String, isFormula: Bool) {
    #expect(CSVWriter.isFormula(text) == isFormula)
    var csv = CSVWriter()
    csv.row([.text(text)])
    #expect(csv.text == (isFormula ? "\"'\(text)\"\r\n" : "\(text)\r\n"))
  }

  @Test func cellsAreWrittenByTheirKind() {
    var csv = CSVWriter()
    csv.row([
      .text("a"), .text("b;c"), .text("=\"x\""), .exact("=1"), .exact("a,b"), .number(0.1),
      .number(2), .points(2), .points(0.125), .points(1.005), .empty,
    ])
    #expect(csv.text == "a,\"b;c\",\"'=\"\"x\"\"\",=1,\"a,b\",0.1,2,2.00,0.12,1.00,\r\n")
  }

  @Test(arguments: UInt64(0)..<300)
  func cellsThatAreWrittenAreReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let letters: [Unicode.Scalar] = [
      "a", "Z", "0", ",", ";", "\t", "\"", "\n", "\r", " ", "=", "+", "-", "@", "'", "ễ", "\u{301}",
      "😀", "ש", "\u{202E}", "\u{FEFF}",
    ]
    let width = Int.random(in: 2...5, using: &generator)
    var cells: [[String]] = []
    for row in 0..<Int.random(in: 1...6, using: &generator) {
      cells.append(
        (0..<width).map { _ in
          var text = ""
          for _ in 0..<Int.random(in: 0...6, using: &generator) {
            text.unicodeScalars.append(letters.randomElement(using: &generator) ?? "a")
          }
          return text
        })
      // A row of nothing would be skipped.
      cells[row][0] = "x" + cells[row][0]
    }
    var exact = CSVWriter()
    var guarded = CSVWriter()
    for row in cells {
      exact.row(row.map { .exact($0) })
      guarded.row(row.map { .text($0) })
    }
    #expect(try scalars(rows(exact.text)) == scalars(cells), "seed \(seed)")
    let expected = cells.map { $0.map { CSVWriter.isFormula($0) ? "'" + $0 : $0 } }
    #expect(try scalars(rows(guarded.text)) == scalars(expected), "seed \(seed)")
  }

  /// Texts are equal as soon as their letters are; here their bytes must be.
  private func scalars(_ rows: [[String]]) -> [[[UInt8]]] { rows.map { $0.map { Array($0.utf8) } } }
}
