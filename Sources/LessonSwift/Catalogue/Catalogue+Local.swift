internal import Attention

extension Catalogue {
  static let localFormula =
    #"\alpha_j = \mathrm{softmax}(e)_j\, \exp\left(-\frac{(j - p)^2}{2 (D/2)^2}\right),"#
    + #"\quad |j - p| \le D"#

  /// Attention to a window, and the place where it stands.
  static let localFunctions: [Function] = [
    rowwise(
      "localPredictive", ["center", "radius"], formula: localFormula,
      source: "Luong et al. 2015, eq. 10",
      shapes: (
        { Shape.localPredictive($0, center: $1, radius: $2) },
        { Shape.localPredictive($0, center: $1, radius: $2) }
      ), center: 1,
      normalizer: { (center: Double, radius: Int) in
        .localPredictive(center: center, radius: radius)
      }, vector: { localPredictive($0, center: $1, radius: $2) },
      matrix: { localPredictive($0, center: $1, radius: $2) }),
    [
      Function(
        "predictedCenter", .function, ["query", "W", "v", "count"],
        formula: #"p = S\, \sigma(v^\top \tanh(W s))"#, source: "Luong et al. 2015, eq. 9",
        shapes: { Shape.predictedCenter(query: $0, W: $1, v: $2, count: $3) },
        arithmetic: { arguments, _ in
          guard case .matrix(let W) = arguments[1] else { return nil }
          let inner = Arithmetic.dot(W.rows, { .argument(2, Element($0)) }) { a in
            .part(
              "u_{\(a + 1)}",
              .apply(
                .tanh,
                .dot(W.columns, { .argument(1, Element(a, $0)) }, { .argument(0, Element($0)) })))
          }
          return .product([.argument(3, .whole), .apply(.sigmoid, inner)])
        }
      ) { (query: Vector, W: Matrix, v: Vector, count: Int) in
        predictedCenter(query: query, W: W, v: v, count: count)
      }
    ],
  ].flatMap { $0 }
}
