internal import Attention

extension Catalogue {
  /// Step 2: what turns scores into weights.
  static let normalizerFunctions: [Function] =
    [
      weights("softmax", "Bahdanau et al. 2015, eq. 6", .softmax) {
        softmax($0)
      } matrix: {
        softmax($0)
      },
      weights("sparsemax", "Martins and Astudillo 2016, eq. 2", .sparsemax) {
        sparsemax($0)
      } matrix: {
        sparsemax($0)
      },
      [
        Function(
          "softmax", .function, ["_ scores", "temperature"],
          formula: #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)}"#,
          source: "Hinton, Vinyals and Dean 2015, eq. 1",
          shapes: { Shape.softmax($0, temperature: $1) },
          arithmetic: { arguments, element in
            guard let temperature = arguments[1].number else { return nil }
            return normalized(.softmax(temperature: temperature), arguments[0], element)
          }
        ) { (scores: Vector, temperature: Double) in softmax(scores, temperature: temperature) },
        Function(
          "softmax", .function, ["_ scores", "temperature"],
          formula: #"\alpha_{ij} = \frac{\exp(e_{ij} / T)}{\sum_k \exp(e_{ik} / T)}"#,
          source: "Hinton, Vinyals and Dean 2015, eq. 1",
          shapes: { Shape.softmax($0, temperature: $1) },
          arithmetic: { arguments, element in
            guard let temperature = arguments[1].number else { return nil }
            return normalized(.softmax(temperature: temperature), arguments[0], element)
          }
        ) { (scores: Matrix, temperature: Double) in softmax(scores, temperature: temperature) },
        Function(
          "entmax", .function, ["_ scores", "alpha"],
          formula: Normalizer.entmax(alpha: 1.5).rule.generalFormula,
          source: "Peters et al. 2019, eq. 10", shapes: { Shape.entmax($0, alpha: $1) },
          cost: { .reading([$0.lessonValue], work: Normalizer.entmax(alpha: $1).work) },
          arithmetic: { arguments, element in
            guard let alpha = arguments[1].number else { return nil }
            return normalized(.entmax(alpha: alpha), arguments[0], element)
          }
        ) { (scores: Vector, alpha: Double) in entmax(scores, alpha: alpha) },
        Function(
          "entmax", .function, ["_ scores", "alpha"],
          formula: Normalizer.entmax(alpha: 1.5).rule.generalFormula,
          source: "Peters et al. 2019, eq. 10", shapes: { Shape.entmax($0, alpha: $1) },
          cost: { .reading([$0.lessonValue], work: Normalizer.entmax(alpha: $1).work) },
          arithmetic: { arguments, element in
            guard let alpha = arguments[1].number else { return nil }
            return normalized(.entmax(alpha: alpha), arguments[0], element)
          }
        ) { (scores: Matrix, alpha: Double) in entmax(scores, alpha: alpha) },
        Function(
          "weigh", .function, ["_ scores", "by"], formula: #"\alpha = \mathrm{norm}(e)"#,
          source: "the normaliser's",
          cost: { .reading([$0.lessonValue], work: $1.work) },
          arithmetic: { arguments, element in
            guard let normalizer = Normalizer(arguments[1]) else { return nil }
            return normalized(normalizer, arguments[0], element)
          }
        ) { (scores: Vector, by: Normalizer) in weigh(scores, by: by) },
        Function(
          "weigh", .function, ["_ scores", "by"], formula: #"\alpha = \mathrm{norm}(e)"#,
          source: "the normaliser's",
          cost: { .reading([$0.lessonValue], work: $1.work) },
          arithmetic: { arguments, element in
            guard let normalizer = Normalizer(arguments[1]) else { return nil }
            return normalized(normalizer, arguments[0], element)
          }
        ) { (scores: Matrix, by: Normalizer) in weigh(scores, by: by) },
        member("softmax", .softmax, "Bahdanau et al. 2015, eq. 6"),
        member("sparsemax", .sparsemax, "Martins and Astudillo 2016, eq. 2"),
        member("sigmoid", .sigmoid, "independent gates"),
        member("hard", .hard, "Xu et al. 2015, section 4.1"),
        Function(
          "softmax", .staticMethod(Normalizer.lessonType), ["temperature"],
          formula: #"\alpha_j = \frac{\exp(e_j / T)}{\sum_k \exp(e_k / T)}"#,
          source: "Hinton, Vinyals and Dean 2015, eq. 1",
          shapes: { Shape.softmax(temperature: $0) }
        ) { (temperature: Double) in Normalizer.softmax(temperature: temperature) },
        Function(
          "entmax", .staticMethod(Normalizer.lessonType), ["alpha"],
          formula: Normalizer.entmax(alpha: 1.5).rule.generalFormula,
          source: "Peters et al. 2019, eq. 10", shapes: { Shape.entmax(alpha: $0) }
        ) { (alpha: Double) in Normalizer.entmax(alpha: alpha) },
      ],
    ].flatMap { $0 }

