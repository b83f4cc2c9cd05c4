internal import Attention

extension Catalogue {
  /// Step 1: what applies a score.
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
  ]

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
    case .linear:
      (hidden, pair, once, drawn) = ((width, d), width, 10 * (m * width + n * d), 0)
    case .general(let W):
      (hidden, pair, once, drawn) = ((d, 0), d, m * size(W), 0)
    case .additive(let W, let U, let v, _), .normalizedAdditive(let W, let U, let v, _, _):
      let h = Double(v.count)
      (hidden, pair, once, drawn) = ((h, h), 10 * h, m * size(W) + n * size(U), 0)
    case .locationAware(let W, let U, let v, _, let F, let P, _):
      // The features stand behind the keys, in a matrix of its own.
      let (h, wide) = (Double(v.count), d + Double(F.rows))
      let features = n * (size(F) + size(P) + 10 * wide)
      (hidden, pair, once, drawn) = (
        (h, max(h, wide)), 10 * h, m * size(W) + n * size(U) + features, 0
      )
    case .coverage(let W, let U, let v, _, _, _):
      let h = Double(v.count)
      (hidden, pair, once, drawn) = (
        (h, max(h, d + 1)), 10 * h, m * size(W) + n * (size(U) + h + 10 * (d + 1)), 0
      )
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
