// Step 3, the contexts, and attention as a whole.

extension Shape {
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
  ///
  /// - Complexity: O(1), but for `.proportional` that of the scores, unless these are `.linear`.
  public static func attend(
    query: Vector, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
    normalizer: Normalizer = .softmax
  ) -> ShapeMismatch? {
    sizes(query: query, keys: keys, values: values, by: score, mask: mask, normalizer: normalizer)
      ?? negative(query.asRow, keys, by: score, mask, normalizer)
  }

  /// What is wrong with `attend(queries:keys:values:by:mask:normalizer:)`; nil if nothing is.
  ///
  /// - Complexity: O(1), but for `.proportional` that of the scores, unless these are `.linear`.
  public static func attend(
    queries: Matrix, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
    normalizer: Normalizer = .softmax
  ) -> ShapeMismatch? {
    sizes(
      queries: queries, keys: keys, values: values, by: score, mask: mask, normalizer: normalizer)
      ?? negative(queries, keys, by: score, mask, normalizer)
  }

  /// What is wrong with `scaledDotProductAttention(queries:keys:values:mask:)`; nil if nothing is.
  public static func scaledDotProductAttention(
    queries: Matrix, keys: Matrix, values: Matrix, mask: Mask = .none
  ) -> ShapeMismatch? {
    sizes(
      queries: queries, keys: keys, values: values, by: .scaledDot, mask: mask,
      normalizer: .softmax)
  }

  /// What is wrong with the sizes of an attention with one query.
  static func sizes(
    query: Vector, keys: Matrix, values: Matrix, by score: Score, mask: Mask,
    normalizer: Normalizer
  ) -> ShapeMismatch? {
    Shape.score(query: query, keys: keys, by: score)
      ?? sizes(keys, values, mask, normalizer)
  }

  /// What is wrong with the sizes of an attention with many queries.
  static func sizes(
    queries: Matrix, keys: Matrix, values: Matrix, by score: Score, mask: Mask,
    normalizer: Normalizer
  ) -> ShapeMismatch? {
    Shape.score(queries: queries, keys: keys, by: score)
      ?? sizes(keys, values, mask, normalizer)
  }

  private static func sizes(
    _ keys: Matrix, _ values: Matrix, _ mask: Mask, _ normalizer: Normalizer
  ) -> ShapeMismatch? {
    unvalued(keys, values: values)
      ?? flags(of: mask, for: keys.rows, argument: "mask", other: "keys")
      ?? previous(of: normalizer, for: keys.rows, argument: "normalizer", other: "keys")
  }

  /// A score below 0 where weights are to be in proportion to the scores.
  private static func negative(
    _ queries: Matrix, _ keys: Matrix, by score: Score, _ mask: Mask, _ normalizer: Normalizer
  ) -> ShapeMismatch? {
    guard normalizer.rule == .proportional else { return nil }
    switch (score.rule, mask.rule) {
    case (.linear, .none), (.linear, .keep), (.linear, .causal), (.linear, .slidingWindow),
      (.linear, .window):
      return nil  // φ(s)·φ(hⱼ) is never below 0
    default:
      let scores = Attention.score(queries: queries, keys: keys, by: score)
      return negative(Attention.masked(scores, by: mask).values, argument: "normalizer")
    }
  }

  /// Values that are not as many as the keys.
  static func unvalued(_ keys: Matrix, values: Matrix) -> ShapeMismatch? {
    if values.rows == keys.rows { return nil }
    return ShapeMismatch(
      argument: "values", has: .rows(values.rows), needs: .rows(keys.rows), other: "keys",
      rule: .oneValuePerKey)
  }
}
