import Attention
import Testing

struct DecodeTests {
  static let cases: [Fixture.Case] = (try? Fixture.read("decoding").cases) ?? []

  @Test func theFixtureHasBothTimingsAndBothEnds() throws {
    #expect(Self.cases.count == 8)
    #expect(Set(Self.cases.compactMap(\.timing)) == ["previous", "current"])
    let lasts = Self.cases.map { $0.expected["words"]?.list?.last?.text }
    #expect(lasts.count { $0 == "<END>" } == 6)
  }

  /// Against `Fixtures/make_decoding.py`.
  @Test(arguments: cases)
  func sentencesAgreeWithNumPy(given: Fixture.Case) throws {
    let decoding = try Self.decode(given)
    #expect(decoding.words == given.expected["words"]?.list?.compactMap(\.text))
    for (name, matrix) in [
      ("queries", decoding.queries), ("scores", decoding.scores), ("weights", decoding.weights),
      ("contexts", decoding.contexts), ("combined", decoding.combined),
      ("states", decoding.states), ("probabilities", decoding.probabilities),
    ] {
      try given.expect(Numbers(matrix), as: name)
    }
  }

  static func decode(_ given: Fixture.Case, limit: Int? = nil) throws -> Decoding {
    let score: Score =
      switch given.score {
      case "general": .general(W: try given.matrix("general_W"))
      case "additive":
        .additive(
          W: try given.matrix("additive_W"), U: try given.matrix("additive_U"),
          v: try given.vector("additive_v"))
      default: .dot
      }
    return Attention.decode(
      encoder: try given.matrix("encoder"), state: try given.vector("state"), by: score,
      decoder: try decoder(given), timing: given.timing == "current" ? .current : .previous,
      limit: try limit ?? #require(given.limit))
  }

  static func decoder(_ given: Fixture.Case) throws -> Decoder {
    let (words, embeddings) = (try #require(given.words), try given.matrix("embeddings"))
    let (Wi, Wh) = (try given.matrix("Wi"), try given.matrix("Wh"))
    let (bi, bh) = (try given.vector("bi"), try given.vector("bh"))
    let (Wo, bo) = (try given.matrix("Wo"), try given.vector("bo"))
    guard given.inputs["Wc"] != nil else {
      return Decoder(
        words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
    }
    let Wc = try given.matrix("Wc")
    guard given.inputs["bc"] != nil else {
      return Decoder(
        words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, Wo: Wo,
        bo: bo)
    }
    return Decoder(
      words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc,
      bc: try given.vector("bc"), Wo: Wo, bo: bo)
  }

  @Test(arguments: cases)
  func aShorterLimitGivesTheBeginningOfTheSentence(given: Fixture.Case) throws {
    let (whole, two) = (try Self.decode(given), try Self.decode(given, limit: 2))
    #expect(two.words == Array(whole.words.prefix(2)))
    #expect(two.weights == whole.weights[0..<2])
    let none = try Self.decode(given, limit: 0)
    #expect(none.words.isEmpty)
    #expect(none.weights.rows == 0)
    #expect(
      [none.weights, none.contexts, none.combined, none.states, none.probabilities].map(\.columns)
        == [whole.weights, whole.contexts, whole.combined, whole.states, whole.probabilities]
        .map(\.columns))
  }

  @Test func timingSaysWhichStateAsks() throws {
    for given in Self.cases {
      let decoding = try Self.decode(given)
      if given.timing == "current" {
        #expect(decoding.queries == decoding.states)
      } else {
        let first = try given.vector("state")
        #expect(decoding.queries[0] == first)
        let rounds = decoding.words.count
        #expect(decoding.queries[1..<rounds] == decoding.states[0..<rounds - 1])
      }
    }
  }

  @Test func aDecoderThatDoesNotFitItsTimingIsAMismatch() throws {
    let given = try #require(Self.cases.first { $0.timing == "previous" })
    let decoder = try Self.decoder(given)
    let (encoder, state) = (try given.matrix("encoder"), try given.vector("state"))
    let mismatch = Shape.decode(
      encoder: encoder, state: state, by: .dot, decoder: decoder, timing: .current)
    #expect(
      mismatch
        == ShapeMismatch(
          argument: "decoder", has: .width(7), needs: .width(3),
          rule: .decoding(timing: .current, matrix: "Wi", times: "y")))
    let narrow = Shape.decode(
      encoder: encoder.transposed(), state: state, by: .dot, decoder: decoder)
    #expect(
      narrow
        == ShapeMismatch(
          argument: "encoder", has: .width(3), needs: .width(4), other: "state",
          rule: .equalWidths(score: "dot")))
    #expect(
      Shape.decode(encoder: encoder, state: [1], by: .dot, decoder: decoder)?.rule == .stateWidth)
    #expect(
      Shape.decode(encoder: encoder, state: state, by: .dot, decoder: decoder, limit: -1)?.rule
        == .notNegative)
  }

  @Test func aDecoderNeedsItsEndWordAndARowForEachWord() {
    let W = Matrix(rows: 3, columns: 1, values: [0, 0, 0])
    func rule(_ words: [String], embeddings: Matrix, Wo: Matrix, bo: Vector) -> ShapeMismatch.Rule?
    {
      Shape.decoder(
        words: words, embeddings: embeddings, Wi: W, Wh: W, bi: [0, 0, 0], bh: [0, 0, 0], Wo: Wo,
        bo: bo)?.rule
    }
    let two: Matrix = [[1], [2]]
    #expect(rule(["a", "<END>"], embeddings: two, Wo: two, bo: [1, 2]) == nil)
    #expect(rule(["a", "b"], embeddings: two, Wo: two, bo: [1, 2]) == .endWord)
    #expect(rule(["<END>"], embeddings: two, Wo: two, bo: [1, 2]) == .oneEmbeddingPerWord)
    #expect(rule(["a", "<END>"], embeddings: two, Wo: [[1]], bo: [1]) == .oneOutputPerWord)
    #expect(
      rule(["a", "<END>"], embeddings: two, Wo: two, bo: [1])
        == .oneBiasPerRow(bias: "bo", matrix: "Wo"))
  }
}
