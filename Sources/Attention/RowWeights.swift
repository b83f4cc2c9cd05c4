// What sparsemax and entmax have in common with softmax, which has a loop of its own: they look at
// each row by itself, and a number added to all of its scores changes nothing.

/// Weights for every row of scores, by a rule that ignores a shift of the whole row.
///
/// The rule gets each row with its peak subtracted: the largest score is 0, so that exp stays finite
/// and differences are exact near the peak. Before that, two kinds of row are settled here, once for
/// all of these rules:
///
/// - A row in which every score is -∞, because a mask hides every key, gets zeros: there is nothing
///   to attend to, and 0/0 would be NaN.
/// - A row that has a NaN, or whose peak is +∞, gets NaN throughout: no weights follow from it.
///
/// - Parameters:
///   - scores: one row a query.
///   - weigh: writes the weights over a row of scores of at most 0, one of which is 0. A score of -∞
///     has to become a weight of 0.
/// - Returns: one row of weights a row of scores.
func rowWeights(
  _ scores: Matrix, by weigh: (UnsafeMutableBufferPointer<Double>) -> Void
) -> Matrix {
  let (rows, columns) = (scores.rows, scores.columns)
  let weights = [Double](count: rows * columns) { result in
    for i in 0..<rows {
      let row = UnsafeMutableBufferPointer(
        start: result + i * columns, count: columns)
      for j in 0..<columns { row[j] = scores.values[i * columns + j] }
      let peak = peak(of: row)
      if peak == -.infinity {
        row.update(repeating: 0)
      } else if !peak.isFinite {
        row.update(repeating: .nan)
      } else {
        for j in 0..<columns { row[j] -= peak }
        weigh(row)
      }
    }
  }
  return Matrix(unchecked: weights, rows: rows, columns: columns)
}

/// The largest score of a row; -∞ for none, NaN if one of them is NaN.
func peak(of row: UnsafeMutableBufferPointer<Double>) -> Double {
  var peak = -Double.infinity
  for score in row where score > peak || score.isNaN {
    peak = score
    if score.isNaN { break }
  }
  return peak
}
