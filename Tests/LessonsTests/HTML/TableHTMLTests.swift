import Lessons
import Testing

@Suite struct TableHTMLTests {
  /// A table in its box.
  private static func table(_ label: String, _ rows: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">"
      + "<table>\n\(rows)\n</table></div>"
  }

  private static let small = table(
    "Table: a, b",
    """
    <thead>
    <tr><th scope="col">a</th><th scope="col">b</th></tr>
    </thead>
    <tbody>
    <tr><td>1</td><td>2</td></tr>
    </tbody>
    """)

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 |", small), ("a | b\n--|--\n1 | 2", small),
    ("|a|b|\r\n| - | - |\r\n|1|2|\t", small), ("   | a | b |\n |---|---|\n    | 1 | 2 |", small),
    ("c\n| a | b |\n|---|---|\n| 1 | 2 |", "<p>c</p>\n" + small),
    ("> a | b\n> --|--\n> 1 | 2", "<blockquote>\n\(small)\n</blockquote>"),
    ("- a | b\n  --|--\n  1 | 2\n- c", "<ul>\n<li>\n\(small)\n</li>\n<li>c</li>\n</ul>"),
    ("1. c\n\n   > a | b\n   > --|--\n   > 1 | 2", nested),
    (
      "> - a | b\n>   --|--\n>   1 | 2",
      "<blockquote>\n<ul>\n<li>\n\(small)\n</li>\n</ul>\n</blockquote>"
    ),
  ])
  func pipesBecomeTables(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  private static let nested =
    "<ol>\n<li>\n<p>c</p>\n<blockquote>\n\(small)\n</blockquote>\n</li>\n</ol>"

  @Test(arguments: [
    ("| a |\n|---|---|", "| a |\n|---|---|"), ("| a | b |\n|---|", "| a | b |\n|---|"),
    ("| a |\n| b |", "| a |\n| b |"), ("a\n:-:", "a\n:-:"), ("| a |\n|:|", "| a |\n|:|"),
    ("| a |\n|- -|", "| a |\n|- -|"), ("|---|", "|---|"), ("| a |\n||", "| a |\n||"),
    ("| `{swift} a\n | b` |\n|---|", "| {value 0} |\n|---|"),
  ])
  func otherPipesAreText(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>")
  }

  @Test func columnsAreAlignedByClass() {
    #expect(
      html("|a|b|c|d|\n|:-|-:|:-:|-|\n|1|2|3|4|")
        == Self.table(
          "Table: a, b, c, d",
          """
          <thead>
          <tr><th class="left" scope="col">a</th><th class="right" scope="col">b</th>\
          <th class="center" scope="col">c</th><th scope="col">d</th></tr>
          </thead>
          <tbody>
          <tr><td class="left">1</td><td class="right">2</td><td class="center">3</td><td>4</td></tr>
          </tbody>
          """))
  }

  @Test(arguments: [
    ("*a*", "<em>a</em>"), ("`a\\|b`", "<code>a|b</code>"), ("a\\|b", "a|b"),
    ("$x\\|y$", "<span class=\"math inline\">$x|y$</span>"),
    ("$$x$$", "<span class=\"math display\">$$x$$</span>"), ("`{swift} a`", "{value 0}"),
    ("`{swift} a | b`", "{value 0}"), ("**`{swift} a`** b", "<strong>{value 0}</strong> b"),
    ("[a]", "<a href=\"/b\" title=\"c\">a</a>"), ("- a", "- a"), ("# a", "# a"), ("> a", "&gt; a"),
    ("    a", "a"), ("1. a", "1. a"), ("<b>", "&lt;b&gt;"), ("a<br>b", "a<br />b"), ("", ""),
    ("\\", "\\"), ("[a]: b", "<a href=\"/b\" title=\"c\">a</a>: b"), ("`a", "`a"), ("*a", "*a"),
    ("$5", "$5"), ("_a_", "<em>a</em>"), ("```", "```"),
  ])
  func cellsAreInlineMarkdown(cell: String, expected: String) {
    let body = html("| x | y |\n|---|---|\n| \(cell) | z |\n\n[a]: /b 'c'")
    #expect(body.contains("\n<tr><td>\(expected)</td><td>z</td></tr>\n"), "\(body)")
  }

  @Test(arguments: [
    ("1", "<td>1</td><td colspan=\"2\"></td>"), ("1|2", "<td>1</td><td>2</td><td></td>"),
    ("1|2|3|4", "<td>1</td><td>2</td><td>3</td>"), ("|", "<td colspan=\"3\"></td>"),
    ("||2", "<td></td><td>2</td><td></td>"), ("| |||", "<td></td><td></td><td></td>"),
  ])
  func rowsAreAsLongAsTheHeading(row: String, expected: String) {
    #expect(html("a|b|c\n-|-|-\n\(row)").contains("<tbody>\n<tr>\(expected)</tr>\n</tbody>"))
  }

  @Test func aTableOfAHeadingHasNoBody() {
    #expect(html("|a|\n|-|").hasSuffix("</thead>\n</table></div>"))
  }

  @Test func emphasisEndsWithItsCell() {
    let body = html("|*a|b*|\n|-|-|\n|`c|d`|\n|[e|f](g)|")
    #expect(!body.contains("<em>") && !body.contains("<code>") && !body.contains("<a "))
  }

  @Test func cellsBehindATableAreFound() {
    #expect(
      html("|a|\n|-|\n|`{swift} b`|\n\n```swift run\n```\n`{swift} c`").hasSuffix(
        "</table></div>\n{cell 0}\n<p>{value 1}</p>"))
  }
}
