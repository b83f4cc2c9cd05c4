import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("1", "**1**"), ("-7", "**−7**"), ("9007199254740993", "**9007199254740993**"),
    ("2.5", "**2.5**"),
    ("1.0 / 3", "**0.3333**"), ("2.0 * 3", "**6**"), ("log(0)", "**−∞**"), ("log(-1)", "**NaN**"),
    ("0.57", "**0.57**"), ("true", "**true**"), ("\"a*b\"", #"a\*b"#),
    ("words", "tôi, là, sinh viên"), ("[1, 2.5]", "(1.0, 2.5)"),
    ("[true, false]", "**true**, **false**"),
    ("(1, \"x\", [1, 2])", "(**1**, x, (1, 2))"), ("0...3", "0...3"), ("0..<2", #"0..\<2"#),
    ("Score.dot", "`dot`"), ("Score.additive(seed: 2)", "`additive(seed: 2)`"), ("q", "(1.0, 0.5)"),
    ("[q, q]", "(1.0, 0.5), (1.0, 0.5)"), ("Mask.causal", "`causal(aligned: topLeft)`"),
    ("q / 3", "(0.3333, 0.1667)"), ("-q * 0.0", "(0, 0)"),
  ])
  func bareExpressionsAreShownInALine(code: String, text: String) {
    #expect(shown("run", code) == "`\(code)` = \(text)")
  }

  @Test func aMatrixIsATable() {
    #expect(
      shown("run", "K\n[K, Q]") == """
        `K`

        |  | 1 | 2 |
        | :-- | --: | --: |
        | 1 | 1 | 2 |
        | 2 | 3 | 4 |
        | 3 | 0 | −1 |

        `[K, Q]`

        |  | 1 | 2 |
        | :-- | --: | --: |
        | 1 | 1 | 2 |
        | 2 | 3 | 4 |
        | 3 | 0 | −1 |

        |  | 1 | 2 |
        | :-- | --: | --: |
        | 1 | 1.0 | 0.5 |
        | 2 | 0.0 | 2.0 |
        """)
  }

  @Test func namedNumbersAreATable() {
    #expect(
      shown("run", "//| caption: Điểm\n//| keys: words\ne") == """
        *Điểm*

        `e`

        | tôi | là | sinh viên |
        | --: | --: | --: |
        | 2.0 | 5.0 | −0.5 |
        """)
  }

  @Test func aStructShowsItsFields() {
    let code = """
      lstm(
        input: [1], state: [0], memory: [2], Wi: [[0], [0], [0], [0]], Wh: [[0], [0], [0], [0]],
        bi: [0, 0, 0, 0], bh: [0, 0, 0, 0])
      """
    let text = shown("run", "let l = " + code + "\nl")
    #expect(text == "`l`\n\n`state` = (0.3808)\n\n`memory` = (1)")
  }

  @Test(arguments: [
    ("1", "1"), ("-3", "−3"), ("2.0", "2"), ("1.0 / 3", "0.3333"), ("1.0 / 3 %.2f", "0.33"),
    ("7 %.1f", "7.0"), ("2.675 %.2f", "2.67"), ("9007199254740993", "9007199254740993"),
    ("-0.00001", "0.0000"), ("log(0)", "−∞"), ("words[2]", "sinh viên"),
    ("words", "tôi, là, sinh viên"),
    ("q", "(1.0000, 0.5000)"), ("q %.1f", "(1.0, 0.5)"), ("K", "((1, 2), (3, 4), (0, −1))"),
    ("true", "true"), ("(1, 2.5)", "(1, 2.5000)"), ("[1, 2.5]", "(1.0000, 2.5000)"),
    ("0...2", "0...2"),
    ("Score.dot", "dot"), ("\"*a_b*\"", #"\*a\_b\*"#), ("\"<END>\"", #"\<END>"#),
  ])
  func inlineValuesBecomeText(code: String, text: String) {
    let all = body("```swift run\n\(data)\n```\n\nSo `{swift} \(code)`, it is.\n")
    #expect(all.hasSuffix("\n\nSo \(text), it is.\n"))
  }

  @Test(arguments: [
    ("`{swift} 2`. A sentence\n", "&#50;. A sentence\n"), ("`{swift} 2`) B\n", "&#50;) B\n"),
    ("`{swift} 2` C\n", "2 C\n"), ("- `{swift} 12`. D\n", "- &#49;2. D\n"),
    ("> a\n> `{swift} 1`. E\n", "> a\n> &#49;. E\n"), ("`{swift} \"# F\"`\n", "\\# F\n"),
    ("`{swift} \"- G\"`\n", "\\- G\n"), ("`{swift} \"1. H\"`\n", "&#49;. H\n"),
    ("a `{swift} 2`. I\n", "a 2. I\n"), ("`{swift} -2`. J\n", "−2. J\n"),
  ])
  func aValueAtTheStartOfALineMakesNoListOrHeading(text: String, line: String) {
    #expect(body("```swift run\n```\n\n" + text) == "```swift run\n```\n\n" + line)
  }

  @Test func digitsAreTheCellsOrElseTheLessons() {
    let top = "---\ndigits: 2\n---\n"
    #expect(shown("run", "1.0 / 3", top: top) == "`1.0 / 3` = **0.33**")
    #expect(shown("run", "//| digits: 6\n1.0 / 3", top: top) == "`1.0 / 3` = **0.333333**")
    #expect(
      shown("step=weights", "//| digits: 0\nlet a: Vector = [0.25, 0.75]", top: top)
        .contains("| $h_{2}$ | **1** |"))
    #expect(body(top + "`{swift} 1.0 / 3`\n") == top + "0.33\n")
  }

  // MARK: Large ones

  @Test func longTablesLeaveOutTheirMiddle() {
    let text = shown("run", "let M = Matrix.random(rows: 100, columns: 30, seed: 1)\nM")
    let lines = text.split(separator: "\n")
    // Heading and rule, 30 rows, a gap, 5 rows, behind the line with the name.
    #expect(lines.count == 1 + 2 + 30 + 1 + 5)
    #expect(lines[1] == "|  | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | … | 29 | 30 |")
    #expect(lines[33] == "| … | … | … | … | … | … | … | … | … | … | … | … |")
    #expect(lines[32].hasPrefix("| 30 | ") && lines[34].hasPrefix("| 96 | "))
    #expect(lines[38].hasPrefix("| 100 | "))
  }

  @Test func longSumsAndListsLeaveOutTheirMiddle() {
    let ones = "[" + Array(repeating: "1", count: 20).joined(separator: ", ") + "]"
    let text = shown("step=score", "let s = score(query: \(ones), keys: [\(ones)], by: .dot)")
    #expect(
      text.hasSuffix(
        #"$$e_{1} = s \cdot h_{1} = 1 \cdot 1 + 1 \cdot 1 + 1 \cdot 1 + 1 \cdot 1 + 1 \cdot 1 + \dots + 1 \cdot 1 + 1 \cdot 1 = 20$$"#
      ))
    #expect(shown("run", "let v: Vector = \(ones)\nv") == "`v` = (1, 1, 1, 1, 1, 1, 1, 1, …, 1, 1)")
    let weights = shown(
      "step=context",
      "let c = contextVector(weights: Vector.random(count: 100, seed: 1), values: Matrix.random(rows: 100, columns: 30, seed: 2))"
    )
    let table = weights.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(table.count == 2 + 30 + 1 + 5 + 1)
    #expect(Set(table.map { $0.count { $0 == "|" } }) == [14])
  }
}
