/// Turns scores into weights of which many are exactly 0: αⱼ = max(eⱼ - τ, 0), with the τ that makes
/// them sum to 1.
///
/// It is the point of the simplex that lies nearest to the scores. A score of -∞ weighs 0; if all are
/// -∞, all weights are 0; a NaN or a score of +∞ makes all of them NaN.
///
/// - Complexity: O(n log n).
/// Source: Martins and Astudillo 2016, algorithm 1 (arXiv 1602.02068).
public func sparsemax(_ scores: Vector) -> Vector {
  Vector(sparsemax(scores.asRow).values)
}

/// Sparsemax of each row: one row a query, one column a key.
public func sparsemax(_ scores: Matrix) -> Matrix {
  rowWeights(scores) { row in
    let threshold = sparsemaxThreshold(row)
    for j in 0..<row.count { row[j] = Swift.max(row[j] - threshold, 0) }
  }
}

/// τ of a row whose largest score is 0.
///
/// If the k largest scores have weight, their sum less k·τ is 1. Scores join from the largest on, as
/// long as they stand above the τ that they would bring about.
private func sparsemaxThreshold(_ row: UnsafeMutableBufferPointer<Double>) -> Double {
  // The peak is 0 and weighs at most 1, so τ is at least -1 and what lies below never counts.
  let candidates = row.filter { $0 > -1 }.sorted(by: >)
  var (sum, threshold) = (0.0, -1.0)
  for (before, score) in candidates.enumerated() {
    sum += score
    let next = (sum - 1) / Double(before + 1)
    guard score > next else { break }
    threshold = next
  }
  return threshold
}
