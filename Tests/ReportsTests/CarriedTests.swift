import Testing

/// What one output word passes on to the next stands beside what is made of it.
@Suite struct CarriedTests {
  private static let setup = """
    let words = ["a", "b", "c"]
    let q: Vector = [1, 2]
    let K: Matrix = [[1, 0], [0, 1], [1, 1]]
    let W: Matrix = [[1, 0], [0, 1]]
    let one: Vector = [1, 1]
    let before: Vector = [0.5, 0.25, 0.25]
    """

  @Test(arguments: [
    (".coverage(W: W, U: W, v: one, b: one, w: one, coverage: before)", "c_j"),
    (
      ".locationAware(W: W, U: W, v: one, b: one, F: [[0, 1, 0]], P: [[1], [1]], previous: before)",
      #"\alpha'_j"#
    ),
  ])
  func theScoresShowIt(score: String, symbol: String) {
    let text = shown(
      "step=score", "//| keys: words\nlet e = score(query: q, keys: K, by: \(score))",
      after: Self.setup)
    #expect(text.contains("| key | $h_j$ | $\(symbol)$ (carried) | $e_j$ |"), "\(text)")
    #expect(text.contains("| a | (1, 0) | 0.50 |"), "\(text)")
  }

  @Test(arguments: ["monotonic(q3, previous: before)", "weigh(q3, by: .forward(previous: before))"])
  func theWeightsShowIt(weights: String) {
    let text = shown(
      "step=weights", "//| sums: free\nlet w = \(weights)",
      after: Self.setup + "\nlet q3: Vector = [1, 2, 3]")
    #expect(text.contains(#"| $e_j$ | $\alpha'_j$ (carried) | $\alpha_j$ |"#), "\(text)")
    #expect(text.contains("| 1 | 0.50 |"), "\(text)")
  }

  @Test func whatCarriesNothingHasNoColumn() {
    let text = shown("step=weights", "let w = softmax([1.0, 2, 3])", after: Self.setup)
    #expect(!text.contains("carried"))
  }
}
