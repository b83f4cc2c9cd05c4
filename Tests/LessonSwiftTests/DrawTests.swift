import Attention
import Diagnostics
import LessonSwift
import Testing

@Suite struct DrawTests {
  /// What a formula draws for a seed, or what is wrong with it.
  private static func drawn(_ formula: String, seed: UInt64) -> String {
    let session = Session(catalogue: .attention.withDraws, limits: Limits())
    func told(_ mistake: Mistake) -> String { mistake.problem.wording.message.en }
    switch session.check(formula, line: 1) {
    case .expression(let expression):
      do throws(Mistake) {
        let value = try session.compute(expression)
        return Draw(value).map { CellRun.text(of: $0.value(seed: seed)) } ?? "no draw"
      } catch {
        return told(error)
      }
    case .failed(let mistake): return told(mistake)
    case .skipped(let name): return "skipped for \(name)"
    }
  }

  // SplitMix64 and ⌊output · n / 2⁶⁴⌋ of an independent program, in Python's integers.
  @Test(arguments: [
    (UInt64(0), "integer(-5...5)", "Int 4"), (1, "integer(-5...5)", "Int 1"),
    (.max, "integer(-5...5)", "Int 4"), (20_261_123, "integer(-5...5)", "Int 2"),
    (0, "integers(1...4, count: 6)", "Vector [4.0, 2.0, 1.0, 4.0, 1.0, 2.0]"),
    (1, "integers(1...4, count: 6)", "Vector [3.0, 3.0, 4.0, 2.0, 2.0, 4.0]"),
    (.max, "integers(1...4, rows: 2, columns: 3)", "Matrix 2×3 [4.0, 4.0, 1.0, 2.0, 3.0, 4.0]"),
    (
      0, "distinctIntegers(1...9, count: 9)",
      "Vector [8.0, 4.0, 1.0, 9.0, 2.0, 5.0, 3.0, 7.0, 6.0]"
    ),
    (
      .max, "distinctIntegers(1...9, count: 9)",
      "Vector [9.0, 8.0, 2.0, 4.0, 6.0, 7.0, 5.0, 1.0, 3.0]"
    ),
    (20_261_123, "distinctIntegers(1...9, count: 3)", "Vector [7.0, 8.0, 2.0]"),
    (0, "number(from: 0, to: 1)", "Double 0.9"),
    (1, "numbers(from: 0, to: 1, count: 5)", "Vector [0.6, 0.8, 1.0, 0.4, 0.4]"),
    (
      20_261_123, "numbers(from: -0.55, to: 0.55, rows: 2, columns: 2, decimals: 2)",
      "Matrix 2×2 [0.24, 0.29, -0.35, -0.37]"
    ),
    (0, "one(of: [\"a\", \"b\", \"c\"])", "String \"c\""),
    (1, "one(of: [1.5, 2.5, 3.5])", "Double 2.5"),
  ])
  func aSeedFixesTheValueOnEveryMachine(seed: UInt64, formula: String, value: String) {
    #expect(Self.drawn(formula, seed: seed) == value)
  }

  @Test(
    arguments: [
      (UInt64(0), [1, 2, 6, 5, 4, 0, 3, 7]), (1, [0, 3, 7, 1, 2, 6, 5, 4]),
      (.max, [0, 5, 3, 4, 2, 1, 6, 7]), (20_261_123, [2, 3, 6, 4, 0, 1, 7, 5]),
    ] as [(UInt64, [Int])])
  func aSeedFixesAnOrder(seed: UInt64, order: [Int]) {
    var generator = SeededGenerator(seed: seed)
    #expect(generator.permutation(of: 8) == order)
  }

