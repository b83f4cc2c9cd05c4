import Testing

@Suite struct ContextTests {
  @Test func aContextIsShownAsASum() {
    #expect(
      shown(
        "step=context",
        "//| keys: words\n//| dimensions: [left, row]\nlet c = contextVector(weights: w, values: K)"
      )
        == #"""
        **Step 3 · Context** — the values, each as much as its weight

        | key | $\alpha_j$ | $\alpha_j h_j$: left | $\alpha_j h_j$: row |
        | :-- | --: | --: | --: |
        | tôi | 0.2500 | 0.2500 | 0.5000 |
        | là | 0.7500 | 2.2500 | 3.0000 |
        | sinh viên | 0.0000 | 0.0000 | 0.0000 |
        | **sum** $c = \sum_j \alpha_j h_j$ | **1.0000** | **2.5000** | **3.5000** |

        $$c_{\text{left}} = \sum_j \alpha_j h_{j, \text{left}} = 0.25 \cdot 1 + 0.75 \cdot 3 + 0 \cdot 0 = 2.5$$
        """#)
  }

  @Test func contextsOfManyQueries() {
    #expect(
      shown(
        "step=context",
        "//| queries: out\nlet C = contextVectors(weights: [[1, 0, 0], [0.5, 0.5, 0]], values: K)")
          == #"""
          **Step 3 · Context** — the values, each as much as its weight

          |  | $c_{1}$ | $c_{2}$ |
          | :-- | --: | --: |
          | I | 1 | 2 |
          | am | 2 | 3 |

          $$c_{\text{I}, 1} = \sum_j \alpha_{\text{I}, j} h_{j, 1} = 1 \cdot 1 + 0 \cdot 3 + 0 \cdot 0 = 1$$
          """#)
  }

  @Test(arguments: [
    (
      "combine([1, 2], with: [0.5])",
      """
      | $c_{1}$ | $c_{2}$ | $y_{1}$ |
      | --: | --: | --: |
      | 1.0 | 2.0 | 0.5 |
      """
    ),
    (
      "combine([1, 2], with: [0.5], W: [[1, -1, 2], [0, 0, 0]], b: [-1, 0])",
      #"""
      | $x_{1}$ | $x_{2}$ |
      | --: | --: |
      | −0.7616 | 0.0000 |

      $$x_{1} = \tanh(W [c; y] + b)_1 = \tanh(1 \cdot 1 + (-1) \cdot 2 + 2 \cdot 0.5 - 1) \approx -0.7616$$
      """#
    ),
    (
      "attentionalState(context: [1, 2], state: [0.5], W: [[1, -1, 2], [0, 0, 0]])",
      #"""
      | $\tilde h_{1}$ | $\tilde h_{2}$ |
      | --: | --: |
      | 0 | 0 |

      $$\tilde h_{1} = \tanh(W [c; h])_1 = \tanh(1 \cdot 1 + (-1) \cdot 2 + 2 \cdot 0.5) = 0$$
      """#
    ),
  ])
  func combining(code: String, text: String) {
    #expect(
      shown("step=combine", "let x = " + code)
        == "**Step 4 · Combine** — the context joined with what the decoder knows\n\n" + text)
  }

  @Test func theOutputNamesEveryWord() {
    #expect(
      shown(
        "step=output",
        "//| keys: [<END>, I]\nlet p = wordProbabilities(state: q, W: [[1, 2], [3, 4]], b: [0, -1])"
      )
        == #"""
        **Step 5 · Output** — how likely each word is

        | word | $(W s + b)_k$ | $p_k$ |
        | :-- | --: | --: |
        | \<END> | 2 | 0.1192 |
        | I | 4 | **0.8808** |
        | **sum** |  | **1.0000** |

        $$p_{\text{I}} = \mathrm{softmax}(W s + b)_{\text{I}} = \frac{\exp(4 - 4)}{1.1353} \approx 0.8808$$
        """#)
    #expect(
      shown("step=output", "let p = softmax([0, 0])") == #"""
        **Step 5 · Output** — how likely each word is

        | word | $p_k$ |
        | :-- | --: |
        | $w_{1}$ | 0.5000 |
        | $w_{2}$ | 0.5000 |
        | **sum** | **1.0000** |

        $$p_{1} = \frac{\exp(e_{1})}{\sum_k \exp(e_k)} = \frac{\exp(0 - 0)}{2} = 0.5$$
        """#)
  }
}
