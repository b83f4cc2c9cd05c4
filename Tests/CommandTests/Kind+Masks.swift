import Attention

extension Kind {
  private typealias L = FixtureLesson

  /// Between steps 1 and 2.
  static let masks: [Kind] = [
    mask("no mask", ["Mask.none", "masked"], ".none", .none),
    mask("padding", ["Mask.keep"], ".keep([true, true, false])", .keep([true, true, false])),
    mask("everything padded", [], ".keep([false, false, false])", .keep([false, false, false])),
    mask("causal", ["Mask.causal", "Alignment.topLeft"], ".causal", .causal(aligned: .topLeft)),
    mask(
      "causal, bottom right", ["Alignment.bottomRight"], ".causal(aligned: .bottomRight)",
      .causal(aligned: .bottomRight)),
    mask(
      "sliding window", ["Mask.slidingWindow"], ".slidingWindow(radius: 1)",
      .slidingWindow(radius: 1)),
    mask(
      "local-m", ["Mask.window"], ".window(center: 1, radius: 0)", .window(center: 1, radius: 0)),
    mask(
      "ALiBi", ["Mask.alibi", "alibiSlopes"], ".alibi(slope: alibiSlopes(heads: 8)[0])",
      .alibi(slope: 0.5)),
    Kind(
      "ALiBi as in the paper, causal", in: .manyQueries,
      ["--let", "A = softmax(masked(masked(E, by: .alibi(slope: 0.5)), by: .causal))"], .weights
    ) {
      let scores = score(queries: L.Q, keys: L.K, by: .dot)
      return softmax(masked(masked(scores, by: .alibi(slope: 0.5)), by: .causal)).values
    },
  ]

  private static func mask(
    _ title: String, _ names: [String], _ text: String, _ mask: Mask
  ) -> Kind {
    Kind(title, names, in: .manyQueries, ["--mask", text], .weights) {
      softmax(masked(score(queries: L.Q, keys: L.K, by: .dot), by: mask)).values
    }
  }
}
