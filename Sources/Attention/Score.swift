/// How well a key answers a query: step 1, and the only step that most variants change.
///
/// A score that needs parameters and is written without them, such as `.additive`, draws them when
/// the widths are known: see ``resolved(queryWidth:keyWidth:)``.
public struct Score: Equatable, Sendable {
  /// What is computed, with its parameters.
  public let rule: Rule

  /// The scores there are.
  ///
  /// In the formulas s is the query, hⱼ a key, eⱼ its score, d the keys' width.
  public enum Rule: Equatable, Sendable {
    /// eⱼ = s·hⱼ
    case dot
    /// eⱼ = s·hⱼ / √d
    case scaledDot
    /// eⱼ = sᵀ W hⱼ
    case general(W: Matrix)
    /// eⱼ = vᵀ tanh(W s + U hⱼ + b); without b if it is nil.
    case additive(W: Matrix, U: Matrix, v: Vector, b: Vector?)
    /// eⱼ = vᵀ tanh(W [s; hⱼ])
    case concat(W: Matrix, v: Vector)
    /// eⱼ = β s·hⱼ / (|s| |hⱼ|)
    case cosine(beta: Double)
    /// eⱼ = -½ |s - hⱼ|²
    case distance
    /// eⱼ = (W s)ⱼ
    case location(W: Matrix)
    /// eⱼ = g vᵀ/|v| tanh(W s + U hⱼ + b)
    case normalizedAdditive(W: Matrix, U: Matrix, v: Vector, b: Vector, g: Double)
    /// eⱼ = vᵀ tanh(W s + U hⱼ + P fⱼ + b), fⱼ being what the filters F find around j in `previous`.
    case locationAware(
      W: Matrix, U: Matrix, v: Vector, b: Vector, F: Matrix, P: Matrix, previous: Vector)
    /// eⱼ = vᵀ tanh(W s + U hⱼ + w cⱼ + b), c being `coverage`.
    case coverage(W: Matrix, U: Matrix, v: Vector, b: Vector, w: Vector, coverage: Vector)
    /// eⱼ = φ(s)·φ(hⱼ), φ(x) = elu(x) + 1
    case linear
    /// The parameters of this kind of score, still to be drawn from this seed.
    case drawn(Drawn, seed: Int)
  }

  /// The kinds of score that can draw their parameters.
  public enum Drawn: Equatable, Sendable, CaseIterable {
    case general, additive, concat
  }
}

extension Score {
  /// s·hⱼ: as wide a query as the keys.
  ///
  /// Source: Luong et al. 2015, eq. 7 (arXiv 1508.04025).
  public static var dot: Score { Score(rule: .dot) }

  /// s·hⱼ / √d, d being the width of the keys, so that wide vectors do not make sharp weights.
  ///
  /// Source: Vaswani et al. 2017, eq. 1 (arXiv 1706.03762).
  public static var scaledDot: Score { Score(rule: .scaledDot) }

  /// `.general(seed: 0)`.
  public static var general: Score { .general(seed: 0) }

  /// sᵀ W hⱼ: W joins a query and keys that may differ in width.
  ///
  /// Source: Luong et al. 2015, eq. 7 (arXiv 1508.04025).
  ///
  /// - Parameter W: query width × key width.
  /// - Returns: a score for any number of keys.
  public static func general(W: Matrix) -> Score { Score(rule: .general(W: W)) }

  /// sᵀ W hⱼ with a W that is drawn.
  public static func general(seed: Int) -> Score { Score(rule: .drawn(.general, seed: seed)) }

  /// `.additive(seed: 0)`.
  public static var additive: Score { .additive(seed: 0) }

  /// vᵀ tanh(W s + U hⱼ) with W, U and v that are drawn, and as wide a hidden layer as the keys.
  public static func additive(seed: Int) -> Score { Score(rule: .drawn(.additive, seed: seed)) }

  /// vᵀ tanh(W s + U hⱼ): a small network with one hidden layer.
  ///
  /// Source: Bahdanau et al. 2015, appendix A.1.2 (arXiv 1409.0473).
  ///
  /// - Parameters:
  ///   - W: hidden width × query width.
  ///   - U: hidden width × key width.
  ///   - v: hidden width.
  /// - Returns: a score for any number of keys.
  /// - Precondition: W, U and v agree on the hidden width.
  public static func additive(W: Matrix, U: Matrix, v: Vector) -> Score {
    require(Shape.additive(W: W, U: U, v: v))
    return Score(rule: .additive(W: W, U: U, v: v, b: nil))
  }

  /// vᵀ tanh(W s + U hⱼ + b).
  ///
  /// Source: Bahdanau et al. 2015, appendix A.1.2 (arXiv 1409.0473), which leaves b out.
  ///
  /// - Parameters:
  ///   - W: hidden width × query width.
  ///   - U: hidden width × key width.
  ///   - v: hidden width.
  ///   - b: hidden width.
  /// - Returns: a score for any number of keys.
  /// - Precondition: W, U, v and b agree on the hidden width.
  public static func additive(W: Matrix, U: Matrix, v: Vector, b: Vector) -> Score {
    require(Shape.additive(W: W, U: U, v: v, b: b))
    return Score(rule: .additive(W: W, U: U, v: v, b: b))
  }

  /// `.concat(seed: 0)`.
  public static var concat: Score { .concat(seed: 0) }

  /// vᵀ tanh(W [s; hⱼ]) with W and v that are drawn, and as wide a hidden layer as the keys.
  public static func concat(seed: Int) -> Score { Score(rule: .drawn(.concat, seed: seed)) }

  /// vᵀ tanh(W [s; hⱼ]): the additive score whose W and U stand side by side.
  ///
  /// Source: Luong et al. 2015, eq. 7 (arXiv 1508.04025).
  ///
  /// - Parameters:
  ///   - W: hidden width × (query width + key width).
  ///   - v: hidden width.
  /// - Returns: a score for any number of keys.
  /// - Precondition: v has one number a row of W.
  public static func concat(W: Matrix, v: Vector) -> Score {
    require(Shape.concat(W: W, v: v))
    return Score(rule: .concat(W: W, v: v))
  }

  /// β s·hⱼ / (|s| |hⱼ|): the angle alone counts, and β says how much.
  ///
  /// A vector of zeros has no angle; its score is 0.
  /// Source: Graves et al. 2014, eqs. 5 and 6 (arXiv 1410.5401).
  public static func cosine(beta: Double) -> Score { Score(rule: .cosine(beta: beta)) }

  /// -½ |s - hⱼ|²: 0 for a key that equals the query, less the farther it lies.
  ///
  /// Its softmax is Nadaraya–Watson regression with a Gaussian kernel (Nadaraya 1964, Watson 1964).
  public static var distance: Score { Score(rule: .distance) }

  /// (W s)ⱼ: the place of a key alone counts, not what stands there.
  ///
  /// Source: Luong et al. 2015, eq. 8 (arXiv 1508.04025).
  ///
  /// - Parameter W: largest number of keys × query width; its first rows are used.
  /// - Returns: a score for no more keys than W has rows.
  public static func location(W: Matrix) -> Score { Score(rule: .location(W: W)) }
}
