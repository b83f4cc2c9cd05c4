/// Softmax the other way: the queries compete for each key, then each query's row is divided by its
/// sum.
///
///     aᵢⱼ = exp(eᵢⱼ) / Σₗ exp(eₗⱼ),   αᵢⱼ = aᵢⱼ / Σₖ aᵢₖ
///
/// A score of -∞ weighs 0; a key that is hidden from every query stays 0 for all, and a query that
/// sees no key gets zeros. A NaN or a score of +∞ makes every weight NaN: all compete with it. A
/// vector would be the only query and win every key, so only matrices are taken.
///
/// - Parameter scores: one row a query, one column a key.
/// - Returns: weights of the same shape, each row summing to 1.
/// - Complexity: O(m · n).
/// Source: Locatello et al. 2020, eq. 1 (arXiv 2006.15055).
public func inverted(_ scores: Matrix) -> Matrix {
  let (m, n) = (scores.rows, scores.columns)
  // ln Σₗ exp(eₗⱼ) of each column; a row's weights are the softmax of what is left above it, which
  // stays exact where every aᵢⱼ of a row is too small for a Double.
  let columns = scores.transposed().mapRows(to: 1) { column in
    let peak = column.values.first { $0.isNaN } ?? column.values.max() ?? -.infinity
    guard peak.isFinite else { return Vector([peak == .infinity ? .nan : peak]) }
    return Vector([peak + platformLog(sum(exp(column.map { $0 - peak })))])
  }
  let left = [Double](count: m * n) { result in
    for i in 0..<m {
      for j in 0..<n {
        let score = scores.values[i * n + j]
        let competition = columns.values[j]
        // -∞ less -∞ would be NaN.
        result[i * n + j] = score == -.infinity && !competition.isNaN ? score : score - competition
      }
    }
  }
  return softmax(Matrix(unchecked: left, rows: m, columns: n))
}
