// Step 3: the values, each as much as its weight.

/// The context vector c = Σⱼ αⱼ vⱼ.
///
/// - Parameters:
///   - weights: one a value.
///   - values: one a row; in seq2seq models the encoder's states, the same as the keys.
/// - Returns: as many numbers as a value has; zeros if all weights are 0.
/// - Precondition: as many weights as values.
/// - Complexity: O(n · d).
public func contextVector(weights: Vector, values: Matrix) -> Vector {
  require(Shape.contextVector(weights: weights, values: values))
  return Vector((weights.asRow * values).values)
}

/// The context of each query: one row of weights gives one row.
///
/// - Parameters:
///   - weights: one row a query, one column a value.
///   - values: one a row.
/// - Returns: queries × width of the values.
/// - Precondition: as many columns of weights as values.
/// - Complexity: O(m · n · d).
public func contextVectors(weights: Matrix, values: Matrix) -> Matrix {
  require(Shape.contextVectors(weights: weights, values: values))
  return weights * values  // (m × n) * (n × d)
}
