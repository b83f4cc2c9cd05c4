import Attention
import Testing

/// Numbers that are as large as they can be, or none, stop nothing that keeps to the shape rules.
struct ExtremeArgumentTests {
  @Test(arguments: [Int.max, Int.max - 1, 1 << 53])
  func hugeCountsDoNotOverflow(count: Int) {
    #expect(masked([1, 2] as Vector, by: .slidingWindow(radius: count)) == [1, 2])
    #expect(masked([1, 2] as Vector, by: .window(center: 0, radius: count)) == [1, 2])
    #expect(
      masked([1, 2] as Vector, by: .window(center: 1e308, radius: count))
        == [-.infinity, -.infinity])
    #expect(localPredictive([1, 1], center: 0, radius: count) == [0.5, 0.5])
    #expect(mocha(monotonic: [0, 1], chunkScores: [3, 3], window: count) == [0.5, 0.5])
    #expect(rope([[1, 2]], pairing: .halves, firstPosition: count)[0].count == 2)
    #expect(rope([[1, 2]], pairing: .halves, firstPosition: -count)[0].count == 2)
    #expect(!Mask.slidingWindow(radius: 1).keeps(query: count, key: -count, queries: 1, keys: 1))
    #expect(Shape.alibiSlopes(heads: count)?.rule == .countLimit)
    #expect(Shape.oneHot(0, count: count)?.rule == .countLimit)
    #expect(Shape.predictedCenter(query: [], W: [], v: [], count: count)?.rule == .countLimit)
    #expect(
      Shape.multiHead(
        queries: [[1]], keys: [[1]], values: [[1]], WQ: [[1]], WK: [[1]], WV: [[1]], WO: [[1]],
        heads: count, groups: count)?.rule == .heads(.divideRows))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308, 0x1p-1074])
  func noNumberStopsAVariant(number: Double) {
    let (row, matrix): (Vector, Matrix) = ([number, 1], [[number, 1], [0, number]])
    let scores: [Score] = [
      .linear, .normalizedAdditive(W: matrix, U: matrix, v: row, b: row, g: number),
      .locationAware(W: matrix, U: matrix, v: row, b: row, F: matrix, P: matrix, previous: row),
      .coverage(W: matrix, U: matrix, v: row, b: row, w: row, coverage: row),
    ]
    let normalizers: [Normalizer] = [
      .smoothed, .monotonic(previous: row), .forward(previous: row),
      .localPredictive(center: number, radius: 1),
    ]
    for score in scores {
      for normalizer in normalizers {
        let result = attend(
          queries: matrix, keys: matrix, values: matrix, by: score, mask: .alibi(slope: number),
          normalizer: normalizer)
        #expect(result.weights.columns == 2, "\(score.name), \(normalizer.name)")
      }
    }
    #expect(mocha(monotonic: matrix, chunkScores: matrix, window: 2).rows == 2)
    #expect(inverted(matrix).rows == 2)
    #expect(
      linearAttention(queries: matrix, keys: matrix, values: matrix, causal: true).rows == 2)
    #expect(rope(matrix, pairing: .interleaved).rows == 2)
    #expect(
      multiHead(
        queries: matrix, keys: matrix, values: matrix, WQ: matrix, WK: matrix, WV: matrix,
        WO: matrix, heads: 2
      ).weights.count == 2)
    let center = predictedCenter(query: row, W: matrix, v: row, count: 2)
    #expect(center.isNaN || (0...2).contains(center))
    #expect(eluPlusOne(matrix).values.allSatisfy { $0.isNaN || $0 >= 0 })
    #expect(entropy(row).isNaN || number >= 0)
  }

  @Test func aCentreThatIsNoNumberGivesNoNumbers() {
    #expect(localPredictive([1, 2], center: .nan, radius: 1).values.allSatisfy { $0.isNaN })
    #expect(localPredictive([1, 2], center: .infinity, radius: 1) == [0, 0])
    #expect(masked([1] as Vector, by: .window(center: .nan, radius: 1)) == [-.infinity])
  }

  @Test func notANumberSpreadsAsFarAsItMatters() {
    #expect(forward([1, .nan], previous: [1, 0]).values.allSatisfy { $0.isNaN })
    #expect(forward([1, .infinity], previous: [1, 0]).values.allSatisfy { $0.isNaN })
    #expect(weigh([1, .nan] as Vector, by: .smoothed).values.allSatisfy { $0.isNaN })
    let weights = monotonic([0, .nan, 0], previous: [1, 0, 0])
    #expect(weights[0] == 0.5)
    #expect(weights[1].isNaN && weights[2].isNaN)
  }

  @Test func aRowThatSeesNothingWeighsNothing() {
    let hidden: Vector = [-.infinity, -.infinity]
    let previous: Vector = [1, 0]
    let normalizers: [Normalizer] = [
      .smoothed, .proportional, .monotonic(previous: previous), .forward(previous: previous),
      .localPredictive(center: 0, radius: 1),
    ]
    for normalizer in normalizers {
      #expect(weigh(hidden, by: normalizer) == [0, 0], "\(normalizer.name)")
      #expect(weigh([] as Matrix, by: normalizer.ofNone).values == [], "\(normalizer.name)")
    }
  }
}

extension Normalizer {
  /// The same normaliser for rows without scores.
  fileprivate var ofNone: Normalizer {
    switch rule {
    case .monotonic: .monotonic(previous: [])
    case .forward: .forward(previous: [])
    default: self
    }
  }
}
