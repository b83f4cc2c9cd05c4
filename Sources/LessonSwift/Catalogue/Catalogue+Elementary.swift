internal import Attention

extension Catalogue {
  /// exp, log, sqrt, tanh, sigmoid and elu + 1 of numbers, vectors and matrices.
  static let elementaryFunctions: [Function] = [
    elementary(
      "exp", .exp, formula: "e^x", { exp($0) }, vector: { exp($0) }, matrix: { exp($0) }),
    elementary(
      "log", .log, formula: #"\ln x"#, { log($0) }, vector: { log($0) }, matrix: { log($0) }),
    elementary(
      "sqrt", .sqrt, formula: #"\sqrt{x}"#, { sqrt($0) }, vector: { sqrt($0) },
      matrix: { sqrt($0) }),
    elementary(
      "tanh", .tanh, formula: #"\tanh x"#, { tanh($0) }, vector: { tanh($0) },
      matrix: { tanh($0) }),
    elementary(
      "sigmoid", .sigmoid, formula: #"\sigma(x) = \frac{1}{1 + e^{-x}}"#, { sigmoid($0) },
      vector: { sigmoid($0) }, matrix: { sigmoid($0) }),
    elementary(
      "eluPlusOne", .eluPlusOne,
      formula: #"\phi(x) = x + 1 \text{ if } x > 0, \text{ else } e^x"#,
      source: "Katharopoulos et al. 2020, eq. 7", { eluPlusOne($0) },
      vector: { eluPlusOne($0) }, matrix: { eluPlusOne($0) }),
  ].flatMap { $0 }

  private static func elementary(
    _ name: String, _ operation: Arithmetic.Operation, formula: String,
    source: String = "calculus",
    _ number: @escaping @Sendable (Double) -> Double,
    vector: @escaping @Sendable (Vector) -> Vector,
    matrix: @escaping @Sendable (Matrix) -> Matrix
  ) -> [Function] {
    let arithmetic: @Sendable ([Value], Element) -> Arithmetic? = {
      .apply(operation, .argument(0, $1))
    }
    return [
      Function(
        name, .function, ["_ x"], formula: formula, source: source, arithmetic: arithmetic,
        number),
      Function(
        name, .function, ["_ x"], formula: formula, source: source, arithmetic: arithmetic,
        vector),
      Function(
        name, .function, ["_ x"], formula: formula, source: source, arithmetic: arithmetic,
        matrix),
    ]
  }
}
