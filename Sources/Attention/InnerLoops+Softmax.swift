extension InnerLoops {
  /// Softmax of each row of scores divided by a temperature, by the rules of `rowWeights`: a row of
  /// -∞ alone gives zeros, one with a NaN or +∞ gives NaN.
  func softmax(
    _ scores: [Double], rows: Int, columns: Int, temperature: Double
  ) -> [Double] {
    [Double](count: rows * columns) { weights in
      func fill(_ scores: Numbers) {
        for i in 0..<rows {
          let row = weights + i * columns
          var (peak, sum) = (-Double.infinity, 0.0)
          _ = exponentials(scores + i * columns, columns, temperature, &peak, &sum, row)
          if sum != 0 { scale(row, columns, 1 / sum) }
        }
      }
      fill(scores)
    }
  }
}
