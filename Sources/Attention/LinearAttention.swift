/// Attention with `.linear` scores and `.proportional` weights, whose weights are never made:
/// cᵢ = φ(qᵢ) S / (φ(qᵢ)·z), with S = Σⱼ φ(kⱼ) vⱼᵀ and z = Σⱼ φ(kⱼ).
///
/// S and z do not depend on the query. If causal, query i sees the keys up to i only: S and z grow by
/// one key a query, which is a recurrent network.
///
/// - Parameters:
///   - queries: one a row.
///   - keys: one a row.
///   - values: one a key.
///   - causal: whether each query sees no key behind its own place.
/// - Returns: queries × width of the values; a row of zeros where no key is seen, or where every
///   φ(kⱼ)·φ(qᵢ) is 0.
/// - Precondition: queries and keys are equally wide; as many values as keys; if causal, as many
///   queries as keys.
/// - Complexity: O((m + n) · d · v) for m queries, n keys of width d and values of width v.
/// Source: Katharopoulos et al. 2020, eqs. 5 to 12 (arXiv 2006.16236).
public func linearAttention(
  queries: Matrix, keys: Matrix, values: Matrix, causal: Bool = false
) -> Matrix {
  require(Shape.linearAttention(queries: queries, keys: keys, values: values, causal: causal))
  let (queries, keys) = (eluPlusOne(queries), eluPlusOne(keys))
  var memory = LinearMemory(keyWidth: keys.columns, valueWidth: values.columns)
  if !causal {
    for j in 0..<keys.rows { memory.store(keys[j], values[j]) }
  }
  var contexts: [Double] = []
  contexts.reserveCapacity(queries.rows * values.columns)
  for i in 0..<queries.rows {
    if causal { memory.store(keys[i], values[i]) }
    contexts += memory.read(queries[i]).values
  }
  return Matrix(unchecked: contexts, rows: queries.rows, columns: values.columns)
}

/// S and z: all that linear attention remembers of the keys and values that it has seen.
private struct LinearMemory {
  /// Row i: Σⱼ φ(kⱼ)ᵢ vⱼ.
  private var S: [Double]
  private var z: [Double]
  private let valueWidth: Int

  init(keyWidth: Int, valueWidth: Int) {
    S = [Double](repeating: 0, count: keyWidth * valueWidth)
    z = [Double](repeating: 0, count: keyWidth)
    self.valueWidth = valueWidth
  }

  mutating func store(_ key: Vector, _ value: Vector) {
    for (i, factor) in key.values.enumerated() {
      z[i] += factor
      for k in 0..<valueWidth { S[i * valueWidth + k] += factor * value.values[k] }
    }
  }

  func read(_ query: Vector) -> Vector {
    let total = dot(query, Vector(z))
    if total == 0 { return .zeros(valueWidth) }
    let sums = InnerLoops.fastest.product(
      query.values, rows: 1, S, rows: query.count, columns: valueWidth)
    return Vector(sums) / total
  }
}
