// Matrices: making them, reading them, adding and multiplying them.

extension Shape {
  /// What is wrong with `Matrix(rows:columns:values:)`; nil if nothing is.
  public static func matrix(rows: Int, columns: Int, values: [Double]) -> ShapeMismatch? {
    if let mismatch = notCount(rows, named: "rows") ?? notCount(columns, named: "columns") {
      return mismatch
    }
    if values.count == rows * columns { return nil }
    return ShapeMismatch(
      argument: "values", has: .numbers(values.count), needs: .shape(rows: rows, columns: columns),
      rule: .valuesFillShape)
  }

  /// What is wrong with `[row, row, …]` as a matrix; nil if nothing is.
  ///
  /// `argument` is the place of the first row that differs from row 0,
  /// in brackets: `[2]`.
  public static func matrix(rows: [Vector]) -> ShapeMismatch? {
    guard let first = rows.first,
      let odd = rows.firstIndex(where: { $0.count != first.count })
    else { return nil }
    return ShapeMismatch(
      argument: "[\(odd)]", has: .numbers(rows[odd].count), needs: .numbers(first.count),
      other: "[0]", rule: .raggedMatrix)
  }

  /// What is wrong with `Matrix.random(rows:columns:seed:)`; nil if nothing is.
  public static func random(rows: Int, columns: Int, seed: Int) -> ShapeMismatch? {
    notCount(rows, named: "rows") ?? notCount(columns, named: "columns")
  }

  /// What is wrong with `matrix[row]`; nil if nothing is.
  public static func index(_ row: Int, of matrix: Matrix) -> ShapeMismatch? {
    outside(row, below: matrix.rows)
  }

  /// What is wrong with `matrix[row, column]`; nil if nothing is.
  ///
  /// `argument` is `row` or `column`.
  public static func index(_ row: Int, _ column: Int, of matrix: Matrix) -> ShapeMismatch? {
    outside(row, below: matrix.rows, named: "row")
      ?? outside(column, below: matrix.columns, named: "column")
  }

  /// What is wrong with `matrix[from...through]`; nil if nothing is.
  public static func index(_ range: ClosedRange<Int>, of matrix: Matrix) -> ShapeMismatch? {
    outside(range, below: matrix.rows)
  }

  /// What is wrong with `matrix[from..<below]`; nil if nothing is.
  public static func index(_ range: Range<Int>, of matrix: Matrix) -> ShapeMismatch? {
    outside(range, below: matrix.rows)
  }

  /// What is wrong with `left + right` and `left - right`; nil if nothing is.
  public static func sum(_ left: Matrix, _ right: Matrix) -> ShapeMismatch? {
    unpaired(left, right, named: "left", "right")
  }

  /// What is wrong with `hadamard(a, b)`; nil if nothing is.
  public static func hadamard(_ a: Matrix, _ b: Matrix) -> ShapeMismatch? {
    unpaired(a, b, named: "a", "b")
  }

  /// What is wrong with `left * right`; nil if nothing is.
  public static func product(_ left: Matrix, _ right: Vector) -> ShapeMismatch? {
    if left.columns == right.count { return nil }
    return ShapeMismatch(
      argument: "right", has: .numbers(right.count), needs: .numbers(left.columns), other: "left",
      rule: .product)
  }

  /// What is wrong with `left * right`; nil if nothing is.
  public static func product(_ left: Matrix, _ right: Matrix) -> ShapeMismatch? {
    if left.columns == right.rows { return nil }
    return ShapeMismatch(
      argument: "right", has: .rows(right.rows), needs: .rows(left.columns), other: "left",
      rule: .product)
  }

  private static func unpaired(
    _ a: Matrix, _ b: Matrix, named first: String, _ second: String
  ) -> ShapeMismatch? {
    if a.rows == b.rows, a.columns == b.columns { return nil }
    return ShapeMismatch(
      argument: second, has: .shape(rows: b.rows, columns: b.columns),
      needs: .shape(rows: a.rows, columns: a.columns), other: first, rule: .pairs)
  }
}
