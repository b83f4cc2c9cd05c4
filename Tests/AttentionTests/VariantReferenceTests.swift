import Attention
import Testing

/// Agreement with `Fixtures/variants.json`, as in `ReferenceTests`, where a variant is more than
/// another score or another normaliser.
struct VariantReferenceTests {
  /// The cases that are computed here besides those of `ReferenceTests`.
  static let names = [
    "monotonic", "mocha", "local-predictive", "local-monotonic", "multi-head", "grouped-query",
    "multi-query", "linear", "rope-interleaved", "rope-halves",
  ]

  private static func named(_ name: String) throws -> Fixture.Case {
    try Fixture.read("variants").named(name)
  }

  @Test func locationFeaturesAgree() throws {
    let given = try Self.named("location-aware")
    let features = try locationFeatures(previous: given.vector("previous"), F: given.matrix("F"))
    try given.expect(Numbers(features), as: "features")
  }

  @Test func coverageAndItsLossAgree() throws {
    let given = try Self.named("coverage")
    let weights = try softmax(
      score(
        query: given.vector("query"), keys: given.matrix("keys"),
        by: #require(try given.keyedScore())))
    let coverage = try given.vector("coverage")
    try given.expect(.number(coverageLoss(weights: weights, coverage: coverage)), as: "loss")
    try given.expect(Numbers(coverage + weights), as: "coverageAfter")
  }

  @Test func monotonicWeightsAgree() throws {
    let given = try Self.named("monotonic")
    let scores = try given.vector("scores")
    let start = oneHot(0, count: scores.count)
    let rows: Matrix = [scores, scores, scores]
    try given.expect(Numbers(monotonic(rows, previous: start)), as: "weights")
    try given.expect(Numbers(weigh(rows, by: .monotonic(previous: start))), as: "weights")
    let first = monotonic(scores, previous: start)
    let second = monotonic(scores, previous: first)
    let third = monotonic(scores, previous: second)
    try given.expect(Numbers([first, second, third] as Matrix), as: "weights")
  }

  @Test func chunkwiseWeightsAgree() throws {
    let given = try Self.named("mocha")
    let weights = try mocha(
      monotonic: given.vector("monotonic"), chunkScores: given.vector("chunkScores"),
      window: given.integer("window"))
    try given.expect(Numbers(weights), as: "weights")
  }

  @Test func localWeightsAgree() throws {
    let given = try Self.named("local-predictive")
    let (scores, center) = try (given.vector("scores"), given.number("center"))
    let weights = try localPredictive(scores, center: center, radius: given.integer("radius"))
    try given.expect(Numbers(weights), as: "weights")
    let same = try weigh(
      scores, by: .localPredictive(center: center, radius: given.integer("radius")))
    #expect(same == weights)

    let window = try Self.named("local-monotonic")
    let inside = try masked(
      window.vector("scores"),
      by: .window(center: window.number("center"), radius: window.integer("radius")))
    try window.expect(Numbers(softmax(inside)), as: "weights")
  }

  @Test(arguments: ["multi-head", "grouped-query", "multi-query"])
  func headsAgree(name: String) throws {
    let given = try Self.named(name)
    let result = try multiHead(
      queries: given.matrix("queries"), keys: given.matrix("keys"), values: given.matrix("values"),
      WQ: given.matrix("WQ"), WK: given.matrix("WK"), WV: given.matrix("WV"),
      WO: given.matrix("WO"), heads: given.integer("heads"), groups: given.integer("groups"))
    try given.expect(Numbers(result.weights), as: "weights")
    try given.expect(Numbers(result.context), as: "context")
  }

  @Test func linearAttentionAgrees() throws {
    let given = try Self.named("linear")
    let (queries, keys) = try (given.matrix("queries"), given.matrix("keys"))
    let values = try given.matrix("values")
    let result = attend(
      queries: queries, keys: keys, values: values, by: .linear, normalizer: .proportional)
    try given.expect(Numbers(result.weights), as: "weights")
    try given.expect(Numbers(result.context), as: "context")
    try given.expect(
      Numbers(linearAttention(queries: queries, keys: keys, values: values)), as: "context")
  }

  @Test(arguments: [("rope-interleaved", RotaryPairing.interleaved), ("rope-halves", .halves)])
  func rotaryPositionsAgree(name: String, pairing: RotaryPairing) throws {
    let given = try Self.named(name)
    let rotated = try rope(given.matrix("x"), pairing: pairing, base: given.number("base"))
    try given.expect(Numbers(rotated), as: "rotated")
  }
}
