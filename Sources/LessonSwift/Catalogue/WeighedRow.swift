internal import Attention

/// A row of scores on its way to weights, for the arithmetic of one weight.
struct WeighedRow {
  let scores: [Double]
  /// A score of the row, as arithmetic.
  let score: (Int) -> Arithmetic
  /// A weight of the row, as arithmetic.
  let weight: (Int) -> Arithmetic
  /// The weights before, where they are not those that the normaliser holds.
  var carried: Carried?
  /// The centre of a window, where it is not the number that the normaliser holds.
  var center: Arithmetic?
}

/// The weights of the output word before.
struct Carried {
  let values: [Double]
  let term: (Int) -> Arithmetic

  init(_ values: [Double], term: @escaping (Int) -> Arithmetic) {
    self.values = values
    self.term = term
  }

  /// The weights as a normaliser holds them.
  init(_ previous: Vector) {
    self.init(previous.values) { .number(previous[$0]) }
  }
}

extension WeighedRow {
  /// exp(eⱼ − max e) / Σ, over the keys that take part.
  func softmax(
    _ j: Int, of keys: [Int], peak: Int, temperature: Double = 1
  ) -> Arithmetic {
    func exponential(_ k: Int) -> Arithmetic {
      let shifted = Arithmetic.difference(score(k), score(peak))
      return .apply(.exp, temperature == 1 ? shifted : .quotient(shifted, .number(temperature)))
    }
    return .quotient(exponential(j), .part(#"\Sigma"#, .sum(keys.map(exponential))))
  }

  func sparsemax(_ j: Int) -> Arithmetic {
    let weights = Attention.sparsemax(Vector(scores))
    let kept = scores.indices.filter { weights[$0] > 0 }
    let threshold = Arithmetic.quotient(
      .difference(.sum(kept.map(score)), .number(1)), .number(Double(kept.count)))
    return .apply(.positivePart, .difference(score(j), .part(#"\tau"#, threshold)))
  }

  func entmax(_ j: Int, alpha: Double, peak: Int) -> Arithmetic {
    guard scores[j] > -.infinity else { return .number(0) }
    // τ has no formula of its own: it is found by search, and follows from any weight that is not 0;
    // the largest is the surest.
    let largest = Attention.entmax(Vector(scores), alpha: alpha)[peak]
    let threshold = Arithmetic.number(
      (alpha - 1) * scores[peak] - Attention.exp((alpha - 1) * Attention.log(largest)))
    let factor = Arithmetic.number(alpha - 1)
    return .power(
      .apply(
        .positivePart, .difference(.product([factor, score(j)]), .part(#"\tau"#, threshold))),
      .quotient(.number(1), factor))
  }

  func proportional(_ j: Int) -> Arithmetic {
    let shown = scores.indices.filter { scores[$0] != -.infinity }
    if !shown.contains(j) || shown.allSatisfy({ scores[$0] == 0 }) { return .number(0) }
    return .quotient(score(j), .part(#"\Sigma"#, .sum(shown.map(score))))
  }

  /// σ(eⱼ) qⱼ. What gets to key j is all that was there before, less what has stopped on the way.
  func monotonic(_ j: Int, _ previous: Carried) -> Arithmetic {
    let reached = Arithmetic.difference(
      .sum((0...j).map(previous.term)), .sum((0..<j).map(weight)))
    return .product([.apply(.sigmoid, score(j)), .part("q_{\(j + 1)}", reached)])
  }

  func forward(_ j: Int, _ previous: Carried) -> Arithmetic? {
    if scores.contains(where: \.isNaN) { return nil }
    func reach(_ k: Int) -> Double { previous.values[k] + (k > 0 ? previous.values[k - 1] : 0) }
    let keys = scores.indices.filter { reach($0) != 0 && scores[$0] > -.infinity }
    guard let peak = keys.max(by: { scores[$0] < scores[$1] }) else { return .number(0) }
    guard keys.contains(j) else { return .number(0) }
    func term(_ k: Int) -> Arithmetic {
      let before = k > 0 ? [previous.term(k), previous.term(k - 1)] : [previous.term(k)]
      return .product([.sum(before), .apply(.exp, .difference(score(k), score(peak)))])
    }
    return .quotient(term(j), .part(#"\Sigma"#, .sum(keys.map(term))))
  }

  func local(_ j: Int, center: Double, radius: Int) -> Arithmetic? {
    guard center.isFinite else { return center.isNaN ? nil : .number(0) }
    let keys = scores.indices.filter {
      abs(Double($0) - center) <= Double(radius) && scores[$0] != -.infinity
    }
    guard keys.contains(j), let peak = keys.max(by: { scores[$0] < scores[$1] }) else {
      return .number(0)
    }
    let distance = Arithmetic.difference(.number(Double(j)), self.center ?? .number(center))
    let deviation = Double(radius) / 2
    let bell = Arithmetic.negative(
      .quotient(.power(distance, .number(2)), .number(2 * deviation * deviation)))
    return .product([softmax(j, of: keys, peak: peak), .apply(.exp, bell)])
  }

  func smoothed(_ j: Int) -> Arithmetic? {
    if scores.allSatisfy({ $0 == -.infinity }) { return .number(0) }
    func gate(_ k: Int) -> Arithmetic { .apply(.sigmoid, score(k)) }
    if scores.contains(where: { $0.isNaN || $0 > -600 }) {
      return .quotient(gate(j), .part(#"\Sigma"#, .sum(scores.indices.map(gate))))
    }
    // So far below 0, σ(e) is eᵉ to the last digit, and too small for a Double.
    return softmax(j, of: Array(scores.indices), peak: argmax(Vector(scores)))
  }
}
