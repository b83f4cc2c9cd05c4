/// β s·hⱼ / (|s| |hⱼ|) for every query s (a row each) and every key hⱼ; 0 where a norm is 0.
func cosineScores(queries: Matrix, keys: Matrix, beta: Double) -> Matrix {
  let products = queries.timesTransposed(keys)
  let keyNorms = (0..<keys.rows).map { norm(keys[$0]) }
  let scores = [Double](count: products.values.count) { result in
    for i in 0..<queries.rows {
      let queryNorm = norm(queries[i])
      for j in 0..<keys.rows {
        let norms = queryNorm * keyNorms[j]
        let place = i * keys.rows + j
        result[place] = norms == 0 ? 0 : beta * products.values[place] / norms
      }
    }
  }
  return Matrix(unchecked: scores, rows: queries.rows, columns: keys.rows)
}
