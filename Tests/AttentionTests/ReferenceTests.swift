import Attention
import Testing

/// Agreement with `Fixtures/variants.json`, made with NumPy and checked against PyTorch and entmax by
/// `make_reference.py --seed 1`.
struct ReferenceTests {
  @Test(arguments: [
    "additive", "additive-bias", "dot", "scaled-dot", "general", "concat", "cosine", "distance",
    "location", "additive-normalized", "location-aware", "coverage",
  ])
  func scoresWeightsAndContextAgree(name: String) throws {
    let given = try Fixture.read("variants").named(name)
    let score = try #require(try given.keyedScore())
    let result = try attend(
      query: given.vector("query"), keys: given.matrix("keys"), values: given.matrix("values"),
      by: score)
    try given.expect(Numbers(result.scores), as: "scores")
    try given.expect(Numbers(result.weights), as: "weights")
    try given.expect(Numbers(result.context), as: "context")

    // Many queries, of which one is this one, give it the same row.
    let query = try given.vector("query")
    let rows = try Attention.score(queries: [-query, query], keys: given.matrix("keys"), by: score)
    try given.expect(Numbers(rows[1]), as: "scores")
  }

  @Test(arguments: [
    "softmax-temperature-0.5", "softmax-temperature-1.0", "softmax-temperature-4.0", "sparsemax",
    "entmax-1.25", "entmax-1.5", "entmax-2.0", "entmax-3.0", "sigmoid", "hard",
  ])
  func weightsAgree(name: String) throws {
    let given = try Fixture.read("variants").named(name)
    let normalizer: Normalizer =
      switch name {
      case "sparsemax": .sparsemax
      case "sigmoid": .sigmoid
      case "hard": .hard
      case let entmax where entmax.hasPrefix("entmax"): try .entmax(alpha: given.number("alpha"))
      default: try .softmax(temperature: given.number("temperature"))
      }
    let scores = try given.vector("scores")
    try given.expect(Numbers(weigh(scores, by: normalizer)), as: "weights")
    try given.expect(Numbers(weigh([-scores, scores], by: normalizer)[1]), as: "weights")
  }

  @Test(arguments: [
    "causal-top-left", "causal-bottom-right", "padding", "padding-all", "sliding-window", "alibi",
  ])
  func masksAgree(name: String) throws {
    let given = try Fixture.read("variants").named(name)
    let mask: Mask =
      switch name {
      case "causal-top-left": .causal
      case "causal-bottom-right": .causal(aligned: .bottomRight)
      case "sliding-window": try .slidingWindow(radius: given.integer("radius"))
      case "alibi": try .alibi(slope: given.number("slope"))
      default: try .keep(given.flags("keep"))
      }
    let scores = try masked(given.matrix("scores"), by: mask)
    try given.expect(Numbers(scores), as: "masked")
    try given.expect(Numbers(softmax(scores)), as: "weights")
  }

  @Test func manyQueriesAgree() throws {
    let given = try Fixture.read("variants").named("self-or-cross")
    let result = try attend(
      queries: given.matrix("queries"), keys: given.matrix("keys"), values: given.matrix("values"),
      by: .scaledDot)
    try given.expect(Numbers(result.scores), as: "scores")
    try given.expect(Numbers(result.weights), as: "weights")
    try given.expect(Numbers(result.context), as: "context")
  }

  @Test func combiningAgrees() throws {
    let plain = try Fixture.read("variants").named("combine")
    let joined = try combine(plain.vector("context"), with: plain.vector("previous"))
    try plain.expect(Numbers(joined), as: "input")

    let projected = try Fixture.read("variants").named("combine-projected")
    let input = try combine(
      projected.vector("context"), with: projected.vector("previous"), W: projected.matrix("W"),
      b: projected.vector("b"))
    try projected.expect(Numbers(input), as: "input")

    let luong = try Fixture.read("variants").named("attentional-state")
    let state = try attentionalState(
      context: luong.vector("context"), state: luong.vector("state"), W: luong.matrix("W"))
    try luong.expect(Numbers(state), as: "input")
  }

  @Test func cellsAgree() throws {
    let one = try Fixture.read("variants").named("gru-output")
    let state = try gru(
      input: one.vector("input"), state: one.vector("state"), Wi: one.matrix("Wi"),
      Wh: one.matrix("Wh"), bi: one.vector("bi"), bh: one.vector("bh"))
    try one.expect(Numbers(state), as: "state")
    let words = try wordProbabilities(state: state, W: one.matrix("Wo"), b: one.vector("bo"))
    try one.expect(Numbers(words), as: "probabilities")

    let two = try Fixture.read("variants").named("lstm")
    let both = try lstm(
      input: two.vector("input"), state: two.vector("state"), memory: two.vector("memory"),
      Wi: two.matrix("Wi"), Wh: two.matrix("Wh"), bi: two.vector("bi"), bh: two.vector("bh"))
    try two.expect(Numbers(both.state), as: "state")
    try two.expect(Numbers(both.memory), as: "memory")
  }

  /// Which cases of the reference are computed here and in `VariantReferenceTests`: a case that goes
  /// missing, or comes along, shows here.
  @Test func everyCaseOfTheReferenceIsCovered() throws {
    let here = [
      "additive", "additive-bias", "dot", "scaled-dot", "general", "concat", "cosine", "distance",
      "location", "additive-normalized", "location-aware", "coverage", "softmax-temperature-0.5",
      "softmax-temperature-1.0", "softmax-temperature-4.0", "sparsemax", "entmax-1.25",
      "entmax-1.5", "entmax-2.0", "entmax-3.0", "sigmoid", "hard", "causal-top-left",
      "causal-bottom-right", "padding", "padding-all", "sliding-window", "alibi", "self-or-cross",
      "combine", "combine-projected", "gru-output", "lstm", "attentional-state",
    ]
    let names = try Fixture.read("variants").cases.map(\.name)
    #expect(names.sorted() == (here + VariantReferenceTests.names).sorted())
    #expect(names.count == 44)
  }
}
