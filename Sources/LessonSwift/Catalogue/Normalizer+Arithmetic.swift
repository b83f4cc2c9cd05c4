internal import Attention

extension Normalizer {
  /// Multiply-adds for one score, roughly.
  var work: Double {
    switch rule {
    case .softmax, .sigmoid, .hard, .proportional: 10
    case .monotonic, .forward, .localPredictive, .smoothed: 40
    case .sparsemax: 100
    // Up to 64 steps of halving, each with a power.
    case .entmax: 1500
    }
  }

  /// How one weight comes about.
  ///
  /// - Parameters:
  ///   - j: which one, of its row.
  ///   - row: the scores that it is made from.
  func arithmetic(of j: Int, in row: WeighedRow) -> Arithmetic? {
    let scores = row.scores
    guard scores.indices.contains(j) else { return nil }
    // These three give a weight even beside a score of +∞.
    switch rule {
    case .sigmoid: return .apply(.sigmoid, row.score(j))
    case .monotonic(let previous): return row.monotonic(j, row.carried ?? Carried(previous))
    case .smoothed: return row.smoothed(j)
    case .softmax, .sparsemax, .entmax, .hard, .proportional, .forward, .localPredictive: break
    }
    let peak = argmax(Vector(scores))
    if scores[peak] == -.infinity { return .number(0) }
    guard scores[peak].isFinite else { return nil }
    switch rule {
    case .softmax(let temperature):
      return row.softmax(j, of: Array(scores.indices), peak: peak, temperature: temperature)
    case .sparsemax: return row.sparsemax(j)
    case .entmax(let alpha): return row.entmax(j, alpha: alpha, peak: peak)
    case .hard: return .number(j == peak ? 1 : 0)
    case .proportional: return row.proportional(j)
    case .forward(let previous): return row.forward(j, row.carried ?? Carried(previous))
    case .localPredictive(let center, let radius):
      return row.local(j, center: center, radius: radius)
    case .sigmoid, .monotonic, .smoothed: return nil  // told above
    }
  }
}

extension Value {
  /// A row of numbers: the vector itself for no index, a row of a matrix for one.
  func row(_ indices: [Int]) -> [Double]? {
    switch (self, indices.count) {
    case (.vector(let vector), 0): return vector.values
    case (.matrix(let matrix), 1):
      return 0..<matrix.rows ~= indices[0] ? matrix[indices[0]].values : nil
    default: return nil
    }
  }
}
