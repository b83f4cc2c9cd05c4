public import Attention

/// What each student gets of their own: a rule that makes a value of every seed.
///
/// The value is the same for a seed on every machine: a 64-bit output of `SeededGenerator` times the
/// number of choices, divided by 2⁶⁴ and rounded down, picks each of them (no choice is likelier than
/// another by more than 2⁻⁶⁴ times their number). Tables are drawn row by row.
public struct Draw: LessonStructure {
  public enum Rule: Equatable, Sendable {
    case integer(ClosedRange<Int>)
    case integers(ClosedRange<Int>, count: Int)
    /// No two of them the same, in the order in which they were drawn.
    case distinctIntegers(ClosedRange<Int>, count: Int)
    case integerTable(ClosedRange<Int>, rows: Int, columns: Int)
    case number(Grid)
    case numbers(Grid, count: Int)
    case numberTable(Grid, rows: Int, columns: Int)
    case word([String])
    case choice([Double])
  }

  /// Numbers with so many decimals between two others, these included.
  public struct Grid: Equatable, Sendable {
    /// In units of the last decimal.
    let units: ClosedRange<Int>
    /// 0 to 6.
    let decimals: Int

    func number(_ generator: inout SeededGenerator) -> Double {
      let scale = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6][decimals]
      return Double(generator.integer(in: units)) / scale
    }
  }

  public let rule: Rule

  public static var typeName: String { "Draw" }

  public var text: String {
    switch rule {
    case .integer(let range): "integer(\(range))"
    case .integers(let range, let count): "integers(\(range), count: \(count))"
    case .distinctIntegers(let range, let count): "distinctIntegers(\(range), count: \(count))"
    case .integerTable(let range, let rows, let columns):
      "integers(\(range), rows: \(rows), columns: \(columns))"
    case .number: "number"
    case .numbers(_, let count): "numbers(count: \(count))"
    case .numberTable(_, let rows, let columns): "numbers(rows: \(rows), columns: \(columns))"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .choice(let numbers): "one of \(numbers.map { "\($0)" }.joined(separator: ", "))"
    }
  }

  /// The value that a seed fixes.
  ///
  /// - Complexity: O(numbers of the value); for different integers at most its square.
  public func value(seed: UInt64) -> Value {
    var generator = SeededGenerator(seed: seed)
    switch rule {
    case .integer(let range): return .int(generator.integer(in: range))
    case .integers(let range, let count):
      return .vector(Vector((0..<count).map { _ in Double(generator.integer(in: range)) }))
    case .distinctIntegers(let range, let count):
      return .vector(Vector(generator.distinctIntegers(in: range, count: count).map(Double.init)))
    case .integerTable(let range, let rows, let columns):
      let numbers = (0..<rows * columns).map { _ in Double(generator.integer(in: range)) }
      return .matrix(Matrix(rows: rows, columns: columns, values: numbers))
    case .number(let grid): return .double(grid.number(&generator))
    case .numbers(let grid, let count):
      return .vector(Vector((0..<count).map { _ in grid.number(&generator) }))
    case .numberTable(let grid, let rows, let columns):
      let numbers = (0..<rows * columns).map { _ in grid.number(&generator) }
      return .matrix(Matrix(rows: rows, columns: columns, values: numbers))
    case .word(let words): return .string(words[generator.integer(in: 0...words.count - 1)])
    case .choice(let numbers): return .double(numbers[generator.integer(in: 0...numbers.count - 1)])
    }
  }
}

extension SeededGenerator {
  /// A whole number of a range, each as likely as the others.
  ///
  /// - Precondition: the range holds fewer than 2⁶⁴ numbers.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    let count = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
    precondition(count > 0, "a range of all numbers")
    let (high, _) = next().multipliedFullWidth(by: count)
    return range.lowerBound &+ Int(truncatingIfNeeded: high)
  }

  /// Different whole numbers of a range, in the order in which they are drawn: each time one of
  /// those that are left.
  ///
  /// - Precondition: the range holds as many, and fewer than 2⁶³.
  /// - Complexity: O(count²) however long the range, which is never listed.
  mutating func distinctIntegers(in range: ClosedRange<Int>, count: Int) -> [Int] {
    // Places in the range, from the smallest on.
    var taken: [Int] = []
    return (0..<count).map { _ in
      let place = integer(in: 0...range.upperBound - range.lowerBound - taken.count)
      // So many of those taken stand before the place-th that is left.
      var (low, high) = (0, taken.count)
      while low < high {
        let middle = (low + high) / 2
        if taken[middle] - middle <= place { low = middle + 1 } else { high = middle }
      }
      taken.insert(place + low, at: low)
      return range.lowerBound + place + low
    }
  }

  /// The numbers 0..<count in an order that the seed fixes.
  ///
  /// Source: Durstenfeld 1964, Algorithm 235.
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, integer(in: 0...last))
    }
    return order
  }
}
