import Testing

@testable import Attention

/// Contexts that are made without weights, by every kind of loops, against those that `attend` gives.
@Suite struct ScaledDotProductAttentionTests {
  static let kinds = Array(InnerLoops.all.indices)

  struct Sizes: Sendable, CustomTestStringConvertible {
    let queries, keys, width, values: Int

    var testDescription: String { "\(queries) × \(keys) of \(width), values of \(values)" }
  }

  /// None, one, and those around the 96 queries and 128 keys that meet at a time.
  static let sizes = [
    Sizes(queries: 0, keys: 3, width: 2, values: 2),
    Sizes(queries: 3, keys: 0, width: 2, values: 2),
    Sizes(queries: 3, keys: 2, width: 0, values: 2),
    Sizes(queries: 3, keys: 2, width: 2, values: 0),
    Sizes(queries: 1, keys: 1, width: 1, values: 1),
    Sizes(queries: 2, keys: 5, width: 3, values: 33),
    Sizes(queries: 7, keys: 127, width: 5, values: 4),
    Sizes(queries: 3, keys: 128, width: 4, values: 8),
    Sizes(queries: 5, keys: 129, width: 8, values: 3),
    Sizes(queries: 97, keys: 12, width: 3, values: 9),
    Sizes(queries: 98, keys: 131, width: 2, values: 3),
    Sizes(queries: 4, keys: 300, width: 17, values: 16),
  ]

  /// Every rule; some of them hide all keys from some queries, or from all.
  static func masks(keys: Int) -> [Mask] {
    [
      .none, .causal, .causal(aligned: .bottomRight), .slidingWindow(radius: 0),
      .slidingWindow(radius: 3), .slidingWindow(radius: .max), .window(center: 2.5, radius: 1),
      .window(center: -9, radius: 3), .alibi(slope: 0.1), .alibi(slope: -0.5),
      .keep((0..<keys).map { $0 % 3 != 1 }), .keep((0..<keys).map { $0 > 130 }),
      .keep([Bool](repeating: false, count: keys)),
    ]
  }

  @Test(arguments: kinds, sizes)
  func contextsAreThoseOfAttend(kind: Int, sizes: Sizes) {
    let queries = Matrix.random(rows: sizes.queries, columns: sizes.width, seed: 1)
    let keys = Matrix.random(rows: sizes.keys, columns: sizes.width, seed: 2)
    let values = Matrix.random(rows: sizes.keys, columns: sizes.values, seed: 3)
    for mask in Self.masks(keys: sizes.keys) {
      expectSame(kind, queries, keys, values, mask, "\(mask.rule)")
    }
  }

  /// Scores so far apart that most weights are 0, the largest of them early or late.
  @Test(arguments: kinds, UInt64(0)..<20)
  func contextsAreThoseOfAttendForSharpScores(kind: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (m, n) = (
      Int.random(in: 1...20, using: &generator), Int.random(in: 1...290, using: &generator)
    )
    let d = Int.random(in: 1...9, using: &generator)
    let w = Int.random(in: 1...9, using: &generator)
    let scale = [1, 30, 1e3, 1e6][Int(seed % 4)]
    let queries = Matrix.random(rows: m, columns: d, seed: Int(seed)) * scale
    let keys = Matrix.random(rows: n, columns: d, seed: Int(seed) + 100)
    let values = Matrix.random(rows: n, columns: w, seed: Int(seed) + 200)
    let masks = Self.masks(keys: n)
    let mask = masks[Int.random(in: masks.indices, using: &generator)]
    expectSame(kind, queries, keys, values, mask, "seed \(seed), \(mask.rule)")
  }

  @Test(arguments: kinds, [Double.nan, .infinity, -.infinity])
  func aNumberThatIsNoneSpreadsAsInAttend(kind: Int, number: Double) {
    let (m, n) = (98, 131)
    func matrix(_ rows: Int, _ seed: Int, _ places: [Int]) -> Matrix {
      var numbers = Matrix.random(rows: rows, columns: 3, seed: seed).values
      for place in places { numbers[place] = number }
      return Matrix(unchecked: numbers, rows: rows, columns: 3)
    }
    let (queries, keys, values) = (matrix(m, 1, []), matrix(n, 2, []), matrix(n, 3, []))
    for mask in Self.masks(keys: n) {
      let what = "\(number), \(mask.rule)"
      expectSame(kind, matrix(m, 1, [4, 290]), keys, values, mask, "a query: \(what)")
      expectSame(kind, queries, matrix(n, 2, [4, 390]), values, mask, "a key: \(what)")
      // Hidden values too: 0 · ∞ is NaN.
      expectSame(kind, queries, keys, matrix(n, 3, [4, 390]), mask, "a value: \(what)")
    }
  }

  @Test func aQueryThatSeesNoKeyGetsZeros() {
    let contexts = scaledDotProductAttention(
      queries: [[1], [2], [3]], keys: [[1], [2]], values: [[5], [6]],
      mask: .causal(aligned: .bottomRight))
    #expect(contexts[0] == [0])
    #expect(contexts[1] == [5])
  }

  private func expectSame(
    _ kind: Int, _ queries: Matrix, _ keys: Matrix, _ values: Matrix, _ mask: Mask, _ what: String,
    at place: SourceLocation = #_sourceLocation
  ) {
    let loops = InnerLoops.all[kind]
    let contexts = loops.contexts(queries: queries, keys: keys, values: values, mask: mask)
    let expected = attend(
      queries: queries, keys: keys, values: values, by: .scaledDot, mask: mask
    ).context.values
    let same = zip(contexts, expected).allSatisfy {
      abs($0 - $1) <= 1e-12 || $0 == $1 || ($0.isNaN && $1.isNaN)
    }
    #expect(
      contexts.count == expected.count && same, "\(loops.name), \(what)", sourceLocation: place)
  }
}
