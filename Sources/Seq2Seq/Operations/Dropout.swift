internal import Attention

extension Tape {
  /// Numbers of which each is 0 with a probability, and else divided by what is left of 1, so that sums
  /// stay as large on average; in place.
  ///
  /// Source: Srivastava et al. 2014, with the scale at training time.
  ///
  /// - Parameter probability: in 0..<1; 0 changes nothing and draws nothing.
  func dropout(_ x: Variable, probability: Double, using generator: inout SeededGenerator) {
    guard probability > 0 else { return }
    let factors = room(for: x.count)
    let kept = Float(1 / (1 - probability))
    for k in 0..<x.count {
      factors[k] = Double(generator.next() >> 11) * 0x1p-53 < probability ? 0 : kept
      x.values[k] *= factors[k]
    }
    // Nobody has used these gradients yet but what comes behind.
    record { for k in 0..<x.count { x.gradients[k] *= factors[k] } }
  }
}
