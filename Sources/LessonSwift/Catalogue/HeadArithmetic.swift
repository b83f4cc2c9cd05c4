internal import Attention

/// How each number of `multiHead` and `selfAttention` comes about: from the numbers before it, and
/// from what the projections make of queries, keys and values.
struct HeadArithmetic {
  /// The places of queries, keys and values among the arguments.
  private let inputs: (queries: Int, keys: Int, values: Int)
  /// The place of WQ, which WK and WV follow.
  private let projection: Int
  /// The place of WO; nil where heads are not joined.
  private let output: Int?
  private let heads: Int
  private let groups: Int
  private let width: Int
  private let inputWidths: (queries: Int, keys: Int, values: Int)
  private let queryCount: Int
  private let keyCount: Int
  private let mask: Mask
  /// One matrix a head.
  private let masked: [Matrix]

  /// From the arguments x, WQ, WK, WV, mask.
  init?(selfAttention arguments: [Value]) {
    guard let x = Matrix(arguments[0]), let WQ = Matrix(arguments[1]),
      let WK = Matrix(arguments[2]), let WV = Matrix(arguments[3]), let mask = Mask(arguments[4])
    else { return nil }
    self.init(
      inputs: (0, 0, 0), projection: 1, output: nil, heads: 1, groups: 1, width: WQ.rows, x, x, x,
      mask, masked: [selfAttention(x, WQ: WQ, WK: WK, WV: WV, mask: mask).masked])
  }

  /// From the arguments queries, keys, values, WQ, WK, WV, WO, heads, perhaps groups, and mask.
  init?(multiHead arguments: [Value]) {
    let matrices = arguments.prefix(7).compactMap { Matrix($0) }
    guard matrices.count == 7, let heads = Int(arguments[7]),
      let mask = arguments.last.flatMap({ Mask($0) })
    else { return nil }
    let groups = arguments.count == 10 ? Int(arguments[8]) ?? heads : heads
    let (queries, keys, values, WQ) = (matrices[0], matrices[1], matrices[2], matrices[3])
    let result = multiHead(
      queries: queries, keys: keys, values: values, WQ: WQ, WK: matrices[4], WV: matrices[5],
      WO: matrices[6], heads: heads, groups: groups, mask: mask)
    self.init(
      inputs: (0, 1, 2), projection: 3, output: 6, heads: heads, groups: groups,
      width: WQ.rows / heads, queries, keys, values, mask, masked: result.masked)
  }

  private init(
    inputs: (Int, Int, Int), projection: Int, output: Int?, heads: Int, groups: Int, width: Int,
    _ queries: Matrix, _ keys: Matrix, _ values: Matrix, _ mask: Mask, masked: [Matrix]
  ) {
    self.inputs = inputs
    self.projection = projection
    self.output = output
    self.heads = heads
    self.groups = groups
    self.width = width
    inputWidths = (queries.columns, keys.columns, values.columns)
    queryCount = queries.rows
    keyCount = keys.rows
    self.mask = mask
    self.masked = masked
  }

  func arithmetic(_ element: Element) -> Arithmetic? {
    guard let field = element.field else { return nil }
    if let output, field == "context" { return joined(element.indices, output) }
    // With one head that is not joined, there is no index for the head.
    let indices = output == nil ? [0] + element.indices : element.indices
    guard indices.count == 3 else { return nil }
    let (head, i, last) = (indices[0], indices[1], indices[2])
    func own(_ field: String, _ place: Int) -> Arithmetic {
      .own(Element(field: field, indices: Array(indices.dropLast()) + [place]).without(output))
    }
    switch field {
    case "scores": return score(head, i, last)
    case "masked":
      return mask.arithmetic(
        own("scores", last), query: i, key: last, queries: queryCount, keys: keyCount)
    case "weights":
      return Normalizer.softmax.arithmetic(
        of: last,
        in: WeighedRow(
          scores: masked[head][i].values, score: { own("masked", $0) },
          weight: { own("weights", $0) }))
    case "headContexts", "context":
      return .dot(keyCount, { own("weights", $0) }) { j in
        .part("v_{\(j + 1)}", value(head, j, last))
      }
    default: return nil
    }
  }

  /// The contexts of all heads side by side, times a row of WO.
  private func joined(_ indices: [Int], _ output: Int) -> Arithmetic {
    .dot(
      heads * width, { .argument(output, Element(indices[1], $0)) },
      { .own(Element(field: "headContexts", $0 / width, indices[0], $0 % width)) })
  }

  /// (W_Q s)·(W_K h) / √d
  private func score(_ head: Int, _ i: Int, _ j: Int) -> Arithmetic {
    let first = head * groups / heads * width
    return .quotient(
      .dot(
        width,
        { c in
          .part(
            "q_{\(c + 1)}",
            project(0, head * width + c, inputs.queries, i, inputWidths.queries))
        },
        { c in
          .part("k_{\(c + 1)}", project(1, first + c, inputs.keys, j, inputWidths.keys))
        }), .apply(.sqrt, .number(Double(width))))
  }

  private func value(_ head: Int, _ j: Int, _ c: Int) -> Arithmetic {
    let first = head * groups / heads * width
    return project(2, first + c, inputs.values, j, inputWidths.values)
  }

  /// A row of a projection with a row of what it projects.
  private func project(
    _ which: Int, _ row: Int, _ input: Int, _ place: Int, _ width: Int
  ) -> Arithmetic {
    .dot(
      width, { .argument(projection + which, Element(row, $0)) },
      { .argument(input, Element(place, $0)) })
  }
}

extension Element {
  /// The same element where there is no index for the head, since heads are not joined.
  fileprivate func without(_ output: Int?) -> Element {
    output == nil ? behindFirst : self
  }
}
