// Luong's local-p attention: a window around a place that the decoder predicts.

/// The place that the decoder's state points at: p = count · σ(vᵀ tanh(W s)), between 0 and count.
///
/// - Parameters:
///   - query: s, the decoder's state.
///   - W: hidden width × query width.
///   - v: hidden width.
///   - count: how many keys there are.
/// - Returns: a place, from 0 for the first key; it need not be whole.
/// - Precondition: W is as wide as the query; v has one number a row of W; 0 ≤ count ≤
///   `Shape.largestCount`.
/// - Complexity: O(hidden width · query width).
/// Source: Luong et al. 2015, eq. 9 (arXiv 1508.04025).
public func predictedCenter(query: Vector, W: Matrix, v: Vector, count: Int) -> Double {
  require(Shape.predictedCenter(query: query, W: W, v: v, count: count))
  return Double(count) * sigmoid(dot(v, tanh(W * query)))
}

/// Softmax within a window, fading away from its centre:
/// αⱼ = softmaxⱼ · exp(-(j - center)² / 2σ²) where |j - center| ≤ radius, σ = radius/2; 0 elsewhere.
///
/// The weights sum to less than 1, on purpose, and are not renormalised. In the window, infinite
/// scores and NaN count as for ``softmax(_:)``; a centre that is NaN makes all weights NaN.
///
/// - Parameters:
///   - scores: one a key.
///   - center: a place, from 0 for the first key; it need not be whole, nor lie among the keys.
///   - radius: how far the window goes to either side.
/// - Returns: one weight a key.
/// - Precondition: radius is 1 or more.
/// - Complexity: O(n).
/// Source: Luong et al. 2015, eq. 10 (arXiv 1508.04025).
public func localPredictive(_ scores: Vector, center: Double, radius: Int) -> Vector {
  require(Shape.localPredictive(scores, center: center, radius: radius))
  return Vector(localWeights(scores.asRow, center, radius).values)
}

/// Local-p weights of each row, all around one centre.
///
/// - Precondition: radius is 1 or more.
public func localPredictive(_ scores: Matrix, center: Double, radius: Int) -> Matrix {
  require(Shape.localPredictive(scores, center: center, radius: radius))
  return localWeights(scores, center, radius)
}

private func localWeights(_ scores: Matrix, _ center: Double, _ radius: Int) -> Matrix {
  let within = softmax(masked(scores, by: .window(center: center, radius: radius)))
  let deviation = Double(radius) / 2
  let bell = Vector(
    (0..<scores.columns).map { j in
      let distance = (Double(j) - center) / deviation
      return platformExp(-distance * distance / 2)
    })
  return within.mapRows(to: scores.columns) { hadamard($0, bell) }
}
