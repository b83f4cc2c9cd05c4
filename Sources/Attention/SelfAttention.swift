/// A sequence attends to itself: queries, keys and values are three views of the same rows, compared
/// by `.scaledDot`.
///
/// - Parameters:
///   - x: one word a row.
///   - WQ: head width × width of x.
///   - WK: head width × width of x.
///   - WV: width of the values × width of x.
///   - mask: which words may be seen; `.causal` in a decoder.
/// - Returns: scores, weights and contexts, one row a word.
/// - Precondition: the projections are as wide as x; WQ and WK have as many rows; `.keep` has one flag
///   a word.
/// - Complexity: O(n · (n + width of x) · head width) for n words.
/// Source: Vaswani et al. 2017, section 3.2.3 (arXiv 1706.03762).
public func selfAttention(
  _ x: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, mask: Mask = .none
) -> AttentionResults {
  require(Shape.selfAttention(x, WQ: WQ, WK: WK, WV: WV, mask: mask))
  return attend(
    queries: x.timesTransposed(WQ), keys: x.timesTransposed(WK), values: x.timesTransposed(WV),
    by: .scaledDot, mask: mask)
}
