// Steps 1 to 3 in one call, with every number on the way kept.

/// What one query found.
public struct AttentionResult: Equatable, Sendable {
  /// One a key.
  public let scores: Vector
  /// The scores with -∞ for hidden keys.
  public let masked: Vector
  /// One a key.
  public let weights: Vector
  /// As wide as the values.
  public let context: Vector
}

/// What many queries found, one row a query.
public struct AttentionResults: Equatable, Sendable {
  /// Queries × keys.
  public let scores: Matrix
  /// The scores with -∞ for hidden keys.
  public let masked: Matrix
  /// Queries × keys.
  public let weights: Matrix
  /// Queries × width of the values.
  public let context: Matrix
}

/// Attends: scores every key, turns the scores into weights, and sums the values by weight.
///
/// - Parameters:
///   - query: what is asked.
///   - keys: one a row.
///   - values: one a key; in seq2seq models the same matrix as the keys.
///   - score: how keys answer.
///   - mask: which keys may be seen.
///   - normalizer: how scores become weights.
/// - Returns: scores, masked scores, weights and the context vector.
/// - Precondition: what `score`, `masked` and `weigh` ask, and as many values as keys.
/// - Complexity: the score's, plus O(n · (d + log n)) for n values of width d.
/// Source: the frame is that of Bahdanau et al. 2015, eqs. 4 to 6 (arXiv 1409.0473).
public func attend(
  query: Vector, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
  normalizer: Normalizer = .softmax
) -> AttentionResult {
  require(
    Shape.sizes(
      query: query, keys: keys, values: values, by: score, mask: mask, normalizer: normalizer))
  let scores = Attention.score(query: query, keys: keys, by: score)
  let masked = Attention.masked(scores, by: mask)
  let weights = weigh(masked, by: normalizer)
  let context = contextVector(weights: weights, values: values)
  return AttentionResult(scores: scores, masked: masked, weights: weights, context: context)
}

/// Attends with many queries at once, such as all words of a sentence in self-attention.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - values: one a key.
///   - score: how keys answer.
///   - mask: which keys may be seen.
///   - normalizer: how a row of scores becomes weights.
/// - Returns: scores, masked scores, weights and contexts, one row a query.
/// - Precondition: what `score`, `masked` and `weigh` ask, and as many values as keys.
/// - Complexity: the score's, plus O(m · n · (d + log n)) for m queries, n values of width d.
public func attend(
  queries: Matrix, keys: Matrix, values: Matrix, by score: Score, mask: Mask = .none,
  normalizer: Normalizer = .softmax
) -> AttentionResults {
  require(
    Shape.sizes(
      queries: queries, keys: keys, values: values, by: score, mask: mask, normalizer: normalizer))
  let scores = Attention.score(queries: queries, keys: keys, by: score)
  let masked = Attention.masked(scores, by: mask)
  let weights = weigh(masked, by: normalizer)
  let context = contextVectors(weights: weights, values: values)
  return AttentionResults(scores: scores, masked: masked, weights: weights, context: context)
}
