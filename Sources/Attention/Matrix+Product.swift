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
    return Vector(left.timesTransposed(right.asRow).values)
  }

  /// The product of two matrices: (m × k) * (k × n) is m × n.
  ///
  /// - Precondition: the left matrix has as many columns as the right one has rows.
  /// - Complexity: O(m · k · n).
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    require(Shape.product(left, right))
    let (inner, columns) = (left.columns, right.columns)
    let product = [Double](count: left.rows * columns) { sums in
      left.values.withUnsafeBufferPointer { a in
        right.values.withUnsafeBufferPointer { b in
          // Row by row of the right matrix, so that memory is read in the order in which it lies.
          for i in 0..<left.rows {
            for k in 0..<inner {
              add(
                a[i * inner + k], times: b, from: k * columns,
                to: sums, from: i * columns, count: columns)
            }
          }
        }
      }
    }
    return Matrix(unchecked: product, rows: left.rows, columns: columns)
  }

  /// A·Bᵀ: every row of one matrix with every row of another, for matrices of one width.
  ///
  /// This is how queries meet keys, and it needs no transposed copy: both are read along their rows.
  func timesTransposed(_ other: Matrix) -> Matrix {
    let width = columns
    let product = [Double](count: rows * other.rows) { result in
      values.withUnsafeBufferPointer { a in
        other.values.withUnsafeBufferPointer { b in
          for i in 0..<rows {
            for j in 0..<other.rows {
              result[i * other.rows + j] = innerProduct(
                a, from: i * width, b, from: j * width, count: width)
            }
          }
        }
      }
    }
    return Matrix(unchecked: product, rows: rows, columns: other.rows)
  }
}
