import Attention

@testable import LessonSwift

extension Sample {
  /// Every kind of attention beyond the five steps.
  static let variants: [Sample] = variantScores + variantWeights + variantHeads

  private static let variantScores: [Sample] = [
    Sample(
      "score(query: q, keys: k, by: .normalizedAdditive(W: W, U: U, v: r, b: q, g: 0.75))",
      score(query: q, keys: k, by: .normalizedAdditive(W: W, U: U, v: r, b: q, g: 0.75))),
    Sample(
      "score(queries: m, keys: k, by: .normalizedAdditive(W: W, U: U, v: [0, 0, 0], b: q, g: 2))",
      score(queries: m, keys: k, by: .normalizedAdditive(W: W, U: U, v: [0, 0, 0], b: q, g: 2))),
    Sample(
      "score(query: q, keys: k, by: .locationAware(W: W, U: U, v: r, b: q, F: F, P: P, previous: before))",
      score(
        query: q, keys: k, by: .locationAware(W: W, U: U, v: r, b: q, F: F, P: P, previous: before))
    ),
    Sample(
      "score(queries: G, keys: k, by: .locationAware(W: G, U: U, v: r, b: q, F: Z, P: L[0..<3] * L[0..<4].transposed(), previous: before))",
      score(
        queries: G, keys: k,
        by: .locationAware(
          W: G, U: U, v: r, b: q, F: Z, P: L[0..<3] * L[0..<4].transposed(), previous: before))),
    Sample(
      "score(query: q, keys: k, by: .coverage(W: W, U: U, v: r, b: q, w: q, coverage: before))",
      score(query: q, keys: k, by: .coverage(W: W, U: U, v: r, b: q, w: q, coverage: before))),
    Sample(
      "score(queries: m, keys: k, by: .linear)",
      score(queries: m, keys: k, by: .linear)),
    Sample(
      "attend(queries: m, keys: k, values: v, by: .coverage(W: W, U: U, v: r, b: q, w: q, coverage: before))",
      attend(
        queries: m, keys: k, values: v,
        by: .coverage(W: W, U: U, v: r, b: q, w: q, coverage: before))),
    Sample(
      "Score.linear",
      Score.linear),
    Sample(
      "locationFeatures(previous: before, F: F)",
      locationFeatures(previous: before, F: F)),
    Sample(
      "locationFeatures(previous: before, F: Y)",
      locationFeatures(previous: before, F: Y)),
    Sample(
      "locationFeatures(previous: x, F: [[1, 2, 3, 4, 5, 6, 7]])",
      locationFeatures(previous: x, F: [[1, 2, 3, 4, 5, 6, 7]])),
    Sample(
      "coverageLoss(weights: before, coverage: [0.25, 0.5, 0.25, 1])",
      coverageLoss(weights: before, coverage: [0.25, 0.5, 0.25, 1])),
    Sample(
      "predictedCenter(query: q, W: m, v: x, count: 4)",
      predictedCenter(query: q, W: m, v: x, count: 4)),
  ]

