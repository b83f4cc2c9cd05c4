internal import CInnerLoops

extension Tape {
  /// eⱼ = β s·hⱼ / (|s| |hⱼ|), 0 where a norm is 0; by shapes as ``dotScores(_:_:_:factor:)``.
  ///
  /// With ŝ = s/|s| and cos = ŝ·ĥ: de/ds = β (ĥ - cos ŝ) / |s|, and likewise for h.
  ///
  /// - Parameter beta: 1 × 1.
  func cosineScores(
    _ queries: Variable, _ keys: Variable, beta: Variable, _ source: SourceLengths
  ) -> Variable {
    let (width, longest) = (queries.columns, source.longest)
    let scores = variable(rows: queries.rows, columns: longest)
    let keyNorms = norms(keys)
    let queryNorms = norms(queries)
    let cosines = room(for: scores.count)
    for (row, length) in source.lengths.enumerated() {
      let (first, place) = (row * longest * width, row * longest)
      loops.inner_products(
        queries.values + row * width, keys.values + first, length, width, cosines + place)
      for j in 0..<length {
        let product = queryNorms[row] * keyNorms[place + j]
        cosines[place + j] = product == 0 ? 0 : cosines[place + j] / product
        scores.values[place + j] = beta.values[0] * cosines[place + j]
      }
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        let (query, place) = (row * width, row * longest)
        for j in 0..<length {
          let (gradient, cos) = (scores.gradients[place + j], cosines[place + j])
          beta.gradients[0] += gradient * cos
          let (s, h) = (queryNorms[row], keyNorms[place + j])
          guard s * h != 0 else { continue }
          let (factor, key) = (gradient * beta.values[0], (place + j) * width)
          for k in 0..<width {
            let (unitS, unitH) = (queries.values[query + k] / s, keys.values[key + k] / h)
            queries.gradients[query + k] += factor * (unitH - cos * unitS) / s
            keys.gradients[key + k] += factor * (unitS - cos * unitH) / h
          }
        }
      }
    }
    return scores
  }

  /// The length of each row.
  private func norms(_ table: Variable) -> Room {
    let result = room(for: table.rows)
    for row in 0..<table.rows {
      let squares = loops.sum_of_squares(table.values + row * table.columns, table.columns)
      result[row] = Float(squares.squareRoot())
    }
    return result
  }
}
