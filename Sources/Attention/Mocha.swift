/// Monotonic chunkwise attention: where the monotonic attention stops, a softmax looks over the last
/// few keys.
///
///     βⱼ = Σₖ αₖ exp(uⱼ) / Σₗ exp(uₗ),   k from j to j + window - 1, l from k - window + 1 to k
///
/// Keys before the first do not exist: the first chunks are shorter. Where α is 0 the chunk is not
/// looked at; elsewhere infinite scores and NaN count in their chunk as for ``softmax(_:)``.
///
/// - Parameters:
///   - monotonic: α, the weights of ``monotonic(_:previous:)``, one a key.
///   - chunkScores: u, one a key.
///   - window: how many keys a chunk has; 1 gives α itself.
/// - Returns: one weight a key, together what α sums to.
/// - Precondition: as many chunk scores as weights; window is 1 or more.
/// - Complexity: O(n · min(n, window)).
/// Source: Chiu and Raffel 2018, eqs. 16 to 20 (arXiv 1712.05382).
public func mocha(monotonic: Vector, chunkScores: Vector, window: Int) -> Vector {
  require(Shape.mocha(monotonic: monotonic, chunkScores: chunkScores, window: window))
  return Vector(chunked(monotonic.asRow, chunkScores.asRow, window).values)
}

/// Monotonic chunkwise attention of each row: one row an output word, one column a key.
///
/// - Precondition: both matrices have the same shape; window is 1 or more.
public func mocha(monotonic: Matrix, chunkScores: Matrix, window: Int) -> Matrix {
  require(Shape.mocha(monotonic: monotonic, chunkScores: chunkScores, window: window))
  return chunked(monotonic, chunkScores, window)
}

private func chunked(_ monotonic: Matrix, _ chunkScores: Matrix, _ window: Int) -> Matrix {
  let columns = monotonic.columns
  let width = Swift.min(window, columns)
  var weights = [Double](repeating: 0, count: monotonic.values.count)
  for i in 0..<monotonic.rows {
    let scores = chunkScores[i]
    for k in 0..<columns {
      let share = monotonic.values[i * columns + k]
      if share == 0 { continue }
      let first = Swift.max(0, k - width + 1)
      let chunk = softmax(scores[first...k])
      for (offset, weight) in chunk.values.enumerated() {
        weights[i * columns + first + offset] += share * weight
      }
    }
  }
  return Matrix(unchecked: weights, rows: monotonic.rows, columns: columns)
}
