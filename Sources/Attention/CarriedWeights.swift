// What monotonic and forward attention have in common: the weights of the previous output word.

/// One row of weights a row of scores, the rows being output words in their order: each is made from
/// its scores and the weights of the row before; the first from `previous`.
func carriedWeights(
  _ scores: Matrix, previous: Vector, by weigh: (_ scores: Vector, _ previous: Vector) -> Vector
) -> Matrix {
  var carried = previous
  return scores.mapRows(to: scores.columns) { row in
    carried = weigh(row, carried)
    return carried
  }
}
