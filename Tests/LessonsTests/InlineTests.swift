import Diagnostics
import Lessons
import Testing

@Suite struct InlineTests {
  @Test(
    arguments: [
      ("a `{swift} x[0]` b", "`{swift} x[0]`", "x[0]"),
      ("`{swift} x`", "`{swift} x`", "x"),
      ("`` {swift} x ``", "`` {swift} x ``", "x"),
      ("```{swift} x```!", "```{swift} x```", "x"),
      (#"\``{swift} x`"#, "`{swift} x`", "x"),
      (#"\\`{swift} x`"#, "`{swift} x`", "x"),
      (#"`` ` `` `{swift} x`"#, "`{swift} x`", "x"),
      (#"\```{swift} x`` y"#, "``{swift} x``", "x"),
      ("# head `{swift} x` #", "`{swift} x`", "x"),
      ("head `{swift} x`\n===", "`{swift} x`", "x"),
      ("- a\n  - `{swift} x`", "`{swift} x`", "x"),
      ("> a\n>    b `{swift} x`", "`{swift} x`", "x"),
      ("> a\nb `{swift} x`", "`{swift} x`", "x"),
      ("a\n          b `{swift} x`", "`{swift} x`", "x"),
      ("`{swift} x +\ny`", "`{swift} x +\ny`", "x + y"),
      ("`{swift} x +\r\n   y`", "`{swift} x +\r\n   y`", "x + y"),
      ("> `{swift} x +\n>   y`", "`{swift} x +\n>   y`", "x + y"),
      ("> `{swift} x +\ny`", "`{swift} x +\ny`", "x + y"),
      ("> `{swift} x\n>     > y`", "`{swift} x\n>     > y`", "x > y"),
      ("- > `{swift} x +\n\ty`", "`{swift} x +\n\ty`", "x +   y"),
      ("> `{swift} x\n>     >\n> y`", "`{swift} x\n>     >\n> y`", "x > y"),
      ("`{swift} x\n     > > y`", "`{swift} x\n     > > y`", "x > > y"),
      ("`{swift}\nx`", "`{swift}\nx`", "x"),
      ("`\n{swift} x\n`", "`\n{swift} x\n`", "x"),
      ("> `\n> {swift} x`", nil, nil),
      ("> `\n> {swift} x `", "`\n> {swift} x `", "x"),
      ("[`{swift} x`](y)", "`{swift} x`", "x"),
      ("![`{swift} x`](y.png)", "`{swift} x`", "x"),
      ("**`{swift} x`**", "`{swift} x`", "x"),
      ("[a](<b\n c>) `no` `{swift} x`", "`{swift} x`", "x"),
      ("---\na: '`{swift} y`'\n---\n`{swift} x`", "`{swift} x`", "x"),
      ("\u{7F} `{swift} x`", "`{swift} x`", "x"),
      ("`{swift} [a, `\n\n`{swift} x`", nil, nil),
    ] as [(String, String?, String?)])
  func aValueIsFoundInTheLesson(text: String, span: String?, expression: String?) {
    let lesson = lesson(text)
    guard let span, let expression else { return }
    #expect(lesson.told == [])
    #expect(lesson.inlineValues.map { lesson.slice($0.range) } == [span])
    #expect(lesson.inlineValues.map(\.expression) == [expression])
    for value in lesson.inlineValues {
      #expect(lesson.slice(value.expressionRange).first == expression.first)
      #expect(lesson.slice(value.expressionRange).last == expression.last)
      #expect(value.decimals == nil)
    }
  }

  @Test(arguments: [
    "`swift x`", "` x{swift} y`", "`{swift x`", #"\`{swift} x\`"#, "`{swift} x",
    "`` `{swift} x` ``",
    "<a title=\"`{swift} x`\">", "b <a title=\"`{swift} x`\">", "<http://a`{swift}>` x",
    "[a](<b `{swift} x`>)", "[a](b \"`{swift} x`\")", "<!-- `{swift} x` -->", "    `{swift} x`",
    "a <!-- `{swift} x` --> b", "[a]: b '`{swift} x`'", "> `{swift} x\n\ny`", "  `  {swift} x`",
    "<b>\n`{swift} x`\n</b>", "---\ntitle: '`{swift} x`'\n---\n",
  ])
  func whatOnlyLooksLikeAValueIsNone(text: String) {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    #expect(lesson.inlineValues == [])
  }

  @Test func theSecondOfTwoAlikeIsFoundBehindOneThatIsHidden() {
    let text = "[a](<`{swift} x`>) and <b c='`{swift} x`'> and `{swift} x`"
    let lesson = lesson(text)
    #expect(lesson.inlineValues.map(\.range.upperBound) == [text.utf8.count])
  }

  @Test(arguments: [
    ("`{swift} x %.2f`", 2), ("`{swift} x%.0f`", 0), ("`{swift} x  %.15f `", 15),
    (#"`{swift} f("%") %.3f`"#, 3), (#"`{swift} f("\"%") %.3f`"#, 3), ("`{swift} x\n%.2f`", 2),
  ])
  func aFormatFixesTheDecimals(text: String, decimals: Int) {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    #expect(lesson.inlineValues.map(\.decimals) == [decimals])
    #expect(lesson.inlineValues.map { $0.expression.contains("%.") } == [false])
  }

  @Test(arguments: [
    ("`{swift}`", "1:3+9: this inline value has no expression / write `{swift} weights[0]`, say"),
    (
      "`{swift} %.2f`",
      "1:3+14: this inline value has no expression / write `{swift} weights[0]`, say"
    ),
    (
      "`{swift} x %.2g`",
      "1:14+4: '%.2g' is no format of numbers / write %.2f for two decimals; 0 to 15 are possible"
    ),
    (
      "`{swift} x % 2 `",
      "1:14+3: '% 2' is no format of numbers / write %.2f for two decimals; 0 to 15 are possible"
    ),
    (
      "`{swift} x %.16f`",
      "1:14+5: '%.16f' is no format of numbers / write %.2f for two decimals; 0 to 15 are possible"
    ),
    (
      "`{swift} x %.f`",
      "1:14+3: '%.f' is no format of numbers / write %.2f for two decimals; 0 to 15 are possible"
    ),
    (
      "`{swift} x %`",
      "1:14+1: '%' is no format of numbers / write %.2f for two decimals; 0 to 15 are possible"
    ),
  ])
  func aValueThatCannotBeUnderstoodIsAnError(text: String, told: String) {
    let lesson = lesson("ữ \(text)")
    #expect(lesson.told == [told])
    #expect(lesson.inlineValues == [])
  }

  @Test func anExpressionOverTwoLinesIsFoundAgainPartByPart() {
    let lesson = lesson("> a `{swift} max(â,\n>   bé) %.2f`")
    for value in lesson.inlineValues {
      #expect(value.expression == "max(â, bé)")
      #expect(lesson.slice(value.code.range(inLesson: 4..<6)) == "â")
      #expect(lesson.slice(value.code.range(inLesson: 8..<11)) == "bé")
      #expect(lesson.slice(value.expressionRange) == "max(â,\n>   bé)")
    }
    #expect(lesson.inlineValues.count == 1)
  }
}