  @Test func fewThingsHaveAnOrder() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.permutation(of: 0) == [])
    #expect(generator.permutation(of: 1) == [0])
  }

  @Test(arguments: [
    ("integers(1...4, count: 0)", "0 numbers can't be drawn"),
    ("integers(1...4, count: -1)", "-1 numbers can't be drawn"),
    ("integers(1...4, count: 10001)", "10001 numbers can't be drawn"),
    ("integers(1...4, rows: 101, columns: 100)", "10100 numbers can't be drawn"),
    (
      "integers(1...4, rows: 9223372036854775807, columns: 2)",
      "9223372036854775807 numbers can't be drawn"
    ),
    ("numbers(from: 0, to: 1, count: 0)", "0 numbers can't be drawn"),
    ("numbers(from: 0, to: 1, rows: 0, columns: 2)", "0 numbers can't be drawn"),
    ("number(from: 0, to: 1, decimals: 7)", "numbers can't be drawn with 7 decimals"),
    ("number(from: 0, to: 1, decimals: -1)", "numbers can't be drawn with -1 decimals"),
    ("number(from: 1, to: 0)", "no number with these decimals lies from 1 to 0"),
    ("number(from: 0.11, to: 0.19)", "no number with these decimals lies from 0.11 to 0.19"),
    ("number(from: 0, to: 1e300)", "no number with these decimals lies from 0 to 1e+300"),
    ("number(from: -1 / 0.0, to: 0)", "no number with these decimals lies from -inf to 0"),
    ("distinctIntegers(1...3, count: 4)", "4 different numbers can't be drawn from 3"),
    (
      "distinctIntegers(-9223372036854775807...9223372036854775807, count: 2)",
      "the result does not fit an Int"
    ),
    (
      "integer((-9223372036854775807 - 1)...9223372036854775807)",
      "the result does not fit an Int"
    ),
    ("integers(0...9007199254740993, count: 2)", "no numbers are drawn from so far away"),
    (
      "integers(-1000000000000001...0, rows: 1, columns: 1)",
      "no numbers are drawn from so far away"
    ),
    ("distinctIntegers(0...1000000000000001, count: 2)", "no numbers are drawn from so far away"),
  ])
  func whatCannotBeDrawnIsTold(formula: String, told: String) {
    #expect(Self.drawn(formula, seed: 0) == told)
  }

  @Test(arguments: [
    "integer(3...3)", "integer(-1000000000000000...1000000000000000)",
    "integers(1...4, count: 10000)", "integers(1...4, rows: 100, columns: 100)",
    "number(from: 0.3, to: 0.3)", "number(from: -1, to: 1, decimals: 0)",
    "numbers(from: 0.1, to: 0.3, count: 3, decimals: 6)",
    "distinctIntegers(0...1000000000, count: 10000)", "one(of: [1])",
  ])
  func theBordersCanBeDrawn(formula: String) {
    let value = Self.drawn(formula, seed: 3)
    #expect(["Int ", "Vect", "Matr", "Doub"].contains(String(value.prefix(4))), "\(value)")
  }

  private static func numbers(_ formula: String, seed: UInt64) throws -> [Double] {
    let session = Session(catalogue: .attention.withDraws, limits: Limits())
    guard case .expression(let expression) = session.check(formula, line: 1) else { return [] }
    let value = try session.compute(expression)
    guard case .vector(let vector) = Draw(value)?.value(seed: seed) else { return [] }
    return vector.values
  }

  @Test(arguments: UInt64(0)..<20)
  func decimalsAreExactlyThoseThatAreWritten(seed: UInt64) throws {
    for decimals in 0...6 {
      let numbers = try Self.numbers(
        "numbers(from: -2.5, to: 7.5, count: 50, decimals: \(decimals))", seed: seed)
      #expect(numbers.count == 50)
      let scale = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6][decimals]
      for number in numbers {
        #expect(-2.5...7.5 ~= number, "seed \(seed)")
        // As near as a Double comes to it: the same as its text read again.
        let units = (number * scale).rounded()
        #expect(number == units / scale, "seed \(seed)")
        let fraction = "\(number)".split(separator: ".").last.map(String.init) ?? ""
        #expect("\(number)".contains("e") || fraction.count <= max(1, decimals), "\(number)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func differentIntegersAreDifferent(seed: UInt64) throws {
    for (range, count) in [("1...5", 5), ("-3...40", 20), ("0...999999999", 1000)] {
      let numbers = try Self.numbers("distinctIntegers(\(range), count: \(count))", seed: seed)
      #expect(numbers.count == count)
      #expect(Set(numbers).count == count, "seed \(seed)")
    }
    // All of a range are an order of it.
    let all = try Self.numbers("distinctIntegers(7...306, count: 300)", seed: seed)
    #expect(all.sorted() == (7...306).map(Double.init), "seed \(seed)")
  }

  /// Pearson's statistic against equal shares.
  private static func chiSquare(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { sum, count in
      let distance = Double(count) - expected
      return sum + distance * distance / expected
    }
  }

  // Below the limits lie all but one in a million tables of the same size.
  @Test(arguments: UInt64(0)..<10)
  func everyIntegerIsAsLikely(seed: UInt64) throws {
    var counts = [Int](repeating: 0, count: 7)
    for number in try Self.numbers("integers(-3...3, count: 10000)", seed: seed) {
      counts[Int(number) + 3] += 1
    }
    #expect(Self.chiSquare(counts) < 38.3, "seed \(seed): \(counts)")
    var firsts = [Int](repeating: 0, count: 7)
    for start in 0..<2000 {
      let drawn = try Self.numbers(
        "distinctIntegers(-3...3, count: 3)", seed: seed << 32 + UInt64(start))
      firsts[Int(drawn[2]) + 3] += 1
    }
    #expect(Self.chiSquare(firsts) < 38.3, "seed \(seed): \(firsts)")
  }

  @Test(arguments: UInt64(0)..<10)
  func everyOrderIsAsLikely(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 { counts[generator.permutation(of: 4), default: 0] += 1 }
    #expect(counts.count == 24)
    #expect(Self.chiSquare(Array(counts.values)) < 70.6, "seed \(seed)")
  }
}
