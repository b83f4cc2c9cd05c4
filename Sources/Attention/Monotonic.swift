/// The weights of an attention that only moves forward: from where the previous output word looked,
/// it passes key after key and stops at key j with probability σ(eⱼ).
///
///     pⱼ = σ(eⱼ),   qⱼ = (1 - pⱼ₋₁) qⱼ₋₁ + previousⱼ,   αⱼ = pⱼ qⱼ
///
/// qⱼ is the probability of getting to key j. Whatever passes the last key is lost: the weights sum to
/// at most what `previous` sums to, on purpose, and are not renormalised. A score of -∞ weighs 0 and
/// is passed; a NaN makes the weights from its key on NaN.
///
/// - Parameters:
///   - scores: one a key.
///   - previous: the weights of the previous output word; (1, 0, 0, …) before the first.
/// - Returns: one weight a key, each the probability of stopping there.
/// - Precondition: as many previous weights as scores.
/// - Complexity: O(n).
/// Source: Raffel et al. 2017, eqs. 9 to 14 (arXiv 1704.00784).
public func monotonic(_ scores: Vector, previous: Vector) -> Vector {
  require(Shape.monotonic(scores, previous: previous))
  return monotonicWeights(scores, previous)
}

/// Monotonic weights of output words in their order: the first row follows `previous`, each other row
/// the weights of the row before.
///
/// - Precondition: as many previous weights as columns.
public func monotonic(_ scores: Matrix, previous: Vector) -> Matrix {
  require(Shape.monotonic(scores, previous: previous))
  return carriedWeights(scores, previous: previous, by: monotonicWeights)
}

private func monotonicWeights(_ scores: Vector, _ previous: Vector) -> Vector {
  var passing = 0.0  // (1 - pⱼ₋₁) qⱼ₋₁
  return Vector(
    pairs(scores.values, previous.values) { score, before in
      let reached = passing + before
      passing = sigmoid(-score) * reached  // 1 - σ(e) = σ(-e), with all of its digits
      return sigmoid(score) * reached
    })
}