  /// A normaliser without parameters, for one row of scores and for many.
  private static func weights(
    _ name: String, _ source: String, _ normalizer: Normalizer,
    vector: @escaping @Sendable (Vector) -> Vector,
    matrix: @escaping @Sendable (Matrix) -> Matrix
  ) -> [Function] {
    let arithmetic: @Sendable ([Value], Element) -> Arithmetic? = { arguments, element in
      normalized(normalizer, arguments[0], element)
    }
    return [
      Function(
        name, .function, ["_ scores"], formula: normalizer.formula, source: source,
        arithmetic: arithmetic, vector),
      Function(
        name, .function, ["_ scores"], formula: normalizer.formula, source: source,
        arithmetic: arithmetic, matrix),
    ]
  }

  private static func member(
    _ name: String, _ normalizer: Normalizer, _ source: String
  ) -> Function {
    Function(
      name, .staticProperty(Normalizer.lessonType), [], formula: normalizer.formula,
      source: source
    ) { normalizer }
  }

  /// How a weight comes about from the scores of its row, which are the first argument.
  private static func normalized(
    _ normalizer: Normalizer, _ scores: Value, _ element: Element
  ) -> Arithmetic? {
    let row = Array(element.indices.dropLast())
    guard let column = element.indices.last, let values = scores.row(row) else { return nil }
    return normalizer.arithmetic(
      of: column, scores: values, score: { .argument(0, Element(indices: row + [$0])) },
      weight: { .own(Element(field: element.field, indices: row + [$0])) })
  }

  /// Step 1½: what hides scores.
  static let maskFunctions: [Function] = [
    Function(
      "masked", .function, ["_ scores", "by"],
      formula: #"e_j \leftarrow -\infty \text{ where hidden}"#,
      source: "Vaswani et al. 2017, section 3.2.3",
      shapes: { Shape.masked($0, by: $1) }, arithmetic: hidden
    ) { (scores: Vector, by: Mask) in masked(scores, by: by) },
    Function(
      "masked", .function, ["_ scores", "by"],
      formula: #"e_{ij} \leftarrow -\infty \text{ where hidden}"#,
      source: "Vaswani et al. 2017, section 3.2.3",
      shapes: { Shape.masked($0, by: $1) }, arithmetic: hidden
    ) { (scores: Matrix, by: Mask) in masked(scores, by: by) },
    Function(
      "none", .staticProperty(Mask.lessonType), [], formula: #"\text{keep every } j"#,
      source: "no mask"
    ) { Mask.none },
    Function(
      "causal", .staticProperty(Mask.lessonType), [], formula: #"j \le i"#,
      source: "Vaswani et al. 2017, section 3.2.3"
    ) { Mask.causal },
    Function(
      "causal", .staticMethod(Mask.lessonType), ["aligned"], formula: #"j \le i + n - m"#,
      source: "Vaswani et al. 2017, section 3.2.3"
    ) { (aligned: Alignment) in Mask.causal(aligned: aligned) },
    Function(
      "keep", .staticMethod(Mask.lessonType), ["_ flags"],
      formula: #"\text{keep } j \text{ where the flag is true}"#, source: "padding"
    ) { (flags: [Bool]) in Mask.keep(flags) },
    Function("topLeft", .staticProperty(Alignment.lessonType), []) { Alignment.topLeft },
    Function("bottomRight", .staticProperty(Alignment.lessonType), []) { Alignment.bottomRight },
  ]

  /// A score that stays, or −∞.
  private static let hidden: @Sendable ([Value], Element) -> Arithmetic? = { arguments, element in
    guard let mask = Mask(arguments[1]), let column = element.indices.last else { return nil }
    let row = element.indices.count == 2 ? element.indices[0] : 0
    let (queries, keys) =
      if case .matrix(let scores) = arguments[0] { (scores.rows, scores.columns) } else {
        (1, arguments[0].count)
      }
    return mask.keeps(query: row, key: column, queries: queries, keys: keys)
      ? .argument(0, element) : .number(-.infinity)
  }
}

extension Normalizer.Rule {
  fileprivate var generalFormula: String {
    #"\alpha_j = \max((\alpha - 1)\, e_j - \tau, 0)^{1/(\alpha - 1)}"#
  }
}
