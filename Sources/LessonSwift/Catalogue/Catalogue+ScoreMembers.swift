internal import Attention

extension Catalogue {
  /// The scores by name, as `score`, `attend` and `decode` take them.
  static let scoreMembers: [Function] = [
    member("dot", .dot, "Luong et al. 2015, eq. 7"),
    member("scaledDot", .scaledDot, "Vaswani et al. 2017, eq. 1"),
    member("general", .general, "Luong et al. 2015, eq. 7"),
    member("additive", .additive, "Bahdanau et al. 2015, appendix A.1.2"),
    member("concat", .concat, "Luong et al. 2015, eq. 7"),
    member("distance", .distance, "Nadaraya 1964; Watson 1964"),
    member("linear", .linear, "Katharopoulos et al. 2020, eq. 7"),
    Function(
      "general", .staticMethod(Score.lessonType), ["W"], formula: Score.general.formula,
      source: "Luong et al. 2015, eq. 7"
    ) { (W: Matrix) in Score.general(W: W) },
    Function(
      "general", .staticMethod(Score.lessonType), ["seed"], formula: Score.general.formula,
      source: "Luong et al. 2015, eq. 7"
    ) { (seed: Int) in Score.general(seed: seed) },
    Function(
      "additive", .staticMethod(Score.lessonType), ["seed"], formula: Score.additive.formula,
      source: "Bahdanau et al. 2015, appendix A.1.2"
    ) { (seed: Int) in Score.additive(seed: seed) },
    Function(
      "additive", .staticMethod(Score.lessonType), ["W", "U", "v"],
      formula: Score.additive.formula, source: "Bahdanau et al. 2015, appendix A.1.2",
      shapes: { Shape.additive(W: $0, U: $1, v: $2) }
    ) { (W: Matrix, U: Matrix, v: Vector) in Score.additive(W: W, U: U, v: v) },
    Function(
      "additive", .staticMethod(Score.lessonType), ["W", "U", "v", "b"],
      formula: #"e_j = v^\top \tanh(W s + U h_j + b)"#,
      source: "Bahdanau et al. 2015, appendix A.1.2, with a bias",
      shapes: { Shape.additive(W: $0, U: $1, v: $2, b: $3) }
    ) { (W: Matrix, U: Matrix, v: Vector, b: Vector) in Score.additive(W: W, U: U, v: v, b: b) },
    Function(
      "concat", .staticMethod(Score.lessonType), ["seed"], formula: Score.concat.formula,
      source: "Luong et al. 2015, eq. 7"
    ) { (seed: Int) in Score.concat(seed: seed) },
    Function(
      "concat", .staticMethod(Score.lessonType), ["W", "v"], formula: Score.concat.formula,
      source: "Luong et al. 2015, eq. 7", shapes: { Shape.concat(W: $0, v: $1) }
    ) { (W: Matrix, v: Vector) in Score.concat(W: W, v: v) },
    Function(
      "cosine", .staticMethod(Score.lessonType), ["beta"],
      formula: Score.cosine(beta: 1).formula, source: "Graves et al. 2014, eqs. 5 and 6"
    ) { (beta: Double) in Score.cosine(beta: beta) },
    Function(
      "location", .staticMethod(Score.lessonType), ["W"],
      formula: Score.location(W: []).formula,
      source: "Luong et al. 2015, eq. 8"
    ) { (W: Matrix) in Score.location(W: W) },
    Function(
      "normalizedAdditive", .staticMethod(Score.lessonType), ["W", "U", "v", "b", "g"],
      formula: Score.normalizedAdditive(W: [], U: [], v: [], b: [], g: 1).formula,
      source: "Raffel et al. 2017, section 2.4",
      shapes: { Shape.normalizedAdditive(W: $0, U: $1, v: $2, b: $3, g: $4) }
    ) { (W: Matrix, U: Matrix, v: Vector, b: Vector, g: Double) in
      Score.normalizedAdditive(W: W, U: U, v: v, b: b, g: g)
    },
    Function(
      "locationAware", .staticMethod(Score.lessonType),
      ["W", "U", "v", "b", "F", "P", "previous"],
      formula: Score.locationAware(W: [], U: [], v: [], b: [], F: [], P: [], previous: []).formula,
      source: "Chorowski et al. 2015, eqs. 8 and 9",
      shapes: {
        Shape.locationAware(W: $0, U: $1, v: $2, b: $3, F: $4, P: $5, previous: $6)
      }
    ) {
      (
        W: Matrix, U: Matrix, v: Vector, b: Vector, F: Matrix, P: Matrix, previous: Vector
      ) in
      Score.locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: previous)
    },
    Function(
      "coverage", .staticMethod(Score.lessonType), ["W", "U", "v", "b", "w", "coverage"],
      formula: Score.coverage(W: [], U: [], v: [], b: [], w: [], coverage: []).formula,
      source: "See et al. 2017, eq. 11",
      shapes: { Shape.coverage(W: $0, U: $1, v: $2, b: $3, w: $4, coverage: $5) }
    ) { (W: Matrix, U: Matrix, v: Vector, b: Vector, w: Vector, coverage: Vector) in
      Score.coverage(W: W, U: U, v: v, b: b, w: w, coverage: coverage)
    },
  ]

  private static func member(_ name: String, _ score: Score, _ source: String) -> Function {
    Function(
      name, .staticProperty(Score.lessonType), [], formula: score.formula, source: source
    ) { score }
  }
}
