internal import CInnerLoops

extension Tape {
  /// eⱼ = vᵀ tanh(a + bⱼ), where a is what a layer made of the query and bⱼ what one made of key j.
  ///
  /// - Parameters:
  ///   - v: 1 × n.
  ///   - queries: sentences × n.
  ///   - keys: (sentences · longest) × n.
  /// - Returns: sentences × longest; padding is not written.
  func additiveScores(
    v: Variable, _ queries: Variable, _ keys: Variable, _ source: SourceLengths
  ) -> Variable {
    let (width, longest) = (queries.columns, source.longest)
    let scores = variable(rows: queries.rows, columns: longest)
    for (row, length) in source.lengths.enumerated() {
      loops.additive_scores(
        v.values, queries.values + row * width, keys.values + row * longest * width, length, width,
        scores.values + row * longest)
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        let (query, first) = (row * width, row * longest * width)
        loops.additive_gradients(
          v.values, queries.values + query, keys.values + first, scores.gradients + row * longest,
          length, width, v.gradients, queries.gradients + query, keys.gradients + first)
      }
    }
    return scores
  }

  /// g v/|v|: a direction, and how long it is.
  ///
  /// d/dv = g/|v| (d - (d·v̂) v̂) with v̂ = v/|v|; all zeros where v is.
  ///
  /// - Parameters:
  ///   - v: 1 × n.
  ///   - g: 1 × 1.
  func normalized(_ v: Variable, g: Variable) -> Variable {
    let result = zeros(rows: 1, columns: v.columns)
    let norm = Float(loops.sum_of_squares(v.values, v.columns).squareRoot())
    guard norm != 0 else { return result }
    loops.add(v.values, v.columns, g.values[0] / norm, result.values)
    record {
      var along: Float = 0
      loops.inner_products(result.gradients, v.values, 1, v.columns, &along)
      along /= norm
      g.gradients[0] += along
      let factor = g.values[0] / norm
      for k in 0..<v.columns {
        v.gradients[k] += factor * (result.gradients[k] - along * v.values[k] / norm)
      }
    }
    return result
  }
}
