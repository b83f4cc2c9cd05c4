import Attention
import Testing

extension Fixture.Case {
  /// What the case is an example of: its name up to a slash.
  var kind: String { String(name.prefix { $0 != "/" }) }

  /// What the library makes of the inputs, by name.
  func computed() throws -> [String: Numbers] {
    if let score = try keyedScore() {
      return try Self.results(
        attend(
          queries: matrix("queries"), keys: matrix("keys"), values: matrix("values"), by: score))
    }
    if let normalizer = try normalizer() {
      return ["weights": Numbers(weigh(try matrix("scores"), by: normalizer))]
    }
    if let mask = try mask() {
      let scores = try masked(matrix("scores"), by: mask)
      return ["masked": Numbers(scores), "weights": Numbers(softmax(scores))]
    }
    return try whole() ?? state() ?? number()
  }

  private static func results(_ found: AttentionResults) -> [String: Numbers] {
    [
      "scores": Numbers(found.scores), "weights": Numbers(found.weights),
      "context": Numbers(found.context),
    ]
  }

  /// The score of the kind; nil if it is none that is followed by softmax.
  func keyedScore() throws -> Score? {
    switch kind {
    case "dot": .dot
    case "scaled-dot": .scaledDot
    case "distance": .distance
    case "general": try .general(W: matrix("W"))
    case "additive": try .additive(W: matrix("W"), U: matrix("U"), v: vector("v"))
    case "additive-bias":
      try .additive(W: matrix("W"), U: matrix("U"), v: vector("v"), b: vector("b"))
    case "additive-normalized":
      try .normalizedAdditive(
        W: matrix("W"), U: matrix("U"), v: vector("v"), b: vector("b"), g: number("g"))
    case "concat": try .concat(W: matrix("W"), v: vector("v"))
    case "cosine": try .cosine(beta: number("beta"))
    case "location": try .location(W: matrix("W"))
    case "location-aware":
      try .locationAware(
        W: matrix("W"), U: matrix("U"), v: vector("v"), b: vector("b"), F: matrix("F"),
        P: matrix("P"), previous: vector("previous"))
    case "coverage":
      try .coverage(
        W: matrix("W"), U: matrix("U"), v: vector("v"), b: vector("b"), w: vector("w"),
        coverage: vector("coverage"))
    default: nil
    }
  }

  private func normalizer() throws -> Normalizer? {
    switch kind {
    case "softmax": try .softmax(temperature: number("temperature"))
    case "sparsemax": .sparsemax
    case "entmax": try .entmax(alpha: number("alpha"))
    case "sigmoid-weights": .sigmoid
    case "hard": .hard
    case "proportional": .proportional
    case "smoothed": .smoothed
    case "monotonic": try .monotonic(previous: vector("previous"))
    case "forward": try .forward(previous: vector("previous"))
    case "local-predictive":
      try .localPredictive(center: number("center"), radius: integer("radius"))
    default: nil
    }
  }

  private func mask() throws -> Mask? {
    switch kind {
    case "causal-top-left": .causal
    case "causal-bottom-right": .causal(aligned: .bottomRight)
    case "padding": try .keep(flags("keep"))
    case "sliding-window": try .slidingWindow(radius: integer("radius"))
    case "window": try .window(center: number("center"), radius: integer("radius"))
    case "alibi": try .alibi(slope: number("slope"))
    default: nil
    }
  }

  /// Attention as a whole, in one call.
  private func whole() throws -> [String: Numbers]? {
    switch kind {
    case "linear":
      let causal = try #require(inputs["causal"]?.flag as Bool?)
      let (queries, keys) = try (matrix("queries"), matrix("keys"))
      let scores = Attention.score(queries: queries, keys: keys, by: .linear)
      let seen = masked(scores, by: causal ? .causal : .none)
      let contexts = try linearAttention(
        queries: queries, keys: keys, values: matrix("values"), causal: causal)
      return [
        "scores": Numbers(scores), "weights": Numbers(proportional(seen)),
        "context": Numbers(contexts),
      ]
    case "multi-head":
      let found = try multiHead(
        queries: matrix("queries"), keys: matrix("keys"), values: matrix("values"),
        WQ: matrix("WQ"), WK: matrix("WK"), WV: matrix("WV"), WO: matrix("WO"),
        heads: integer("heads"), groups: integer("groups"), mask: .keep(flags("keep")))
      return [
        "weights": Numbers(found.weights), "headContexts": Numbers(found.headContexts),
        "context": Numbers(found.context),
      ]
    case "self-attention":
      return try Self.results(
        selfAttention(matrix("x"), WQ: matrix("WQ"), WK: matrix("WK"), WV: matrix("WV")))
    case "mocha":
      let weights = try mocha(
        monotonic: matrix("monotonic"), chunkScores: matrix("chunkScores"),
        window: integer("window"))
      return ["weights": Numbers(weights)]
    case "inverted": return ["weights": Numbers(inverted(try matrix("scores")))]
    default: return nil
    }
  }

  /// Recurrent cells.
  private func state() throws -> [String: Numbers]? {
    switch kind {
    case "gru":
      let state = try gru(
        input: vector("input"), state: vector("state"), Wi: matrix("Wi"), Wh: matrix("Wh"),
        bi: vector("bi"), bh: vector("bh"))
      return ["state": Numbers(state)]
    case "lstm":
      let both = try lstm(
        input: vector("input"), state: vector("state"), memory: vector("memory"),
        Wi: matrix("Wi"), Wh: matrix("Wh"), bi: vector("bi"), bh: vector("bh"))
      return ["state": Numbers(both.state), "memory": Numbers(both.memory)]
    default: return nil
    }
  }

  /// Positions, and what is one number.
  private func number() throws -> [String: Numbers] {
    switch kind {
    case "rope":
      let pairing: RotaryPairing = inputs["pairing"]?.text == "halves" ? .halves : .interleaved
      let rotated = try rope(
        matrix("x"), pairing: pairing, base: number("base"),
        firstPosition: integer("firstPosition"))
      return ["rotated": Numbers(rotated)]
    case "alibi-slopes": return ["slopes": Numbers(alibiSlopes(heads: try integer("heads")))]
    case "location-features":
      return [
        "features": Numbers(
          locationFeatures(previous: try vector("previous"), F: try matrix("F")))
      ]
    case "predicted-center":
      let center = try predictedCenter(
        query: vector("query"), W: matrix("W"), v: vector("v"), count: integer("count"))
      return ["center": .number(center)]
    case "coverage-loss":
      let loss = try coverageLoss(weights: vector("weights"), coverage: vector("coverage"))
      return ["loss": .number(loss)]
    case "entropy": return ["bits": .number(entropy(try vector("weights")))]
    default: throw UnknownCase(name: name)
    }
  }
}

/// A case of a kind that is not known.
struct UnknownCase: Error {
  let name: String
}
