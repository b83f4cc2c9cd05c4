/// A table of numbers, each row one thing: a word's hidden state, a query's scores.
///
///     let encoder: Matrix = [
///       [3, 1, 2, 0],
///       [1, 2, 1, 2],
///     ]
///     encoder[1]      // [1, 2, 1, 2]
///     encoder[1, 3]   // 2
///
/// Rows may be vectors that have names: `[h1, h2]`. The empty literal `[]` is 0 × 0.
public struct Matrix: Equatable, Sendable {
  public let rows: Int
  public let columns: Int
  /// The numbers row by row: row i, column j stands at `i * columns + j`.
  public let values: [Double]

  /// The matrix with these numbers, row by row.
  ///
  /// - Precondition: there are rows × columns values, and neither count is negative.
  public init(rows: Int, columns: Int, values: [Double]) {
    require(Shape.matrix(rows: rows, columns: columns, values: values))
    self.init(unchecked: values, rows: rows, columns: columns)
  }

  /// The matrix with these numbers, for callers that have just made rows × columns of them.
  init(unchecked values: [Double], rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// How many rows there are, as a vector's `count` is how many numbers there are.
  public var count: Int { rows }

  /// One row, counted from 0.
  ///
  /// - Precondition: `row` is in `0..<rows`.
  public subscript(row: Int) -> Vector {
    require(Shape.index(row, of: self))
    return Vector(Array(values[row * columns..<(row + 1) * columns]))
  }

  /// One number.
  ///
  /// - Precondition: `row` is in `0..<rows`, `column` in `0..<columns`.
  public subscript(row: Int, column: Int) -> Double {
    require(Shape.index(row, column, of: self))
    return values[row * columns + column]
  }

  /// The rows from one to another, both included.
  ///
  /// - Precondition: both are in `0..<rows`.
  public subscript(range: ClosedRange<Int>) -> Matrix {
    require(Shape.index(range, of: self))
    return self[range.lowerBound..<range.upperBound + 1]
  }

  /// The rows from one up to, and without, another.
  ///
  /// - Precondition: the range lies within `0..<rows`; it may be empty.
  public subscript(range: Range<Int>) -> Matrix {
    require(Shape.index(range, of: self))
    let taken = values[range.lowerBound * columns..<range.upperBound * columns]
    return Matrix(unchecked: Array(taken), rows: range.count, columns: columns)
  }

  /// Rows become columns: the number at row i, column j moves to row j, column i.
  ///
  /// - Complexity: O(rows · columns).
  public func transposed() -> Matrix {
    var turned = [Double](repeating: 0, count: values.count)
    for i in 0..<rows {
      for j in 0..<columns { turned[j * rows + i] = values[i * columns + j] }
    }
    return Matrix(unchecked: turned, rows: columns, columns: rows)
  }
}

extension Matrix: CustomStringConvertible {
  /// The rows as Swift writes them, each on a line of its own: `[[3.0, 1.0],` and ` [1.0, 2.0]]`.
  public var description: String {
    "[" + (0..<rows).map { self[$0].description }.joined(separator: ",\n ") + "]"
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// The matrix with these rows.
  ///
  /// - Precondition: the rows are equally long.
  public init(arrayLiteral elements: Vector...) {
    require(Shape.matrix(rows: elements))
    self.init(
      unchecked: elements.flatMap(\.values), rows: elements.count,
      columns: elements.first?.count ?? 0)
  }
}

extension Matrix {
  /// The matrix of what `function` makes of each number.
  func map(_ function: (Double) -> Double) -> Matrix {
    Matrix(unchecked: values.map(function), rows: rows, columns: columns)
  }

  /// Some of the columns of every row.
  func columns(_ range: Range<Int>) -> Matrix {
    var taken: [Double] = []
    taken.reserveCapacity(rows * range.count)
    for i in 0..<rows {
      taken += values[i * columns + range.lowerBound..<i * columns + range.upperBound]
    }
    return Matrix(unchecked: taken, rows: rows, columns: range.count)
  }

  /// The rows of another matrix behind these, one by one, for matrices of as many rows.
  func beside(_ other: Matrix) -> Matrix {
    var joined: [Double] = []
    joined.reserveCapacity(values.count + other.values.count)
    for i in 0..<rows {
      joined += values[i * columns..<(i + 1) * columns]
      joined += other.values[i * other.columns..<(i + 1) * other.columns]
    }
    return Matrix(unchecked: joined, rows: rows, columns: columns + other.columns)
  }

  /// The matrix of rows that `function` makes of each row; they are equally long.
  func mapRows(to width: Int, _ function: (Vector) -> Vector) -> Matrix {
    var made: [Double] = []
    made.reserveCapacity(rows * width)
    for i in 0..<rows { made += function(self[i]).values }
    return Matrix(unchecked: made, rows: rows, columns: width)
  }
}
