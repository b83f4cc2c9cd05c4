// How the scores of a batch become weights; padding gets 0.

internal import CInnerLoops

extension Tape {
  /// The softmax of each sentence's scores; zeros for a sentence without words.
  ///
  /// - Parameter scores: sentences × at least longest.
  /// - Returns: sentences × longest.
  func softmax(_ scores: Variable, _ source: SourceLengths) -> Variable {
    let weights = zeros(rows: scores.rows, columns: source.longest)
    for (row, length) in source.lengths.enumerated() where length > 0 {
      var peak: Float = 0
      _ = loops.softmax(
        scores.values + row * scores.columns, length, &peak,
        weights.values + row * weights.columns)
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        let (w, gradient) = (
          weights.values + row * weights.columns, weights.gradients + row * weights.columns
        )
        let ofScores = scores.gradients + row * scores.columns
        var mean: Float = 0
        for j in 0..<length { mean += w[j] * gradient[j] }
        for j in 0..<length { ofScores[j] += w[j] * (gradient[j] - mean) }
      }
    }
    return weights
  }

  /// Each score divided by the sum of its sentence's, which must not be 0.
  func proportional(_ scores: Variable, _ source: SourceLengths) -> Variable {
    let weights = zeros(rows: scores.rows, columns: source.longest)
    let sums = source.lengths.enumerated().map { row, length in
      (0..<length).reduce(Float(0)) { $0 + scores.values[row * scores.columns + $1] }
    }
    for (row, length) in source.lengths.enumerated() {
      for j in 0..<length {
        weights.values[row * weights.columns + j] =
          scores.values[row * scores.columns + j] / sums[row]
      }
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        let (w, gradient) = (
          weights.values + row * weights.columns, weights.gradients + row * weights.columns
        )
        var mean: Float = 0
        for j in 0..<length { mean += w[j] * gradient[j] }
        for j in 0..<length {
          scores.gradients[row * scores.columns + j] += (gradient[j] - mean) / sums[row]
        }
      }
    }
    return weights
  }

  /// 1 over a sentence's length for each of its words.
  func mean(_ source: SourceLengths) -> Variable {
    let weights = zeros(rows: source.lengths.count, columns: source.longest)
    for (row, length) in source.lengths.enumerated() {
      for j in 0..<length { weights.values[row * source.longest + j] = 1 / Float(length) }
    }
    return weights
  }
}
