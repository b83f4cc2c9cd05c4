// Step 2: normalisers that look beyond one row of scores, or need scores of 0 or more.

extension Shape {
  /// What is wrong with `weigh(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by` if the previous weights are not as many as the scores.
  ///
  /// - Complexity: O(n) for `.proportional`, else O(1).
  public static func weigh(_ scores: Vector, by normalizer: Normalizer) -> ShapeMismatch? {
    if normalizer.rule == .proportional { return proportional(scores) }
    return previous(of: normalizer, for: scores.count, argument: "by", other: "scores")
  }

  /// What is wrong with `weigh(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by` if the previous weights are not as many as the columns.
  ///
  /// - Complexity: O(rows · columns) for `.proportional`, else O(1).
  public static func weigh(_ scores: Matrix, by normalizer: Normalizer) -> ShapeMismatch? {
    if normalizer.rule == .proportional { return proportional(scores) }
    return previous(of: normalizer, for: scores.columns, argument: "by", other: "scores")
  }

  /// What is wrong with `proportional(_:)`; nil if nothing is.
  public static func proportional(_ scores: Vector) -> ShapeMismatch? {
    negative(scores.values, argument: "scores")
  }

  /// What is wrong with `proportional(_:)`; nil if nothing is.
  public static func proportional(_ scores: Matrix) -> ShapeMismatch? {
    negative(scores.values, argument: "scores")
  }

  /// What is wrong with `monotonic(_:previous:)`; nil if nothing is.
  public static func monotonic(_ scores: Vector, previous: Vector) -> ShapeMismatch? {
    unlike(previous, scores.count, "monotonic", argument: "previous", other: "scores")
  }

  /// What is wrong with `monotonic(_:previous:)`; nil if nothing is.
  public static func monotonic(_ scores: Matrix, previous: Vector) -> ShapeMismatch? {
    unlike(previous, scores.columns, "monotonic", argument: "previous", other: "scores")
  }

  /// What is wrong with `forward(_:previous:)`; nil if nothing is.
  public static func forward(_ scores: Vector, previous: Vector) -> ShapeMismatch? {
    unlike(previous, scores.count, "forward", argument: "previous", other: "scores")
  }

  /// What is wrong with `forward(_:previous:)`; nil if nothing is.
  public static func forward(_ scores: Matrix, previous: Vector) -> ShapeMismatch? {
    unlike(previous, scores.columns, "forward", argument: "previous", other: "scores")
  }

  /// What is wrong with `localPredictive(_:center:radius:)`; nil if nothing is.
  public static func localPredictive(
    _ scores: Vector, center: Double, radius: Int
  ) -> ShapeMismatch? {
    localPredictive(center: center, radius: radius)
  }

  /// What is wrong with `localPredictive(_:center:radius:)`; nil if nothing is.
  public static func localPredictive(
    _ scores: Matrix, center: Double, radius: Int
  ) -> ShapeMismatch? {
    localPredictive(center: center, radius: radius)
  }

  /// What is wrong with `Normalizer.localPredictive(center:radius:)`; nil if nothing is.
  public static func localPredictive(center: Double, radius: Int) -> ShapeMismatch? {
    tooNarrow(radius, least: 1)
  }

  /// What is wrong with `mocha(monotonic:chunkScores:window:)`; nil if nothing is.
  public static func mocha(
    monotonic: Vector, chunkScores: Vector, window: Int
  ) -> ShapeMismatch? {
    if chunkScores.count != monotonic.count {
      return ShapeMismatch(
        argument: "chunkScores", has: .numbers(chunkScores.count),
        needs: .numbers(monotonic.count), other: "monotonic",
        rule: .variant(.oneChunkScorePerWeight))
    }
    return noChunk(window)
  }

  /// What is wrong with `mocha(monotonic:chunkScores:window:)`; nil if nothing is.
  public static func mocha(
    monotonic: Matrix, chunkScores: Matrix, window: Int
  ) -> ShapeMismatch? {
    if chunkScores.rows != monotonic.rows || chunkScores.columns != monotonic.columns {
      return ShapeMismatch(
        argument: "chunkScores",
        has: .shape(rows: chunkScores.rows, columns: chunkScores.columns),
        needs: .shape(rows: monotonic.rows, columns: monotonic.columns), other: "monotonic",
        rule: .variant(.oneChunkScorePerWeight))
    }
    return noChunk(window)
  }

  private static func noChunk(_ window: Int) -> ShapeMismatch? {
    if window >= 1 { return nil }
    return ShapeMismatch(
      argument: "window", has: .integer(window), needs: .atLeast(1), rule: .variant(.chunkWindow))
  }

  /// The previous weights of a normaliser that are not as many as the keys.
  static func previous(
    of normalizer: Normalizer, for keys: Int, argument: String, other: String
  ) -> ShapeMismatch? {
    switch normalizer.rule {
    case .monotonic(let previous), .forward(let previous):
      unlike(previous, keys, normalizer.name, argument: argument, other: other)
    case .softmax, .sparsemax, .entmax, .sigmoid, .hard, .proportional, .localPredictive,
      .smoothed:
      nil
    }
  }

  private static func unlike(
    _ previous: Vector, _ keys: Int, _ normalizer: String, argument: String, other: String
  ) -> ShapeMismatch? {
    if previous.count == keys { return nil }
    return ShapeMismatch(
      argument: argument, has: .numbers(previous.count), needs: .numbers(keys), other: other,
      rule: .variant(.onePreviousPerKey(normalizer: normalizer)))
  }

  /// The first score below 0, where weights are to be in proportion to the scores.
  static func negative(_ scores: [Double], argument: String) -> ShapeMismatch? {
    guard let score = scores.first(where: { $0 < 0 && $0 > -.infinity }) else { return nil }
    return ShapeMismatch(
      argument: argument, has: .value(score), needs: .valueAtLeast(0),
      rule: .variant(.scoresNotNegative))
  }
}
