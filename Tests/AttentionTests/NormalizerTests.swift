import Attention
import Testing

struct NormalizerTests {
  static let normalizers: [Normalizer] =
    [.softmax, .softmax(temperature: 0.3), .sparsemax, .hard]
    + [1.01, 1.25, 1.5, 1.9, 2, 2.2, 3, 10, 100].map { .entmax(alpha: $0) }

  @Test(arguments: UInt64(0)..<20)
  func everyRowIsOnTheSimplexAndKeepsTheOrder(seed: UInt64) {
    let scores = 3 * Matrix.random(rows: 4, columns: 7, seed: Int(seed))
    for normalizer in Self.normalizers {
      let weights = weigh(scores, by: normalizer)
      for i in 0..<4 {
        let row = weights[i]
        #expect(row.values.allSatisfy { (0...1).contains($0) }, "\(normalizer), seed \(seed)")
        #expect(abs(sum(row) - 1) < 1e-14, "\(normalizer), seed \(seed)")
        let byScore = row.values.indices.sorted { scores[i, $0] > scores[i, $1] }
        for (higher, lower) in zip(byScore, byScore.dropFirst()) {
          #expect(row[higher] >= row[lower], "\(normalizer), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func aShiftOfAllScoresChangesNothing(seed: UInt64) {
    // Quarters, so that adding 1000 is exact.
    let random = Vector.random(count: 6, seed: Int(seed))
    let scores = Vector(random.values.map { ($0 * 4).rounded() / 4 })
    for normalizer in Self.normalizers {
      for shift in [1000.0, -1000] {
        let shifted = Vector(scores.values.map { $0 + shift })
        #expect(weigh(shifted, by: normalizer) == weigh(scores, by: normalizer), "\(normalizer)")
      }
    }
  }

  /// Entmax by its definition: [(α - 1) z - τ]₊ raised to 1/(α - 1) with one τ for all.
  @Test(arguments: [1.01, 1.25, 1.5, 1.75, 2, 2.5, 3, 6], UInt64(0)..<10)
  func entmaxHasOneThreshold(alpha: Double, seed: UInt64) throws {
    let scores = 2 * Vector.random(count: 9, seed: Int(seed))
    let weights = entmax(scores, alpha: alpha)
    let top = argmax(scores)
    let threshold = (alpha - 1) * scores[top] - power(weights[top], alpha - 1)
    for j in 0..<9 {
      let raised = Swift.max((alpha - 1) * scores[j] - threshold, 0)
      #expect(abs(power(weights[j], alpha - 1) - raised) < 1e-12, "α \(alpha), seed \(seed), \(j)")
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func entmaxIsContinuousWhereTheMethodChanges(seed: UInt64) {
    let scores = 2 * Vector.random(count: 9, seed: Int(seed))
    for alpha in [1.5, 2] {
      let exact = entmax(scores, alpha: alpha)
      #expect(distance(exact, entmax(scores, alpha: alpha - 1e-10)) < 1e-8, "below \(alpha)")
      #expect(distance(exact, entmax(scores, alpha: alpha + 1e-10)) < 1e-8, "above \(alpha)")
    }
    #expect(distance(softmax(scores), entmax(scores, alpha: 1 + 1e-9)) < 1e-7)
  }

  /// 1/99 of a gap raised to 1/99 is no small number: by hand, p₁ = 0.099^(1/99) up to 1e-160.
  @Test func entmaxKeepsItsDigitsForLargeAlpha() {
    let weights = entmax([0, -0.001], alpha: 100)
    let top = power(0.099, 1.0 / 99)
    #expect(distance(weights, [top, 1 - top]) < 1e-14)
    #expect(entmax([4, 4, 1], alpha: .infinity) == [0.5, 0.5, 0])
    #expect(entmax([4, 4, 4, 4], alpha: 1000) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test(arguments: normalizers + [.sigmoid, .smoothed, .proportional])
  func whatIsHiddenWeighsNothing(normalizer: Normalizer) {
    let weights = weigh([1, -.infinity, 2, -.infinity], by: normalizer)
    let shown = weigh([1, 2], by: normalizer)
    #expect(weights == [shown[0], 0, shown[1], 0])
    #expect(weigh([-.infinity, -.infinity], by: normalizer) == [0, 0])
    #expect(weigh(Vector([]), by: normalizer) == [])
    #expect(weigh(Matrix(rows: 2, columns: 0, values: []), by: normalizer).rows == 2)
  }

  @Test(arguments: normalizers)
  func oneScoreTakesAllAndEqualScoresShare(normalizer: Normalizer) {
    #expect(weigh([-1000], by: normalizer) == [1])
    let equal = weigh([1000, 1000, 1000, 1000], by: normalizer)
    #expect(equal == (normalizer == .hard ? [1, 0, 0, 0] : [0.25, 0.25, 0.25, 0.25]))
    #expect(weigh([1000, -1000], by: normalizer) == [1, 0])
  }

  @Test(arguments: normalizers)
  func whatIsNoNumberStaysVisible(normalizer: Normalizer) {
    for scores: Vector in [[1, .nan], [.nan, -.infinity], [1, .infinity]] {
      #expect(weigh(scores, by: normalizer).values.allSatisfy { $0.isNaN }, "\(scores)")
    }
    #expect(weigh([1e308, -1e308], by: normalizer) == [1, 0])
  }

  @Test func temperatureSharpensAndFlattens() {
    let scores: Vector = [2, 1, -.infinity]
    #expect(softmax(scores, temperature: .infinity) == [0.5, 0.5, 0])
    #expect(softmax(scores, temperature: .leastNonzeroMagnitude) == [1, 0, 0])
    #expect(softmax(scores, temperature: 1) == softmax(scores))
  }

  @Test func sigmoidIsAGateForEachKey() {
    #expect(weigh([0, .infinity, -1000, 1000], by: .sigmoid) == [0.5, 1, 0, 1])
    #expect(!Normalizer.sigmoid.sumsToOne)
    #expect(Self.normalizers.allSatisfy { $0.sumsToOne })
  }

  @Test func aNormaliserKnowsItsNameAndFormula() {
    #expect(Normalizer.softmax == .softmax(temperature: 1))
    #expect(Normalizer.softmax.formula == #"\alpha_j = \frac{\exp(e_j)}{\sum_k \exp(e_k)}"#)
    #expect(
      Normalizer.softmax(temperature: 0.5).formula
        == #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)},\quad T = 0.5"#)
    #expect(
      [Normalizer.softmax, .sparsemax, .entmax(alpha: 1.5), .sigmoid, .hard].map(\.name)
        == ["softmax", "sparsemax", "entmax", "sigmoid", "hard"])
    #expect(
      [
        Normalizer.proportional, .monotonic(previous: []), .forward(previous: []), .smoothed,
        .localPredictive(center: 0, radius: 1),
      ].map(\.name) == ["proportional", "monotonic", "forward", "smoothed", "localPredictive"])
    #expect(!Normalizer.monotonic(previous: []).sumsToOne)
    #expect(!Normalizer.localPredictive(center: 0, radius: 1).sumsToOne)
  }
}

/// The largest difference between two vectors.
func distance(_ a: Vector, _ b: Vector) -> Double {
  max(Vector((a - b).values.map(abs)))
}

/// A power by exp and log, for bases that may be 0.
private func power(_ base: Double, _ exponent: Double) -> Double {
  base == 0 ? 0 : exp(exponent * log(base))
}
