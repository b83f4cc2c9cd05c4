/// vᵀ tanh(W s + U hⱼ + b) for every query s (a row each) and every key hⱼ.
///
/// U hⱼ does not depend on the query, so it is computed once a key, and W s + b once a query; what is
/// left for each pair is their sum, its tanh and one inner product.
func additiveScores(
  queries: Matrix, keys: Matrix, W: Matrix, U: Matrix, v: Vector, b: Vector?
) -> Matrix {
  let width = v.count
  let fromKeys = keys.timesTransposed(U)  // n × hidden width
  let fromQueries = queries.timesTransposed(W)  // m × hidden width
  let scores = [Double](count: queries.rows * keys.rows) { result in
    for i in 0..<queries.rows {
      let fromQuery = b.map { fromQueries[i] + $0 } ?? fromQueries[i]
      for j in 0..<keys.rows {
        result[i * keys.rows + j] = innerProductOfTanh(
          v.values, fromQuery.values, fromKeys.values, from: j * width)
      }
    }
  }
  return Matrix(unchecked: scores, rows: queries.rows, columns: keys.rows)
}

/// Σₖ vₖ tanh(aₖ + bₖ), where the numbers of b start at `j`.
private func innerProductOfTanh(
  _ v: [Double], _ a: [Double], _ b: [Double], from j: Int
) -> Double {
  var sum = 0.0
  for k in 0..<v.count { sum += v[k] * platformTanh(a[k] + b[j &+ k]) }
  return sum
}
