internal import Attention
internal import Diagnostics

extension Catalogue {
  /// Functions of vectors and matrices that are no step of their own.
  static let vectorFunctions: [Function] = [
    Function(
      "dot", .function, ["_ a", "_ b"], formula: #"a \cdot b = \sum_i a_i b_i"#,
      source: "linear algebra", shapes: { Shape.dot($0, $1) },
      arithmetic: { arguments, _ in
        .dot(arguments[0].count, { .argument(0, Element($0)) }, { .argument(1, Element($0)) })
      }
    ) { (a: Vector, b: Vector) in dot(a, b) },
    Function(
      "hadamard", .function, ["_ a", "_ b"], formula: #"(a \odot b)_i = a_i b_i"#,
      source: "linear algebra", shapes: { Shape.hadamard($0, $1) }, arithmetic: elementwiseProduct
    ) { (a: Vector, b: Vector) in hadamard(a, b) },
    Function(
      "hadamard", .function, ["_ a", "_ b"], formula: #"(A \odot B)_{ij} = A_{ij} B_{ij}"#,
      source: "linear algebra", shapes: { Shape.hadamard($0, $1) }, arithmetic: elementwiseProduct
    ) { (a: Matrix, b: Matrix) in hadamard(a, b) },
    Function(
      "concatenate", .function, ["_ a", "_ b"], formula: "[a; b]", source: "linear algebra",
      cost: { .joining([.vector($0), .vector($1)]) },
      arithmetic: { arguments, element in joined(arguments, element.indices[0]) }
    ) { (a: Vector, b: Vector) in concatenate(a, b) },
    Function(
      "sum", .function, ["_ x"], formula: #"\sum_i x_i"#, source: "arithmetic",
      arithmetic: { arguments, _ in
        .sum((0..<arguments[0].count).map { .argument(0, Element($0)) })
      }
    ) { (x: Vector) in sum(x) },
    Function(
      "sum", .function, ["_ x"], formula: #"\sum_{ij} x_{ij}"#, source: "arithmetic",
      arithmetic: { arguments, _ in
        guard case .matrix(let x) = arguments[0] else { return nil }
        return .sum(
          (0..<x.rows).flatMap { i in (0..<x.columns).map { .argument(0, Element(i, $0)) } })
      }
    ) { (x: Matrix) in sum(x) },
    Function(
      "max", .function, ["_ x"], formula: #"\max_i x_i"#, source: "arithmetic",
      shapes: { Shape.max($0) },
      arithmetic: { arguments, _ in
        .largest((0..<arguments[0].count).map { .argument(0, Element($0)) })
      }
    ) { (x: Vector) in max(x) },
    Function(
      "argmax", .function, ["_ x"], formula: #"\mathrm{arg\,max}_i\, x_i"#, source: "arithmetic",
      shapes: { Shape.argmax($0) }
    ) { (x: Vector) in argmax(x) },
    Function(
      "norm", .function, ["_ x"], formula: #"\lVert x \rVert = \sqrt{\sum_i x_i^2}"#,
      source: "linear algebra",
      arithmetic: { arguments, _ in
        .apply(
          .sqrt,
          .sum(
            (0..<arguments[0].count).map { .power(.argument(0, Element($0)), .number(2)) }))
      }
    ) { (x: Vector) in norm(x) },
    Function(
      "oneHot", .function, ["_ index", "count"],
      formula: #"x_i = 1 \text{ at the index, else } 0"#, source: "linear algebra",
      shapes: { Shape.oneHot($0, count: $1) },
      cost: { _, count in Cost(operations: 10 * Double(count), numbers: Double(count)) },
      arithmetic: { arguments, element in
        guard case .int(let index) = arguments[0] else { return nil }
        return .number(element.indices[0] == index ? 1 : 0)
      }
    ) { (index: Int, count: Int) in oneHot(index, count: count) },
    Function(
      "entropy", .function, ["_ weights"],
      formula: #"H = -\sum_j \alpha_j \log_2 \alpha_j"#, source: "Shannon 1948",
      arithmetic: { arguments, _ in
        guard case .vector(let weights) = arguments[0] else { return nil }
        let parts = (0..<weights.count).filter { weights[$0] != 0 }.map { j in
          Arithmetic.product([
            .argument(0, Element(j)), .apply(.log, .argument(0, Element(j))),
          ])
        }
        return .quotient(.negative(.sum(parts)), .apply(.log, .number(2)))
      }
    ) { (weights: Vector) in entropy(weights) },
    Function(
      "transposed", .method, ["_ matrix"], formula: #"(A^\top)_{ij} = A_{ji}"#,
      source: "linear algebra",
      arithmetic: { _, element in
        .argument(0, Element(element.indices[1], element.indices[0]))
      }
    ) { (matrix: Matrix) in matrix.transposed() },
    Function("count", .property, ["_ vector"], cost: { _ in .one }) { (x: Vector) in x.count },
    Function("count", .property, ["_ matrix"], cost: { _ in .one }) { (x: Matrix) in x.count },
    Function("rows", .property, ["_ matrix"], cost: { _ in .one }) { (x: Matrix) in x.rows },
    Function("columns", .property, ["_ matrix"], cost: { _ in .one }) { (x: Matrix) in x.columns },
  ]

