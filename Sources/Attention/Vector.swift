/// A list of numbers: a hidden state, an embedding, one score or one weight a word.
///
///     let query: Vector = [2, 1, 3, 1]
///     query[0]       // 2
///     query[1...2]   // [1, 3]
///
/// A vector without numbers is a value like any other.
public struct Vector: Equatable, Sendable {
  /// The numbers, in order.
  public let values: [Double]

  public init(_ values: [Double]) {
    self.values = values
  }

  /// How many numbers there are.
  public var count: Int { values.count }

  /// The number at this place, counted from 0.
  ///
  /// - Precondition: `index` is in `0..<count`.
  public subscript(index: Int) -> Double {
    require(Shape.index(index, of: self))
    return values[index]
  }

  /// The numbers from one place to another, both included.
  ///
  /// - Precondition: both places are in `0..<count`.
  public subscript(range: ClosedRange<Int>) -> Vector {
    require(Shape.index(range, of: self))
    return Vector(Array(values[range]))
  }

  /// The numbers from one place up to, and without, another.
  ///
  /// - Precondition: the range lies within `0..<count`; it may be empty.
  public subscript(range: Range<Int>) -> Vector {
    require(Shape.index(range, of: self))
    return Vector(Array(values[range]))
  }
}

extension Vector: CustomStringConvertible {
  /// The numbers as Swift writes them: `[2.0, 1.0]`.
  public var description: String { values.description }
}

extension Vector: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Double...) {
    self.init(elements)
  }
}

extension Vector {
  /// The vector of what `function` makes of each number.
  func map(_ function: (Double) -> Double) -> Vector {
    Vector(values.map(function))
  }

  /// `count` zeros.
  static func zeros(_ count: Int) -> Vector {
    Vector([Double](repeating: 0, count: count))
  }

  /// The matrix whose only row this is.
  var asRow: Matrix {
    Matrix(unchecked: values, rows: 1, columns: count)
  }

  /// The matrix whose only column this is.
  var asColumn: Matrix {
    Matrix(unchecked: values, rows: count, columns: 1)
  }
}
