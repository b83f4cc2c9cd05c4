/// Turns scores of 0 or more into weights, without exp: αⱼ = eⱼ / Σₖ eₖ.
///
/// The normaliser of linear attention. A score of -∞ was hidden by a mask and counts as 0; if all
/// scores are 0, so are all weights; a NaN or a score of +∞ makes all of them NaN.
///
/// - Precondition: no score is below 0, but for -∞.
/// - Complexity: O(n).
/// Source: Katharopoulos et al. 2020, eq. 4 (arXiv 2006.16236).
public func proportional(_ scores: Vector) -> Vector {
  require(Shape.proportional(scores))
  return Vector(proportionalWeights(scores.asRow).values)
}

/// Each row of scores divided by its sum: one row a query, one column a key.
///
/// - Precondition: no score is below 0, but for -∞.
public func proportional(_ scores: Matrix) -> Matrix {
  require(Shape.proportional(scores))
  return proportionalWeights(scores)
}

private func proportionalWeights(_ scores: Matrix) -> Matrix {
  scores.mapRows(to: scores.columns) { row in
    let shown = row.map { $0 == -.infinity ? 0 : $0 }
    guard shown.values.allSatisfy(\.isFinite) else { return row.map { _ in .nan } }
    // Divided by the largest first, the scores have a sum that is not too large for a Double.
    guard let peak = shown.values.max(), peak > 0 else { return .zeros(row.count) }
    let scaled = shown / peak
    return scaled / sum(scaled)
  }
}
