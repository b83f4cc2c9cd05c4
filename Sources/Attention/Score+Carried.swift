// Scores that know where the attention was before: they belong to one output word. With several
// queries, every row uses the same previous weights or coverage.

extension Score {
  /// vᵀ tanh(W s + U hⱼ + P fⱼ + b), where fⱼ is what the filters F find around j in the weights of
  /// the previous output word: ``locationFeatures(previous:F:)``.
  ///
  /// Source: Chorowski et al. 2015, eqs. 8 and 9 (arXiv 1506.07503).
  ///
  /// - Parameters:
  ///   - W: hidden width × query width.
  ///   - U: hidden width × key width.
  ///   - v: hidden width.
  ///   - b: hidden width.
  ///   - F: channels × filter width.
  ///   - P: hidden width × channels.
  ///   - previous: one weight a key.
  /// - Returns: a score for as many keys as there are previous weights.
  /// - Precondition: W, U, v, b and P agree on the hidden width; P has one column a row of F.
  public static func locationAware(
    W: Matrix, U: Matrix, v: Vector, b: Vector, F: Matrix, P: Matrix, previous: Vector
  ) -> Score {
    require(Shape.locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: previous))
    return Score(
      rule: .locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: previous))
  }

  /// vᵀ tanh(W s + U hⱼ + w cⱼ + b), where the coverage cⱼ is the sum of the weights that key j has
  /// had so far.
  ///
  /// Source: See et al. 2017, eq. 11 (arXiv 1704.04368).
  ///
  /// - Parameters:
  ///   - W: hidden width × query width.
  ///   - U: hidden width × key width.
  ///   - v: hidden width.
  ///   - b: hidden width.
  ///   - w: hidden width.
  ///   - coverage: one number a key; zeros before the first word.
  /// - Returns: a score for as many keys as the coverage has numbers.
  /// - Precondition: W, U, v, b and w agree on the hidden width.
  public static func coverage(
    W: Matrix, U: Matrix, v: Vector, b: Vector, w: Vector, coverage: Vector
  ) -> Score {
    require(Shape.coverage(W: W, U: U, v: v, b: b, w: w, coverage: coverage))
    return Score(rule: .coverage(W: W, U: U, v: v, b: b, w: w, coverage: coverage))
  }
}
