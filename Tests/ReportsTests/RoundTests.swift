import Testing

@Suite struct RoundTests {
  private static let code = "attend(query: q, keys: K, values: K, by: .dot"

  @Test(arguments: [
    (
      ")",
      #"""
      | key | $e_j$ | $\alpha_j$ | $\alpha_j h_{j,1}$ | $\alpha_j h_{j,2}$ |
      | :-- | --: | --: | --: | --: |
      | tôi | 2.0 | 0.0472 | 0.0472 | 0.0945 |
      | là | 5.0 | **0.9489** | 2.8466 | 3.7955 |
      | sinh viên | −0.5 | 0.0039 | 0.0000 | −0.0039 |
      | **sum** $c = \sum_j \alpha_j h_j$ |  | **1.0000** | **2.8939** | **3.8861** |
      """#, #"$$\alpha_{\text{là}} = \frac{\exp(5 - 5)}{1.0539} \approx 0.9489$$"#
    ),
    (
      ", mask: .keep([true, false, true]))",
      #"""
      | key | $e_j$ | $e_j$ masked | $\alpha_j$ | $\alpha_j h_{j,1}$ | $\alpha_j h_{j,2}$ |
      | :-- | --: | --: | --: | --: | --: |
      | tôi | 2.0 | 2.0 | **0.9241** | 0.9241 | 1.8483 |
      | là | 5.0 | −∞ | 0.0000 | 0.0000 | 0.0000 |
      | sinh viên | −0.5 | −0.5 | 0.0759 | 0.0000 | −0.0759 |
      | **sum** $c = \sum_j \alpha_j h_j$ |  |  | **1.0000** | **0.9241** | **1.7724** |
      """#, #"$$\alpha_{\text{tôi}} = \frac{\exp(2 - 2)}{1.0821} \approx 0.9241$$"#
    ),
  ])
  func aRoundIsOneTable(rest: String, table: String, worked: String) {
    let call = Self.code + rest
    let asStep = shown("step=weights", "//| keys: words\nlet r = \(call)")
    #expect(
      asStep == "**Step 2 · Weights** — the share of attention that each word gets\n\n\(table)\n\n"
        + worked)
    // A bare name shows the same.
    #expect(shown("run", "//| keys: words\nlet r = \(call)\nr") == "`r`\n\n" + table)
    #expect(shown("run", "//| keys: words\n\(call)") == "`\(call)`\n\n" + table)
    #expect(shown("run", "//| keys: words\n//| show: table\nlet r = \(call)") == table)
  }

  @Test func manyRoundsShowWeightsAndContexts() {
    #expect(
      shown(
        "run",
        "//| keys: words\n//| queries: out\n//| dimensions: [x, y]\n"
          + "let r = attend(queries: Q, keys: K, values: K, by: .dot, mask: .causal)\nr") == #"""
          `r`

          Each row is an output word, each column a source word.

          |  | tôi | là | sinh viên | sum |
          | :-- | --: | --: | --: | --: |
          | I | **1.0000** | 0.0000 | 0.0000 | 1.0000 |
          | am | 0.0180 | **0.9820** | 0.0000 | 1.0000 |

          The context of each row:

          |  | x | y |
          | :-- | --: | --: |
          | I | 1.0000 | 2.0000 |
          | am | 2.9640 | 3.9640 |
          """#)
  }

  private static let decoder = """
    let h: Matrix = [[1, 0], [0, 3]]
    let d = Decoder(
      words: ["<END>", "hi"], embeddings: [[1], [0]],
      Wi: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]],
      Wh: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]], bi: [0, 0, 0, 0, 0, 0],
      bh: [0, 0, 0, 0, 0, 0], Wo: [[0, 0], [1, 1]], bo: [0, 0])
    """

  @Test func aSentenceIsShownWordByWord() {
    let decode = "decode(encoder: h, state: [2, 2], by: .dot, decoder: d, limit: 2)"
    #expect(
      shown("run", "//| keys: [a, b]\nlet said = \(decode)\nsaid", after: Self.decoder) == """
        `said`

        Word by word:

        | round | previous word | looks most at | $c$ | word | probability |
        | --: | :-- | :-- | :-- | :-- | --: |
        | 1 | \\<END> | b (0.9820) | (0.0180, 2.9460) | **hi** | 0.8808 |
        | 2 | hi | b (0.8808) | (0.1192, 2.6424) | **hi** | 0.7311 |

        Alignment: which source words each output word looks at. Each row is an output word, each column a source word; each row sums to 1.

        |  | a | b | sum |
        | :-- | --: | --: | --: |
        | hi | 0.0180 | **0.9820** | 1.0000 |
        | hi | 0.1192 | **0.8808** | 1.0000 |

        The scores behind it:

        |  | a | b |
        | :-- | --: | --: |
        | hi | 2 | **6** |
        | hi | 1 | **3** |
        """)
  }
}
