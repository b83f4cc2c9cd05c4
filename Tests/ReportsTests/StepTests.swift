import Testing

@Suite struct StepTests {
  // MARK: Scores

  @Test func scoresOfOneQuery() {
    #expect(
      shown("step=score", "//| keys: words\nlet s = score(query: q, keys: K, by: .dot)") == #"""
        **Step 1 · Scores** — how well each key answers the query

        | key | $h_j$ | $e_j$ |
        | :-- | :-- | --: |
        | tôi | (1, 2) | 2.0 |
        | là | (3, 4) | **5.0** |
        | sinh viên | (0, −1) | −0.5 |

        $$e_{\text{là}} = s \cdot h_{\text{là}} = 1 \cdot 3 + 0.5 \cdot 4 = 5$$
        """#)
  }

  @Test func scoresOfManyQueries() {
    #expect(
      shown(
        "step=score",
        "//| keys: words\n//| queries: out\nlet s = score(queries: Q, keys: K, by: .distance)")
          == #"""
          **Step 1 · Scores** — how well each key answers the query

          Each row is an output word, each column a source word.

          |  | tôi | là | sinh viên |
          | :-- | --: | --: | --: |
          | I | **−1.125** | −8.125 | −1.625 |
          | am | **−0.500** | −6.500 | −4.500 |

          $$e_{\text{am}, \text{tôi}} = -\tfrac{1}{2} \lVert s_{\text{am}} - h_{\text{tôi}} \rVert^2 = (-0.5) \cdot ((0 - 1)^{2} + (2 - 2)^{2}) = -0.5$$
          """#)
  }

  @Test func maskedScoresAreSpelledOut() {
    #expect(
      shown("step=score", "let m = masked(e, by: .keep([true, false, true]))") == #"""
        **Step 1 · Scores** — how well each key answers the query

        | key | $e_j$ |
        | :-- | --: |
        | $h_{1}$ | **2.0** |
        | $h_{2}$ | −∞ |
        | $h_{3}$ | −0.5 |
        """#)
  }

  @Test func parametersThatWereDrawnAreSaidToBe() {
    let text = shown("step=score", "let s = score(query: q, keys: K, by: .additive(seed: 3))")
    #expect(
      text.hasSuffix("\n\nDrawn at random from seed 3, not learned: W (2 × 2), U (2 × 2), v (2)."))
    let all = shown(
      "step=score", "//| show: [formula]\nlet s = score(query: q, keys: K, by: .general)")
    #expect(
      all == #"""
        **Step 1 · Scores** — how well each key answers the query

        $$e_j = s^\top W h_j$$

        Drawn at random from seed 0, not learned: W (2 × 2).

        $W$:

        |  | 1 | 2 |
        | :-- | --: | --: |
        | 1 | 0.0526 | −0.1245 |
        | 2 | 1.5432 | 1.6772 |
        """#)
  }

  // MARK: Weights

  private static let subtitle =
    "**Step 2 · Weights** — the share of attention that each word gets\n\n"

  @Test(arguments: [
    (
      "softmax(e)",
      #"""
      | key | $e_j$ | $e_j - \max e$ | $\exp$ | $\alpha_j$ |
      | :-- | --: | --: | --: | --: |
      | tôi | 2.0 | −3.0 | 0.0498 | 0.0472 |
      | là | 5.0 | 0.0 | 1.0000 | **0.9489** |
      | sinh viên | −0.5 | −5.5 | 0.0041 | 0.0039 |
      | **sum** |  |  | **1.0539** | **1.0000** |

      $$\alpha_{\text{là}} = \frac{\exp(e_{\text{là}})}{\sum_k \exp(e_k)} = \frac{\exp(5 - 5)}{1.0539} \approx 0.9489$$
      """#
    ),
    (
      "softmax(e, temperature: 2)",
      #"""
      | key | $e_j$ | $(e_j - \max e) / 2$ | $\exp$ | $\alpha_j$ |
      | :-- | --: | --: | --: | --: |
      | tôi | 2.0 | −1.50 | 0.2231 | 0.1734 |
      | là | 5.0 | 0.00 | 1.0000 | **0.7770** |
      | sinh viên | −0.5 | −2.75 | 0.0639 | 0.0497 |
      | **sum** |  |  | **1.2871** | **1.0000** |

      $$\alpha_{\text{là}} = \frac{\exp(e_{\text{là}} / T)}{\sum_k \exp(e_k / T)} = \frac{\exp(\frac{5 - 5}{2})}{1.2871} \approx 0.7770$$
      """#
    ),
    (
      "sparsemax(e / 4)",
      #"""
      | key | $e_j$ | $e_j - \tau$ | $\alpha_j$ |
      | :-- | --: | --: | --: |
      | tôi | 0.500 | 0.1250 | 0.1250 |
      | là | 1.250 | 0.8750 | **0.8750** |
      | sinh viên | −0.125 | −0.5000 | 0.0000 |
      | **sum** |  |  | **1.0000** |

      What lies below the threshold τ = 0.3750 gets the weight 0.

      $$\alpha_{\text{là}} = \max(e_{\text{là}} - \tau, 0) = \max(1.25 - 0.375, 0) = 0.875$$
      """#
    ),
    (
      "weigh(e / 3, by: .sparsemax)",
      #"""
      | key | $e_j$ | $e_j - \tau$ | $\alpha_j$ |
      | :-- | --: | --: | --: |
      | tôi | 0.6667 | 0.0000 | 0.0000 |
      | là | 1.6667 | 1.0000 | **1.0000** |
      | sinh viên | −0.1667 | −0.8333 | 0.0000 |
      | **sum** |  |  | **1.0000** |

      What lies below the threshold τ ≈ 0.6667 gets the weight 0.

      $$\alpha_{\text{là}} = \max(e_{\text{là}} - \tau, 0) = \max(1.6667 - 0.6667, 0) \approx 1$$
      """#
    ),
    (
      "entmax(e / 4, alpha: 1.5)",
      #"""
      | key | $e_j$ | $\alpha_j$ |
      | :-- | --: | --: |
      | tôi | 0.500 | 0.2338 |
      | là | 1.250 | **0.7370** |
      | sinh viên | −0.125 | 0.0292 |
      | **sum** |  | **1.0000** |

      $$\alpha_{\text{là}} = \max((a - 1)\, e_{\text{là}} - \tau, 0)^{1/(a - 1)} = \max(0.5 \cdot 1.25 - (-0.2335), 0)^{\frac{1}{0.5}} \approx 0.7370$$
      """#
    ),
    (
      "weigh(e, by: .hard)",
      #"""
      | key | $e_j$ | $\alpha_j$ |
      | :-- | --: | --: |
      | tôi | 2.0 | 0.0000 |
      | là | 5.0 | **1.0000** |
      | sinh viên | −0.5 | 0.0000 |
      | **sum** |  | **1.0000** |
      """#
    ),
    (
      "softmax(masked(e, by: .keep([true, false, true])))",
      #"""
      | key | $e_j$ | $e_j - \max e$ | $\exp$ | $\alpha_j$ |
      | :-- | --: | --: | --: | --: |
      | tôi | 2.0 | 0.0 | 1.0000 | **0.9241** |
      | là | −∞ | −∞ | 0.0000 | 0.0000 |
      | sinh viên | −0.5 | −2.5 | 0.0821 | 0.0759 |
      | **sum** |  |  | **1.0821** | **1.0000** |

      $$\alpha_{\text{tôi}} = \frac{\exp(e_{\text{tôi}})}{\sum_k \exp(e_k)} = \frac{\exp(2 - 2)}{1.0821} \approx 0.9241$$
      """#
    ),
    (
      "[0.5, 0.5, 0]",
      """
      | key | $\\alpha_j$ |
      | :-- | --: |
      | tôi | **0.5000** |
      | là | **0.5000** |
      | sinh viên | 0.0000 |
      | **sum** | **1.0000** |
      """
    ),
  ])
  func weightsOfOneQuery(code: String, text: String) {
    let type = code.hasPrefix("[") ? ": Vector" : ""
    #expect(
      shown("step=weights", "//| keys: words\nlet a\(type) = \(code)") == Self.subtitle + text)
  }

  @Test func weightsWhoseSumIsFreeSaySo() {
    #expect(
      shown("step=weights", "//| keys: words\n//| sums: free\nlet a = weigh(e, by: .sigmoid)")
        == Self.subtitle + #"""
          | key | $e_j$ | $\alpha_j$ |
          | :-- | --: | --: |
          | tôi | 2.0 | 0.8808 |
          | là | 5.0 | **0.9933** |
          | sinh viên | −0.5 | 0.3775 |
          | **sum** |  | **2.2516** |

          These weights need not sum to 1: that is how they are defined.

          $$\alpha_{\text{là}} = \frac{1}{1 + \exp(-e_{\text{là}})} = \sigma(5) \approx 0.9933$$
          """#)
  }

  @Test func aMatrixOfWeightsSaysWhichWayItStands() {
    #expect(
      shown(
        "step=weights",
        "//| keys: words\n//| queries: out\nlet a = softmax([[2, 0, 0], [0, 0, log(2)]])")
        == Self.subtitle + #"""
          Each row is an output word, each column a source word.

          |  | tôi | là | sinh viên | sum |
          | :-- | --: | --: | --: | --: |
          | I | **0.7870** | 0.1065 | 0.1065 | 1.0000 |
          | am | 0.2500 | 0.2500 | **0.5000** | 1.0000 |

          $$\alpha_{\text{I}, \text{tôi}} = \frac{\exp(e_{\text{I}, \text{tôi}})}{\sum_k \exp(e_{\text{I}, k})} = \frac{\exp(2 - 2)}{1.2707} \approx 0.7870$$
          """#)
  }
}
