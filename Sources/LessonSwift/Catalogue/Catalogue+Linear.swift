internal import Attention

extension Catalogue {
  /// Attention whose weights are never made.
  static let linearFunctions: [Function] = [
    Function(
      "linearAttention", .function, ["queries", "keys", "values", "causal"],
      fallbacks: ["causal": "false"],
      formula: #"c_i = \frac{\sum_j (\phi(s_i) \cdot \phi(h_j))\, v_j}"#
        + #"{\sum_j \phi(s_i) \cdot \phi(h_j)}"#,
      source: "Katharopoulos et al. 2020, eqs. 5 to 12",
      shapes: {
        Shape.linearAttention(queries: $0, keys: $1, values: $2, causal: $3)
      },
      cost: { queries, keys, values, _ in
        let rows = Double(queries.rows) + Double(keys.rows)
        let (d, width) = (Double(keys.columns), Double(values.columns))
        return Cost(
          operations: rows * (d + 1) * (width + 10) + d * width + 1,
          numbers: max(Double(queries.rows) * width, d * width, rows * d, rows))
      },
      arithmetic: { arguments, element in
        guard case .matrix(let queries) = arguments[0], case .matrix(let keys) = arguments[1],
          case .bool(let causal) = arguments[3]
        else { return nil }
        let (i, column) = (element.indices[0], element.indices[1])
        let seen = causal ? i + 1 : keys.rows
        let scores = score(query: queries[i], keys: keys[0..<seen], by: .linear)
        if sum(scores) == 0 { return .number(0) }
        let row = (0..<seen).map { j in
          Arithmetic.part(
            "e_{\(j + 1)}",
            .dot(keys.columns, { .apply(.eluPlusOne, .argument(0, Element(i, $0))) }) {
              .apply(.eluPlusOne, .argument(1, Element(j, $0)))
            })
        }
        return .quotient(
          .dot(seen, { row[$0] }, { .argument(2, Element($0, column)) }), .sum(row))
      }
    ) { (queries: Matrix, keys: Matrix, values: Matrix, causal: Bool) in
      linearAttention(queries: queries, keys: keys, values: values, causal: causal)
    }
  ]
}
