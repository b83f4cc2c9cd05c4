// Steps 2 and 3: normalisers, masks, contexts, and attention as a whole.

extension Shape {
  /// What is wrong with `softmax(_:temperature:)`; nil if nothing is.
  public static func softmax(_ scores: Vector, temperature: Double) -> ShapeMismatch? {
    softmax(temperature: temperature)
  }

  /// What is wrong with `softmax(_:temperature:)`; nil if nothing is.
  public static func softmax(_ scores: Matrix, temperature: Double) -> ShapeMismatch? {
    softmax(temperature: temperature)
  }

  /// What is wrong with `Normalizer.softmax(temperature:)`; nil if nothing is.
  public static func softmax(temperature: Double) -> ShapeMismatch? {
    if temperature > 0 { return nil }
    return ShapeMismatch(
      argument: "temperature", has: .value(temperature), needs: .above(0),
      rule: .temperaturePositive)
  }

  /// What is wrong with `entmax(_:alpha:)`; nil if nothing is.
  public static func entmax(_ scores: Vector, alpha: Double) -> ShapeMismatch? {
    entmax(alpha: alpha)
  }

  /// What is wrong with `entmax(_:alpha:)`; nil if nothing is.
  public static func entmax(_ scores: Matrix, alpha: Double) -> ShapeMismatch? {
    entmax(alpha: alpha)
  }

  /// What is wrong with `Normalizer.entmax(alpha:)`; nil if nothing is.
  public static func entmax(alpha: Double) -> ShapeMismatch? {
    if alpha > 1 { return nil }
    return ShapeMismatch(
      argument: "alpha", has: .value(alpha), needs: .above(1), rule: .alphaAboveOne)
  }

  /// What is wrong with `masked(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by`.
  public static func masked(_ scores: Vector, by mask: Mask) -> ShapeMismatch? {
    flags(of: mask, for: scores.count, argument: "by", other: "scores")
  }

  /// What is wrong with `masked(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by`.
  public static func masked(_ scores: Matrix, by mask: Mask) -> ShapeMismatch? {
    flags(of: mask, for: scores.columns, argument: "by", other: "scores")
  }

  /// What is wrong with `contextVector(weights:values:)`; nil if nothing is.
  public static func contextVector(weights: Vector, values: Matrix) -> ShapeMismatch? {
    if weights.count == values.rows { return nil }
    return ShapeMismatch(
      argument: "weights", has: .numbers(weights.count), needs: .numbers(values.rows),
      other: "values", rule: .oneWeightPerValue)
  }

  /// What is wrong with `contextVectors(weights:values:)`; nil if nothing is.
  public static func contextVectors(weights: Matrix, values: Matrix) -> ShapeMismatch? {
    if weights.columns == values.rows { return nil }
    return ShapeMismatch(
      argument: "weights", has: .width(weights.columns), needs: .width(values.rows),
      other: "values", rule: .oneWeightPerValue)
  }

  /// What is wrong with `attend(query:keys:values:by:mask:normalizer:)`; nil if nothing is.
  public static func attend(
    query: Vector, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
    normalizer: Normalizer = .softmax
  ) -> ShapeMismatch? {
    Shape.score(query: query, keys: keys, by: score)
      ?? unvalued(keys, values: values)
      ?? flags(of: mask, for: keys.rows, argument: "mask", other: "keys")
  }

  /// What is wrong with `attend(queries:keys:values:by:mask:normalizer:)`; nil if nothing is.
  public static func attend(
    queries: Matrix, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
    normalizer: Normalizer = .softmax
  ) -> ShapeMismatch? {
    Shape.score(queries: queries, keys: keys, by: score)
      ?? unvalued(keys, values: values)
      ?? flags(of: mask, for: keys.rows, argument: "mask", other: "keys")
  }

  private static func unvalued(_ keys: Matrix, values: Matrix) -> ShapeMismatch? {
    if values.rows == keys.rows { return nil }
    return ShapeMismatch(
      argument: "values", has: .rows(values.rows), needs: .rows(keys.rows), other: "keys",
      rule: .oneValuePerKey)
  }

  private static func flags(
    of mask: Mask, for keys: Int, argument: String, other: String
  ) -> ShapeMismatch? {
    switch mask.rule {
    case .none, .causal: return nil
    case .keep(let flags):
      if flags.count == keys { return nil }
      return ShapeMismatch(
        argument: argument, has: .flags(flags.count), needs: .flags(keys), other: other,
        rule: .oneFlagPerKey)
    }
  }
}
