extension Tape {
  /// eⱼ = -½ |s - hⱼ|², by shapes as ``dotScores(_:_:_:factor:)``.
  func distanceScores(
    _ queries: Variable, _ keys: Variable, _ source: SourceLengths
  ) -> Variable {
    let (width, longest) = (queries.columns, source.longest)
    let scores = variable(rows: queries.rows, columns: longest)
    for (row, length) in source.lengths.enumerated() {
      let query = queries.values + row * width
      for j in 0..<length {
        let key = keys.values + (row * longest + j) * width
        var sum: Float = 0
        for k in 0..<width { sum += (query[k] - key[k]) * (query[k] - key[k]) }
        scores.values[row * longest + j] = -sum / 2
      }
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        for j in 0..<length {
          let gradient = scores.gradients[row * longest + j]
          let (query, key) = (row * width, (row * longest + j) * width)
          for k in 0..<width {
            let change = gradient * (keys.values[key + k] - queries.values[query + k])
            queries.gradients[query + k] += change
            keys.gradients[key + k] -= change
          }
        }
      }
    }
    return scores
  }
}
