/// What an LSTM hands on: its state, which others see, and its memory, which they don't.
public struct LSTMState: Equatable, Sendable {
  /// h, the output.
  public let state: Vector
  /// c, as wide as the state.
  public let memory: Vector
}

/// One step of a long short-term memory: new state and memory from an input x and the old ones h, c.
///
///     i = σ(Wi_i x + bi_i + Wh_i h + bh_i)        input gate
///     f = σ(Wi_f x + bi_f + Wh_f h + bh_f)        forget gate
///     g = tanh(Wi_g x + bi_g + Wh_g h + bh_g)
///     o = σ(Wi_o x + bi_o + Wh_o h + bh_o)        output gate
///     c' = f ⊙ c + i ⊙ g
///     h' = o ⊙ tanh(c')
///
/// The gates i, f, g, o are stacked in this order in Wi, Wh, bi and bh, as in PyTorch's `LSTMCell`.
/// For a state of H numbers:
///
/// - Parameters:
///   - input: x.
///   - state: h, H numbers.
///   - memory: c, H numbers.
///   - Wi: 4H × width of x.
///   - Wh: 4H × H.
///   - bi: 4H numbers.
///   - bh: 4H numbers.
/// - Returns: h' and c', H numbers each.
/// - Precondition: the shapes are as above.
/// - Complexity: O(H · (H + width of x)).
/// Source: Hochreiter and Schmidhuber 1997; forget gate by Gers et al. 2000.
public func lstm(
  input: Vector, state: Vector, memory: Vector, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector
) -> LSTMState {
  require(
    Shape.lstm(input: input, state: state, memory: memory, Wi: Wi, Wh: Wh, bi: bi, bh: bh))
  let H = state.count
  let gates = Wi * input + bi + (Wh * state + bh)  // 4H
  let i = sigmoid(gates[0..<H])
  let f = sigmoid(gates[H..<2 * H])
  let g = tanh(gates[2 * H..<3 * H])
  let o = sigmoid(gates[3 * H..<4 * H])
  let newMemory = hadamard(f, memory) + hadamard(i, g)
  return LSTMState(state: hadamard(o, tanh(newMemory)), memory: newMemory)
}
