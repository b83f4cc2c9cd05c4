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
}

extension Normalizer {
  /// The name that a lesson writes, whatever the numbers.
  public var name: String {
    switch rule {
    case .softmax: "softmax"
    case .sparsemax: "sparsemax"
    case .entmax: "entmax"
    case .sigmoid: "sigmoid"
    case .hard: "hard"
    }
  }

  /// The formula in TeX, without dollar signs: e_j is a score, \alpha_j its weight.
  public var formula: String {
    switch rule {
    case .softmax(temperature: 1): #"\alpha_j = \frac{\exp(e_j)}{\sum_k \exp(e_k)}"#
    case .softmax(let temperature):
      #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)},\quad T = \#(temperature)"#
    case .sparsemax: #"\alpha_j = \max(e_j - \tau, 0)"#
    case .entmax(let alpha):
      #"\alpha_j = \max((a - 1)\, e_j - \tau, 0)^{1/(a - 1)},\quad a = \#(alpha)"#
    case .sigmoid: #"\alpha_j = \frac{1}{1 + \exp(-e_j)}"#
    case .hard: #"\alpha_j = 1 \text{ if } e_j = \max_k e_k, \text{ else } 0"#
    }
  }

  /// Whether each row of weights sums to 1 (unless every score is -∞).
  public var sumsToOne: Bool {
    switch rule {
    case .softmax, .sparsemax, .entmax, .hard: true
    case .sigmoid: false
    }
  }
}
