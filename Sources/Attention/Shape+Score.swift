// Step 1: scores, and the parameters that they are made with.

extension Shape {
  /// What is wrong with `Score.additive(W:U:v:)`; nil if nothing is.
  public static func additive(W: Matrix, U: Matrix, v: Vector) -> ShapeMismatch? {
    let formula = Score(rule: .additive(W: W, U: U, v: v, b: nil)).formula
    if U.rows != W.rows {
      return ShapeMismatch(
        argument: "U", has: .rows(U.rows), needs: .rows(W.rows), other: "W",
        rule: .scoreParameter(name: "U", score: "additive", formula: formula))
    }
    return hidden(v, named: "v", of: W, score: "additive", formula: formula)
  }

  /// What is wrong with `Score.additive(W:U:v:b:)`; nil if nothing is.
  public static func additive(W: Matrix, U: Matrix, v: Vector, b: Vector) -> ShapeMismatch? {
    let formula = Score(rule: .additive(W: W, U: U, v: v, b: b)).formula
    return additive(W: W, U: U, v: v)
      ?? hidden(b, named: "b", of: W, score: "additive", formula: formula)
  }

  /// What is wrong with `Score.concat(W:v:)`; nil if nothing is.
  public static func concat(W: Matrix, v: Vector) -> ShapeMismatch? {
    let formula = Score(rule: .concat(W: W, v: v)).formula
    return hidden(v, named: "v", of: W, score: "concat", formula: formula)
  }

  /// What is wrong with `score.resolved(queryWidth:keyWidth:)`; nil if nothing is.
  public static func resolved(queryWidth: Int, keyWidth: Int) -> ShapeMismatch? {
    notCount(queryWidth, named: "queryWidth") ?? notCount(keyWidth, named: "keyWidth")
  }

  /// What is wrong with `score(query:keys:by:)`; nil if nothing is.
  ///
  /// `argument` is `by` if a parameter of the score does not fit.
  public static func score(query: Vector, keys: Matrix, by score: Score) -> ShapeMismatch? {
    misfit(query.count, .numbers(query.count), named: "query", keys: keys, by: score)
  }

  /// What is wrong with `score(queries:keys:by:)`; nil if nothing is.
  ///
  /// `argument` is `by` if a parameter of the score does not fit.
  public static func score(queries: Matrix, keys: Matrix, by score: Score) -> ShapeMismatch? {
    misfit(queries.columns, .width(queries.columns), named: "queries", keys: keys, by: score)
  }

  /// The rule of each score, for queries of this width.
  private static func misfit(
    _ width: Int, _ extent: ShapeMismatch.Extent, named query: String, keys: Matrix, by score: Score
  ) -> ShapeMismatch? {
    func parameter(
      _ name: String, has: ShapeMismatch.Extent, needs: ShapeMismatch.Extent, other: String?
    ) -> ShapeMismatch? {
      if has == needs { return nil }
      return ShapeMismatch(
        argument: "by", has: has, needs: needs, other: other,
        rule: .scoreParameter(name: name, score: score.name, formula: score.formula))
    }
    switch score.rule {
    case .dot, .scaledDot, .cosine, .distance, .linear:
      if width == keys.columns { return nil }
      return ShapeMismatch(
        argument: "keys", has: .width(keys.columns), needs: .width(width), other: query,
        rule: .equalWidths(score: score.name))
    case .general(let W):
      return parameter("W", has: .rows(W.rows), needs: .rows(width), other: query)
        ?? parameter("W", has: .width(W.columns), needs: .width(keys.columns), other: "keys")
    case .additive(let W, let U, _, _), .normalizedAdditive(let W, let U, _, _, _):
      return parameter("W", has: .width(W.columns), needs: .width(width), other: query)
        ?? parameter("U", has: .width(U.columns), needs: .width(keys.columns), other: "keys")
    case .locationAware(let W, let U, _, _, _, _, let carried),
      .coverage(let W, let U, _, _, _, let carried):
      let name = if case .coverage = score.rule { "coverage" } else { "previous" }
      return parameter("W", has: .width(W.columns), needs: .width(width), other: query)
        ?? parameter("U", has: .width(U.columns), needs: .width(keys.columns), other: "keys")
        ?? parameter(
          name, has: .numbers(carried.count), needs: .numbers(keys.rows), other: "keys")
    case .concat(let W, _):
      return parameter(
        "W", has: .width(W.columns), needs: .width(width + keys.columns), other: nil)
    case .location(let W):
      if let mismatch = parameter(
        "W", has: .width(W.columns), needs: .width(width), other: query)
      {
        return mismatch
      }
      if keys.rows <= W.rows { return nil }
      return ShapeMismatch(
        argument: "keys", has: .rows(keys.rows), needs: .rowsAtMost(W.rows), other: "by",
        rule: .oneRowPerPosition)
    case .drawn:
      return nil  // drawn to fit
    }
  }

  /// A vector of the hidden layer that W leads to.
  private static func hidden(
    _ vector: Vector, named name: String, of W: Matrix, score: String, formula: String
  ) -> ShapeMismatch? {
    if vector.count == W.rows { return nil }
    return ShapeMismatch(
      argument: name, has: .numbers(vector.count), needs: .numbers(W.rows), other: "W",
      rule: .scoreParameter(name: name, score: score, formula: formula))
  }
}
