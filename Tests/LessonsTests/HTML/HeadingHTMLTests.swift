import Diagnostics
import Lessons
import Testing

@Suite struct HeadingHTMLTests {
  private func headings(_ text: String, _ parts: ProseParts = .plain) -> [ProseHTML.Heading] {
    ProseHTML(lesson(text), parts).headings
  }

  @Test func aHeadingHasALinkToItself() {
    #expect(
      html("## Cách *chấm* điểm") == """
        <div class="heading"><h2 id="cách-chấm-điểm">Cách <em>chấm</em> điểm</h2>\
        <a class="anchor" href="#c%C3%A1ch-ch%E1%BA%A5m-%C4%91i%E1%BB%83m" \
        aria-label="Link to “Cách chấm điểm”">#</a></div>
        """)
  }

  @Test func theListOfContentsHasNoLinksAndValuesAsText() {
    let text = "A `{swift} b` [*c*](d) `e<` ![f](a%20b.png) $g$ <b>\n==="
    let heading = headings(text).first
    #expect(heading?.level == 1)
    #expect(heading?.id == "a-value-0-c-e-f-g-")
    #expect(heading?.text == "A value 0 c e< f $g$ ")
    #expect(
      heading?.html == "A value 0 <em>c</em> <code>e&lt;</code> f "
        + "<span class=\"math inline\">$g$</span> &lt;b&gt;")
  }

  @Test(arguments: [
    (["a", "a", "A", "a 1", "a"], ["a", "a-1", "a-2", "a-1-1", "a-3"]),
    (["a-1", "a", "a"], ["a-1", "a", "a-2"]),
    (["!", "?", ""], ["section", "section-1", "section-2"]),
    (
      ["a\"><script>", "1. B_c: d", "Tự chú ý – là gì?"], ["ascript", "1-b_c-d", "tự-chú-ý--là-gì"]
    ),
    (["page", "Page"], ["page-1", "page-2"]), (["e\u{301}", "é"], ["e\u{301}", "é-1"]),
    ([String(repeating: "a", count: 200)], [String(repeating: "a", count: 100)]),
  ])
  func idsAreMadeOfWordsAndUnique(names: [String], ids: [String]) {
    var parts = ProseParts.plain
    parts.reservedIDs = ["page"]
    let text = names.map { "# " + $0.replacing("<", with: "\\<") }.joined(separator: "\n")
    #expect(headings(text, parts).map(\.id) == ids)
  }

  @Test func idsAndLinksToThemHaveAPrefix() {
    var parts = ProseParts.plain
    parts.idPrefix = "text-"
    parts.reservedIDs = ["text-a"]
    let html = ProseHTML(lesson("# a\n\n[b](#a-1)"), parts)
    #expect(html.headings.map(\.id) == ["text-a-1"])
    #expect(html.body.hasSuffix("<p><a href=\"#text-a-1\">b</a></p>\n"))
  }
}
