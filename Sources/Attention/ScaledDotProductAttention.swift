/// The contexts of many queries, softmax(QKᵀ/√d)·V, without the scores and weights on the way.
///
/// They are those of `attend(queries:keys:values:by:mask:)` with `.scaledDot`, up to rounding. That
/// keeps every score and weight to be looked at; this keeps none, so that thousands of queries take
/// no more memory than what they read, and far less time.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - values: one a key.
///   - mask: which keys may be seen.
/// - Returns: queries × width of the values; zeros for a query that sees no key.
/// - Precondition: queries and keys are equally wide; as many values as keys; `.keep` has one flag a
///   key.
/// - Complexity: O(m · n · (d + w)) for m queries and n keys of width d, values of width w; about half
///   of it if the mask is causal. Memory for the result and one more copy of keys and values.
///
/// A weight is divided by the sum of all at the very end, so values above 10³⁰⁸ / n may become
/// infinite on the way.
/// Source: Vaswani et al. 2017, eq. 1 (arXiv 1706.03762).
public func scaledDotProductAttention(
  queries: Matrix, keys: Matrix, values: Matrix, mask: Mask = .none
) -> Matrix {
  require(
    Shape.scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask))
  let contexts = InnerLoops.fastest.contexts(
    queries: queries, keys: keys, values: values, mask: mask)
  return Matrix(unchecked: contexts, rows: queries.rows, columns: values.columns)
}
