import Attention
import Testing

/// What each kind of attention keeps to, whatever the numbers.
struct VariantTests {
  static let seeds = UInt64(0)..<20

  @Test(arguments: seeds)
  func linearAttentionIsLinearScoresInProportion(seed: UInt64) {
    let queries = Matrix.random(rows: 5, columns: 3, seed: Int(seed))
    let keys = Matrix.random(rows: 5, columns: 3, seed: Int(seed) + 100)
    let values = Matrix.random(rows: 5, columns: 2, seed: Int(seed) + 200)
    let scores = score(queries: queries, keys: keys, by: .linear)
    let full = contextVectors(weights: weigh(scores, by: .proportional), values: values)
    #expect(
      distance(linearAttention(queries: queries, keys: keys, values: values), full) < 1e-13,
      "seed \(seed)")
    let causal = contextVectors(
      weights: proportional(masked(scores, by: .causal)), values: values)
    let recurrent = linearAttention(queries: queries, keys: keys, values: values, causal: true)
    #expect(distance(recurrent, causal) < 1e-13, "seed \(seed)")
  }

  @Test func linearAttentionOfNothingIsZero() {
    let none = Matrix(rows: 0, columns: 2, values: [])
    #expect(linearAttention(queries: [[1, 2]], keys: none, values: none) == [[0, 0]])
    // φ(-1000) is too small for a Double.
    #expect(linearAttention(queries: [[-1000]], keys: [[1]], values: [[5]]) == [[0]])
  }

  @Test(arguments: seeds)
  func additiveScoresWithoutTanhForgetTheQuery(seed: UInt64) {
    let keys = Matrix.random(rows: 5, columns: 4, seed: Int(seed))
    let W = Matrix.random(rows: 6, columns: 3, seed: Int(seed) + 100)
    let U = Matrix.random(rows: 6, columns: 4, seed: Int(seed) + 200)
    let v = Vector.random(count: 6, seed: Int(seed) + 300)
    func weights(_ query: Vector) -> Vector {
      softmax(Vector((0..<5).map { dot(v, W * query + U * keys[$0]) }))
    }
    let (one, other) = (
      Vector.random(count: 3, seed: Int(seed) + 400), Vector.random(count: 3, seed: Int(seed) + 500)
    )
    #expect(distance(weights(one), weights(other)) < 1e-13, "seed \(seed)")
    // With tanh they differ.
    let bent = Score.additive(W: W, U: U, v: v)
    #expect(
      distance(
        softmax(score(query: one, keys: keys, by: bent)),
        softmax(score(query: other, keys: keys, by: bent))) > 1e-6, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func theLengthOfANormalizedVDoesNotCount(seed: UInt64) {
    let keys = Matrix.random(rows: 5, columns: 2, seed: Int(seed))
    let W = Matrix.random(rows: 3, columns: 2, seed: Int(seed) + 100)
    let v = Vector.random(count: 3, seed: Int(seed) + 200)
    func scores(_ v: Vector) -> Vector {
      score(
        query: [1, -1], keys: keys,
        by: .normalizedAdditive(W: W, U: W, v: v, b: [0.1, 0.2, 0.3], g: 2))
    }
    #expect(distance(scores(v), scores(1000 * v)) < 1e-14, "seed \(seed)")
    #expect(scores(v).values.allSatisfy { abs($0) <= 2 * Attention.sqrt(3.0) }, "seed \(seed)")
    #expect(scores([0, 0, 0]) == [0, 0, 0, 0, 0])
  }

  @Test(arguments: seeds)
  func permutedKeysPermuteTheNormalizedAndLinearWeights(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let order = Array(0..<6).shuffled(using: &generator)
    let keys = Matrix.random(rows: 6, columns: 3, seed: Int(seed))
    let moved = Matrix(rows: 6, columns: 3, values: order.flatMap { keys[$0].values })
    let W = Matrix.random(rows: 4, columns: 3, seed: Int(seed) + 100)
    let v = Vector.random(count: 4, seed: Int(seed) + 200)
    let rules: [(Score, Normalizer)] = [
      (.linear, .proportional), (.linear, .smoothed),
      (.normalizedAdditive(W: W, U: W, v: v, b: v, g: 1), .softmax),
    ]
    for (rule, normalizer) in rules {
      let before = attend(
        query: [1, -0.5, 2], keys: keys, values: keys, by: rule, normalizer: normalizer)
      let after = attend(
        query: [1, -0.5, 2], keys: moved, values: moved, by: rule, normalizer: normalizer)
      let expected = Vector(order.map { before.weights[$0] })
      #expect(distance(after.weights, expected) < 1e-14, "\(rule.name), seed \(seed)")
      #expect(distance(after.context, before.context) < 1e-14, "\(rule.name), seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func smoothedWeightsAreGatesInProportion(seed: UInt64) {
    let scores = 4 * Matrix.random(rows: 3, columns: 5, seed: Int(seed))
    let expected = proportional(sigmoid(scores))
    #expect(distance(weigh(scores, by: .smoothed), expected) < 1e-15, "seed \(seed)")
    let low: Vector = [-1000, -1001, -.infinity]
    #expect(distance(weigh(low, by: .smoothed), softmax(low)) < 1e-15)
    #expect(weigh([.infinity, 1000, -1000] as Vector, by: .smoothed) == [0.5, 0.5, 0])
  }

  @Test(arguments: seeds)
  func invertedWeightsCompeteForKeys(seed: UInt64) {
    let scores = 3 * Matrix.random(rows: 4, columns: 5, seed: Int(seed))
    let shares = softmax(scores.transposed()).transposed()
    let expected = proportional(shares)
    #expect(distance(inverted(scores), expected) < 1e-14, "seed \(seed)")
    // A number added to a key's scores changes nothing: each query gains as much.
    let shifted = Matrix(
      rows: 4, columns: 5,
      values: scores.values.enumerated().map { $1 + Double($0 % 5) })
    #expect(distance(inverted(shifted), inverted(scores)) < 1e-13, "seed \(seed)")
  }

  @Test func invertedKeepsHiddenKeysHidden() {
    let hidden = masked([[1, 2, 3], [4, 5, 6]], by: .keep([true, false, true]))
    let weights = inverted(hidden)
    #expect((0..<2).map { weights[$0, 1] } == [0, 0])
    #expect((0..<2).allSatisfy { abs(sum(weights[$0]) - 1) < 1e-15 })
    #expect(inverted(masked([[1, 2]], by: .keep([false, false]))) == [[0, 0]])
    #expect(abs(sum(inverted([[-2000, -2000], [0, 0]])[0]) - 1) < 1e-15)
    #expect(inverted([[1, .nan], [1, 2]]).values.allSatisfy { $0.isNaN })
    #expect(inverted([[1, .infinity], [1, 2]]).values.allSatisfy { $0.isNaN })
  }

  @Test(arguments: seeds)
  func proportionsIgnoreAFactor(seed: UInt64) {
    let scores = exp(Vector.random(count: 5, seed: Int(seed)))
    let weights = proportional(scores)
    #expect(abs(sum(weights) - 1) < 1e-15, "seed \(seed)")
    #expect(distance(proportional(1e300 * scores), weights) < 1e-15, "seed \(seed)")
    #expect(distance(proportional(1e-300 * scores), weights) < 1e-15, "seed \(seed)")
  }

  @Test func proportionsOfNothingAreZero() {
    #expect(proportional([0, -.infinity, 0]) == [0, 0, 0])
    #expect(proportional([1, -.infinity, 3]) == [0.25, 0, 0.75])
    #expect(proportional([1, .infinity]).values.allSatisfy { $0.isNaN })
    #expect(proportional([.nan, 1]).values.allSatisfy { $0.isNaN })
    #expect(proportional([] as Vector) == [])
  }

  @Test(arguments: seeds)
  func localWeightsAreNoMoreThanTheSoftmaxOfTheirWindow(seed: UInt64) {
    let scores = Vector.random(count: 8, seed: Int(seed))
    let center = predictedCenter(
      query: [1, 2], W: Matrix.random(rows: 3, columns: 2, seed: Int(seed)), v: [1, -1, 2],
      count: 8)
    #expect((0...8).contains(center), "seed \(seed)")
    let window = softmax(masked(scores, by: .window(center: center, radius: 2)))
    let weights = localPredictive(scores, center: center, radius: 2)
    for key in 0..<8 {
      #expect(weights[key] <= window[key], "seed \(seed), key \(key)")
      #expect((weights[key] == 0) == (abs(Double(key) - center) > 2), "seed \(seed), key \(key)")
    }
    #expect(localPredictive([scores, scores], center: center, radius: 2)[1] == weights)
  }

  @Test func entropyIsTheBitsOfAChoice() {
    #expect(entropy([1]) == 0)
    #expect(entropy([0, 1, 0]) == 0)
    #expect(entropy([0.5, 0.5]) == 1)
    #expect(entropy([0.25, 0.25, 0.25, 0.25]) == 2)
    #expect(entropy([]) == 0)
    #expect(entropy([-0.5, 1.5]).isNaN)
    #expect(entropy([.nan]).isNaN)
    #expect(entropy([0.5, 0.25, 0.25]) == 1.5)
  }

  @Test func oneHotHasOneOne() {
    #expect(oneHot(1, count: 3) == [0, 1, 0])
    #expect(oneHot(0, count: 1) == [1])
  }
}

/// The largest difference between two matrices of one shape.
func distance(_ a: Matrix, _ b: Matrix) -> Double {
  distance(Vector(a.values), Vector(b.values))
}
