internal import CInnerLoops

extension Tape {
  /// One step of an LSTM (``lstm(input:state:memory:Wi:Wh:bi:bh:)``) for each sentence that is still
  /// running; the others keep state and memory.
  ///
  /// - Parameters:
  ///   - fromInput: Wi x + bi, rows × 4H.
  ///   - fromState: Wh h + bh, rows × 4H.
  ///   - state: h, rows × H.
  ///   - memory: c, rows × H.
  ///   - isRunning: one a row.
  ///   - result: h', rows × H.
  /// - Returns: c', rows × H.
  func lstmStep(
    fromInput: Variable, fromState: Variable, state: Variable, memory: Variable,
    isRunning: [Bool], into result: Variable
  ) -> Variable {
    let H = state.columns
    let gates = room(for: 4 * state.count)
    let next = variable(rows: memory.rows, columns: H)
    for row in 0..<state.rows {
      let (one, four) = (row * H, row * 4 * H)
      if isRunning[row] {
        loops.lstm_step(
          fromInput.values + four, fromState.values + four, memory.values + one, H, gates + four,
          next.values + one, result.values + one)
      } else {
        (result.values + one).update(from: state.values + one, count: H)
        (next.values + one).update(from: memory.values + one, count: H)
      }
    }
    record {
      for row in 0..<state.rows {
        let (one, four) = (row * H, row * 4 * H)
        if isRunning[row] {
          loops.lstm_gradients(
            gates + four, memory.values + one, next.values + one, result.gradients + one,
            next.gradients + one, H, fromInput.gradients + four, memory.gradients + one)
          (fromState.gradients + four).update(from: fromInput.gradients + four, count: 4 * H)
        } else {
          loops.add(result.gradients + one, H, 1, state.gradients + one)
          loops.add(next.gradients + one, H, 1, memory.gradients + one)
        }
      }
    }
    return next
  }
}
