internal import CInnerLoops

extension Tape {
  /// eⱼ = factor · s·hⱼ for the query s and the keys hⱼ of each sentence.
  ///
  /// - Parameters:
  ///   - queries: sentences × d.
  ///   - keys: (sentences · longest) × d.
  /// - Returns: sentences × longest; padding is not written.
  func dotScores(
    _ queries: Variable, _ keys: Variable, _ source: SourceLengths, factor: Float = 1
  ) -> Variable {
    let (width, longest) = (queries.columns, source.longest)
    let scores = variable(rows: queries.rows, columns: longest)
    for (row, length) in source.lengths.enumerated() {
      let result = scores.values + row * longest
      loops.inner_products(
        queries.values + row * width, keys.values + row * longest * width, length, width, result)
      if factor != 1 { for j in 0..<length { result[j] *= factor } }
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        let (query, first) = (row * width, row * longest * width)
        let gradient = scores.gradients + row * longest
        if factor != 1 { for j in 0..<length { gradient[j] *= factor } }
        loops.add_rows(gradient, keys.values + first, length, width, queries.gradients + query)
        for j in 0..<length {
          loops.add(
            queries.values + query, width, gradient[j], keys.gradients + first + j * width)
        }
      }
    }
    return scores
  }
}
