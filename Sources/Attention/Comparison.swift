// The same numbers by several kinds of attention, side by side.

/// What several combinations of score and normaliser make of one query.
public struct Comparison: Equatable, Sendable {
  /// One combination, and what it gives.
  public struct Variant: Equatable, Sendable {
    /// As it was written: a score whose parameters are drawn has still to draw them.
    public let score: Score
    public let normalizer: Normalizer
    public let result: AttentionResult
    /// How many numbers its score has to learn.
    public let parameters: Int
    /// Of step 1 (the scores) and step 3 (the context).
    public let multiplyAdds: Double
  }

  /// Every score with every normaliser: the first score with each of them, then the next.
  public let variants: [Variant]

  /// Scores, one row a variant, one column a key.
  public var scores: Matrix { table(\.scores) }
  /// Weights, one row a variant, one column a key.
  public var weights: Matrix { table(\.weights) }
  /// Contexts, one row a variant.
  public var contexts: Matrix { table(\.context) }

  private func table(_ numbers: (AttentionResult) -> Vector) -> Matrix {
    let rows = variants.map { numbers($0.result) }
    return Matrix(
      unchecked: rows.flatMap(\.values), rows: rows.count, columns: rows.first?.count ?? 0)
  }
}

/// Attends with every score and every normaliser, on the same query, keys and values.
///
/// - Parameters:
///   - query: what is asked.
///   - keys: one a row.
///   - values: one a key.
///   - scores: the kinds of score.
///   - normalizers: the normalisers that each of them meets.
///   - mask: which keys may be seen.
/// - Returns: scores · normalizers variants.
/// - Precondition: each combination is one that `attend` takes.
/// - Complexity: that of `attend`, scores · normalizers times.
public func compare(
  query: Vector, keys: Matrix, values: Matrix, by scores: [Score],
  normalizers: [Normalizer] = [.softmax], mask: Mask = .none
) -> Comparison {
  require(
    Shape.compare(
      query: query, keys: keys, values: values, by: scores, normalizers: normalizers, mask: mask))
  return Comparison(
    variants: scores.flatMap { score in
      normalizers.map { normalizer in
        Comparison.Variant(
          score: score, normalizer: normalizer,
          result: attend(
            query: query, keys: keys, values: values, by: score, mask: mask,
            normalizer: normalizer),
          parameters: score.parameterCount(queryWidth: query.count, keyWidth: keys.columns),
          multiplyAdds: score.multiplyAdds(
            queries: 1, queryWidth: query.count, keys: keys.rows, keyWidth: keys.columns)
            + Double(keys.rows) * Double(values.columns))
      }
    })
}
