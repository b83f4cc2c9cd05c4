/// Turns scores into weights between softmax (α → 1) and sparsemax (α = 2), and beyond:
/// wⱼ = [(α - 1) eⱼ - τ]₊ raised to 1/(α - 1), with the τ that makes them sum to 1.
///
/// The larger α, the more weights are exactly 0. α = 1.5 and α = 2 are computed exactly, by sorting;
/// others by bisection, to the last digits of a Double. A score of -∞ weighs 0; if all are -∞, all
/// weights are 0; a NaN or a score of +∞ makes all of them NaN. An infinite α shares the weight among
/// the largest scores.
///
/// - Parameters:
///   - scores: one number a key.
///   - alpha: how sparse the weights are.
/// - Returns: one weight a key; each in 0…1, together 1.
/// - Precondition: alpha is above 1.
/// - Complexity: O(n log n), times 64 where it bisects.
/// Source: Peters, Niculae and Martins 2019, eq. 10 and algorithms 1 and 2 (arXiv 1905.05702).
public func entmax(_ scores: Vector, alpha: Double) -> Vector {
  require(Shape.entmax(scores, alpha: alpha))
  return Vector(entmax(scores.asRow, alpha: alpha).values)
}

/// Entmax of each row: one row a query, one column a key.
///
/// - Precondition: alpha is above 1.
public func entmax(_ scores: Matrix, alpha: Double) -> Matrix {
  require(Shape.entmax(scores, alpha: alpha))
  if alpha == 2 { return sparsemax(scores) }
  if alpha == 1.5 { return rowWeights(scores, by: entmaxOneAndAHalf) }
  // The largest finite number stands for an infinite one, for which 0 · α would be NaN.
  let degree = Swift.min(alpha - 1, .greatestFiniteMagnitude)
  return rowWeights(scores) { row in
    if degree < 1 { entmaxDense(row, degree: degree) } else { entmaxSparse(row, degree: degree) }
    let total = row.reduce(0, +)
    for j in 0..<row.count { row[j] /= total }
  }
}

/// α = 1.5, exactly: with x = e/2, the weights are (x - τ)², and the k largest sum to 1 if τ is their
/// mean less √((1 - their squared deviations) / k).
private func entmaxOneAndAHalf(_ row: UnsafeMutableBufferPointer<Double>) {
  // A weight is at most 1, and the peak is 0: τ is at least -1, and what lies below never counts.
  let candidates = row.map { $0 / 2 }.filter { $0 > -1 }.sorted(by: >)
  var (sum, squares, threshold) = (0.0, 0.0, -1.0)
  for (before, x) in candidates.enumerated() {
    let count = Double(before + 1)
    sum += x
    squares += x * x
    let mean = sum / count
    let room = (1 - (squares - mean * sum)) / count
    let next = mean - Swift.max(room, 0).squareRoot()
    guard x >= next else { break }
    threshold = next
  }
  for j in 0..<row.count {
    let above = Swift.max(row[j] / 2 - threshold, 0)
    row[j] = above * above
  }
}

/// 1 < α < 2, with `degree` = α - 1.
///
/// The weights are written as [1 + degree (e - t)]₊ raised to 1/degree, which keeps its digits as α
/// nears 1 and becomes exp(e - t) there. They fall as t grows: at t = 0 the peak alone weighs 1, and
/// where even the peak weighs 1/n they sum to at most 1. Halving that stretch 64 times finds t.
private func entmaxDense(_ row: UnsafeMutableBufferPointer<Double>, degree: Double) {
  func weight(_ score: Double, _ t: Double) -> Double {
    let base = degree * (score - t)
    return base > -1 ? platformExp(logOfOnePlus(base) / degree) : 0
  }
  var low = 0.0
  var high = (1 - platformExp(-degree * platformLog(Double(row.count)))) / degree
  for _ in 0..<64 {
    let middle = (low + high) / 2
    let total = row.reduce(0) { $0 + weight($1, middle) }
    if total >= 1 { low = middle } else { high = middle }
  }
  for j in 0..<row.count { row[j] = weight(row[j], low) }
}

/// α > 2, with `degree` = α - 1.
///
/// A weight near 0 changes without bound as τ moves, so τ is not what is searched for here. The
/// search is for the smallest weight p that is not 0: a score that lies Δ above its score weighs
/// (p^degree + degree · Δ) raised to 1/degree, which grows with p, and never faster than p.
private func entmaxSparse(_ row: UnsafeMutableBufferPointer<Double>, degree: Double) {
  func weight(_ p: Double, _ gap: Double) -> Double {
    let (own, added) = (power(p, degree), degree * gap)
    if added > own {
      return power(added, 1 / degree) * power(1 + own / added, 1 / degree)
    }
    return added == 0 ? p : p * power(1 + added / own, 1 / degree)
  }
  let sorted = row.filter { $0 > -.infinity }.sorted(by: >)
  func total(first count: Int, smallest p: Double) -> Double {
    sorted[..<count].reduce(0) { $0 + weight(p, $1 - sorted[count - 1]) }
  }
  // How many scores have weight: the most whose weights leave room when the smallest is still 0.
  var (kept, tooMany) = (1, sorted.count + 1)
  while kept + 1 < tooMany {
    let middle = (kept + tooMany) / 2
    if total(first: middle, smallest: 0) < 1 { kept = middle } else { tooMany = middle }
  }
  var (low, high) = (0.0, 1 / Double(kept))
  for _ in 0..<64 {
    let middle = (low + high) / 2
    if total(first: kept, smallest: middle) <= 1 { low = middle } else { high = middle }
  }
  let last = sorted[kept - 1]
  for j in 0..<row.count { row[j] = row[j] < last ? 0 : weight(high, row[j] - last) }
}
