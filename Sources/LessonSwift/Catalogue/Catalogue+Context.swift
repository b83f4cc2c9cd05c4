internal import Attention

extension Catalogue {
  /// Steps 3 and 4: the weighted sum, and what joins it with the previous word or the state.
  static let contextFunctions: [Function] = [
    Function(
      "contextVector", .function, ["weights", "values"], formula: #"c = \sum_j \alpha_j h_j"#,
      source: "Bahdanau et al. 2015, eq. 5",
      shapes: { Shape.contextVector(weights: $0, values: $1) },
      arithmetic: { arguments, element in
        guard case .matrix(let values) = arguments[1] else { return nil }
        return .dot(values.rows, { .argument(0, Element($0)) }) {
          .argument(1, Element($0, element.indices[0]))
        }
      }
    ) { (weights: Vector, values: Matrix) in contextVector(weights: weights, values: values) },
    Function(
      "contextVectors", .function, ["weights", "values"],
      formula: #"c_i = \sum_j \alpha_{ij} h_j"#, source: "Bahdanau et al. 2015, eq. 5",
      shapes: { Shape.contextVectors(weights: $0, values: $1) },
      cost: { .table($0.rows, $1.columns, work: Double($0.columns)) },
      arithmetic: { arguments, element in
        guard case .matrix(let values) = arguments[1] else { return nil }
        return .dot(values.rows, { .argument(0, Element(element.indices[0], $0)) }) {
          .argument(1, Element($0, element.indices[1]))
        }
      }
    ) { (weights: Matrix, values: Matrix) in contextVectors(weights: weights, values: values) },
    Function(
      "combine", .function, ["_ context", "with"], formula: #"x = [c; y]"#,
      source: "Bahdanau et al. 2015, appendix A.2.2",
      cost: { .joining([.vector($0), .vector($1)]) },
      arithmetic: { arguments, element in joined(arguments, element.indices[0]) }
    ) { (context: Vector, previous: Vector) in combine(context, with: previous) },
    Function(
      "combine", .function, ["_ context", "with", "W", "b"],
      formula: #"x = \tanh(W [c; y] + b)"#, source: "definition",
      shapes: { Shape.combine($0, with: $1, W: $2, b: $3) },
      arithmetic: { arguments, element in
        projected(arguments, W: 2, bias: 3, row: element.indices[0])
      }
    ) { (context: Vector, previous: Vector, W: Matrix, b: Vector) in
      combine(context, with: previous, W: W, b: b)
    },
    Function(
      "attentionalState", .function, ["context", "state", "W"],
      formula: #"\tilde h = \tanh(W [c; h])"#, source: "Luong et al. 2015, eq. 5",
      shapes: { Shape.attentionalState(context: $0, state: $1, W: $2) },
      arithmetic: { arguments, element in
        projected(arguments, W: 2, bias: nil, row: element.indices[0])
      }
    ) { (context: Vector, state: Vector, W: Matrix) in
      attentionalState(context: context, state: state, W: W)
    },
  ]

  /// An element of [a; b], the first two arguments.
  static func joined(_ arguments: [Value], _ index: Int) -> Arithmetic {
    let first = arguments[0].count
    return index < first
      ? .argument(0, Element(index)) : .argument(1, Element(index - first))
  }

  /// tanh(W [a; b] + bias), with the places of W and the bias among the arguments.
  private static func projected(
    _ arguments: [Value], W: Int, bias: Int?, row: Int
  ) -> Arithmetic {
    let width = arguments[0].count + arguments[1].count
    let terms = (0..<width).map { column in
      Arithmetic.product([.argument(W, Element(row, column)), joined(arguments, column)])
    }
    let added = bias.map { [Arithmetic.argument($0, Element(row))] } ?? []
    return .apply(.tanh, .sum(terms + added))
  }
}
