/// Softmax that may only stay at a key or move on to the next:
/// αⱼ ∝ (previousⱼ + previousⱼ₋₁) softmaxⱼ.
///
/// A key that cannot be reached weighs 0, and so does a score of -∞; if that leaves nothing, all
/// weights are 0. A NaN or a score of +∞ makes all of them NaN.
///
/// - Parameters:
///   - scores: one a key.
///   - previous: the weights of the previous output word; (1, 0, 0, …) before the first.
/// - Returns: one weight a key, together 1 if any key can be reached.
/// - Precondition: as many previous weights as scores.
/// - Complexity: O(n).
/// Source: Zhang et al. 2018, algorithm 1 (arXiv 1807.06736).
public func forward(_ scores: Vector, previous: Vector) -> Vector {
  require(Shape.forward(scores, previous: previous))
  return forwardWeights(scores, previous)
}

/// Forward weights of output words in their order: the first row follows `previous`, each other row
/// the weights of the row before.
///
/// - Precondition: as many previous weights as columns.
public func forward(_ scores: Matrix, previous: Vector) -> Matrix {
  require(Shape.forward(scores, previous: previous))
  return carriedWeights(scores, previous: previous, by: forwardWeights)
}

private func forwardWeights(_ scores: Vector, _ previous: Vector) -> Vector {
  guard scores.values.allSatisfy({ $0 < .infinity }) else { return scores.map { _ in .nan } }
  let reach = (0..<previous.count).map {
    previous.values[$0] + ($0 > 0 ? previous.values[$0 - 1] : 0)
  }
  // The peak of the keys that can be reached: one that cannot must not make all others too small.
  let peak = zip(scores.values, reach).lazy.filter { $0.1 != 0 }.map(\.0).max() ?? -.infinity
  if peak == -.infinity { return .zeros(scores.count) }
  let parts = Vector(pairs(scores.values, reach) { $1 == 0 ? 0 : $1 * platformExp($0 - peak) })
  let total = sum(parts)
  return total == 0 ? .zeros(scores.count) : parts / total
}
