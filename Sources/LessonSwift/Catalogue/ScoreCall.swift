internal import Attention

/// A call of `score`, `attend` or `decode`, for the arithmetic of one score.
struct ScoreCall {
  let width: Int
  let keyWidth: Int
  /// With its parameters drawn.
  let score: Score

  /// From the arguments query or queries, keys and by.
  init?(_ arguments: [Value]) {
    guard arguments.count >= 3, case .matrix(let keys) = arguments[1],
      let score = Score(arguments[2])
    else { return nil }
    switch arguments[0] {
    case .vector(let query): width = query.count
    case .matrix(let queries): width = queries.columns
    default: return nil
    }
    keyWidth = keys.columns
    self.score = score.resolved(queryWidth: width, keyWidth: keys.columns)
  }

  init(width: Int, keyWidth: Int, score: Score) {
    self.width = width
    self.keyWidth = keyWidth
    self.score = score.resolved(queryWidth: width, keyWidth: keyWidth)
  }

  /// How the score of a key comes about.
  ///
  /// - Parameters:
  ///   - query: an element of the query.
  ///   - keys: an element of a key.
  func arithmetic(
    key j: Int, query: (Int) -> Arithmetic, keys: (Int, Int) -> Arithmetic
  ) -> Arithmetic? {
    func h(_ i: Int) -> Arithmetic { keys(j, i) }
    switch score.rule {
    case .dot: return .dot(keyWidth, query, h)
    case .scaledDot:
      return .quotient(.dot(keyWidth, query, h), .apply(.sqrt, .number(Double(keyWidth))))
    case .general(let W):
      return .dot(W.rows, query) { a in
        .part("(W h)_{\(a + 1)}", .dot(W.columns, { .number(W[a, $0]) }, h))
      }
    case .additive(let W, let U, let v, let b):
      return hidden(v) { a in
        let terms =
          (0..<W.columns).map { .product([.number(W[a, $0]), query($0)]) }
          + (0..<U.columns).map { Arithmetic.product([.number(U[a, $0]), h($0)]) }
        return .sum(terms + (b.map { [.number($0[a])] } ?? []))
      }
    case .concat(let W, let v):
      return hidden(v) { a in
        .dot(W.columns, { .number(W[a, $0]) }) { $0 < width ? query($0) : h($0 - width) }
      }
    case .cosine(let beta):
      func norm(_ x: (Int) -> Arithmetic) -> Arithmetic {
        .apply(.sqrt, .dot(keyWidth, x, x))
      }
      return .quotient(
        .product([.number(beta), .dot(keyWidth, query, h)]), .product([norm(query), norm(h)]))
    case .distance:
      let squares = (0..<keyWidth).map { i in
        Arithmetic.power(.difference(query(i), h(i)), .number(2))
      }
      return .product([.number(-0.5), .sum(squares)])
    case .location(let W): return .dot(W.columns, { .number(W[j, $0]) }, query)
    case .drawn: return nil
    }
  }

  /// v₁·tanh(…) + v₂·tanh(…) + …
  private func hidden(_ v: Vector, _ row: (Int) -> Arithmetic) -> Arithmetic {
    .dot(v.count, { .number(v[$0]) }) { a in .part("u_{\(a + 1)}", .apply(.tanh, row(a))) }
  }
}
