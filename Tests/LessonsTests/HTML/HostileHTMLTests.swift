import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct HostileHTMLTests {
  @Test(arguments: [
    ("[a](javascript:b)", "a"), ("[a](JAVASCRIPT&colon;b)", "a"), ("[a](java&#115;cript:b)", "a"),
    ("[a](<java&Tab;script:b>)", "a"), ("[a](<&NewLine;javascript:b>)", "a"),
    ("[a](<&#1;javascript:b>)", "a"), ("[a](java\\script:b)", "<a href=\"java%5Cscript:b\">a</a>"),
    ("[a](data:text/html,b)", "a"), ("[a](vbscript:b)", "a"), ("[a](file:///b)", "a"),
    ("<javascript:b>", "javascript:b"), ("[a](//b.c)", "a"), ("[a](\\\\b.c)", relative("%5Cb.c")),
    ("[a](\\\\\\\\b.c)", "a"),
    ("[a](/\\b.c)", "a"), ("[a](b:c)", "a"), ("[a]()", "a"), ("[a](C:b)", "a"),
    ("[a](b\"onclick=c)", "<a href=\"b%22onclick=c\">a</a>"), ("[a](b.md)", relative("b.html")),
    ("[a](b.md#c)", relative("b.md#c")), ("[a](<b c>)", relative("b%20c")),
    ("[a](b/c:d)", relative("b/c:d")), ("[a](?b:c&d)", relative("?b:c&amp;d")),
    ("[a](#b)", relative("#b")), ("[a](HTTPS://b)", outside("HTTPS://b")),
    ("[a](mailto:b@c)", relative("mailto:b@c")), ("<b@c.d>", mail),
    ("[a](b 'c\"d>')", "<a href=\"b\" title=\"c&quot;d&gt;\">a</a>"),
  ])
  func linksLeadWhereTheyMay(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>")
  }

  private static func relative(_ address: String) -> String { "<a href=\"\(address)\">a</a>" }
  private static func outside(_ address: String) -> String {
    "<a href=\"\(address)\" rel=\"noopener noreferrer\">a</a>"
  }
  private static let mail = "<a href=\"mailto:b@c.d\">b@c.d</a>"

  @Test func theCallersLinksAreLookedAt() {
    var parts = ProseParts.plain
    parts.link = { _ in "javascript:a" }
    #expect(html("[a](b)", parts) == "<p>a</p>")
  }

  @Test(arguments: [
    ("![a](a%20b.png)", "<img src=\"data:image/png;base64,AA==\" alt=\"a\" />"),
    (
      "![*a* \"b\"](<a b.png> 'c')",
      "<img src=\"data:image/png;base64,AA==\" alt=\"a &quot;b&quot;\" title=\"c\" />"
    ),
    ("![a](b.png)", "a"), ("![a <b>](c)", "a "), ("![a](https://b)", outside("https://b")),
    (
      "![](https://b)",
      "<a href=\"https://b\" rel=\"noopener noreferrer\">https://b</a>"
    ), ("[![a](https://b)](c)", "<a href=\"c\">a</a>"), ("![a](data:image/svg+xml,b)", "a"),
    ("![a [b](c) d](e)", "a b d"),
    ("![a ![b](c) d](https://b)", "\(outside("https://b", "a b d"))"),
  ])
  func imagesAskForNothing(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>")
  }

  private static func outside(_ address: String, _ text: String) -> String {
    "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(text)</a>"
  }

  @Test(arguments: [
    ("<script>a</script>", "{html: &lt;script&gt;a&lt;/script&gt;\n}"),
    ("a<script>b</script>", "<p>a&lt;script&gt;b&lt;/script&gt;</p>"),
    ("a <b onclick='c'>", "<p>a &lt;b onclick=&#39;c&#39;&gt;</p>"),
    ("<img src=x onerror=a>", "{html: &lt;img src=x onerror=a&gt;\n}"),
    ("a</style>]]>-->", "<p>a&lt;/style&gt;]]&gt;--&gt;</p>"), ("<!-- a -->", ""),
    ("a <!-- b --> c", "<p>a  c</p>"), ("<!-- a --> b", "{html:  b\n}"), ("<!-- a", ""),
    ("<!-->a-->", ""),
    ("<div>\n<!-- a\n--> b <!-- c -->\n</div>", "{html: &lt;div&gt;\n b \n&lt;/div&gt;\n}"),
    ("a<?b?><!C><![CDATA[d]]>", "<p>a&lt;?b?&gt;&lt;!C&gt;&lt;![CDATA[d]]&gt;</p>"),
    ("a<br>b<BR/>", "<p>a<br />b<br /></p>"), ("a\n<br>", "<p>a\n<br /></p>"),
  ])
  func theAuthorsHTMLIsText(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("a\u{202E}b\u{2066}", "a⟨202E⟩b⟨2066⟩"), ("&#x202e;", "⟨202E⟩"),
    ("\u{200F}\u{61C}", "⟨200F⟩⟨61C⟩"),
    ("a\u{1}\u{1B}\u{7F}\u{85}\u{9F}", "a⟨1⟩⟨1B⟩⟨7F⟩⟨85⟩⟨9F⟩"), ("&#0;&#1;", "\u{FFFD}⟨1⟩"),
    ("👩‍👧 tiếng Việt é\u{301} 𝔘 שלום", "👩‍👧 tiếng Việt é\u{301} 𝔘 שלום"),
    ("`\u{202E}`", "<code>⟨202E⟩</code>"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}\u{2028}", "⟨FFFE⟩⟨FFFF⟩\u{FFFD}\u{2028}"),
  ])
  func whatHidesIsShown(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>")
  }

  /// A number that a character reference makes must not be taken for a mark of ours.
  @Test(arguments: ["&#127;", "&#x7F;", "&#x07f;", "&#0127;"])
  func marksAreNotForged(sign: String) {
    let text = "$x$ $\(sign)m0$ $\(sign)v0$ \(sign)0\(sign) `{swift} a`"
    let html = ProseHTML(lesson(text), .plain)
    #expect(html.formulaCount == 3)
    #expect(html.diagnostic == nil)
    #expect(html.body.split(separator: "{value 0}").count == 2)
  }

  @Test func everyControlCharacterMayStandInReferences() {
    let text = (1..<128).map { "&#\($0);" }.joined() + " $x$ <b>"
    #expect(SafeHTML(html(text)).mistakes == [])
  }

  /// What must be written soon, however long it is.
  static let long: [String] = [
    String(repeating: "$ ", count: 2000), String(repeating: "$", count: 10_000),
    String(repeating: "$x ", count: 10_000), String(repeating: "$x$ ", count: 2000),
    String(repeating: "$$ a ", count: 2000), String(repeating: "\\\\$", count: 10_000),
    String(repeating: "$$\nx\n\n", count: 2000), String(repeating: "- $$\n", count: 2000),
    "| a | b |\n|---|---|\n" + String(repeating: "| $x$ | `c` |\n", count: 10_000),
    String(repeating: "a|", count: 2000) + "\n" + String(repeating: "-|", count: 2000) + "\n"
      + String(repeating: "1|\n", count: 2000),
    String(repeating: "|-|-|\n", count: 2000), String(repeating: "|a|\n|-|\n\n", count: 10_000),
    String(repeating: "# a\n", count: 2000), String(repeating: "`{swift} a` ", count: 10_000),
    String(repeating: "*a ", count: 2000) + "$x$" + String(repeating: " b*", count: 2000),
    String(repeating: "![a", count: 4000) + String(repeating: "](b)", count: 4000),
    String(repeating: "> ", count: 90) + "$$\n- a\n$$",
    String(repeating: "<!-- a\n", count: 2000),
    "<div>\n" + String(repeating: "<!--->", count: 2000),
  ]

  @Test(arguments: long.indices)
  func longTextsAreWritten(index: Int) {
    let html = ProseHTML(lesson(Self.long[index]), .plain)
    #expect(html.diagnostic == nil)
    #expect(SafeHTML(html.body).mistakes == [])
  }
}
