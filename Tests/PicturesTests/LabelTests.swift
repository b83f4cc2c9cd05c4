import Testing

@testable import Pictures

@Suite struct LabelTests {
  @Test(arguments: [
    ("sinh viên", "sinh viên"), ("a\nb\tc", "a b c"), ("", "␣"), (" \u{200B}", "␣"),
    ("\u{202E}evil\u{202C}", "evil"), ("<b>", "<b>"), ("a\u{0}b", "ab"),
    ("👩🏽‍❤️‍💋‍👨🏿", "👩🏽‍❤️‍💋‍👨🏿"),
    ("Z\u{301}\u{301}\u{301}\u{301}\u{301}", "Z\u{301}\u{301}\u{301}"),
  ])
  func wordsAreOnOneLineAndMoveNothing(word: String, clean: String) {
    #expect(Label.clean(word) == clean)
  }

  @Test func aLongWordEndsWithAnEllipsis() {
    let label = Label(String(repeating: "dài ", count: 10_000), size: 13, within: 100)
    #expect(label.text.hasPrefix("dài dài"))
    #expect(label.text.hasSuffix("…"))
    #expect(label.width <= 100)
  }

  @Test func marksDoNotMakeAWordWider() {
    let composed = "tiếng Việt"
    let decomposed = "tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
    let width = TextWidth.of(composed, size: 10)
    #expect(abs(TextWidth.of(decomposed, size: 10) - width) < 1)
    #expect(50...80 ~= width)
  }

  @Test(arguments: [("日本語", 3.0), ("ㅋ", 1), ("😀", 1.4), ("👨‍👩‍👧", 1.4)])
  func wideScriptsAndPicturesHaveTheirWidth(text: String, ems: Double) {
    #expect(abs(TextWidth.of(text, size: 1) - ems) < 0.1)
  }

  @Test(arguments: [("שלום", true), ("سلام", true), ("xin chào", false), ("日本", false)])
  func wordsThatRunLeftwardsAreKnown(word: String, runsLeftwards: Bool) {
    #expect(Label(word, size: 13).mayRunLeftwards == runsLeftwards)
  }
}
