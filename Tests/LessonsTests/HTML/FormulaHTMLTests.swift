import Diagnostics
import Lessons
import Testing

@Suite struct FormulaHTMLTests {
  private static func span(_ tex: String) -> String { "<span class=\"math inline\">\(tex)</span>" }
  private static func display(_ tex: String) -> String {
    "<span class=\"math display\">\(tex)</span>"
  }
  private static func block(_ tex: String) -> String { "<div class=\"math display\">\(tex)</div>" }

  static let inline: [(String, String)] = [
    ("$x$", span("$x$")), ("a $x_1*y*z_2$ b", "a \(span("$x_1*y*z_2$")) b"),
    ("$a<b$ & $\\{c\\}$", span("$a&lt;b$") + " &amp; " + span("$\\{c\\}$")),
    ("$5 and $6", "$5 and $6"), ("$5, then $x$", "$5, then \(span("$x$"))"),
    ("$20,000 and USD$30", "$20,000 and USD$30"), ("$ x$ $x $ $", "$ x$ $x $ $"),
    ("\\$x$ y", "$x$ y"), ("$x\\$y$", span("$x\\$y$")), ("\\\\$x$", "\\" + span("$x$")),
    ("\\$$x$", "$" + span("$x$")), ("$x$1", "$x$1"), ("$x$a", span("$x$") + "a"),
    ("$a$$b$", span("$a$") + span("$b$")), ("`$x$` $y$", "<code>$x$</code> \(span("$y$"))"),
    ("`$` $x$", "<code>$</code> \(span("$x$"))"), ("$`x`$", span("$`x`$")),
    ("&#36;x&#36;", "$x$"), ("&dollar;x$", "$x$"), ("a\u{7F}$x$", "a⟨7F⟩" + span("$x$")),
    ("<b c=\"$x$\"> $y$", "&lt;b c=&quot;$x$&quot;&gt; \(span("$y$"))"),
    ("[$x$](a$b$c)", "<a href=\"a$b$c\">\(span("$x$"))</a>"),
    ("$[a $x](b) y$", "$<a href=\"b\">a $x</a> y$"), ("[a$](b) c$", "<a href=\"b\">a$</a> c$"),
    ("$x [a](b) y$", span("$x [a](b) y$")), ("![$x$](a%20b.png)", image("$x$")),
    ("[a](b \"$x$\")", "<a href=\"b\" title=\"$x$\">a</a>"),
    ("<http://a$x$b>", link("http://a$x$b")),
    ("*a $x* b$*", "<em>a \(span("$x* b$"))</em>"), ("**$x$**y", "**\(span("$x$"))**y"),
    ("$$x$$", block("$$x$$")), ("a $$x$$ b", "a \(display("$$x$$")) b"), ("$$$$", "$$$$"),
    ("$$ $$", "$$ $$"), ("$$$x$$$", "$$$x$$$"), ("$$x$ y$", "$$x" + "$ y$"),
    ("$$\\text{$x$}$$", block("$$\\text{$x$}$$")), ("$a\n b$ c", span("$a\nb$") + " c"),
    ("$a `{swift} b` c$", span("$a \\text{0} c$")), ("$`{swift} b`$", span("$\\text{0}$")),
    ("$a `{swift} b +\n  c` d$ e", span("$a \\text{0} d$") + " e"), ("$x$\n$y$", lines),
    ("$a\u{202E}$", span("$a⟨202E⟩$")), ("$\n$ a", "$\n$ a"), ("$a\\$ b", "$a$ b"),
  ]
  private static let lines = span("$x$") + "\n" + span("$y$")
  private static func image(_ alt: String) -> String {
    "<img src=\"data:image/png;base64,AA==\" alt=\"\(alt)\" />"
  }
  private static func link(_ address: String) -> String {
    "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>"
  }

  @Test(arguments: inline)
  func dollarsAreFormulasByPandocsRules(text: String, expected: String) {
    #expect(html(text) == (expected.hasPrefix("<div") ? expected : "<p>\(expected)</p>"))
  }

  static let blocks: [(String, String)] = [
    ("$$\na\n$$", block("$$\na\n$$")), ("$$a$$\n$$b$$", block("$$a$$") + "\n" + block("$$b$$")),
    ("a:\n$$\nb\n$$\nc", "<p>a:\n\(display("$$\nb\n$$"))\nc</p>"),
    ("$$\na\n- b\n+ c\n# d\n= e\n---\n1. f\n$$", block("$$\na\n- b\n+ c\n# d\n= e\n---\n1. f\n$$")),
    ("$$\n> a\n$$", block("$$\n&gt; a\n$$")), ("$$a\n+ b$$", block("$$a\n+ b$$")),
    ("a $$\n- b\n$$ c", "<p>a \(display("$$\n- b\n$$")) c</p>"),
    ("> $$\n> a\n> - b\n> $$", "<blockquote>\n\(block("$$\na\n- b\n$$"))\n</blockquote>"),
    ("- $$\n  - a\n  $$\n- b", "<ul>\n<li>\n\(block("$$\n- a\n$$"))\n</li>\n<li>b</li>\n</ul>"),
    ("1. a\n\n   $$b$$", "<ol>\n<li>\n<p>a</p>\n\(block("$$b$$"))\n</li>\n</ol>"),
    ("# $x$", heading(span("$x$"))), ("$$\r\na\r\n- b\r\n$$", block("$$\na\n- b\n$$")),
    ("$$\na\n\nb\n$$", "<p>$$\na</p>\n<p>b\n$$</p>"), ("```\n$x$\n```", "{: $x$\n}"),
    ("<!-- $x$ -->\n\n$y$", "<p>\(span("$y$"))</p>"), ("    $$\n    a\n    $$", "{: $$\na\n$$\n}"),
    ("$$\n- a `{swift} b`\n$$", block("$$\n- a \\text{0}\n$$")),
    ("$$\n```swift run\n```\n$$", "<p>$$</p>\n{cell 0}\n<p>$$</p>"),
    // Were the lines kept together, the cell would be none.
    (
      "$$\n- a $$\n\n     ```swift run\n     ```",
      "<p>$$</p>\n<ul>\n<li>\n<p>a $$</p>\n{cell 0}\n</li>\n</ul>"
    ),
    ("$$\n- a $$\n\n  ```swift run\n  ```", block("$$\n- a $$") + "\n{cell 0}"),
    ("$$\n- a\n  $$\n\n  - b\n    ```swift run\n    ```", kept),
  ]
  private static func heading(_ content: String) -> String {
    "<div class=\"heading\"><h1 id=\"x\">\(content)</h1><a class=\"anchor\" href=\"#x\""
      + " aria-label=\"Link to “$x$”\">#</a></div>"
  }
  private static let kept = block("$$\n- a\n$$") + "\n<ul>\n<li>b\n{cell 0}\n</li>\n</ul>"

  @Test(arguments: blocks)
  func formulasOfSeveralLinesStayWhole(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func formulasAreCounted() {
    let text = "# $a$\n\n$b$ `$c$` ![$d$](e)\n\n$$\nf\n$$\n\n| $g$ |\n|-----|\n| $$h$$ |\n"
    let html = ProseHTML(lesson(text), .plain)
    // What stands in the name of an image is text.
    #expect(html.formulaCount == 5)
    #expect(html.body.split(separator: "class=\"math").count - 1 == 5)
    #expect(html.diagnostic == nil)
  }
}
