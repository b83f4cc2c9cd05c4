internal import Attention
internal import CInnerLoops

extension Tape {
  /// What a model is punished with: the sum of -ln p(target), p being the softmax of a row of logits,
  /// times a factor.
  ///
  /// The gradient, p less 1 at the target, is at once that by which differentiation starts.
  ///
  /// - Parameters:
  ///   - logits: rows × words; overwritten by the probabilities.
  ///   - targets: one word a row; nil where there is none, which gives no loss.
  ///   - factor: of the loss, such as 1 over the number of targets.
  /// - Returns: the sum without the factor.
  func crossEntropy(_ logits: Variable, targets: [Int?], factor: Float) -> Double {
    var loss = 0.0
    for (row, target) in targets.enumerated() {
      guard let target else { continue }
      let (p, gradient) = (
        logits.values + row * logits.columns, logits.gradients + row * logits.columns
      )
      var peak: Float = 0
      let logit = p[target]
      let sum = loops.softmax(p, logits.columns, &peak, p)
      loss += Attention.log(Double(sum)) + Double(peak) - Double(logit)
      guard isRecording else { continue }
      loops.add(p, logits.columns, factor, gradient)
      gradient[target] -= factor
    }
    return loss
  }
}
