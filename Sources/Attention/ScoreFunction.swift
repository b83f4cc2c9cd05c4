// Step 1: a query asks, every key answers with a number.

/// How well each key answers a query.
///
/// - Parameters:
///   - query: the decoder's state.
///   - keys: the encoder's states, one a row.
///   - score: how they are compared.
/// - Returns: one number a key.
/// - Precondition: the widths fit the score: equal for `dot`, `scaledDot`, `cosine`, `distance` and
///   `linear`; as the parameters say for the others; for `location`, no more keys than W has rows;
///   for `locationAware` and `coverage`, one previous weight or coverage a key.
/// - Complexity: O(n · d) for n keys of width d; O(n · d · a) for `concat` and the additive scores
///   with a hidden layer of a.
public func score(query: Vector, keys: Matrix, by score: Score) -> Vector {
  require(Shape.score(query: query, keys: keys, by: score))
  return Vector(scores(of: keys, for: query.asRow, by: score).values)
}

/// How well each key answers each query.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - score: how they are compared.
/// - Returns: one row a query, one column a key.
/// - Precondition: the widths fit the score, as for one query.
/// - Complexity: O(m · n · d) for m queries and n keys of width d; what `concat` and the additive
///   scores do to the keys is done once for all queries.
public func score(queries: Matrix, keys: Matrix, by score: Score) -> Matrix {
  require(Shape.score(queries: queries, keys: keys, by: score))
  return scores(of: keys, for: queries, by: score)
}

/// One row a query, for widths that are known to fit.
private func scores(of keys: Matrix, for queries: Matrix, by score: Score) -> Matrix {
  switch score.rule {
  case .dot:
    return queries.timesTransposed(keys)
  case .scaledDot:
    return queries.timesTransposed(keys, scale: 1 / sqrt(Double(keys.columns)))
  case .general(let W):
    return (queries * W).timesTransposed(keys)  // (sᵀW)·hⱼ: W meets each query, not each key
  case .additive(let W, let U, let v, let b):
    return additiveScores(queries: queries, keys: keys, W: W, U: U, v: v, b: b)
  case .concat(let W, let v):
    // W [s; hⱼ] = W₁ s + W₂ hⱼ, where W₁ is as wide as the query.
    let W1 = W.columns(0..<queries.columns)
    let W2 = W.columns(queries.columns..<W.columns)
    return additiveScores(queries: queries, keys: keys, W: W1, U: W2, v: v, b: nil)
  case .cosine(let beta):
    return cosineScores(queries: queries, keys: keys, beta: beta)
  case .distance:
    return distanceScores(queries: queries, keys: keys)
  case .location(let W):
    return queries.timesTransposed(W[0..<keys.rows])
  case .normalizedAdditive(let W, let U, let v, let b, let g):
    let length = norm(v)
    let direction = length == 0 ? .zeros(v.count) : v.map { g * ($0 / length) }
    return additiveScores(queries: queries, keys: keys, W: W, U: U, v: direction, b: b)
  case .locationAware(let W, let U, let v, let b, let F, let P, let previous):
    // U hⱼ + P fⱼ = [U P] [hⱼ; fⱼ]: the features are read as a part of the keys.
    let features = locationFeatures(previous: previous, F: F)
    return additiveScores(
      queries: queries, keys: keys.beside(features), W: W, U: U.beside(P), v: v, b: b)
  case .coverage(let W, let U, let v, let b, let w, let coverage):
    return additiveScores(
      queries: queries, keys: keys.beside(coverage.asColumn), W: W, U: U.beside(w.asColumn), v: v,
      b: b)
  case .linear:
    return eluPlusOne(queries).timesTransposed(eluPlusOne(keys))
  case .drawn:
    let readable = score.resolved(queryWidth: queries.columns, keyWidth: keys.columns)
    return scores(of: keys, for: queries, by: readable)
  }
}
