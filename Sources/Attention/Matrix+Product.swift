// W·x, A·B and A·Bᵀ.

extension Matrix {
  /// The matrix times a vector: one inner product a row.
  ///
  ///     let y = W * x   // rows of W, from columns of W
  ///
  /// - Precondition: the vector has as many numbers as the matrix has columns.
  /// - Complexity: O(rows · columns).
  public static func * (left: Matrix, right: Vector) -> Vector {
    require(Shape.product(left, right))
    return Vector(
      InnerLoops.fastest.innerProducts(right.values, rows: left.values, count: left.rows))
  }

  /// The product of two matrices: (m × k) * (k × n) is m × n.
  ///
  /// - Precondition: the left matrix has as many columns as the right one has rows.
  /// - Complexity: O(m · k · n).
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    require(Shape.product(left, right))
    let product = InnerLoops.fastest.product(
      left.values, rows: left.rows, right.values, rows: right.rows, columns: right.columns)
    return Matrix(unchecked: product, rows: left.rows, columns: right.columns)
  }

  /// scale · A·Bᵀ: every row of one matrix with every row of another, for matrices of one width.
  ///
  /// This is how queries meet keys, and it needs no transposed copy: both are read along their rows.
  func timesTransposed(_ other: Matrix, scale: Double = 1) -> Matrix {
    let product = InnerLoops.fastest.productTransposed(
      values, rows: rows, other.values, rows: other.rows, width: columns, scale: scale)
    return Matrix(unchecked: product, rows: rows, columns: other.rows)
  }
}
