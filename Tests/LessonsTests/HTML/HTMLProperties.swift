import Diagnostics
import Foundation
import Lessons
import Testing

/// What must hold for the HTML of every text.
@Suite struct HTMLProperties {
  @Test(arguments: UInt64(0)..<400)
  func everyCellAndValueStandsOnceAndInOrder(seed: UInt64) {
    let text = RandomLesson(seed: seed).text
    let lesson = lesson(text)
    let html = ProseHTML(lesson, .plain)
    let cells = html.body.matches(of: #/\{cell (\d+)\}/#).map { Int($0.1) }
    #expect(cells == Array(lesson.cells.indices), "\(text)")
    // Headings have theirs in names, too, but there as text.
    let values = html.body.matches(of: #/\{value (\d+)\}/#).map { Int($0.1) }
    #expect(values == Array(lesson.inlineValues.indices), "\(text)")
    #expect(SafeHTML(html.body).mistakes == [], "\(text)")
  }

  @Test(arguments: UInt64(0)..<400)
  func noTextOfStrangersRunsAnything(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Self.fragments[Int.random(in: Self.fragments.indices, using: &random)]
    }.joined()
    let html = ProseHTML(lesson(text), .plain)
    #expect(SafeHTML(html.body).mistakes == [], "\(text)")
    #expect(html.diagnostic == nil, "\(text)")
    for heading in html.headings { #expect(SafeHTML(heading.html).mistakes == [], "\(text)") }
    let line = ProseHTML.inline(text, in: .vietnamese, .plain)
    #expect(SafeHTML(line).mistakes == [], "\(text)")
  }

  private static let fragments = [
    "a", " ", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n    ", "\n# ", "\n---\n", "\n===\n",
    "\n```\n",
    "\n```swift run\n", "\n| a | b |\n|---|:-:|\n| ", " | ", "\\|", "|", "$", "$$", "\n$$\n", "\\$",
    "$x$", "$5", "`", "``", "`{swift} a`", "`{swift}", "*", "**", "_", "[", "](", ")", "](b)", "![",
    "](javascript:a)", "](<java\tscript:a>)", "](data:a)", "[a]: javascript:b 'c\"'\n", "[a]", "<",
    ">", "<script>", "</script>", "<b onclick=\"a\">", "<!--", "-->", "<br>", "<a href='b'>", "\"",
    "'",
    "&", "&lt;script&gt;", "&#127;m0$", "$\u{7F}m0$", "\u{7F}0\u{7F}", "\u{1}", "&#1;", "\u{202E}",
    "]]>",
    "</style>", "<http://a$b>", "<javascript:a>", "\r", "\r\n", "\t", "\\", "\u{FEFF}", "<![CDATA[",
  ]

  @Test(arguments: [
    "attention", "code-demo", "exercises", "kinds-of-attention", "self-attention",
  ])
  func shippedLessonsBecomeHTML(name: String) throws {
    for language in ["en", "vi"] {
      let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../lessons/\(name).\(language).md")
      let lesson = Lesson(file: name, bytes: Array(try Data(contentsOf: root)))
      let html = ProseHTML(lesson, .plain)
      #expect(SafeHTML(html.body).mistakes == [])
      #expect(html.diagnostic == nil)
      #expect(html.formulaCount > 0)
      let cells = html.body.matches(of: #/\{cell (\d+)\}/#).map { Int($0.1) }
      #expect(cells == Array(lesson.cells.indices))
      // No dollar is left over outside formulas and code.
      let text = html.body.replacing(#/<(span|div) class="math[^<]*<\/(span|div)>/#, with: "")
        .replacing(#/<code>[^<]*<\/code>/#, with: "").replacing(#/\{[^}]*\}/#, with: "")
      #expect(!text.contains("$"), "\(text)")
    }
  }
}
