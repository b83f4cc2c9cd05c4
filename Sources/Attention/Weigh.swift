/// Turns scores into weights by the rule that is named.
///
/// Whatever the rule, a score of -∞ weighs 0, and if all are -∞, all weights are 0.
public func weigh(_ scores: Vector, by normalizer: Normalizer) -> Vector {
  Vector(weigh(scores.asRow, by: normalizer).values)
}

/// Turns each row of scores into weights: one row a query, one column a key.
public func weigh(_ scores: Matrix, by normalizer: Normalizer) -> Matrix {
  switch normalizer.rule {
  case .softmax(let temperature): softmax(scores, temperature: temperature)
  case .sparsemax: sparsemax(scores)
  case .entmax(let alpha): entmax(scores, alpha: alpha)
  case .sigmoid: sigmoid(scores)
  case .hard: hardWeights(scores)
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
