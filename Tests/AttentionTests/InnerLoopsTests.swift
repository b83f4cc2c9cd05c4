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
    let points = Self.points.map { -abs($0) * 10 }
    // By the loop for rows of numbers near 0, and by that for others.
    for list in [points.filter { $0 > -700 }, points] {
      let wrong = zip(list, loops.powers(list, peak: 0).powers).filter { x, result in
        abs(result - platformExp(x)) > 2 * platformExp(x).ulp
      }
      #expect(wrong.isEmpty, "\(loops.name): exp \(wrong.prefix(3))")
    }
  }

  @Test(arguments: kinds)
  func limitsAreExact(kind: Int) {
    let loops = InnerLoops.all[kind]
    for (x, expected) in [(Double.infinity, 1.0), (-.infinity, -1), (30, 1), (-1e308, -1), (0, 0)] {
      #expect(loops.innerProductOfTanh([1], [x], [0], 1) == expected)
    }
    #expect(loops.innerProductOfTanh([1], [.nan], [0], 1).isNaN)
    let (powers, sum) = loops.powers([-.infinity, -1e308, -746, -0.0, 0], peak: 0)
    #expect(powers == [0, 0, 0, 1, 1] && sum == 2)
  }

  /// Widths at which products are made in one part, in two and in three.
  @Test(arguments: kinds, [255, 256, 257, 600])
  func longProductsAreTheSumsOfTheirParts(kind: Int, width: Int) {
    let loops = InnerLoops.all[kind]
    let (a, b) = (table(7, width, seed: 1), table(5, width, seed: 2))
    let expected = (0..<35).map { place in
      (0..<width).reduce(0.0) { $0 + a[place / 5, $1] * b[place % 5, $1] } / 8
    }
    let rows = loops.productTransposed(
      a.values, rows: 7, b.values, rows: 5, width: width, scale: 0.125)
    let columns = loops.product(
      a.values, rows: 7, b.transposed().values, rows: width, columns: 5)
    expectClose(rows, expected, "\(loops.name): rows of \(width)")
    expectClose(columns.map { $0 / 8 }, expected, "\(loops.name): columns of \(width)")
  }

  @Test(arguments: kinds)
  func aProductAddsToAPartOfATable(kind: Int) {
    let loops = InnerLoops.all[kind]
    let (a, b) = (table(9, 5, seed: 1), table(5, 37, seed: 2))
    var result = [Double](repeating: 7, count: 9 * 40)
    let packed = [Double](count: loops.roomInPanels(depth: 5, columns: 37)) {
      loops.pack(b.values, 5, 37, 37, 1, $0)
    }
    loops.multiply(a.values, 9, 5, packed, 5, 37, 2, 1, &result, 40)
    let product = a * b
    let expected = (0..<9 * 40).map { $0 % 40 < 37 ? 7 + 2 * product[$0 / 40, $0 % 40] : 7 }
    expectClose(result, expected, loops.name)
  }

  static let temperatures: [Double] = [1, 0.25, 3, .leastNonzeroMagnitude, 1e300, .infinity]

  @Test(arguments: kinds, temperatures)
  func softmaxIsExponentialsByTheirSum(kind: Int, temperature: Double) {
    let loops = InnerLoops.all[kind]
    for columns in Self.widths {
      // Usual rows, rows with hidden scores and with none that is shown, NaN, +∞, huge differences.
      var rows = table(8, columns, seed: columns).values
      for (row, number) in [(1, -Double.infinity), (3, .nan), (4, .infinity), (5, -1e308)]
      where columns > 0 { rows[row * columns + (row * 5) % columns] = number }
      for j in 0..<columns {
        rows[2 * columns + j] = -.infinity
        if j > 0 { rows[6 * columns + j] = j % 2 == 0 ? .nan : -.infinity }
        rows[7 * columns + j] *= 400
      }
      let result = loops.softmax(rows, rows: 8, columns: columns, temperature: temperature)
      let expected = (0..<8).flatMap { i in
        plainSoftmax(Array(rows[i * columns..<(i + 1) * columns]), temperature: temperature)
      }
      expectClose(result, expected, "\(loops.name): \(columns) scores, temperature \(temperature)")
    }
  }

  private func plainSoftmax(_ scores: [Double], temperature: Double) -> [Double] {
    guard let peak = scores.filter({ !$0.isNaN }).max() else { return scores }
    if scores.contains(where: \.isNaN) || peak == .infinity { return scores.map { _ in .nan } }
    let powers = scores.map {
      $0 == -.infinity ? 0 : platformExp(max($0 - peak, -1.7e308) / temperature)
    }
    let sum = powers.reduce(0, +)
    return powers.map { sum == 0 ? 0 : $0 / sum }
  }

  /// Parts of a row, some of them hidden, give what the whole row gives.
  @Test(arguments: kinds, UInt64(0)..<20)
  func theSumOfARowGrowsPartByPart(kind: Int, seed: UInt64) {
    let loops = InnerLoops.all[kind]
    var scores = Vector.random(count: 40, seed: Int(seed)).values.map { $0 * 5 }
    for j in 0..<12 { scores[j] = -.infinity }
    let (expected, whole) = loops.powers(scores, peak: -.infinity)
    var (peak, sum, results) = (-Double.infinity, 0.0, [Double]())
    for range in [0..<5, 5..<14, 14..<14, 14..<31, 31..<40] {
      let part = Array(scores[range])
      var factor = 1.0
      let powers = [Double](count: part.count) {
        factor = loops.exponentials(part, part.count, 1, &peak, &sum, $0)
      }
      results = results.map { $0 * factor } + powers
    }
    expectClose(results, expected, "\(loops.name), seed \(seed)")
    expectClose([peak, sum], [scores.max() ?? 0, whole], "\(loops.name), seed \(seed)")
  }

  @Test(arguments: kinds, widths)
  func scalingMultipliesEachNumber(kind: Int, width: Int) {
    var numbers = Vector.random(count: width, seed: 1).values
    let expected = numbers.map { $0 * -1.5 }
    InnerLoops.all[kind].scale(&numbers, width, -1.5)
    #expect(numbers == expected)
  }

  private func expectClose(
    _ result: [Double], _ expected: [Double], _ what: String,
    at place: SourceLocation = #_sourceLocation
  ) {
    let close = zip(result, expected).allSatisfy {
      abs($0 - $1) <= 1e-13 * max(1, abs($1)) || ($0.isNaN && $1.isNaN)
    }
    #expect(
      result.count == expected.count && close, "\(what): \(result), not \(expected)",
      sourceLocation: place)
  }
}

extension InnerLoops {
  /// e to the power of each score less the largest, and their sum, for a row with this peak so far.
  fileprivate func powers(_ scores: [Double], peak: Double) -> (powers: [Double], sum: Double) {
    var (peak, sum) = (peak, 0.0)
    let powers = [Double](count: scores.count) {
      _ = exponentials(scores, scores.count, 1, &peak, &sum, $0)
    }
    return (powers, sum)
  }
}
