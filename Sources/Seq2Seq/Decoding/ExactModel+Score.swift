public import Attention

extension Model {
  /// The score that this model has learned, for Attention's functions; nil where it has none
  /// (``AttentionKind/none``, ``AttentionKind/mean``).
  ///
  /// - Parameters:
  ///   - previous: the weights of the word before, one a key, zeros before the first; only
  ///     ``AttentionKind/locationAware`` uses them.
  ///   - coverage: the sum of the weights so far; only ``AttentionKind/coverage`` uses it.
  public func score(previous: Vector, coverage: Vector) -> Score? {
    ExactModel(self).score(previous: previous, coverage: coverage)
  }

  /// How this model turns scores into weights.
  public var normalizer: Normalizer { shape.attention.normalizer }
}

extension AttentionKind {
  var normalizer: Normalizer { self == .linear ? .proportional : .softmax }
}

extension ExactModel {
  /// The score with its parameters.
  func score(previous: Vector, coverage: Vector) -> Score? {
    switch shape.attention {
    case .none, .mean: nil
    case .dot: .dot
    case .scaledDot: .scaledDot
    case .general: .general(W: matrix("attention.general.weight"))
    case .additive: .additive(W: W, U: U, v: vector("attention.v"))
    case .concat: .concat(W: matrix("attention.concat.weight"), v: vector("attention.v"))
    case .cosine: .cosine(beta: vector("attention.beta")[0])
    case .distance: .distance
    case .location: .location(W: matrix("attention.location.weight"))
    case .normalizedAdditive:
      .normalizedAdditive(
        W: W, U: U, v: vector("attention.v"), b: vector("attention.b"),
        g: vector("attention.g")[0])
    case .locationAware:
      .locationAware(
        W: W, U: U, v: vector("attention.v"), b: vector("attention.b"),
        F: matrix("attention.filters.weight"), P: matrix("attention.features.weight"),
        previous: previous)
    case .coverage:
      .coverage(
        W: W, U: U, v: vector("attention.v"), b: vector("attention.b"),
        w: vector("attention.coverage"), coverage: coverage)
    case .linear: .linear
    }
  }

  private var W: Matrix { matrix("attention.query.weight") }
  private var U: Matrix { matrix("attention.key.weight") }
}
