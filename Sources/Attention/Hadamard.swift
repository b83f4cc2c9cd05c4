/// The products of two vectors, number by number: (a₁·b₁, a₂·b₂, …), also written a ⊙ b.
///
/// - Precondition: both have as many numbers.
public func hadamard(_ a: Vector, _ b: Vector) -> Vector {
  require(Shape.hadamard(a, b))
  return Vector(pairs(a.values, b.values, *))
}

/// The products of two matrices, number by number.
///
/// - Precondition: both have the same shape.
public func hadamard(_ a: Matrix, _ b: Matrix) -> Matrix {
  require(Shape.hadamard(a, b))
  return Matrix(unchecked: pairs(a.values, b.values, *), rows: a.rows, columns: a.columns)
}
