import Lessons
import Testing

@testable import Reports

@Suite struct CodeColorsTests {
  @Test(arguments: [
    ("let n = 3", #"<span class="k">let</span> n = <span class="m">3</span>"#),
    ("a[0...2]", #"a[<span class="m">0</span>...<span class="m">2</span>]"#),
    ("-1.5e3", #"-<span class="m">1.5e3</span>"#),
    ("letter", "letter"),
    ("x // a < b\ny", "x <span class=\"c\">// a &lt; b</span>\ny"),
    (
      #"["a\"b", "//"]"#,
      #"[<span class="s">&quot;a\&quot;b&quot;</span>, "#
        + #"<span class="s">&quot;//&quot;</span>]"#
    ),
    ("\"open\nlet", "<span class=\"s\">&quot;open</span>\n<span class=\"k\">let</span>"),
    ("điểm", "điểm"),
    ("\"\\", #"<span class="s">&quot;\</span>"#),
  ])
  func swiftIsColored(code: String, html: String) {
    #expect(CodeColors(code, language: "swift").html == html)
  }

  @Test func commentsOfYAMLAreColored() {
    #expect(
      CodeColors("a: true # b", language: "yaml").html
        == #"a: <span class="k">true</span> <span class="c"># b</span>"#)
  }

  @Test func otherLanguagesStayAsTheyAre() {
    #expect(CodeColors("let <x> = \"1\"", language: "text").html == "let &lt;x&gt; = &quot;1&quot;")
  }

  @Test(arguments: ["let a = \"b // c\" // d\n1.2.3 _x 𝔘 \"\\\n", "\"\\\"", "/", "1...", "é1"])
  func nothingIsLostBetweenTheColors(code: String) {
    var text = CodeColors(code, language: "swift").html
    for kind in ["c", "s", "m", "k"] {
      text.replace("<span class=\"\(kind)\">", with: "")
    }
    text.replace("</span>", with: "")
    #expect(text == HTMLText.escaped(code))
  }
}
