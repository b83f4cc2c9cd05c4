/// αⱼ = σ(eⱼ) / Σₖ σ(eₖ) for each row: several keys near the peak share the weight.
///
/// It is the softmax of ln σ(e), which is computed without ever making a σ so small that it is 0.
/// A score of -∞ weighs 0; if all are -∞, all weights are 0; a NaN makes all of them NaN. No score is
/// too large: σ(+∞) is 1.
///
/// Source: Chorowski et al. 2015, section 2.3 (arXiv 1506.07503).
func smoothedWeights(_ scores: Matrix) -> Matrix {
  softmax(scores.map { Swift.min($0, 0) - logOfOnePlus(platformExp(-abs($0))) })
}
