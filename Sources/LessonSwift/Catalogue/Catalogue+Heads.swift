internal import Attention

extension Catalogue {
  private static let projections = ["queries", "keys", "values", "WQ", "WK", "WV", "WO", "heads"]

  /// Attention that reads through projections, with one head or with several.
  static let headFunctions: [Function] =
    [
      Function(
        "selfAttention", .function, ["_ x", "WQ", "WK", "WV", "mask"],
        fallbacks: ["mask": ".none"],
        formula: #"c_i = \sum_j \mathrm{softmax}\left("#
          + #"\frac{W_Q x_i \cdot W_K x_j}{\sqrt{d}}\right) W_V x_j"#,
        source: "Vaswani et al. 2017, section 3.2.3",
        shapes: { Shape.selfAttention($0, WQ: $1, WK: $2, WV: $3, mask: $4) },
        cost: { x, WQ, WK, WV, _ in
          headCost(
            x, x, x, [WQ, WK, WV], heads: 1, groups: 1, width: WQ.rows, valueWidth: WV.rows)
        },
        arithmetic: { HeadArithmetic(selfAttention: $0)?.arithmetic($1) }
      ) { (x: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, mask: Mask) in
        selfAttention(x, WQ: WQ, WK: WK, WV: WV, mask: mask)
      },
      Function(
        "multiHead", .function, projections + ["mask"], fallbacks: ["mask": ".none"],
        formula: headFormula, source: "Vaswani et al. 2017, section 3.2.2",
        shapes: {
          Shape.multiHead(
            queries: $0, keys: $1, values: $2, WQ: $3, WK: $4, WV: $5, WO: $6, heads: $7, mask: $8)
        },
        cost: { queries, keys, values, WQ, WK, WV, WO, heads, _ in
          headCost(
            queries, keys, values, [WQ, WK, WV, WO], heads: heads, groups: heads,
            width: WQ.rows / heads, valueWidth: WQ.rows / heads)
        },
        arithmetic: { HeadArithmetic(multiHead: $0)?.arithmetic($1) }
      ) {
        (
          queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix,
          WO: Matrix, heads: Int, mask: Mask
        ) in
        multiHead(
          queries: queries, keys: keys, values: values, WQ: WQ, WK: WK, WV: WV, WO: WO,
          heads: heads, mask: mask)
      },
      Function(
        "multiHead", .function, projections + ["groups", "mask"], fallbacks: ["mask": ".none"],
        formula: headFormula, source: "Ainslie et al. 2023; Shazeer 2019",
        shapes: {
          Shape.multiHead(
            queries: $0, keys: $1, values: $2, WQ: $3, WK: $4, WV: $5, WO: $6, heads: $7,
            groups: $8, mask: $9)
        },
        cost: { queries, keys, values, WQ, WK, WV, WO, heads, groups, _ in
          headCost(
            queries, keys, values, [WQ, WK, WV, WO], heads: heads, groups: groups,
            width: WQ.rows / heads, valueWidth: WQ.rows / heads)
        },
        arithmetic: { HeadArithmetic(multiHead: $0)?.arithmetic($1) }
      ) {
        (
          queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix,
          WO: Matrix, heads: Int, groups: Int, mask: Mask
        ) in
        multiHead(
          queries: queries, keys: keys, values: values, WQ: WQ, WK: WK, WV: WV, WO: WO,
          heads: heads, groups: groups, mask: mask)
      },
    ] + MultiHeadResult.propertyFunctions

  private static let headFormula =
    #"c = W_O [c^1; \dots; c^H],\quad c^h_i = \sum_j \mathrm{softmax}\left("#
    + #"\frac{W_Q^h s_i \cdot W_K^g h_j}{\sqrt{d}}\right)_j W_V^g v_j"#

  /// What projecting, attending and joining costs.
  private static func headCost(
    _ queries: Matrix, _ keys: Matrix, _ values: Matrix, _ projections: [Matrix], heads: Int,
    groups: Int, width: Int, valueWidth: Int
  ) -> Cost {
    let (m, n) = (Double(queries.rows), Double(keys.rows))
    let pairs = Double(heads) * m * n
    let projected = zip([m, n, n, m], projections).map { rows, W in
      (work: rows * Double(W.values.count), numbers: rows * Double(W.rows))
    }
    let contexts = m * Double(heads) * Double(valueWidth)
    return Cost(
      operations: projected.reduce(0) { $0 + $1.work + 10 * $1.numbers }
        + pairs * (Double(width) + Double(valueWidth) + 40) + 100 * Double(heads) + 10 * contexts,
      numbers: max(3 * pairs + contexts, projected.map(\.numbers).max() ?? 0, Double(heads)))
  }
}
