import Attention
import Testing

/// Heads, and where words stand.
struct HeadTests {
  static let seeds = UInt64(0)..<20

  private static func identity(_ width: Int) -> Matrix {
    Matrix(
      rows: width, columns: width, values: (0..<width).flatMap { oneHot($0, count: width).values })
  }

  @Test(arguments: seeds)
  func oneHeadWithoutProjectionsIsScaledDot(seed: UInt64) {
    let queries = Matrix.random(rows: 3, columns: 4, seed: Int(seed))
    let keys = Matrix.random(rows: 5, columns: 4, seed: Int(seed) + 100)
    let values = Matrix.random(rows: 5, columns: 4, seed: Int(seed) + 200)
    let I = Self.identity(4)
    let result = multiHead(
      queries: queries, keys: keys, values: values, WQ: I, WK: I, WV: I, WO: I, heads: 1,
      mask: .causal)
    let plain = attend(
      queries: queries, keys: keys, values: values, by: .scaledDot, mask: .causal)
    #expect(result.scores == [plain.scores], "seed \(seed)")
    #expect(result.masked == [plain.masked], "seed \(seed)")
    #expect(result.weights == [plain.weights], "seed \(seed)")
    #expect(result.headContexts == [plain.context], "seed \(seed)")
    #expect(result.context == plain.context, "seed \(seed)")
    #expect(
      selfAttention(keys, WQ: I, WK: I, WV: I).weights
        == attend(
          queries: keys, keys: keys, values: keys, by: .scaledDot
        ).weights)
  }

  @Test(arguments: seeds)
  func groupsShareKeysAndValues(seed: UInt64) {
    let x = Matrix.random(rows: 4, columns: 3, seed: Int(seed))
    let (WQ, WK, WV) = (
      Matrix.random(rows: 8, columns: 3, seed: Int(seed) + 100),
      Matrix.random(rows: 8, columns: 3, seed: Int(seed) + 200),
      Matrix.random(rows: 8, columns: 3, seed: Int(seed) + 300)
    )
    let WO = Matrix.random(rows: 5, columns: 8, seed: Int(seed) + 400)
    let full = multiHead(
      queries: x, keys: x, values: x, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 4)
    let asMany = multiHead(
      queries: x, keys: x, values: x, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: 4, groups: 4)
    #expect(full == asMany, "seed \(seed)")
    #expect(full.context.rows == 4 && full.context.columns == 5)

    // Two groups are four heads of which each two have the same keys and values.
    let grouped = multiHead(
      queries: x, keys: x, values: x, WQ: WQ, WK: WK[0..<4], WV: WV[0..<4], WO: WO, heads: 4,
      groups: 2)
    func doubled(_ W: Matrix) -> Matrix {
      Matrix(
        rows: 8, columns: 3, values: [0, 0, 2, 2].flatMap { W[$0..<$0 + 2].values })
    }
    let repeated = multiHead(
      queries: x, keys: x, values: x, WQ: WQ, WK: doubled(WK), WV: doubled(WV), WO: WO, heads: 4)
    #expect(grouped == repeated, "seed \(seed)")
  }

  @Test(arguments: seeds, RotaryPairing.allCases)
  func rotatedScoresDependOnTheDifferenceOfPositionsOnly(seed: UInt64, pairing: RotaryPairing) {
    let queries = Matrix.random(rows: 3, columns: 6, seed: Int(seed))
    let keys = Matrix.random(rows: 4, columns: 6, seed: Int(seed) + 100)
    func scores(from first: Int) -> Matrix {
      score(
        queries: rope(queries, pairing: pairing, firstPosition: first + 2),
        keys: rope(keys, pairing: pairing, firstPosition: first), by: .dot)
    }
    for shift in [1, 17, -5, 1000] {
      #expect(distance(scores(from: shift), scores(from: 0)) < 1e-11, "seed \(seed), \(shift)")
    }
    #expect(abs(norm(rope(keys, pairing: pairing)[3]) - norm(keys[3])) < 1e-14, "seed \(seed)")
    #expect(rope(keys, pairing: pairing)[0] == keys[0], "seed \(seed)")
  }

  @Test func aTurnIsAnAngle() {
    let turned = rope([[1, 0], [1, 0], [1, 0]], pairing: .interleaved)
    #expect(abs(turned[2, 0] - -0.4161468365471424) < 1e-15)  // cos 2
    #expect(abs(turned[2, 1] - 0.9092974268256817) < 1e-15)  // sin 2
    let halves = rope([[1, 2, 0, 0]], pairing: .halves, firstPosition: 1)
    #expect(halves[0, 0] == turned[1, 0] && halves[0, 2] == turned[1, 1])
    #expect(rope(Matrix(rows: 2, columns: 0, values: []), pairing: .halves).rows == 2)
  }

  @Test func alibiSlopesArePowersOfTwo() {
    #expect(alibiSlopes(heads: 8) == Vector((1...8).map { 1 / Double(1 << $0) }))
    #expect(alibiSlopes(heads: 1) == [1.0 / 256])
    // Of twelve, eight are those of eight heads, and four are every second of sixteen.
    let twelve = alibiSlopes(heads: 12)
    #expect(twelve[0..<8] == alibiSlopes(heads: 8))
    let sixteen = alibiSlopes(heads: 16)
    #expect(twelve[8..<12] == Vector([0, 2, 4, 6].map { sixteen[$0] }))
  }

  @Test func windowsAndBiases() {
    let scores: Matrix = [[1, 1, 1, 1], [1, 1, 1, 1]]
    let gone = -Double.infinity
    #expect(
      masked(scores, by: .slidingWindow(radius: 0)) == [
        [1, gone, gone, gone], [gone, 1, gone, gone],
      ])
    #expect(masked(scores, by: .window(center: 1.5, radius: 1))[1] == [gone, 1, 1, gone])
    #expect(masked(scores, by: .alibi(slope: 0.5)) == [[1, 0.5, 0, -0.5], [0.5, 1, 0.5, 0]])
    let causal = masked(masked(scores, by: .causal), by: .alibi(slope: 0.5))
    #expect(causal == masked(masked(scores, by: .alibi(slope: 0.5)), by: .causal))
    #expect(masked([2, 2] as Vector, by: .alibi(slope: .infinity)) == [2, gone])
    #expect(masked([gone, 2] as Vector, by: .alibi(slope: -.infinity)) == [gone, .infinity])
    #expect(Mask.alibi(slope: 1).keeps(query: 0, key: 9, queries: 1, keys: 10))
    #expect(Mask.alibi(slope: 2).bias(query: 4, key: 1) == -6)
    #expect(Mask.causal.bias(query: 4, key: 1) == 0)
  }
}
