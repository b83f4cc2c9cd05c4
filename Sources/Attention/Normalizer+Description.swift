// What a report says about a normaliser: its name, its formula and what its weights sum to.

extension Normalizer {
  /// The name that a lesson writes, whatever the numbers.
  public var name: String {
    switch rule {
    case .softmax: "softmax"
    case .sparsemax: "sparsemax"
    case .entmax: "entmax"
    case .sigmoid: "sigmoid"
    case .hard: "hard"
    case .proportional: "proportional"
    case .monotonic: "monotonic"
    case .forward: "forward"
    case .localPredictive: "localPredictive"
    case .smoothed: "smoothed"
    }
  }

  /// The formula in TeX, without dollar signs: e_j is a score, \alpha_j its weight, \alpha'_j that of
  /// the previous output word.
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
    case .proportional: #"\alpha_j = \frac{e_j}{\sum_k e_k}"#
    case .monotonic:
      #"\alpha_j = \sigma(e_j)\, q_j,\quad q_j = (1 - \sigma(e_{j-1}))\, q_{j-1} + \alpha'_j"#
    case .forward:
      #"\alpha_j = \frac{r_j \exp(e_j)}{\sum_k r_k \exp(e_k)},\quad r_j = \alpha'_j + \alpha'_{j-1}"#
    case .localPredictive(let center, let radius):
      #"\alpha_j = \mathrm{softmax}(e)_j\, \exp\left(-\frac{(j - p)^2}{2 (D/2)^2}\right),"#
        + #"\quad |j - p| \le D,\ p = \#(center),\ D = \#(radius)"#
    case .smoothed: #"\alpha_j = \frac{\sigma(e_j)}{\sum_k \sigma(e_k)}"#
    }
  }

  /// Whether each row of weights sums to 1, unless every score is -∞ (or none can be reached, or all
  /// are 0 where weights are in proportion).
  public var sumsToOne: Bool {
    switch rule {
    case .softmax, .sparsemax, .entmax, .hard, .proportional, .forward, .smoothed: true
    case .sigmoid, .monotonic, .localPredictive: false
    }
  }
}
