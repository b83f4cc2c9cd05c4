import Testing

@testable import Attention

/// Every kind of inner loop that this processor can run, against the plainest way to compute it.
@Suite struct InnerLoopsTests {
  static let kinds = Array(InnerLoops.all.indices)

  /// Widths around the 4 to 16 numbers that a step of the loops takes, and none.
  static let widths = [0, 1, 3, 4, 5, 8, 15, 16, 17, 33]

  private func table(_ rows: Int, _ columns: Int, seed: Int) -> Matrix {
    Matrix.random(rows: rows, columns: columns, seed: seed)
  }

  @Test(arguments: kinds, widths)
  func productsAreSumsOfProducts(kind: Int, width: Int) {
    let loops = InnerLoops.all[kind]
    for (m, n) in [(0, 3), (3, 0), (1, 1), (1, 9), (5, 4), (50, 7), (9, 37)] {
      let (a, b) = (table(m, width, seed: m), table(n, width, seed: n + 100))
      let (left, right) = (a.values, b.values)
      let expected = (0..<m * n).map { place in
        (0..<width).reduce(0.0) { $0 + a[place / n, $1] * b[place % n, $1] }
      }
      let rows = loops.productTransposed(left, rows: m, right, rows: n, width: width)
      let columns = loops.product(
        left, rows: m, b.transposed().values, rows: width, columns: n)
      expectClose(rows, expected, "\(loops.name): \(m) × \(n) rows")
      expectClose(columns, expected, "\(loops.name): \(m) × \(n) columns")
      if m > 0 {
        let first = loops.innerProducts(a[0].values, rows: right, count: n)
        expectClose(first, Array(expected.prefix(n)), "\(loops.name): \(n) inner products")
      }
    }
  }

  @Test(arguments: kinds, widths)
  func additiveScoresAreInnerProductsOfTanh(kind: Int, width: Int) {
    let loops = InnerLoops.all[kind]
    // More keys than are taken at a time.
    for (hidden, n) in [(0, 2), (3, 5), (9, 1), (4, 1100)] {
      let (a, keys) = (table(3, hidden, seed: 1), table(n, width, seed: 2))
      let (U, v) = (table(hidden, width, seed: 3), Vector.random(count: hidden, seed: 4))
      let fromKeys = (0..<n).map { U * keys[$0] }
      let expected = (0..<3 * n).map { place in
        (0..<hidden).reduce(0.0) {
          $0 + v[$1] * platformTanh(a[place / n, $1] + fromKeys[place % n][$1])
        }
      }
      let result = loops.additiveScores(
        v: v.values, a.values, rows: 3, U: U.values, keys: keys.values, rows: n, width: width)
      expectClose(result, expected, "\(loops.name): \(n) keys, \(hidden) hidden")
    }
  }

  /// Small, usual and large numbers of both signs, 60,000 of them.
  static let points: [Double] = [1e-300, 1e-3, 0.3, 1, 4, 25].enumerated().flatMap { seed, scale in
    Vector.random(count: 10_000, seed: seed).values.map { $0 * scale }
  }

  // The platform's own error of up to 1 (exp) and 2 (tanh) units in the last place comes on top.

  @Test(arguments: kinds)
  func tanhIsThePlatformsToFourUnitsInTheLastPlace(kind: Int) {
    let loops = InnerLoops.all[kind]
    for x in Self.points {
      let result = loops.innerProductOfTanh([1], [x], [0], 1)
      let expected = platformTanh(x)
      #expect(abs(result - expected) <= 4 * expected.ulp, "\(loops.name): tanh \(x) = \(result)")
    }
  }

  @Test(arguments: kinds)
  func expIsThePlatformsToTwoUnitsInTheLastPlace(kind: Int) {
    let loops = InnerLoops.all[kind]
    for x in Self.points.map({ -abs($0) * 10 }) {
      var result = x
      loops.exponentials(&result, 1)
      let expected = platformExp(x)
      #expect(abs(result - expected) <= 2 * expected.ulp, "\(loops.name): exp \(x) = \(result)")
    }
  }

  @Test(arguments: kinds)
  func limitsAreExact(kind: Int) {
    let loops = InnerLoops.all[kind]
    for (x, expected) in [(Double.infinity, 1.0), (-.infinity, -1), (30, 1), (-1e308, -1), (0, 0)] {
      #expect(loops.innerProductOfTanh([1], [x], [0], 1) == expected)
    }
    #expect(loops.innerProductOfTanh([1], [.nan], [0], 1).isNaN)
    var powers = [-Double.infinity, -1e308, -746, -0.0, 0]
    loops.exponentials(&powers, powers.count)
    #expect(powers == [0, 0, 0, 1, 1])
  }

  private func expectClose(
    _ result: [Double], _ expected: [Double], _ what: String,
    at place: SourceLocation = #_sourceLocation
  ) {
    let close = zip(result, expected).allSatisfy { abs($0 - $1) <= 1e-13 }
    #expect(
      result.count == expected.count && close, "\(what): \(result), not \(expected)",
      sourceLocation: place)
  }
}
