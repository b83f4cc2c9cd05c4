import Diagnostics
import Lessons
import Testing

@Suite struct BlockHTMLTests {
  @Test(arguments: [
    ("a\nb", "<p>a\nb</p>"), ("a\\\nb", "<p>a<br />\nb</p>"), ("***", "<hr />"),
    ("*a* **b** `c<d` \\*", "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code> *</p>"),
    ("a < b & \"c\" 'd'", "<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</p>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("3. a\n\n   b", "<ol start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>"),
    ("> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>"),
    ("---\ntitle: t\n---\na", "<p>a</p>"), ("\u{FEFF}a", "<p>a</p>"),
    ("\u{FEFF}---\ntitle: t\n---\na", "<p>a</p>"), ("a\r\nb\rc", "<p>a\nb\nc</p>"), ("", ""),
    ("---\ntitle: t\n---", ""),
  ])
  func textBecomesBlocks(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("```swift run\nlet a = 1\n```", "{cell 0}"),
    ("- a\n  ```swift run\n  ```\n- b", "<ul>\n<li>a\n{cell 0}\n</li>\n<li>b</li>\n</ul>"),
    ("> ```swift run\n> ```", "<blockquote>\n{cell 0}\n</blockquote>"),
    ("1. > ```swift run", "<ol>\n<li>\n<blockquote>\n{cell 0}\n</blockquote>\n</li>\n</ol>"),
    ("```yaml exercise\n```\n```swift run\n```", "{cell 0}\n{cell 1}"),
    ("```swift\na[0] < 1\n```", "{swift: a[0] &lt; 1\n}"), ("    a\n\n    b", "{: a\n\nb\n}"),
    ("~~~ x\"y z\n~~~", "{x&quot;y: }"), ("```swift nonsense\n```", "{cell 0}"),
  ])
  func cellsAndSamplesAreTheCallers(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("a `{swift} b` c", "<p>a {value 0} c</p>"),
    ("**`{swift} b`**`{swift} c`", "<p><strong>{value 0}</strong>{value 1}</p>"),
    ("a `{swift} b +\n  c` d\ne", "<p>a {value 0} d\ne</p>"),
    ("> `{swift} b +\n>\tc` d", "<blockquote>\n<p>{value 0} d</p>\n</blockquote>"),
    ("- `{swift} b +\nc`\n  d", "<ul>\n<li>{value 0}\nd</li>\n</ul>"),
    (
      "``` {swift} b ``` ` {swift}` `{swift} c`", "<p>{value 0} <code> {swift}</code> {value 1}</p>"
    ),
    ("[`{swift} b`](c)", "<p><a href=\"c\">{value 0}</a></p>"),
    ("![`{swift} b`](c)", "<p>value 0</p>"), ("`{swift} b %q`", "<p><code>{swift} b %q</code></p>"),
    ("\\`{swift} b`", "<p>`{swift} b`</p>"), ("\\``{swift} b`", "<p>`{value 0}</p>"),
  ])
  func valuesStandInTheirPlaces(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func codeOfVeryManyBracketsIsShownAsItIs() {
    let code = String(repeating: "[1, $2$],\n", count: 20_000)
    #expect(html("```x[\n\(code)```") == "{x[: \(code)}")
  }

  @Test func whatLibcmarkCannotBearIsShownAsItIsWritten() {
    let text = String(repeating: ">", count: 1000) + "<b>"
    #expect(
      html("---\ntitle: t\n---\n" + text)
        == "<pre>" + String(repeating: "&gt;", count: 1000) + "&lt;b&gt;</pre>")
    let broken = Lesson(file: "a.md", bytes: [0x61, 0x00, 0xFF, 0x3C])
    #expect(ProseHTML(broken, .plain).body == "<pre>a⟨0⟩\u{FFFD}&lt;</pre>\n")
  }

  @Test func aPieceOfMarkdownHasNeitherCellsNorValues() {
    let piece = ProseHTML(
      markdown: "# a\n\n`{swift} b` $c$\n\n```swift run\nd\n```", in: .vietnamese, .plain)
    #expect(
      piece.body == """
        <div class="heading"><h1 id="a">a</h1><a class="anchor" href="#a" \
        aria-label="Liên kết đến “a”">#</a></div>
        <p><code>{swift} b</code> <span class="math inline">$c$</span></p>
        {swift: d
        }

        """)
  }

  @Test(arguments: [
    ("a *b* `c` $d$", "a <em>b</em> <code>c</code> <span class=\"math inline\">$d$</span>"),
    ("- a\n# b", "- a # b"), ("    a", "a"), ("", ""), (" ", ""), ("<b>", "&lt;b&gt;"),
    ("| a |\n|---|", "| a | |---|"), ("[a](javascript:b)", "a"),
    ("[a](https://b)", "<a href=\"https://b\" rel=\"noopener noreferrer\">a</a>"),
    (String(repeating: "[", count: 10_000), String(repeating: "[", count: 10_000)),
  ])
  func aLineOfMarkdownHasNoBlocks(text: String, expected: String) {
    #expect(ProseHTML.inline(text, in: .english, .plain) == expected)
  }
}
