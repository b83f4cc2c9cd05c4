/// -½ |s - hⱼ|² for every query s (a row each) and every key hⱼ.
///
/// The differences are squared one by one: |s|² - 2 s·hⱼ + |hⱼ|² would be quicker, but loses digits
/// where a key is near the query.
func distanceScores(queries: Matrix, keys: Matrix) -> Matrix {
  let width = keys.columns
  let scores = [Double](count: queries.rows * keys.rows) { result in
    for i in 0..<queries.rows {
      for j in 0..<keys.rows {
        var squares = 0.0
        for k in 0..<width {
          let difference = queries.values[i * width + k] - keys.values[j * width + k]
          squares += difference * difference
        }
        result[i * keys.rows + j] = -0.5 * squares
      }
    }
  }
  return Matrix(unchecked: scores, rows: queries.rows, columns: keys.rows)
}
