import Reports
import Testing

@Suite struct FailureTests {
  @Test func aFailedCellShowsItsMistakesInItsPlace() {
    #expect(
      body(
        "```swift run\nlet a = 2 * undefined\nlet b: Vector = \"x\"\n```\n\n`{swift} a`\n",
        file: "x/y.md") == """
          ```swift run
          let a = 2 * undefined
          let b: Vector = "x"
          ```

          > **error** y.md:2:13: nothing is called 'undefined' here  
          > **help** bind it first: let undefined = …

          > **error** y.md:3:17: Vector is needed, but this is String

          **[Not computed: it needs 'a', which failed.]**

          """)
  }

  @Test func whatNeedsAFailedCellSaysSo() {
    let text = body(
      "```swift run\nlet a = nope\n```\n\n> ```swift step=weights\n> let w = softmax(a)\n> ```\n")
    #expect(text.hasSuffix("> ```\n>\n> **Not computed: it needs 'a', which failed.**\n"))
  }

  @Test(arguments: ["", "//| show: none\n", "//| show: table\n"])
  func mistakesAreShownWhateverIsHidden(option: String) {
    let text = body("```swift step=weights\n\(option)let w: Vector = [1, 1]\n```\n")
    #expect(
      text.hasSuffix(
        "> **error** a.md:\(option.isEmpty ? 2 : 3):17: the weights sum to 2, not 1  \n"
          + "> **help** softmax makes a row sum to 1; write sums: free where the sum is free by"
          + " definition\n"))
    #expect(text.hasPrefix("```swift") == option.isEmpty)
    #expect(!text.contains("Step 2"))
  }

  @Test func warningsStandBehindTheResult() {
    let text = shown(
      "step=weights",
      "//| show: table\nlet a = softmax(masked(e, by: .keep([false, false, false])))")
    #expect(
      text == """
        **Step 2 · Weights** — the share of attention that each word gets

        | key | $e_j$ | $\\alpha_j$ |
        | :-- | --: | --: |
        | $h_{1}$ | −∞ | 0.0000 |
        | $h_{2}$ | −∞ | 0.0000 |
        | $h_{3}$ | −∞ | 0.0000 |
        | **sum** |  | **0.0000** |

        > **warning** a.md:13:9: everything is masked, so all weights are 0  
        > **help** leave at least one key unmasked
        """)
  }

  @Test func aCellThatIsMeantToFailSaysSo() {
    #expect(
      body("```swift run\n//| error: true\nlet a = undefined\n```\n") == """
        ```swift run
        let a = undefined
        ```

        This cell is meant to fail:

        > **error** a.md:3:9: nothing is called 'undefined' here  
        > **help** bind it first: let undefined = …

        """)
    #expect(
      body("```swift run\n//| error: true\nlet a = 1\n```\n") == """
        ```swift run
        let a = 1
        ```

        > **error** a.md:2:12: this cell is marked error: true, but it did not fail  
        > **help** take the option out, or put the mistake back

        """)
  }

  @Test func aFailedInlineValueShowsItsMistakeInTheSentence() {
    #expect(
      body("So `{swift} \"a\" %.1f`, then.\n")
        == "So **[error: %.2f shapes numbers, but this is String]**, then.\n")
  }

  @Test(arguments: [
    (
      "---\nlanguage: xx\n---\n`{swift} 1`\n", "---\nlanguage: xx\n---\n\n> **error** a.md:2:11: ",
      "\n\n1\n"
    ),
    ("`{swift} 1`\n", "> **error** a.md: ", "\n\n1\n"),
  ])
  func problemsOfNoCellStandAtTheTop(text: String, start: String, end: String) {
    let overriding = text.hasPrefix("-") ? [] : [(name: "n", value: "1")]
    let report = MarkdownReport(run(text, overriding: overriding)).text
    #expect(report.hasPrefix(start), "\(report)")
    #expect(report.contains("\(end)\n---\n\n*Computed by"), "\(report)")
  }
}