  private static let elementwiseProduct: @Sendable ([Value], Element) -> Arithmetic? = {
    .product([.argument(0, $1), .argument(1, $1)])
  }

  /// `Type(…)` and `Type.random(…)`.
  static let initializers: [Function] = [
    Function("Double", .initializer, ["_ value"], arithmetic: { _, _ in .argument(0, .whole) }) {
      (value: Int) in Double(value)
    },
    Function("Double", .initializer, ["_ value"], arithmetic: { _, _ in .argument(0, .whole) }) {
      (value: Double) in value
    },
    Function("Int", .initializer, ["_ value"]) { (value: Int) in value },
    Function(
      "Int", .initializer, ["_ value"],
      check: { (value: Double) in
        Int(exactly: value.rounded(.towardZero)) == nil ? .noInteger(value) : nil
      }
    ) { (value: Double) in Int(value) },
    Function(
      "Vector", .initializer, ["_ values"], arithmetic: { _, element in .argument(0, element) }
    ) { (values: [Double]) in Vector(values) },
    Function(
      "Matrix", .initializer, ["rows", "columns", "values"],
      shapes: { Shape.matrix(rows: $0, columns: $1, values: $2) },
      cost: { rows, columns, _ in .table(rows, columns, work: 10) },
      arithmetic: { arguments, element in
        guard case .int(let columns) = arguments[1] else { return nil }
        return .argument(2, Element(element.indices[0] * columns + element.indices[1]))
      }
    ) { (rows: Int, columns: Int, values: [Double]) in
      Matrix(rows: rows, columns: columns, values: values)
    },
    Function(
      "random", .staticMethod(.vector), ["count", "seed"], formula: #"x_i \sim N(0, 1)"#,
      source: "Steele et al. 2014 (SplitMix64); Box and Muller 1958",
      shapes: { Shape.random(count: $0, seed: $1) },
      cost: { count, _ in Cost(operations: 20 * Double(count), numbers: Double(count)) }
    ) { (count: Int, seed: Int) in Vector.random(count: count, seed: seed) },
    Function(
      "random", .staticMethod(.matrix), ["rows", "columns", "seed"],
      formula: #"x_{ij} \sim N(0, 1)"#,
      source: "Steele et al. 2014 (SplitMix64); Box and Muller 1958",
      shapes: { Shape.random(rows: $0, columns: $1, seed: $2) },
      cost: { rows, columns, _ in .table(rows, columns, work: 20) }
    ) { (rows: Int, columns: Int, seed: Int) in
      Matrix.random(rows: rows, columns: columns, seed: seed)
    },
  ]
}
