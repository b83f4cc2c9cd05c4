internal import Attention

extension Normalizer {
  /// Multiply-adds for one score, roughly.
  var work: Double {
    switch rule {
    case .softmax, .sigmoid, .hard: 10
    case .sparsemax: 100
    // Up to 64 steps of halving, each with a power.
    case .entmax: 1500
    }
  }

  /// How one weight comes about.
  ///
  /// - Parameters:
  ///   - j: which one, of its row.
  ///   - scores: the numbers of the row.
  ///   - score: a score of the row, as arithmetic.
  ///   - weight: a weight of the row, as arithmetic.
  func arithmetic(
    of j: Int, scores: [Double], score: (Int) -> Arithmetic, weight: (Int) -> Arithmetic
  ) -> Arithmetic? {
    guard scores.indices.contains(j) else { return nil }
    if case .sigmoid = rule { return .apply(.sigmoid, score(j)) }
    let peak = argmax(Vector(scores))
    if scores[peak] == -.infinity { return .number(0) }
    guard scores[peak].isFinite else { return nil }
    switch rule {
    case .softmax(let temperature):
      func exponential(_ k: Int) -> Arithmetic {
        let shifted = Arithmetic.difference(score(k), score(peak))
        return .apply(
          .exp, temperature == 1 ? shifted : .quotient(shifted, .number(temperature)))
      }
      return .quotient(
        exponential(j), .part(#"\Sigma"#, .sum(scores.indices.map(exponential))))
    case .sparsemax:
      let weights = Attention.sparsemax(Vector(scores))
      let kept = scores.indices.filter { weights[$0] > 0 }
      let threshold = Arithmetic.quotient(
        .difference(.sum(kept.map(score)), .number(1)), .number(Double(kept.count)))
      return .apply(.positivePart, .difference(score(j), .part(#"\tau"#, threshold)))
    case .entmax(let alpha):
      guard scores[j] > -.infinity else { return .number(0) }
      // τ follows from any weight that is not 0; the largest is the surest.
      let factor = Arithmetic.number(alpha - 1)
      let threshold = Arithmetic.difference(
        .product([factor, score(peak)]), .power(weight(peak), factor))
      return .power(
        .apply(
          .positivePart, .difference(.product([factor, score(j)]), .part(#"\tau"#, threshold))),
        .quotient(.number(1), factor))
    case .hard: return .number(j == peak ? 1 : 0)
    case .sigmoid: return .apply(.sigmoid, score(j))
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
