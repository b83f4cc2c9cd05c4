/// vᵀ tanh(W s + U hⱼ + b) for every query s (a row each) and every key hⱼ.
///
/// U hⱼ does not depend on the query, so it is computed once a key, and W s + b once a query; what is
/// left for each pair is their sum, its tanh and one inner product.
func additiveScores(
  queries: Matrix, keys: Matrix, W: Matrix, U: Matrix, v: Vector, b: Vector?
) -> Matrix {
  var fromQueries = queries.timesTransposed(W)  // m × hidden width
  if let b { fromQueries = fromQueries.addingToEachRow(b) }
  let scores = InnerLoops.fastest.additiveScores(
    v: v.values, fromQueries.values, rows: queries.rows, U: U.values, keys: keys.values,
    rows: keys.rows, width: keys.columns)
  return Matrix(unchecked: scores, rows: queries.rows, columns: keys.rows)
}

extension Matrix {
  /// Each row plus a vector that is as wide.
  fileprivate func addingToEachRow(_ vector: Vector) -> Matrix {
    let sums = values.indices.map { values[$0] + vector.values[$0 % columns] }
    return Matrix(unchecked: sums, rows: rows, columns: columns)
  }
}
