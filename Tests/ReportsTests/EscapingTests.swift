import Testing

@Suite struct EscapingTests {
  private func table(_ word: String, _ part: String = "table") -> String {
    shown(
      "step=weights", "//| show: [\(part)]\n//| keys: names\nlet a: Vector = [1, 0]",
      after: "let names = [\"\(word)\", \"z\"]")
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("*a*", #"\*a\*"#), ("a_b_", #"a\_b\_"#), ("<END>", #"\<END>"#),
    ("<!-- a", #"\<!-- a"#), ("$5 and $6", #"\$5 and \$6"#), ("`c`", #"\`c\`"#),
    ("[x](y)", #"\[x\](y)"#),
    ("~~a~~", #"\~\~a\~\~"#), ("&amp;", "&amp;amp;"), (#"a\\b"#, #"a\\b"#), (#"a\\|b"#, #"a\\\|b"#),
    (#"a\nb"#, "a b"), (#"a\r\nb"#, "a  b"), (#"a\u{2028}b"#, "a b"),
    (#"*\u{301}x"#, "\\*\u{301}x"),
    ("tôi 𝔘", "tôi 𝔘"), ("", ""),
  ])
  func wordsMeanNothingToMarkdown(word: String, text: String) {
    #expect(table(word).contains("\n| \(text) | **1.0000** |\n"))
  }

  @Test(arguments: [
    ("sinh viên", #"\text{sinh viên}"#), ("<END>", #"\lt{}\text{END}\gt{}"#),
    ("a_b", #"\text{a}\_\text{b}"#),
    ("{x}", #"\{\text{x}\}"#), (#"\\frac"#, #"\backslash{}\text{frac}"#), ("50%", #"\text{50}\%"#),
    ("a&b#c$", ##"\text{a}\&\text{b}\#\text{c}\$"##),
    ("a^b~c", #"\text{a}\wedge{}\text{b}\sim{}\text{c}"#),
    ("a|b", #"\text{a}\vert{}\text{b}"#), ("*`", #"\ast{}\grave{}"#), (#"a\r\nb"#, #"\text{a  b}"#),
    ("", #"\text{}"#),
  ])
  func wordsMeanNothingToTeX(word: String, tex: String) {
    let text = shown(
      "step=weights", "//| show: [arithmetic]\n//| keys: names\nlet a = softmax([2, 0])",
      after: "let names = [\"\(word)\", \"z\"]")
    #expect(text.contains("$$\\alpha_{\(tex)} = \\frac{\\exp(e_{\(tex)})}{"), "\(text)")
  }

  @Test func captionsMeanNothingToMarkdown() {
    #expect(
      shown("run", "//| caption: '*a* | <b> $c$ `d`'\n1").hasPrefix(
        #"*\*a\* \| \<b> \$c\$ \`d\`*"# + "\n"))
  }

  @Test func strongMarksDoNotStandBesideBlanks() {
    let decoder = """
      let d = Decoder(
        words: ["<END>", " * "], embeddings: [[1], [0]],
        Wi: [[0, 0], [0, 0], [0, 0]], Wh: [[0], [0], [0]], bi: [0, 0, 0], bh: [0, 0, 0],
        Wo: [[0], [1]], bo: [0, 1])
      decode(encoder: [[1]], state: [1], by: .dot, decoder: d, limit: 1)
      """
    #expect(shown("run", decoder).contains(#"|  **\***  |"#))
  }

  @Test(arguments: [("\"`\"", "`` \"`\" ``"), ("\"a``b\"", "```\"a``b\"```")])
  func codeSpansHoldBackticks(code: String, span: String) {
    let start = shown("run", code).prefix { $0 != "=" }
    #expect(start == span.replacing("`` \"`\" ``", with: "``\"`\"``") + " ")
  }

  @Test func aBareExpressionOverLinesIsOneSpan() {
    #expect(shown("run", "sum([\n  1,\n  2])") == "`sum([   1,   2])` = **3**")
  }
}
