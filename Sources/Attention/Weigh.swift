/// Turns scores into weights by the rule that is named.
///
/// Whatever the rule, a score of -∞ weighs 0, and if all are -∞, all weights are 0.
///
/// - Precondition: `.monotonic` and `.forward` have one previous weight a score; for `.proportional`
///   no score is below 0, but for -∞.
public func weigh(_ scores: Vector, by normalizer: Normalizer) -> Vector {
  require(Shape.weigh(scores, by: normalizer))
  return Vector(weigh(scores.asRow, by: normalizer).values)
}

/// Turns each row of scores into weights: one row a query, one column a key.
///
/// - Precondition: `.monotonic` and `.forward` have one previous weight a column; for `.proportional`
///   no score is below 0, but for -∞.
public func weigh(_ scores: Matrix, by normalizer: Normalizer) -> Matrix {
  require(Shape.weigh(scores, by: normalizer))
  return switch normalizer.rule {
  case .softmax(let temperature): softmax(scores, temperature: temperature)
  case .sparsemax: sparsemax(scores)
  case .entmax(let alpha): entmax(scores, alpha: alpha)
  case .sigmoid: sigmoid(scores)
  case .hard: hardWeights(scores)
  case .proportional: proportional(scores)
  case .monotonic(let previous): monotonic(scores, previous: previous)
  case .forward(let previous): forward(scores, previous: previous)
  case .localPredictive(let center, let radius):
    localPredictive(scores, center: center, radius: radius)
  case .smoothed: smoothedWeights(scores)
  }
}

/// 1 at the largest score of each row, the first of equals, and 0 elsewhere.
private func hardWeights(_ scores: Matrix) -> Matrix {
  rowWeights(scores) { row in
    let best = row.firstIndex(of: 0)  // the peak was subtracted
    row.update(repeating: 0)
    if let best { row[best] = 1 }
  }
}
