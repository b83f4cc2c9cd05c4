/// Where a decoder's context comes from: one of the scores that can be learned, or none.
public enum AttentionKind: String, Equatable, Sendable, CaseIterable {
  /// One fixed vector for all words: the encoder's last states. Source: Cho et al. 2014.
  case none
  /// The mean of the encoder's states.
  case mean
  /// eⱼ = s·hⱼ
  case dot
  /// eⱼ = s·hⱼ / √d
  case scaledDot
  /// eⱼ = sᵀ W hⱼ
  case general
  /// eⱼ = vᵀ tanh(W s + U hⱼ)
  case additive
  /// eⱼ = vᵀ tanh(W [s; hⱼ])
  case concat
  /// eⱼ = β s·hⱼ / (|s| |hⱼ|), with a β that is learned
  case cosine
  /// eⱼ = -½ |s - hⱼ|²
  case distance
  /// eⱼ = (W s)ⱼ
  case location
  /// eⱼ = g vᵀ/|v| tanh(W s + U hⱼ + b)
  case normalizedAdditive
  /// eⱼ = vᵀ tanh(W s + U hⱼ + P fⱼ + b), fⱼ being what filters find around j in the weights before
  case locationAware
  /// eⱼ = vᵀ tanh(W s + U hⱼ + w cⱼ + b), c being the sum of the weights so far
  case coverage
  /// eⱼ = φ(s)·φ(hⱼ), φ(x) = elu(x) + 1, whose weights are the scores divided by their sum
  case linear
}

extension AttentionKind {
  /// Whether each output word has weights of its own: false for ``none`` alone.
  public var hasWeights: Bool { self != .none }

  /// Whether keys have to be as wide as the query. An encoder that reads in both directions then adds
  /// their states instead of putting them side by side.
  public var needsEqualWidths: Bool {
    switch self {
    case .dot, .scaledDot, .cosine, .distance, .linear: true
    case .none, .mean, .general, .additive, .concat, .location, .normalizedAdditive,
      .locationAware, .coverage:
      false
    }
  }

}
