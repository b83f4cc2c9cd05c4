import Diagnostics
import Testing

@Suite struct CaretViewTests {
  private static func shown(_ text: String, _ range: Range<Int>, name: String = "a.md") -> String {
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    return Diagnostic(.error, .format(.text(.nulByte)), at: source.place(of: range)).text(
      in: .english
    )
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n")
  }

  private static let message = "error: a NUL byte stands here; a lesson is text"

  @Test func theLineIsShownWithItsPartUnderlined() {
    #expect(
      Self.shown("let a = encoder\n", 8..<15) == """
        a.md:1:9: \(Self.message)
               1 | let a = encoder
                 |         ^~~~~~~
        """)
  }

  @Test(arguments: [
    // An empty range, and one at the end of a line, still have a caret.
    ("abc", 1..<1, " abc", "  ^"), ("abc\nd", 3..<3, " abc", "    ^"),
    // A range over lines is underlined to the end of its first line.
    ("abc\nd", 1..<5, " abc", "  ^~"), ("ab\r\nd", 1..<5, " ab", "  ^"),
    // Tabs take one column, combining marks none, wide characters two.
    ("\tx", 1..<2, "  x", "  ^"), ("e\u{301}x", 3..<4, " e\u{301}x", "  ^"),
    ("注x", 3..<4, " 注x", "   ^"), ("注x", 0..<3, " 注x", " ^~"), ("ữx", 3..<4, " ữx", "  ^"),
    // What would change the terminal is shown as its code.
    ("\u{1B}x", 1..<2, " ⟨1B⟩x", "     ^"), ("\u{202E}x", 3..<4, " ⟨202E⟩x", "       ^"),
  ])
  func columnsFollowWhatATerminalShows(
    text: String, range: Range<Int>, line: String, caret: String
  ) {
    let lines = Self.shown(text, range).split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.split(separator: "|", maxSplits: 1)[1] } == [
        Substring(line), Substring(caret),
      ])
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    let text = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let lines = Self.shown(text, 300..<301).split(separator: "\n").dropFirst().map(Array.init)
    #expect(lines.allSatisfy { $0.count <= 140 })
    #expect(lines[0].firstIndex(of: "X") == lines[1].firstIndex(of: "^"))
    #expect(lines[0].count { $0 == "…" } == 2)
  }

  @Test func longLineNumbersKeepTheColumnsTogether() {
    let text = String(repeating: "\n", count: 123_456) + "abc"
    let lines = Self.shown(text, text.utf8.count - 2..<text.utf8.count - 1).split(separator: "\n")
    #expect(lines.dropFirst() == ["    123457 | abc", "           |  ^"])
  }

  @Test func severityFileAndHelpAreNamed() {
    let diagnostic = Diagnostic(.warning, .file(.missing), file: "b.md")
    #expect(
      diagnostic.text(in: .english) == """
        b.md: warning: there is no such file or folder
           help: check the path; it counts from the folder that you are in
        """)
    #expect(
      diagnostic.text(in: .vietnamese) == """
        b.md: warning: không có tệp hay thư mục nào như vậy
           help: xem lại đường dẫn; nó được tính từ thư mục hiện tại
        """)
  }
}