  private static let variantWeights: [Sample] = [
    Sample(
      "proportional([0.5, 0, 2])",
      proportional([0.5, 0, 2] as Vector)),
    Sample(
      "proportional(exp(s))",
      proportional(exp(s))),
    Sample(
      "proportional(masked(exp(s), by: .causal))",
      proportional(masked(exp(s), by: .causal))),
    Sample(
      "proportional([0, 0])",
      proportional([0, 0] as Vector)),
    Sample(
      "monotonic(e, previous: before)",
      monotonic(e, previous: before)),
    Sample(
      "monotonic(s, previous: before)",
      monotonic(s, previous: before)),
    Sample(
      "monotonic(masked(s, by: .causal), previous: oneHot(0, count: 4))",
      monotonic(masked(s, by: .causal), previous: oneHot(0, count: 4))),
    Sample(
      "forward(e, previous: before)",
      forward(e, previous: before)),
    Sample(
      "forward(s, previous: before)",
      forward(s, previous: before)),
    Sample(
      "forward(masked(s, by: .keep(flags)), previous: oneHot(1, count: 4))",
      forward(masked(s, by: .keep(flags)), previous: oneHot(1, count: 4))),
    Sample(
      "forward(e, previous: [0, 0, 0, 0])",
      forward(e, previous: [0, 0, 0, 0])),
    Sample(
      "localPredictive(e, center: 1.25, radius: 1)",
      localPredictive(e, center: 1.25, radius: 1)),
    Sample(
      "localPredictive(s, center: 2, radius: 2)",
      localPredictive(s, center: 2, radius: 2)),
    Sample(
      "localPredictive(e, center: 100, radius: 2)",
      localPredictive(e, center: 100, radius: 2)),
    Sample(
      "mocha(monotonic: before, chunkScores: e, window: 2)",
      mocha(monotonic: before, chunkScores: e, window: 2)),
    Sample(
      "mocha(monotonic: before, chunkScores: e, window: 100)",
      mocha(monotonic: before, chunkScores: e, window: 100)),
    Sample(
      "mocha(monotonic: sigmoid(s), chunkScores: s, window: 3)",
      mocha(monotonic: sigmoid(s), chunkScores: s, window: 3)),
    Sample(
      "inverted(s)",
      inverted(s)),
    Sample(
      "inverted(masked(s, by: .causal))",
      inverted(masked(s, by: .causal))),
    Sample(
      "weigh(e, by: .smoothed)",
      weigh(e, by: .smoothed)),
    Sample(
      "weigh(s, by: .smoothed)",
      weigh(s, by: .smoothed)),
    Sample(
      "weigh([-1000, -1001, -999], by: .smoothed)",
      weigh([-1000, -1001, -999] as Vector, by: .smoothed)),
    Sample(
      "weigh(exp(e), by: .proportional)",
      weigh(exp(e), by: .proportional)),
    Sample(
      "weigh(exp(s), by: .proportional)",
      weigh(exp(s), by: .proportional)),
    Sample(
      "weigh(e, by: .monotonic(previous: before))",
      weigh(e, by: .monotonic(previous: before))),
    Sample(
      "weigh(s, by: .monotonic(previous: before))",
      weigh(s, by: .monotonic(previous: before))),
    Sample(
      "weigh(s, by: .forward(previous: before))",
      weigh(s, by: .forward(previous: before))),
    Sample(
      "weigh(e, by: .localPredictive(center: 1.5, radius: 1))",
      weigh(e, by: .localPredictive(center: 1.5, radius: 1))),
    Sample(
      "Normalizer.monotonic(previous: before)",
      Normalizer.monotonic(previous: before)),
    Sample(
      "Normalizer.localPredictive(center: 1.5, radius: 1)",
      Normalizer.localPredictive(center: 1.5, radius: 1)),
    Sample(
      "masked(e, by: .slidingWindow(radius: 1))",
      masked(e, by: .slidingWindow(radius: 1))),
    Sample(
      "masked(s, by: .slidingWindow(radius: 1))",
      masked(s, by: .slidingWindow(radius: 1))),
    Sample(
      "masked(s, by: .window(center: 1.5, radius: 1))",
      masked(s, by: .window(center: 1.5, radius: 1))),
    Sample(
      "masked(e, by: .alibi(slope: 0.25))",
      masked(e, by: .alibi(slope: 0.25))),
    Sample(
      "masked(masked(s, by: .alibi(slope: 0.25)), by: .causal)",
      masked(masked(s, by: .alibi(slope: 0.25)), by: .causal)),
    Sample(
      "Mask.window(center: 1.5, radius: 1)",
      Mask.window(center: 1.5, radius: 1)),
    Sample(
      "entropy(before)",
      entropy(before)),
    Sample(
      "entropy([0.5, 0.5])",
      entropy([0.5, 0.5])),
    Sample(
      "oneHot(2, count: 4)",
      oneHot(2, count: 4)),
  ]

