import Attention
import Testing

/// Attention that uses the attention of the words before.
struct CarriedAttentionTests {
  static let seeds = UInt64(0)..<20

  /// Weights that may stand before: on the simplex, one a key.
  static func simplex(_ count: Int, seed: Int) -> Vector {
    softmax(Vector.random(count: count, seed: seed))
  }

  @Test(arguments: seeds)
  func monotonicWeightsLoseWhatPassesTheLastKey(seed: UInt64) {
    let scores = 3 * Matrix.random(rows: 5, columns: 6, seed: Int(seed))
    let weights = monotonic(scores, previous: oneHot(0, count: 6))
    var before = 1.0
    for row in 0..<5 {
      let total = sum(weights[row])
      #expect(weights[row].values.allSatisfy { $0 >= 0 }, "seed \(seed), row \(row)")
      #expect(total <= before + 1e-15, "seed \(seed), row \(row)")
      before = total
    }
  }

  @Test func monotonicAttentionOnlyMovesForward() {
    // Certain to stop at the last key, it cannot come back.
    let scores: Matrix = [[-.infinity, -.infinity, .infinity], [.infinity, .infinity, .infinity]]
    let weights = monotonic(scores, previous: [1, 0, 0])
    #expect(weights == [[0, 0, 1], [0, 0, 1]])
    // The paper's example: p = ½ everywhere.
    let even = monotonic([[0, 0, 0], [0, 0, 0]], previous: [1, 0, 0])
    #expect(even == [[0.5, 0.25, 0.125], [0.25, 0.25, 0.1875]])
  }

  @Test(arguments: seeds)
  func chunksOfOneKeyAreTheMonotonicWeights(seed: UInt64) {
    let alpha = monotonic(
      Vector.random(count: 7, seed: Int(seed)), previous: oneHot(0, count: 7))
    let chunkScores = 5 * Vector.random(count: 7, seed: Int(seed) + 100)
    #expect(mocha(monotonic: alpha, chunkScores: chunkScores, window: 1) == alpha)
    for window in [2, 3, 7, 8, .max] {
      let beta = mocha(monotonic: alpha, chunkScores: chunkScores, window: window)
      #expect(abs(sum(beta) - sum(alpha)) < 1e-14, "seed \(seed), window \(window)")
    }
    let rows = mocha(
      monotonic: [-alpha, alpha], chunkScores: [chunkScores, chunkScores], window: 3)
    #expect(rows[1] == mocha(monotonic: alpha, chunkScores: chunkScores, window: 3))
  }

  @Test(arguments: seeds)
  func forwardWeightsStayOrMoveByOne(seed: UInt64) {
    let scores = 3 * Vector.random(count: 6, seed: Int(seed))
    let weights = forward(scores, previous: oneHot(2, count: 6))
    #expect(abs(sum(weights) - 1) < 1e-15, "seed \(seed)")
    for key in [0, 1, 4, 5] { #expect(weights[key] == 0, "seed \(seed), key \(key)") }
    // By the definition, from weights that reach everywhere.
    let previous = Self.simplex(6, seed: Int(seed) + 100)
    let moved = Vector([0] + previous.values.dropLast())
    let products = hadamard(previous + moved, softmax(scores))
    let expected = products / sum(products)
    #expect(distance(forward(scores, previous: previous), expected) < 1e-14, "seed \(seed)")
  }

  @Test func forwardWeightsSurviveAFarPeakThatCannotBeReached() {
    #expect(forward([-1000, -1001, 1000], previous: [1, 0, 0])[2] == 0)
    #expect(abs(sum(forward([-1000, -1001, 1000], previous: [1, 0, 0])) - 1) < 1e-15)
    #expect(forward([1, 2, 3], previous: [0, 0, 0]) == [0, 0, 0])
    #expect(forward([-.infinity, -.infinity, 3], previous: [1, 0, 0]) == [0, 0, 0])
  }

  @Test(arguments: seeds)
  func rowsAreWordsInTheirOrder(seed: UInt64) {
    let scores = Matrix.random(rows: 3, columns: 5, seed: Int(seed))
    let start = Self.simplex(5, seed: Int(seed) + 100)
    let (moving, staying) = (monotonic(scores, previous: start), forward(scores, previous: start))
    #expect(moving[2] == monotonic(scores[2], previous: moving[1]), "seed \(seed)")
    #expect(staying[2] == forward(scores[2], previous: staying[1]), "seed \(seed)")
    #expect(weigh(scores, by: .monotonic(previous: start)) == moving, "seed \(seed)")
    #expect(weigh(scores, by: .forward(previous: start)) == staying, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func withoutAPastCarriedScoresAreAdditive(seed: UInt64) {
    let base = Int(seed) * 10
    let query = Vector.random(count: 3, seed: base)
    let keys = Matrix.random(rows: 5, columns: 4, seed: base + 1)
    let W = Matrix.random(rows: 6, columns: 3, seed: base + 2)
    let U = Matrix.random(rows: 6, columns: 4, seed: base + 3)
    let (v, b) = (Vector.random(count: 6, seed: base + 4), Vector.random(count: 6, seed: base + 5))
    let plain = score(query: query, keys: keys, by: .additive(W: W, U: U, v: v, b: b))
    let none: Vector = [0, 0, 0, 0, 0]
    let P = Matrix.random(rows: 6, columns: 2, seed: base + 6)
    let F = Matrix.random(rows: 2, columns: 3, seed: base + 7)
    let located = score(
      query: query, keys: keys,
      by: .locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: none))
    #expect(distance(located, plain) < 1e-14, "seed \(seed)")
    let covered = score(
      query: query, keys: keys, by: .coverage(W: W, U: U, v: v, b: b, w: v, coverage: none))
    #expect(distance(covered, plain) < 1e-14, "seed \(seed)")
  }

  @Test func locationFeaturesLookAroundAPlace() {
    // A filter of one number at its middle gives the weights themselves; before it, those before.
    let previous: Vector = [1, 2, 3, 4]
    #expect(locationFeatures(previous: previous, F: [[0, 1, 0]]).transposed() == [previous])
    #expect(locationFeatures(previous: previous, F: [[1, 0, 0]]).transposed() == [[0, 1, 2, 3]])
    #expect(locationFeatures(previous: previous, F: [[1, 0]]).transposed() == [[0, 1, 2, 3]])
    let wide = Matrix(rows: 1, columns: 99, values: [Double](repeating: 1, count: 99))
    #expect(locationFeatures(previous: previous, F: wide).transposed() == [[10, 10, 10, 10]])
    #expect(locationFeatures(previous: [], F: [[1]]).rows == 0)
  }

  @Test(arguments: seeds)
  func theCoverageLossIsTheOverlap(seed: UInt64) {
    let weights = Self.simplex(6, seed: Int(seed))
    let none: Vector = [0, 0, 0, 0, 0, 0]
    #expect(coverageLoss(weights: weights, coverage: none) == 0)
    #expect(coverageLoss(weights: weights, coverage: weights) == sum(weights))
    let other = Self.simplex(6, seed: Int(seed) + 100)
    #expect((0...1).contains(coverageLoss(weights: weights, coverage: other)), "seed \(seed)")
    #expect(coverageLoss(weights: [.nan], coverage: [1]).isNaN)
    #expect(coverageLoss(weights: [1], coverage: [.nan]).isNaN)
  }
}
