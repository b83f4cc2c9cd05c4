internal import Attention

extension Catalogue {
  /// Step 2: what turns scores into weights.
  static let normalizerFunctions: [Function] = [
    rowwise(
      "softmax", formula: Normalizer.softmax.formula, source: "Bahdanau et al. 2015, eq. 6",
      normalizer: { .softmax }, vector: { softmax($0) },
      matrix: { softmax($0) }),
    rowwise(
      "softmax", ["temperature"],
      formula: #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)}"#,
      source: "Hinton, Vinyals and Dean 2015, eq. 1",
      shapes: (
        { Shape.softmax($0, temperature: $1) }, { Shape.softmax($0, temperature: $1) }
      ), normalizer: { (temperature: Double) in .softmax(temperature: temperature) },
      vector: { softmax($0, temperature: $1) },
      matrix: { softmax($0, temperature: $1) }),
    rowwise(
      "sparsemax", formula: Normalizer.sparsemax.formula,
      source: "Martins and Astudillo 2016, eq. 2", normalizer: { .sparsemax },
      vector: { sparsemax($0) },
      matrix: { sparsemax($0) }),
    rowwise(
      "entmax", ["alpha"],
      formula: #"\alpha_j = \max((\alpha - 1)\, e_j - \tau, 0)^{1/(\alpha - 1)}"#,
      source: "Peters et al. 2019, eq. 10",
      shapes: ({ Shape.entmax($0, alpha: $1) }, { Shape.entmax($0, alpha: $1) }),
      normalizer: { (alpha: Double) in .entmax(alpha: alpha) }, vector: { entmax($0, alpha: $1) },
      matrix: { entmax($0, alpha: $1) }),
    rowwise(
      "proportional", formula: Normalizer.proportional.formula,
      source: "Katharopoulos et al. 2020, eq. 4",
      numbers: ({ Shape.proportional($0) }, { Shape.proportional($0) }),
      normalizer: { .proportional }, vector: { proportional($0) },
      matrix: { proportional($0) }),
    rowwise(
      "weigh", ["by"], formula: #"\alpha = \mathrm{norm}(e)"#, source: "definition",
      shapes: ({ Shape.weigh($0, by: $1.sized) }, { Shape.weigh($0, by: $1.sized) }),
      numbers: ({ Shape.weigh($0, by: $1) }, { Shape.weigh($0, by: $1) }),
      normalizer: { (by: Normalizer) in by }, vector: { weigh($0, by: $1) },
      matrix: { weigh($0, by: $1) }),
    [
      Function(
        "inverted", .function, ["_ scores"],
        formula: #"\alpha_{ij} = \frac{a_{ij}}{\sum_k a_{ik}},\quad a_{ij} = "#
          + #"\frac{\exp(e_{ij})}{\sum_l \exp(e_{lj})}"#,
        source: "Locatello et al. 2020, eq. 1",
        cost: { .reading([.matrix($0)], work: 40) },
        arithmetic: { arguments, element in
          guard case .matrix(let scores) = arguments[0] else { return nil }
          return invertedWeight(scores, element.indices[0], element.indices[1])
        }
      ) { (scores: Matrix) in inverted(scores) }
    ],
  ].flatMap { $0 }

  /// The normalisers by name, as `weigh` and `attend` take them.
  static let normalizerMembers: [Function] = [
    member("softmax", .softmax, "Bahdanau et al. 2015, eq. 6"),
    member("sparsemax", .sparsemax, "Martins and Astudillo 2016, eq. 2"),
    member("sigmoid", .sigmoid, "definition"),
    member("hard", .hard, "Xu et al. 2015, section 4.1"),
    member("proportional", .proportional, "Katharopoulos et al. 2020, eq. 4"),
    member("smoothed", .smoothed, "Chorowski et al. 2015, section 2.3"),
    Function(
      "softmax", .staticMethod(Normalizer.lessonType), ["temperature"],
      formula: #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)}"#,
      source: "Hinton, Vinyals and Dean 2015, eq. 1",
      shapes: { Shape.softmax(temperature: $0) }
    ) { (temperature: Double) in Normalizer.softmax(temperature: temperature) },
    Function(
      "entmax", .staticMethod(Normalizer.lessonType), ["alpha"],
      formula: #"\alpha_j = \max((\alpha - 1)\, e_j - \tau, 0)^{1/(\alpha - 1)}"#,
      source: "Peters et al. 2019, eq. 10", shapes: { Shape.entmax(alpha: $0) }
    ) { (alpha: Double) in Normalizer.entmax(alpha: alpha) },
    Function(
      "monotonic", .staticMethod(Normalizer.lessonType), ["previous"],
      formula: Normalizer.monotonic(previous: []).formula,
      source: "Raffel et al. 2017, eqs. 9 to 14"
    ) { (previous: Vector) in Normalizer.monotonic(previous: previous) },
    Function(
      "forward", .staticMethod(Normalizer.lessonType), ["previous"],
      formula: Normalizer.forward(previous: []).formula, source: "Zhang et al. 2018, algorithm 1"
    ) { (previous: Vector) in Normalizer.forward(previous: previous) },
    Function(
      "localPredictive", .staticMethod(Normalizer.lessonType), ["center", "radius"],
      formula: localFormula, source: "Luong et al. 2015, eq. 10",
      shapes: { Shape.localPredictive(center: $0, radius: $1) }
    ) { (center: Double, radius: Int) in
      Normalizer.localPredictive(center: center, radius: radius)
    },
  ]

  private static func member(
    _ name: String, _ normalizer: Normalizer, _ source: String
  ) -> Function {
    Function(
      name, .staticProperty(Normalizer.lessonType), [], formula: normalizer.formula,
      source: source
    ) { normalizer }
  }

  /// Softmax over the queries, then the row divided by its sum.
  private static func invertedWeight(_ scores: Matrix, _ i: Int, _ j: Int) -> Arithmetic? {
    if scores[i, j] == -.infinity { return .number(0) }
    let columns = scores.transposed()
    func share(_ k: Int) -> Arithmetic {
      let peak = argmax(columns[k])
      func exponential(_ row: Int) -> Arithmetic {
        .apply(.exp, .difference(.argument(0, Element(row, k)), .argument(0, Element(peak, k))))
      }
      return .part(
        "a_{\(k + 1)}",
        .quotient(exponential(i), .sum((0..<scores.rows).map(exponential))))
    }
    let keys = (0..<scores.columns).filter { scores[i, $0] > -.infinity }
    let shares = softmax(columns).transposed()[i]
    // Where every share is too small for a Double, or none is a number, no line of these says how.
    guard sum(shares) > 1e-290, scores.values.allSatisfy({ $0 < .infinity }) else { return nil }
    return .quotient(share(j), .part(#"\Sigma"#, .sum(keys.map(share))))
  }
}

extension Normalizer {
  /// A normaliser that asks the same sizes, and nothing of the scores themselves: what can be checked
  /// before the scores are looked at.
  var sized: Normalizer { rule == .proportional ? .softmax : self }
}