  private static let variantHeads: [Sample] = [
    Sample(
      "attend(queries: m, keys: k, values: v, by: .linear, normalizer: .proportional)",
      attend(queries: m, keys: k, values: v, by: .linear, normalizer: .proportional)),
    Sample(
      "attend(queries: m, keys: k, values: v, by: .dot, mask: .alibi(slope: 0.5), normalizer: .monotonic(previous: before))",
      attend(
        queries: m, keys: k, values: v, by: .dot, mask: .alibi(slope: 0.5),
        normalizer: .monotonic(previous: before))),
    Sample(
      "attend(queries: m, keys: k, values: v, by: .dot, mask: .slidingWindow(radius: 1), normalizer: .forward(previous: before))",
      attend(
        queries: m, keys: k, values: v, by: .dot, mask: .slidingWindow(radius: 1),
        normalizer: .forward(previous: before))),
    Sample(
      "attend(query: q, keys: k, values: v, by: .dot, mask: .window(center: 1, radius: 1), normalizer: .localPredictive(center: 1.25, radius: 2))",
      attend(
        query: q, keys: k, values: v, by: .dot, mask: .window(center: 1, radius: 1),
        normalizer: .localPredictive(center: 1.25, radius: 2))),
    Sample(
      "attend(query: q, keys: k, values: v, by: .distance, normalizer: .smoothed)",
      attend(query: q, keys: k, values: v, by: .distance, normalizer: .smoothed)),
    Sample(
      "linearAttention(queries: m, keys: k, values: v)",
      linearAttention(queries: m, keys: k, values: v)),
    Sample(
      "linearAttention(queries: W, keys: U, values: Y, causal: true)",
      linearAttention(queries: W, keys: U, values: Y, causal: true)),
    Sample(
      "eluPlusOne(-0.5)",
      eluPlusOne(-0.5 as Double)),
    Sample(
      "eluPlusOne(q)",
      eluPlusOne(q)),
    Sample(
      "eluPlusOne(W)",
      eluPlusOne(W)),
    Sample(
      "rope(Y, pairing: .interleaved)",
      rope(Y, pairing: .interleaved)),
    Sample(
      "rope(Y, pairing: .halves, base: 100, firstPosition: -2)",
      rope(Y, pairing: .halves, base: 100, firstPosition: -2)),
    Sample(
      "RotaryPairing.halves",
      RotaryPairing.halves),
    Sample(
      "alibiSlopes(heads: 8)",
      alibiSlopes(heads: 8)),
    Sample(
      "alibiSlopes(heads: 5)",
      alibiSlopes(heads: 5)),
    Sample(
      "selfAttention(k, WQ: Wx, WK: G.transposed(), WV: Wy)",
      selfAttention(k, WQ: Wx, WK: G.transposed(), WV: Wy)),
    Sample(
      "selfAttention(k, WQ: Wx, WK: G.transposed(), WV: Wy, mask: .causal)",
      selfAttention(k, WQ: Wx, WK: G.transposed(), WV: Wy, mask: .causal)),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 4)",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 4)),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK[0..<4], WV: WV[0..<4], WO: WO, heads: 4, groups: 2, mask: .keep(flags))",
      multiHead(
        queries: m, keys: k, values: v, WQ: WQ, WK: WK[0..<4], WV: WV[0..<4], WO: WO, heads: 4,
        groups: 2, mask: .keep(flags))),
    Sample(
      "multiHead(queries: k, keys: k, values: Z, WQ: WQ, WK: WK[0..<2], WV: WV[0..<2], WO: WO, heads: 4, groups: 1, mask: .causal)",
      multiHead(
        queries: k, keys: k, values: Z, WQ: WQ, WK: WK[0..<2], WV: WV[0..<2], WO: WO, heads: 4,
        groups: 1, mask: .causal)),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).scores",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).scores),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).masked",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).masked),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).weights[1]",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).weights[1]
    ),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).headContexts[0][1]",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2)
        .headContexts[0][1]),
    Sample(
      "multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).context",
      multiHead(queries: m, keys: k, values: v, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 2).context),
  ]
}
