import Attention
import Testing

struct ScoreTests {
  static let plain: [Score] = [
    .dot, .scaledDot, .general, .additive, .concat, .cosine(beta: 2), .distance, .linear,
  ]

  @Test(arguments: UInt64(0)..<20)
  func permutedKeysPermuteWeightsAndLeaveTheContext(seed: UInt64) {
    let query = Vector.random(count: 4, seed: Int(seed))
    let keys = Matrix.random(rows: 6, columns: 4, seed: Int(seed) + 1000)
    let values = Matrix.random(rows: 6, columns: 3, seed: Int(seed) + 2000)
    var generator = SeededGenerator(seed: seed)
    let order = Array(0..<6).shuffled(using: &generator)
    func reordered(_ rows: Matrix) -> Matrix {
      Matrix(rows: 6, columns: rows.columns, values: order.flatMap { rows[$0].values })
    }
    for score in Self.plain {
      let before = attend(query: query, keys: keys, values: values, by: score)
      let after = attend(
        query: query, keys: reordered(keys), values: reordered(values), by: score)
      let expected = Vector(order.map { before.weights[$0] })
      #expect(distance(after.weights, expected) < 1e-14, "\(score.name), seed \(seed)")
      #expect(distance(after.context, before.context) < 1e-13, "\(score.name), seed \(seed)")
    }
  }

  @Test(arguments: plain + [.additive(W: [[1], [2]], U: [[3], [4]], v: [5, 6], b: [7, 8])])
  func oneKeyOfOneNumberIsEnough(score: Score) {
    let result = attend(query: [0.5], keys: [[-2]], values: [[3, 4]], by: score)
    #expect(result.scores.count == 1)
    #expect(result.scores[0].isFinite)
    #expect(result.weights == [1])
    #expect(result.context == [3, 4])
  }

  @Test func noKeysGiveNoScoresAndAContextOfZeros() {
    let keys = Matrix(rows: 0, columns: 2, values: [])
    for score in Self.plain {
      let result = attend(query: [1, 2], keys: keys, values: keys, by: score)
      #expect(result.scores.count == 0)
      #expect(result.context == [0, 0])
    }
  }

  @Test func aVectorOfZerosHasNoAngle() {
    let scores = score(query: [1, 0], keys: [[0, 0], [2, 0]], by: .cosine(beta: 3))
    #expect(scores == [0, 3])
    #expect(score(query: [0, 0], keys: [[1, 1]], by: .cosine(beta: 3)) == [0])
  }

  @Test func locationLooksAtThePlaceOnly() {
    let W: Matrix = [[1, 0], [0, 1], [1, 1]]
    #expect(score(query: [3, 4], keys: [[9], [9]], by: .location(W: W)) == [3, 4])
  }

  @Test func drawnParametersAreTheSameEverywhere() {
    // Made by Fixtures/make_random.py, which shares no code with the library.
    let W: Matrix = [[0.2665666582206732, -0.2617577496221604]]
    guard
      case .general(let drawn) = Score.general(seed: 7).resolved(queryWidth: 1, keyWidth: 2).rule
    else { return #expect(Bool(false), "general draws a W") }
    #expect(distance(drawn[0], W[0]) < 1e-15)
  }

  @Test func drawnParametersHaveTheShapesThatTheWidthsAskFor() {
    guard
      case .additive(let W, let U, let v, let b) =
        Score.additive.resolved(queryWidth: 2, keyWidth: 3).rule
    else { return #expect(Bool(false), "additive draws W, U and v") }
    #expect([W.rows, W.columns, U.rows, U.columns, v.count] == [3, 2, 3, 3, 3])
    #expect(b == nil)
    guard case .concat(let joined, let v2) = Score.concat.resolved(queryWidth: 2, keyWidth: 3).rule
    else { return #expect(Bool(false), "concat draws W and v") }
    #expect([joined.rows, joined.columns, v2.count] == [3, 5, 3])
    // A parameter is a stream of its own, named after score and parameter.
    #expect(v != v2)
    #expect(W.values.prefix(3) != U.values.prefix(3))
  }

  @Test func drawnNumbersAreNormalOverTheRootOfTheWidth() throws {
    guard case .general(let W) = Score.general.resolved(queryWidth: 100, keyWidth: 100).rule
    else { return #expect(Bool(false), "general draws a W") }
    let squares = sum(hadamard(W, W)) / 10_000
    #expect(abs(squares - 0.01) < 0.001)
    #expect(abs(sum(W) / 10_000) < 0.005)
  }

  @Test func aScoreThatDrawsIsTheSameAsItsResolvedOne() {
    let query = Vector.random(count: 3, seed: 1)
    let keys = Matrix.random(rows: 4, columns: 3, seed: 2)
    for drawn in [Score.general, .additive, .concat] {
      #expect(drawn.isDrawn)
      #expect(drawn.parameters.isEmpty)
      let resolved = drawn.resolved(queryWidth: 3, keyWidth: 3)
      #expect(!resolved.isDrawn)
      #expect(resolved.name == drawn.name)
      #expect(resolved.formula == drawn.formula)
      #expect(resolved == resolved.resolved(queryWidth: 3, keyWidth: 3))
      #expect(
        score(query: query, keys: keys, by: drawn) == score(query: query, keys: keys, by: resolved))
    }
    #expect(Score.additive == .additive(seed: 0))
    #expect(
      score(query: query, keys: keys, by: .additive)
        != score(query: query, keys: keys, by: .additive(seed: 1)))
  }

  @Test func concatIsAdditiveWithItsMatricesSideBySide() {
    let query = Vector.random(count: 2, seed: 1)
    let keys = Matrix.random(rows: 4, columns: 3, seed: 2)
    let W = Matrix.random(rows: 5, columns: 2, seed: 3)
    let U = Matrix.random(rows: 5, columns: 3, seed: 4)
    let v = Vector.random(count: 5, seed: 5)
    let joined = Matrix(
      rows: 5, columns: 5, values: (0..<5).flatMap { W[$0].values + U[$0].values })
    #expect(
      score(query: query, keys: keys, by: .concat(W: joined, v: v))
        == score(query: query, keys: keys, by: .additive(W: W, U: U, v: v)))
  }

  @Test func aScoreKnowsItsNameFormulaAndParameters() {
    let score = Score.additive(W: [[1]], U: [[2]], v: [3], b: [4])
    #expect(score.name == "additive")
    #expect(score.formula == #"e_j = v^\top \tanh(W s + U h_j + b)"#)
    #expect(score.parameters.map(\.name) == ["W", "U", "v", "b"])
    #expect(
      score.parameters.map(\.value) == [
        .matrix([[1]]), .matrix([[2]]), .vector([3]), .vector([4]),
      ])
    #expect(Score.additive.formula == #"e_j = v^\top \tanh(W s + U h_j)"#)
    #expect(Score.cosine(beta: 2).parameters.map(\.value) == [.number(2)])
    #expect(
      (Self.plain + [.location(W: [[1]])]).map(\.name) == [
        "dot", "scaledDot", "general", "additive", "concat", "cosine", "distance", "linear",
        "location",
      ])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308])
  func noNumberStopsAScore(number: Double) {
    for score in Self.plain {
      let result = attend(
        query: [number, 1], keys: [[1, number], [0, 2]], values: [[number], [0]], by: score)
      #expect(result.weights.count == 2)
    }
  }
}
