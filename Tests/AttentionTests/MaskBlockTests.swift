import Testing

@testable import Attention

/// Masks on blocks of scores, against what they say of each key.
@Suite struct MaskBlockTests {
  static let masks: [Mask] = [
    .none, .causal, .causal(aligned: .bottomRight), .slidingWindow(radius: 0),
    .slidingWindow(radius: 2), .slidingWindow(radius: .max), .window(center: 3.5, radius: 2),
    .window(center: .nan, radius: 2), .alibi(slope: 0.25),
    .keep([true, false, true, true, false, true, false, false, true]),
  ]

  @Test(arguments: masks)
  func aBlockHidesWhatTheMaskDoesNotKeep(mask: Mask) {
    for (queries, keys) in [(6, 9), (9, 9), (14, 9)] {
      for (rows, columns) in [
        (0..<queries, 0..<keys), (2..<5, 3..<8), (4..<6, 0..<2), (0..<1, 5..<5),
      ] {
        var block = [Double](repeating: 1, count: rows.count * 10)
        mask.hide(
          in: &block, apart: 10, queries: rows, of: queries, keys: columns, of: keys)
        for (place, score) in block.enumerated() {
          let (i, j) = (rows.lowerBound + place / 10, columns.lowerBound + place % 10)
          let isKept = mask.keeps(query: i, key: j, queries: queries, keys: keys)
          let expected = isKept ? 1 + mask.bias(query: i, key: j) : -.infinity
          // What lies between the rows of a block stays.
          #expect(score == (columns.contains(j) ? expected : 1), "\(mask.rule): \(i), \(j)")
        }
      }
    }
  }

  @Test(arguments: masks)
  func whatIsOutOfReachIsHidden(mask: Mask) {
    for (queries, keys) in [(6, 9), (9, 9), (14, 9), (14, 0)] {
      let reaches = (0..<queries).map { mask.reach(of: $0, queries: queries, keys: keys) }
      for (i, reach) in reaches.enumerated() {
        #expect((0..<keys).clamped(to: reach) == reach, "\(mask.rule): \(i)")
        for j in 0..<keys where !reach.contains(j) {
          #expect(!mask.keeps(query: i, key: j, queries: queries, keys: keys))
        }
      }
      for (reach, next) in zip(reaches, reaches.dropFirst()) {
        #expect(reach.lowerBound <= next.lowerBound && reach.upperBound <= next.upperBound)
      }
    }
  }
}
