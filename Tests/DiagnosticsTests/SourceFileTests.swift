import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [
    ("abc", 1, 1, 2, "abc"), ("ữbc", 3, 1, 2, "ữbc"), ("a\nbc", 3, 2, 2, "bc"),
    ("a\r\nbc\r\n", 3, 2, 1, "bc"), ("a\nb", 1, 1, 2, "a"), ("a\n", 2, 2, 1, ""),
    ("", 0, 1, 1, ""), ("\u{1F600}x", 4, 1, 2, "\u{1F600}x"),
  ])
  func aByteHasALineAndAColumnInScalars(
    text: String, offset: Int, line: Int, column: Int, whole: String
  ) {
    let place = SourceFile(name: "a", bytes: Array(text.utf8)).place(of: offset..<offset)
    #expect(place == Place(file: "a", line: line, column: column, length: 0, text: whole))
  }

  @Test func theLengthOfARangeEndsWithItsLine() {
    let source = SourceFile(name: "a", bytes: Array("xữy\nz".utf8))
    #expect(source.place(of: 1..<4).length == 1)
    #expect(source.place(of: 1..<7).length == 2)
    #expect(source.text(1..<4) == "ữ")
  }

  @Test(arguments: ["", "a", "a\n", "\n\n", "a\r\nb\n\nc"])
  func everyLineIsFoundByItsBytes(text: String) {
    let source = SourceFile(name: "a", bytes: Array(text.utf8))
    #expect(source.lineCount == text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
    for line in 1...source.lineCount {
      #expect(source.line(at: source.range(ofLine: line).lowerBound) == line)
    }
    for offset in 0...text.utf8.count {
      #expect(source.range(ofLine: source.line(at: offset)).lowerBound <= offset)
    }
  }
}
