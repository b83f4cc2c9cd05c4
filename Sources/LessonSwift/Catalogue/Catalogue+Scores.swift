internal import Attention

extension Catalogue {
  /// Step 1: the scores, and the function that applies them.
  static let scoreFunctions: [Function] = [
    Function(
      "score", .function, ["query", "keys", "by"], formula: #"e_j = \mathrm{score}(s, h_j)"#,
      source: "Bahdanau et al. 2015, eq. 6; Luong et al. 2015, eq. 7",
      shapes: { Shape.score(query: $0, keys: $1, by: $2) },
      cost: { scoreCost(queries: 1, width: $0.count, keys: $1, by: $2) },
      arithmetic: { arguments, element in
        guard let call = ScoreCall(arguments) else { return nil }
        return call.arithmetic(
          key: element.indices[0], query: { .argument(0, Element($0)) },
          keys: { .argument(1, Element($0, $1)) })
      }
    ) { (query: Vector, keys: Matrix, by: Score) in score(query: query, keys: keys, by: by) },
    Function(
      "score", .function, ["queries", "keys", "by"],
      formula: #"e_{ij} = \mathrm{score}(s_i, h_j)"#,
      source: "Bahdanau et al. 2015, eq. 6; Luong et al. 2015, eq. 7",
      shapes: { Shape.score(queries: $0, keys: $1, by: $2) },
      cost: { scoreCost(queries: $0.rows, width: $0.columns, keys: $1, by: $2) },
      arithmetic: { arguments, element in
        guard let call = ScoreCall(arguments) else { return nil }
        return call.arithmetic(
          key: element.indices[1], query: { .argument(0, Element(element.indices[0], $0)) },
          keys: { .argument(1, Element($0, $1)) })
      }
    ) { (queries: Matrix, keys: Matrix, by: Score) in
      score(queries: queries, keys: keys, by: by)
    },
    member("dot", .dot, "Luong et al. 2015, eq. 7"),
    member("scaledDot", .scaledDot, "Vaswani et al. 2017, eq. 1"),
    member("general", .general, "Luong et al. 2015, eq. 7"),
    member("additive", .additive, "Bahdanau et al. 2015, appendix A.1.2"),
    member("concat", .concat, "Luong et al. 2015, eq. 7"),
    member("distance", .distance, "Nadaraya 1964; Watson 1964"),
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
      formula: Score.location(W: Matrix(rows: 0, columns: 0, values: [])).formula,
      source: "Luong et al. 2015, eq. 8"
    ) { (W: Matrix) in Score.location(W: W) },
  ]

  private static func member(_ name: String, _ score: Score, _ source: String) -> Function {
    Function(
      name, .staticProperty(Score.lessonType), [], formula: score.formula, source: source
    ) { score }
  }

  /// What so many queries of a width cost.
  static func scoreCost(queries: Int, width: Int, keys: Matrix, by score: Score) -> Cost {
    let (m, n) = (Double(queries), Double(keys.rows))
    let (width, d) = (Double(width), Double(keys.columns))
    func size(_ matrix: Matrix) -> Double { Double(matrix.values.count) }
    // How wide the layer between is, for queries and keys; the work of one pair, and what is drawn.
    let (hidden, pair, once, drawn): ((queries: Double, keys: Double), Double, Double, Double)
    switch score.rule {
    case .dot, .scaledDot, .cosine, .distance, .location:
      (hidden, pair, once, drawn) = ((0, 0), width, 0, 0)
    case .general(let W):
      (hidden, pair, once, drawn) = ((d, 0), d, m * size(W), 0)
    case .additive(let W, let U, let v, _):
      let h = Double(v.count)
      (hidden, pair, once, drawn) = ((h, h), 10 * h, m * size(W) + n * size(U), 0)
    case .concat(let W, let v):
      let h = Double(v.count)
      (hidden, pair, once, drawn) = ((h, h), 10 * h, (m + n) * size(W), 0)
    case .drawn(.general, _):
      (hidden, pair, once, drawn) = ((d, 0), d, m * width * d, width * d)
    case .drawn(.additive, _), .drawn(.concat, _):
      let size = d * (width + d + 1)
      (hidden, pair, once, drawn) = ((d, d), 10 * d, (m + n) * size, size)
    }
    return Cost(
      operations: m * n * pair + once + 20 * drawn + 1,
      numbers: max(m * n, m * hidden.queries, n * hidden.keys, drawn))
  }
}
