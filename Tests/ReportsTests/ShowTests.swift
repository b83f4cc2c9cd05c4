import Testing

@Suite struct ShowTests {
  private static let title = "**Step 2 · Weights** — the share of attention that each word gets"
  private static let table = """
    | key | $\\alpha_j$ |
    | :-- | --: |
    | $h_{1}$ | **1.0000** |
    | $h_{2}$ | 0.0000 |
    | **sum** | **1.0000** |
    """

  /// A cell between two lines, in a container.
  private func page(_ options: String, prefix: String = "", first: String? = nil) -> String {
    let lines =
      ["a", "", "```swift step=weights"] + options.split(separator: "\n").map(String.init)
      + ["let w: Vector = [1, 0]", "```", "", "b"]
    return lines.enumerated().map { index, line in
      let mark = index == 0 ? first ?? prefix : prefix
      return line.isEmpty ? String(mark.reversed().drop { $0 == " " }.reversed()) : mark + line
    }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    ("", ""), ("> ", "> "), ("  ", "- "), ("   ", "1. "), ("> > ", "> > "),
  ])
  func cellsShowCodeAndTableByDefault(prefix: String, first: String) {
    let text = body(page("", prefix: prefix, first: first))
    let code = "```swift step=weights\nlet w: Vector = [1, 0]\n```"
    let expected = "a\n\n\(code)\n\n\(Self.title)\n\n\(Self.table)\n\nb"
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let bare = String(prefix.reversed().drop { $0 == " " }.reversed())
    #expect(
      text
        == lines.enumerated().map { index, line in
          line.isEmpty ? bare : (index == 0 ? first : prefix) + line
        }.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ("none", "a\n\n\n\nb\n"),
    ("table", "a\n\n\(title)\n\n\(table)\n\nb\n"),
    ("code", "a\n\n```swift step=weights\nlet w: Vector = [1, 0]\n```\n\nb\n"),
    ("arithmetic", "a\n\n\(title)\n\nb\n"),
    (
      "[table, code]",
      "a\n\n```swift step=weights\nlet w: Vector = [1, 0]\n```\n\n\(title)\n\n\(table)\n\nb\n"
    ),
  ])
  func onlyWhatIsAskedForIsShown(show: String, text: String) {
    #expect(body(page("//| show: \(show)")) == text)
  }

  @Test(arguments: ["none", "table", "[formula, arithmetic]", "code"])
  func codeThatIsHiddenIsSoInListsAndQuotesToo(show: String) {
    for (prefix, first) in [("> ", "> "), ("  ", "- "), ("   ", "1. "), ("> > ", "> > ")] {
      let plain = body(page("//| show: \(show)")).split(
        separator: "\n", omittingEmptySubsequences: false)
      let bare = String(prefix.reversed().drop { $0 == " " }.reversed())
      let expected =
        plain.dropLast().enumerated().map { index, line in
          line.isEmpty ? bare : (index == 0 ? first : prefix) + line
        }.joined(separator: "\n") + "\n"
      #expect(body(page("//| show: \(show)", prefix: prefix, first: first)) == expected)
    }
  }

  @Test(arguments: [
    ("- ```swift run\n  //| show: none\n  ```\n  b\n", "-\n  b\n"),
    ("- ```swift run\n  //| show: table\n  1\n  ```\n", "- `1` = **1**\n"),
    ("text\n```swift run\n//| show: table\n1\n```\ntext\n", "text\n\n`1` = **1**\n\ntext\n"),
    (
      "> text\n> ```swift run\n> //| show: table\n> 1\n> ```\n> text\n",
      "> text\n>\n> `1` = **1**\n>\n> text\n"
    ),
    ("text\r\n```swift run\r\n//| show: table\r\n1\r\n```\r\n", "text\r\n\r\n`1` = **1**\r\n"),
    ("text\n```swift run\n//| show: none\n1\n```\ntext\n", "text\n\ntext\n"),
  ])
  func hiddenCodeLeavesItsNeighboursApart(text: String, expected: String) {
    #expect(body(text) == expected)
  }

  @Test func formulasAreTheStepsOwn() {
    let text = shown("step=weights", "//| show: [formula]\nlet a = entmax(e, alpha: 1.5)")
    #expect(
      text == Self.title + "\n\n"
        + #"$$\alpha_j = \max((a - 1)\, e_j - \tau, 0)^{1/(a - 1)},\quad a = 1.5$$"#)
    #expect(
      shown("step=context", "//| show: formula\nlet c = contextVector(weights: w, values: K)")
        .hasSuffix(#"$$c = \sum_j \alpha_j h_j$$"#))
  }

  @Test func captionsReplaceTheStepsOwnLine() {
    #expect(
      shown(
        "step=weights", "//| caption: Who gets *what*?\n//| show: arithmetic\nlet a = softmax([0])")
        == "**Step 2 · Weights** — Who gets \\*what\\*?\n\n"
        + #"$$\alpha_{1} = \frac{\exp(e_{1})}{\sum_k \exp(e_k)} = \frac{\exp(0 - 0)}{1} = 1$$"#)
    #expect(shown("run", "//| caption: 'Only: this'\nlet a = 1") == "*Only: this*")
    #expect(shown("run", "let a = 1") == "")
  }

  @Test func bareExpressionsOfAStepStandBehindIt() {
    let text = shown("step=weights", "//| show: table\nlet a: Vector = [1]\nsum(a)")
    #expect(text.hasSuffix("| **sum** | **1.0000** |\n\n`sum(a)` = **1**"))
    #expect(
      shown("step=weights", "//| show: arithmetic\nlet a: Vector = [1]\nsum(a)") == Self.title)
  }
}
