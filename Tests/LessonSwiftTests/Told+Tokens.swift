extension Told {
  /// What a token can be wrong with.
  static let tokens: [Told] = [
    Told(
      "let a = .5", at: ".5",
      "'.5' is not a number",
      "write 12, 0.5 or 1.5e-3; a product needs its sign: 2 * x"),
    Told(
      "let x = 3 # 4", at: "#",
      "'#' has no meaning in lesson Swift",
      "leave it out, or put it into a string: \"…\""),
    Told(
      "let x = “tôi”", at: "“",
      "'“' has no meaning in lesson Swift",
      "write \"…\""),
    Told(
      "let x = 2 × 3", at: "×",
      "'×' has no meaning in lesson Swift",
      "write *"),
    Told(
      "2 − 1", at: "−",
      "'−' has no meaning in lesson Swift",
      "write -"),
    Told(
      "let x = 1\u{A0}+ 2", at: "\u{A0}",
      "U+A0 has no meaning in lesson Swift",
      "leave it out, or put it into a string: \"…\""),
    Told(
      "- 5",
      at:
        "Decoder(\n  words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bias, bh: bias, Wo: Wo, bo: bo)\n- 5",
      "Decoder - Int is not defined",
      nil),
    Told(
      "q. count", at: " ",
      "a blank can't stand here",
      "leave it out"),
    Told(
      "let word = \"tôi", at: "\"tôi",
      "this string does not end on its line",
      "end it with \""),
    Told(
      "let text = \"\"\"\n  a\n  \"\"\"", at: "\"\"\"",
      "strings over several lines are not part of lesson Swift",
      "write \"…\" on one line, with \\n for a line break"),
    Told(
      "let x = \"\\(q)\"", at: "\\(",
      "values in strings, \\( ), are not part of lesson Swift",
      "write the value into the text of the lesson: `{swift} name`"),
    Told(
      "let x = \"\\q\"", at: "\\q",
      "\\q stands for no character",
      "known are \\n, \\t, \\\", \\\\ and \\u{1EA1} with a character's code"),
    Told(
      "let x = 12abc", at: "12abc",
      "'12abc' is not a number",
      "write 12, 0.5 or 1.5e-3; a product needs its sign: 2 * x"),
    Told(
      "let x = 9223372036854775808", at: "9223372036854775808",
      "this number is too large",
      "an Int goes up to 9223372036854775807; with .0 behind, it is a Double, up to 1.797e308"),
    Told(
      "1e999", at: "1e999",
      "this number is too large",
      "an Int goes up to 9223372036854775807; with .0 behind, it is a Double, up to 1.797e308"),
  ]
}
