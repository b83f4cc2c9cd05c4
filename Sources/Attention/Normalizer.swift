/// How scores become weights: step 2.
public struct Normalizer: Equatable, Sendable {
  /// What is computed, with its numbers.
  public let rule: Rule

  /// The normalisers there are.
  public enum Rule: Equatable, Sendable {
    /// exp(eⱼ/τ) / Σₖ exp(eₖ/τ), τ above 0; plain softmax has τ = 1.
    case softmax(temperature: Double)
    /// [eⱼ - τ]₊
    case sparsemax
    /// [(α - 1) eⱼ - τ]₊ raised to 1/(α - 1), α above 1.
    case entmax(alpha: Double)
    /// 1 / (1 + exp(-eⱼ))
    case sigmoid
    /// 1 at the largest score, 0 elsewhere.
    case hard
    /// eⱼ / Σₖ eₖ
    case proportional
    /// pⱼ qⱼ, pⱼ = σ(eⱼ), qⱼ = (1 - pⱼ₋₁) qⱼ₋₁ + previousⱼ
    case monotonic(previous: Vector)
    /// (previousⱼ + previousⱼ₋₁) exp(eⱼ), divided by the sum
    case forward(previous: Vector)
    /// Softmax where |j - center| ≤ radius, times exp(-(j - center)² / 2(radius/2)²)
    case localPredictive(center: Double, radius: Int)
    /// σ(eⱼ) / Σₖ σ(eₖ)
    case smoothed
  }
}

extension Normalizer {
  /// exp(eⱼ) / Σₖ exp(eₖ).
  public static var softmax: Normalizer { Normalizer(rule: .softmax(temperature: 1)) }

  /// Softmax of the scores divided by a temperature.
  ///
  /// - Precondition: the temperature is above 0.
  public static func softmax(temperature: Double) -> Normalizer {
    require(Shape.softmax(temperature: temperature))
    return Normalizer(rule: .softmax(temperature: temperature))
  }

  /// The point of the simplex nearest to the scores; many weights are exactly 0.
  public static var sparsemax: Normalizer { Normalizer(rule: .sparsemax) }

  /// Between softmax (α → 1) and sparsemax (α = 2), and beyond.
  ///
  /// - Precondition: alpha is above 1.
  public static func entmax(alpha: Double) -> Normalizer {
    require(Shape.entmax(alpha: alpha))
    return Normalizer(rule: .entmax(alpha: alpha))
  }

  /// Each key has a gate of its own; the weights need not sum to 1.
  public static var sigmoid: Normalizer { Normalizer(rule: .sigmoid) }

  /// All of the weight on the largest score, the first of equals.
  public static var hard: Normalizer { Normalizer(rule: .hard) }

  /// Each score divided by their sum: ``proportional(_:)``, the normaliser of linear attention.
  ///
  /// The scores that it is applied to have to be 0 or more.
  public static var proportional: Normalizer { Normalizer(rule: .proportional) }

  /// Where an attention stops that only moves forward: ``monotonic(_:previous:)``.
  ///
  /// - Parameter previous: the weights of the previous output word; (1, 0, 0, …) before the first.
  /// - Returns: a normaliser for as many scores a row as there are previous weights; its weights need
  ///   not sum to 1.
  public static func monotonic(previous: Vector) -> Normalizer {
    Normalizer(rule: .monotonic(previous: previous))
  }

  /// Softmax that may only stay at a key or move on to the next: ``forward(_:previous:)``.
  ///
  /// - Parameter previous: the weights of the previous output word; (1, 0, 0, …) before the first.
  /// - Returns: a normaliser for as many scores a row as there are previous weights.
  public static func forward(previous: Vector) -> Normalizer {
    Normalizer(rule: .forward(previous: previous))
  }

  /// Softmax within a window that fades away from its centre:
  /// ``localPredictive(_:center:radius:)``; the weights sum to less than 1.
  ///
  /// - Precondition: radius is 1 or more.
  public static func localPredictive(center: Double, radius: Int) -> Normalizer {
    require(Shape.localPredictive(center: center, radius: radius))
    return Normalizer(rule: .localPredictive(center: center, radius: radius))
  }

  /// Each key's gate σ(eⱼ), divided by the sum of all gates: no key is taken for another's sake.
  ///
  /// Source: Chorowski et al. 2015, section 2.3 (arXiv 1506.07503).
  public static var smoothed: Normalizer { Normalizer(rule: .smoothed) }
}
