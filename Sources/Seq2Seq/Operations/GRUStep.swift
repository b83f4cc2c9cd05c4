internal import CInnerLoops

extension Tape {
  /// One step of a GRU (``gru(input:state:Wi:Wh:bi:bh:)``) for each sentence that is still running; the
  /// others keep their state.
  ///
  /// - Parameters:
  ///   - fromInput: Wi x + bi, rows × 3H.
  ///   - fromState: Wh h + bh, rows × 3H.
  ///   - state: h, rows × H.
  ///   - isRunning: one a row.
  ///   - result: h', rows × H.
  func gruStep(
    fromInput: Variable, fromState: Variable, state: Variable, isRunning: [Bool],
    into result: Variable
  ) {
    let H = state.columns
    let gates = room(for: 3 * state.count)
    for row in 0..<state.rows {
      let (one, three) = (row * H, row * 3 * H)
      if isRunning[row] {
        loops.gru_step(
          fromInput.values + three, fromState.values + three, state.values + one, H, gates + three,
          result.values + one)
      } else {
        (result.values + one).update(from: state.values + one, count: H)
      }
    }
    record {
      for row in 0..<state.rows {
        let (one, three) = (row * H, row * 3 * H)
        if isRunning[row] {
          loops.gru_gradients(
            gates + three, fromState.values + three, state.values + one, result.gradients + one, H,
            fromInput.gradients + three, fromState.gradients + three, state.gradients + one)
        } else {
          loops.add(result.gradients + one, H, 1, state.gradients + one)
        }
      }
    }
  }
}
