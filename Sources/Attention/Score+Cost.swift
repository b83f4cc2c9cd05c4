// What a score costs: how many numbers it has to learn, how much it multiplies.

extension Score {
  /// How many numbers a model has to learn for this score; what is carried from word to word, and
  /// numbers that are chosen (β, g), are not among them.
  ///
  /// - Parameters:
  ///   - queryWidth: numbers a query; at least 0.
  ///   - keyWidth: numbers a key; at least 0.
  public func parameterCount(queryWidth: Int, keyWidth: Int) -> Int {
    resolved(queryWidth: queryWidth, keyWidth: keyWidth).parameters.reduce(0) { count, parameter in
      switch (parameter.name, parameter.value) {
      case ("previous", _), ("coverage", _), (_, .number): count
      case (_, .vector(let vector)): count + vector.count
      case (_, .matrix(let matrix)): count + matrix.values.count
      }
    }
  }

  /// Multiplications, each with its addition, of m · n scores; tanh, exp, roots and lone additions
  /// are not counted.
  ///
  /// dot: m·n·d. general: m·s·d + m·n·d, as W meets each query once. additive and concat with a
  /// hidden layer of a: m·a·s + n·a·d + m·n·a, as W meets each query and U each key once; s is the
  /// queries' width, d the keys'.
  ///
  /// - Parameters:
  ///   - m: how many queries.
  ///   - s: numbers a query.
  ///   - n: how many keys.
  ///   - d: numbers a key.
  public func multiplyAdds(queries m: Int, queryWidth s: Int, keys n: Int, keyWidth d: Int)
    -> Double
  {
    let (m, s, n, d) = (Double(m), Double(s), Double(n), Double(d))
    func additive(_ a: Int) -> Double {
      let a = Double(a)
      return m * a * s + n * a * d + m * n * a
    }
    switch rule {
    case .dot, .scaledDot, .distance, .linear: return m * n * d
    case .cosine: return m * n * d + m * s + n * d
    case .location: return m * n * s
    case .general, .drawn(.general, _): return m * s * d + m * n * d
    case .additive(_, _, let v, _), .normalizedAdditive(_, _, let v, _, _), .concat(_, let v):
      return additive(v.count)
    case .drawn(.additive, _), .drawn(.concat, _): return additive(Int(d))
    case .locationAware(_, _, let v, _, let F, let P, _):
      return additive(v.count) + n * Double(F.values.count) + n * Double(P.values.count)
    case .coverage(_, _, let v, _, _, _): return additive(v.count) + n * Double(v.count)
    }
  }
}
