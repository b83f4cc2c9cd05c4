internal import Attention

extension Catalogue {
  /// Steps 1 to 3 in one call.
  static let attendFunctions: [Function] =
    [
      Function(
        "attend", .function, ["query", "keys", "values", "by", "mask", "normalizer"],
        fallbacks: ["mask": ".none", "normalizer": ".softmax"],
        formula: #"c = \sum_j \mathrm{norm}(\mathrm{score}(s, h))_j\, v_j"#,
        source: "Bahdanau et al. 2015, eqs. 5 and 6",
        shapes: {
          Shape.attend(query: $0, keys: $1, values: $2, by: $3, mask: $4, normalizer: $5.sized)
        },
        numbers: {
          Shape.attend(query: $0, keys: $1, values: $2, by: $3, mask: $4, normalizer: $5)
        },
        cost: { query, keys, values, by, _, normalizer in
          attendCost(1, query.count, keys, values, by, normalizer)
        },
        arithmetic: { arguments, element in attended(arguments, element) }
      ) {
        (
          query: Vector, keys: Matrix, values: Matrix, by: Score, mask: Mask,
          normalizer: Normalizer
        ) in
        attend(
          query: query, keys: keys, values: values, by: by, mask: mask, normalizer: normalizer)
      },
      Function(
        "attend", .function, ["queries", "keys", "values", "by", "mask", "normalizer"],
        fallbacks: ["mask": ".none", "normalizer": ".softmax"],
        formula: #"c_i = \sum_j \mathrm{norm}(\mathrm{score}(s_i, h))_j\, v_j"#,
        source: "Vaswani et al. 2017, eq. 1",
        shapes: {
          Shape.attend(queries: $0, keys: $1, values: $2, by: $3, mask: $4, normalizer: $5.sized)
        },
        numbers: {
          Shape.attend(queries: $0, keys: $1, values: $2, by: $3, mask: $4, normalizer: $5)
        },
        cost: { queries, keys, values, by, _, normalizer in
          attendCost(queries.rows, queries.columns, keys, values, by, normalizer)
        },
        arithmetic: { arguments, element in attended(arguments, element) }
      ) {
        (
          queries: Matrix, keys: Matrix, values: Matrix, by: Score, mask: Mask,
          normalizer: Normalizer
        ) in
        attend(
          queries: queries, keys: keys, values: values, by: by, mask: mask,
          normalizer: normalizer)
      },
    ] + AttentionResult.propertyFunctions + AttentionResults.propertyFunctions

  static func attendCost(
    _ queries: Int, _ width: Int, _ keys: Matrix, _ values: Matrix, _ by: Score,
    _ normalizer: Normalizer
  ) -> Cost {
    let scores = scoreCost(queries: queries, width: width, keys: keys, by: by)
    let pairs = Double(queries) * Double(keys.rows)
    let contexts = Cost.table(queries, values.columns, work: Double(keys.rows))
    // Whether scores may be in proportion is known once they are there, so they are made twice.
    let times: Double = normalizer.rule == .proportional ? 2 : 1
    return Cost(
      operations: times * scores.operations + pairs * normalizer.work + contexts.operations,
      numbers: max(scores.numbers, 3 * pairs, contexts.numbers))
  }

  /// How an element of a field of an attention result comes about, from the fields before it.
  private static func attended(_ arguments: [Value], _ element: Element) -> Arithmetic? {
    let prefix = Array(element.indices.dropLast())
    guard let last = element.indices.last, case .matrix(let keys) = arguments[1],
      let mask = Mask(arguments[4]), let normalizer = Normalizer(arguments[5])
    else { return nil }
    func own(_ field: String, _ index: Int) -> Arithmetic {
      .own(Element(field: field, indices: prefix + [index]))
    }
    switch element.field {
    case "scores":
      return ScoreCall([arguments[0], arguments[1], arguments[3]])?.arithmetic(
        key: last, query: { .argument(0, Element(indices: prefix + [$0])) },
        keys: { .argument(1, Element($0, $1)) })
    case "masked":
      let queries = if case .matrix(let queries) = arguments[0] { queries.rows } else { 1 }
      return mask.arithmetic(
        own("scores", last), query: prefix.first ?? 0, key: last, queries: queries,
        keys: keys.rows)
    case "weights":
      guard let scores = maskedScores(arguments) else { return nil }
      let row = prefix.first ?? 0
      var weighed = WeighedRow(
        scores: scores[row].values, score: { own("masked", $0) }, weight: { own("weights", $0) })
      if row > 0 {
        weighed.carried = normalizer.carried(over: scores[0..<row]) {
          .own(Element(field: "weights", row - 1, $0))
        }
      }
      return normalizer.arithmetic(of: last, in: weighed)
    case "context":
      return .dot(keys.rows, { own("weights", $0) }) { .argument(2, Element($0, last)) }
    default: return nil
    }
  }

  /// The masked scores, one row a query.
  private static func maskedScores(_ arguments: [Value]) -> Matrix? {
    guard case .matrix(let keys) = arguments[1], let by = Score(arguments[3]),
      let mask = Mask(arguments[4])
    else { return nil }
    switch arguments[0] {
    case .vector(let query): return masked(score(queries: [query], keys: keys, by: by), by: mask)
    case .matrix(let queries): return masked(score(queries: queries, keys: keys, by: by), by: mask)
    default: return nil
    }
  }
}
