// Number by number: A ± B, -A, and A scaled by a number.

extension Matrix {
  /// Number by number.
  ///
  /// - Precondition: both have the same shape.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    require(Shape.sum(left, right))
    return Matrix(
      unchecked: pairs(left.values, right.values, +), rows: left.rows, columns: left.columns)
  }

  /// Number by number.
  ///
  /// - Precondition: both have the same shape.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    require(Shape.sum(left, right))
    return Matrix(
      unchecked: pairs(left.values, right.values, -), rows: left.rows, columns: left.columns)
  }

  /// Every number with its sign turned.
  public static prefix func - (matrix: Matrix) -> Matrix {
    matrix.map { -$0 }
  }

  /// Every number times a factor.
  public static func * (factor: Double, matrix: Matrix) -> Matrix {
    matrix.map { factor * $0 }
  }

  /// Every number times a factor.
  public static func * (matrix: Matrix, factor: Double) -> Matrix {
    factor * matrix
  }

  /// Every number divided by a divisor; division by 0 gives infinities or NaN, as for numbers.
  public static func / (matrix: Matrix, divisor: Double) -> Matrix {
    matrix.map { $0 / divisor }
  }
}
