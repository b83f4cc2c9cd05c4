// Scores that change the additive or the dot score in one place.

extension Score {
  /// g vᵀ/|v| tanh(W s + U hⱼ + b): the additive score whose v only gives a direction; g says how
  /// far the scores may lie apart.
  ///
  /// If v is 0 (see ``norm(_:)``), so is every score.
  /// Source: Raffel et al. 2017, section 2.4 (arXiv 1704.00784); Salimans and Kingma 2016
  /// (arXiv 1602.07868).
  ///
  /// - Parameters:
  ///   - W: hidden width × query width.
  ///   - U: hidden width × key width.
  ///   - v: hidden width.
  ///   - b: hidden width.
  ///   - g: any number; Raffel et al. start at 1/√(hidden width).
  /// - Returns: a score for any number of keys.
  /// - Precondition: W, U, v and b agree on the hidden width.
  public static func normalizedAdditive(
    W: Matrix, U: Matrix, v: Vector, b: Vector, g: Double
  ) -> Score {
    require(Shape.normalizedAdditive(W: W, U: U, v: v, b: b, g: g))
    return Score(rule: .normalizedAdditive(W: W, U: U, v: v, b: b, g: g))
  }

  /// φ(s)·φ(hⱼ), φ(x) = elu(x) + 1: never below 0, so that `.proportional` turns it into weights.
  ///
  /// As wide a query as the keys. ``linearAttention(queries:keys:values:causal:)`` gives the same
  /// contexts without the weights.
  /// Source: Katharopoulos et al. 2020, eq. 7 (arXiv 2006.16236).
  public static var linear: Score { Score(rule: .linear) }
}
