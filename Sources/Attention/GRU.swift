/// One step of a gated recurrent unit: the new state from an input x and the old state h.
///
///     r = σ(Wi_r x + bi_r + Wh_r h + bh_r)        reset gate
///     z = σ(Wi_z x + bi_z + Wh_z h + bh_z)        update gate
///     n = tanh(Wi_n x + bi_n + r ⊙ (Wh_n h + bh_n))
///     h' = (1 - z) ⊙ n + z ⊙ h
///
/// The gates r, z, n are stacked in this order in Wi, Wh, bi and bh, as in PyTorch's `GRUCell`. For a
/// state of H numbers:
///
/// - Parameters:
///   - input: x.
///   - state: h, H numbers.
///   - Wi: 3H × width of x.
///   - Wh: 3H × H.
///   - bi: 3H numbers.
///   - bh: 3H numbers.
/// - Returns: h', H numbers.
/// - Precondition: the shapes are as above.
/// - Complexity: O(H · (H + width of x)).
/// Source: Cho et al. 2014 (arXiv 1406.1078), with PyTorch's place of the reset gate.
public func gru(
  input: Vector, state: Vector, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector
) -> Vector {
  require(Shape.gru(input: input, state: state, Wi: Wi, Wh: Wh, bi: bi, bh: bh))
  let H = state.count
  let fromInput = Wi * input + bi  // 3H
  let fromState = Wh * state + bh  // 3H
  let r = sigmoid(fromInput[0..<H] + fromState[0..<H])
  let z = sigmoid(fromInput[H..<2 * H] + fromState[H..<2 * H])
  let n = tanh(fromInput[2 * H..<3 * H] + hadamard(r, fromState[2 * H..<3 * H]))
  return hadamard(z.map { 1 - $0 }, n) + hadamard(z, state)
}
