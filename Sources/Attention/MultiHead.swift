// Attention with several heads: each looks at the sequence with queries, keys and values of its own.

/// What all heads found.
public struct MultiHeadResult: Equatable, Sendable {
  /// Queries × keys, one matrix a head.
  public let scores: [Matrix]
  /// The scores with -∞ for hidden keys.
  public let masked: [Matrix]
  /// Queries × keys, one matrix a head.
  public let weights: [Matrix]
  /// Queries × head width, one matrix a head.
  public let headContexts: [Matrix]
  /// Queries × rows of WO.
  public let context: Matrix
}

/// Multi-head attention with keys and values for each head.
///
/// The same as with as many groups as heads.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - values: one a key.
///   - WQ: (heads · head width) × width of the queries.
///   - WK: (heads · head width) × width of the keys.
///   - WV: (heads · head width) × width of the values.
///   - WO: any number of rows × (heads · head width).
///   - heads: how many heads there are.
///   - mask: which keys may be seen, for all heads.
/// - Returns: scores, weights and contexts of each head, and their joint context.
/// - Precondition: as with groups.
/// Source: Vaswani et al. 2017, section 3.2.2 (arXiv 1706.03762).
public func multiHead(
  queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, WO: Matrix,
  heads: Int, mask: Mask = .none
) -> MultiHeadResult {
  multiHead(
    queries: queries, keys: keys, values: values, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: heads,
    groups: heads, mask: mask)
}

/// Multi-head attention whose heads share keys and values in groups.
///
/// The projections are output × input. Head h attends with rows h·w ..< (h + 1)·w of WQ, w being the
/// head width, and with those rows of WK and WV that belong to its group ⌊h · groups / heads⌋; its
/// scores are scaled by 1/√w. WO joins the contexts of all heads, which stand side by side.
///
/// `groups` equal to `heads` is multi-head attention, 1 is multi-query attention (Shazeer 2019, arXiv
/// 1911.02150), and what lies between is grouped-query attention.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - values: one a key.
///   - WQ: (heads · head width) × width of the queries.
///   - WK: (groups · head width) × width of the keys.
///   - WV: (groups · head width) × width of the values.
///   - WO: any number of rows × (heads · head width).
///   - heads: how many heads there are.
///   - groups: how many different keys and values there are.
///   - mask: which keys may be seen, for all heads.
/// - Returns: scores, weights and contexts of each head, and their joint context.
/// - Precondition: heads and groups are 1 or more; heads divide WQ's rows, of which there are some;
///   groups divide heads; the projections have the shapes above; as many values as keys; `.keep` has
///   one flag a key.
/// - Complexity: that of the projections, plus O(m · n · heads · w) for m queries and n keys.
/// Source: Ainslie et al. 2023 (arXiv 2305.13245); Vaswani et al. 2017, section 3.2.2.
public func multiHead(
  queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, WO: Matrix,
  heads: Int, groups: Int, mask: Mask = .none
) -> MultiHeadResult {
  require(
    Shape.multiHead(
      queries: queries, keys: keys, values: values, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: heads,
      groups: groups, mask: mask))
  let allQueries = queries.timesTransposed(WQ)  // m × (heads · w)
  let allKeys = keys.timesTransposed(WK)  // n × (groups · w)
  let allValues = values.timesTransposed(WV)  // n × (groups · w)
  let width = WQ.rows / heads
  let found = (0..<heads).map { head in
    let own = head * width..<(head + 1) * width
    let group = head * groups / heads
    let shared = group * width..<(group + 1) * width
    return attend(
      queries: allQueries.columns(own), keys: allKeys.columns(shared),
      values: allValues.columns(shared), by: .scaledDot, mask: mask)
  }
  let sideBySide = (0..<queries.rows).flatMap { row in found.flatMap { $0.context[row].values } }
  let joined = Matrix(unchecked: sideBySide, rows: queries.rows, columns: WQ.rows)
  return MultiHeadResult(
    scores: found.map(\.scores), masked: found.map(\.masked), weights: found.map(\.weights),
    headContexts: found.map(\.context), context: joined.timesTransposed(WO))
}
