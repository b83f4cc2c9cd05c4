import Attention
import Testing

struct MaskTests {
  static let maskedVectors: [(mask: Mask, expected: Vector)] = [
    (Mask.none, [1, 2, 3]), (.keep([true, false, true]), [1, -.infinity, 3]),
    (.causal, [1, -.infinity, -.infinity]), (.causal(aligned: .bottomRight), [1, 2, 3]),
  ]

  @Test(arguments: maskedVectors)
  func aVectorIsTheRowOfTheOnlyQuery(mask: Mask, expected: Vector) {
    #expect(masked([1, 2, 3], by: mask) == expected)
  }

  @Test(arguments: UInt64(0)..<10)
  func hiddenKeysDoNotChangeTheOthers(seed: UInt64) {
    let keys = Matrix.random(rows: 5, columns: 3, seed: Int(seed))
    let query = Vector.random(count: 3, seed: Int(seed) + 100)
    let all = attend(
      query: query, keys: keys, values: keys, by: .dot,
      mask: .keep([true, true, true, false, false]))
    let few = attend(query: query, keys: keys[0..<3], values: keys[0..<3], by: .dot)
    #expect(all.weights[0..<3] == few.weights)
    #expect(all.weights[3...4] == [0, 0])
    #expect(distance(all.context, few.context) < 1e-15)
    // Scores stay what they were; only the masked ones show the mask.
    #expect(all.scores == score(query: query, keys: keys, by: .dot))
    #expect(all.masked[3] == -.infinity)
  }

  @Test func aRowThatSeesNothingGetsAContextOfZeros() {
    let result = attend(
      queries: [[1], [2], [3]], keys: [[1], [2]], values: [[5], [6]], by: .dot,
      mask: .causal(aligned: .bottomRight))
    #expect(result.weights[0] == [0, 0])
    #expect(result.context[0] == [0])
    #expect(result.weights[1] == [1, 0])
    #expect(result.context[1] == [5])
  }

  @Test func aMaskTellsWhichKeysItKeeps() {
    #expect(Mask.causal.keeps(query: 1, key: 1, queries: 2, keys: 5))
    #expect(!Mask.causal.keeps(query: 1, key: 2, queries: 2, keys: 5))
    #expect(Mask.causal(aligned: .bottomRight).keeps(query: 1, key: 4, queries: 2, keys: 5))
    #expect(!Mask.keep([true]).keeps(query: 0, key: 1, queries: 1, keys: 2))
    #expect(Mask.none.keeps(query: 0, key: 9, queries: 1, keys: 10))
  }
}
