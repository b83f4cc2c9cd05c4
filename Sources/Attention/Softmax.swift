/// Turns scores into weights: αⱼ = exp(eⱼ) / Σₖ exp(eₖ).
///
/// Weights are in 0…1 and sum to 1; the order of the scores is kept, and a number added to all of
/// them changes nothing. The row's peak is subtracted first, so no score is too large. A score of -∞
/// weighs 0; if all are -∞, all weights are 0; a NaN or a score of +∞ makes all of them NaN.
///
/// - Complexity: O(n).
public func softmax(_ scores: Vector) -> Vector {
  Vector(softmax(scores.asRow).values)
}

/// Softmax of each row: one row a query, one column a key.
public func softmax(_ scores: Matrix) -> Matrix {
  softmax(scores, temperature: 1)
}

/// Softmax of scores divided by a temperature.
///
/// Below 1 it sharpens the weights, above 1 it flattens them; an infinite temperature gives equal
/// weights to all scores above -∞.
///
/// - Precondition: the temperature is above 0.
public func softmax(_ scores: Vector, temperature: Double) -> Vector {
  require(Shape.softmax(scores, temperature: temperature))
  return Vector(softmax(scores.asRow, temperature: temperature).values)
}

/// Softmax of each row of scores divided by a temperature.
///
/// - Precondition: the temperature is above 0.
public func softmax(_ scores: Matrix, temperature: Double) -> Matrix {
  require(Shape.softmax(scores, temperature: temperature))
  let weights = InnerLoops.fastest.softmax(
    scores.values, rows: scores.rows, columns: scores.columns, temperature: temperature)
  return Matrix(unchecked: weights, rows: scores.rows, columns: scores.columns)
}
