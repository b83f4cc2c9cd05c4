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
        .sum(joined(W, query, U, h, row: a) + (b.map { [.number($0[a])] } ?? []))
      }
    case .normalizedAdditive(let W, let U, let v, let b, let g):
      if norm(v) == 0 { return .number(0) }
      let scores = hidden(v) { a in .sum(joined(W, query, U, h, row: a) + [.number(b[a])]) }
      let length = Arithmetic.apply(.sqrt, .dot(v.count, { .number(v[$0]) }, { .number(v[$0]) }))
      return .quotient(.product([.number(g), scores]), .part(#"\lVert v \rVert"#, length))
    case .locationAware(let W, let U, let v, let b, let F, let P, let previous):
      return hidden(v) { a in
        let features = (0..<F.rows).map { channel in
          Arithmetic.product([
            .number(P[a, channel]),
            .part(
              "f_{\(channel + 1)}",
              .feature(
                F, at: j, count: previous.count, filter: { .number(F[channel, $0]) },
                previous: { .number(previous[$0]) })),
          ])
        }
        return .sum(joined(W, query, U, h, row: a) + features + [.number(b[a])])
      }
    case .coverage(let W, let U, let v, let b, let w, let coverage):
      return hidden(v) { a in
        let covered = Arithmetic.product([.number(w[a]), .number(coverage[j])])
        return .sum(joined(W, query, U, h, row: a) + [covered, .number(b[a])])
      }
    case .linear:
      return .dot(
        keyWidth, { .apply(.eluPlusOne, query($0)) }, { .apply(.eluPlusOne, h($0)) })
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

  /// The products in a row of W s + U h.
  private func joined(
    _ W: Matrix, _ query: (Int) -> Arithmetic, _ U: Matrix, _ key: (Int) -> Arithmetic,
    row a: Int
  ) -> [Arithmetic] {
    (0..<W.columns).map { .product([.number(W[a, $0]), query($0)]) }
      + (0..<U.columns).map { .product([.number(U[a, $0]), key($0)]) }
  }

  /// v₁·tanh(…) + v₂·tanh(…) + …
  private func hidden(_ v: Vector, _ row: (Int) -> Arithmetic) -> Arithmetic {
    .dot(v.count, { .number(v[$0]) }) { a in .part("u_{\(a + 1)}", .apply(.tanh, row(a))) }
  }
}

extension Arithmetic {
  /// What one filter of F finds around a place, in as many previous weights.
  static func feature(
    _ F: Matrix, at place: Int, count: Int, filter: (Int) -> Arithmetic,
    previous: (Int) -> Arithmetic
  ) -> Arithmetic {
    let inside = (0..<F.columns).filter { 0..<count ~= place + $0 - F.columns / 2 }
    return .sum(inside.map { .product([filter($0), previous(place + $0 - F.columns / 2)]) })
  }
}
