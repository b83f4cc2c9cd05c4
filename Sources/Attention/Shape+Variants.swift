// Scores that carry parameters of more than one kind, and functions around attention.

extension Shape {
  /// What is wrong with `Score.normalizedAdditive(W:U:v:b:g:)`; nil if nothing is.
  public static func normalizedAdditive(
    W: Matrix, U: Matrix, v: Vector, b: Vector, g: Double
  ) -> ShapeMismatch? {
    hiddenLayer(of: Score(rule: .normalizedAdditive(W: W, U: U, v: v, b: b, g: g)), W, U, v, b)
  }

  /// What is wrong with `Score.locationAware(W:U:v:b:F:P:previous:)`; nil if nothing is.
  public static func locationAware(
    W: Matrix, U: Matrix, v: Vector, b: Vector, F: Matrix, P: Matrix, previous: Vector
  ) -> ShapeMismatch? {
    let score = Score(
      rule: .locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: previous))
    if let mismatch = hiddenLayer(of: score, W, U, v, b) { return mismatch }
    if P.rows != W.rows { return parameter("P", .rows(P.rows), .rows(W.rows), other: "W", score) }
    if P.columns == F.rows { return nil }
    return parameter("P", .width(P.columns), .width(F.rows), other: "F", score)
  }

  /// What is wrong with `Score.coverage(W:U:v:b:w:coverage:)`; nil if nothing is.
  public static func coverage(
    W: Matrix, U: Matrix, v: Vector, b: Vector, w: Vector, coverage: Vector
  ) -> ShapeMismatch? {
    let score = Score(rule: .coverage(W: W, U: U, v: v, b: b, w: w, coverage: coverage))
    if let mismatch = hiddenLayer(of: score, W, U, v, b) { return mismatch }
    if w.count == W.rows { return nil }
    return parameter("w", .numbers(w.count), .numbers(W.rows), other: "W", score)
  }

  /// What is wrong with `coverageLoss(weights:coverage:)`; nil if nothing is.
  public static func coverageLoss(weights: Vector, coverage: Vector) -> ShapeMismatch? {
    if weights.count == coverage.count { return nil }
    return ShapeMismatch(
      argument: "coverage", has: .numbers(coverage.count), needs: .numbers(weights.count),
      other: "weights", rule: .pairs)
  }

  /// What is wrong with `predictedCenter(query:W:v:count:)`; nil if nothing is.
  public static func predictedCenter(
    query: Vector, W: Matrix, v: Vector, count: Int
  ) -> ShapeMismatch? {
    if W.columns != query.count {
      return ShapeMismatch(
        argument: "W", has: .width(W.columns), needs: .width(query.count), other: "query",
        rule: .weightWidth(name: "W", times: "s"))
    }
    if v.count != W.rows {
      return ShapeMismatch(
        argument: "v", has: .numbers(v.count), needs: .numbers(W.rows), other: "W",
        rule: .variant(.oneFactorPerRow(vector: "v", matrix: "W")))
    }
    return notCount(count, named: "count")
  }

  /// What is wrong with `linearAttention(queries:keys:values:causal:)`; nil if nothing is.
  public static func linearAttention(
    queries: Matrix, keys: Matrix, values: Matrix, causal: Bool = false
  ) -> ShapeMismatch? {
    if let mismatch = Shape.score(queries: queries, keys: keys, by: .linear)
      ?? unvalued(keys, values: values)
    {
      return mismatch
    }
    if !causal || queries.rows == keys.rows { return nil }
    return ShapeMismatch(
      argument: "queries", has: .rows(queries.rows), needs: .rows(keys.rows), other: "keys",
      rule: .variant(.oneQueryPerKey))
  }

  /// What is wrong with `rope(_:pairing:base:firstPosition:)`; nil if nothing is.
  public static func rope(
    _ x: Matrix, pairing: RotaryPairing, base: Double = 10000, firstPosition: Int = 0
  ) -> ShapeMismatch? {
    if !x.columns.isMultiple(of: 2) {
      return ShapeMismatch(
        argument: "x", has: .width(x.columns), needs: .evenWidth, rule: .variant(.rotatesPairs))
    }
    if base > 0 { return nil }
    return ShapeMismatch(
      argument: "base", has: .value(base), needs: .above(0), rule: .variant(.basePositive))
  }

  /// What is wrong with `oneHot(_:count:)`; nil if nothing is.
  public static func oneHot(_ index: Int, count: Int) -> ShapeMismatch? {
    notCount(count, named: "count") ?? outside(index, below: count)
  }

  /// What W, U, v and b of an additive score need of each other.
  private static func hiddenLayer(
    of score: Score, _ W: Matrix, _ U: Matrix, _ v: Vector, _ b: Vector
  ) -> ShapeMismatch? {
    if U.rows != W.rows { return parameter("U", .rows(U.rows), .rows(W.rows), other: "W", score) }
    if v.count != W.rows {
      return parameter("v", .numbers(v.count), .numbers(W.rows), other: "W", score)
    }
    if b.count == W.rows { return nil }
    return parameter("b", .numbers(b.count), .numbers(W.rows), other: "W", score)
  }

  private static func parameter(
    _ name: String, _ has: ShapeMismatch.Extent, _ needs: ShapeMismatch.Extent, other: String,
    _ score: Score
  ) -> ShapeMismatch {
    ShapeMismatch(
      argument: name, has: has, needs: needs, other: other,
      rule: .scoreParameter(name: name, score: score.name, formula: score.formula))
  }
}
