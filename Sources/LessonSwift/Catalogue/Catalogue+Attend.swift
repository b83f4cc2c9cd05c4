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
      Function(
        "scaledDotProductAttention", .function, ["queries", "keys", "values", "mask"],
        fallbacks: ["mask": ".none"],
        formula: #"c_i = \sum_j \mathrm{softmax}\left("#
          + #"\frac{s_i \cdot h}{\sqrt{d}}\right)_j v_j"#,
        source: "Vaswani et al. 2017, eq. 1",
        shapes: { Shape.scaledDotProductAttention(queries: $0, keys: $1, values: $2, mask: $3) },
        cost: { queries, keys, values, _ in
          let all = attendCost(
            queries.rows, queries.columns, keys, values, .scaledDot, .softmax)
          let width = Double(keys.columns) + Double(values.columns)
          return Cost(
            operations: all.operations,
            numbers: max(
              Double(queries.rows) * Double(values.columns), Double(keys.rows) * width, 1))
        },
        arithmetic: { arguments, element in contextAtOnce(arguments, element) }
      ) {
        (queries: Matrix, keys: Matrix, values: Matrix, mask: Mask) in
        scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
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

  /// How a number of a context comes about without weights: Σⱼ exp(eⱼ − max e) vⱼ / Σⱼ exp(eⱼ − max e).
  private static func contextAtOnce(_ arguments: [Value], _ element: Element) -> Arithmetic? {
    let (i, column) = (element.indices[0], element.indices[1])
    let attended = [
      arguments[0], arguments[1], arguments[2], Score.scaledDot.lessonValue, arguments[3],
    ]
    guard case .matrix(let queries) = arguments[0], case .matrix(let keys) = arguments[1],
      let mask = Mask(arguments[3]),
      let call = ScoreCall([arguments[0], arguments[1], attended[3]]),
      let row = maskedScores(attended)?[i], !row.values.contains(where: \.isNaN)
    else { return nil }
    guard keys.rows > 0, row[argmax(row)] > -.infinity else { return .number(0) }
    guard row[argmax(row)].isFinite else { return nil }
    let scores = (0..<keys.rows).compactMap { j in
      call.arithmetic(
        key: j, query: { .argument(0, Element(i, $0)) }, keys: { .argument(1, Element($0, $1)) }
      ).map {
        Arithmetic.part(
          "e_{\(j + 1)}",
          mask.arithmetic($0, query: i, key: j, queries: queries.rows, keys: keys.rows))
      }
    }
    let exponentials = scores.map { Arithmetic.apply(.exp, .difference($0, scores[argmax(row)])) }
    return .quotient(
      .dot(keys.rows, { exponentials[$0] }, { .argument(2, Element($0, column)) }),
      .part(#"\Sigma"#, .sum(exponentials)))
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
