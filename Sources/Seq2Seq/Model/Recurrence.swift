/// A recurrent cell on its way through a batch of sentences.
final class Recurrence {
  private let tape: Tape
  let fromInput: Product
  let fromState: Product
  /// An LSTM's; nil for a GRU.
  private(set) var memory: Variable?

  /// - Parameters:
  ///   - inputs: (steps · sentences) × the input's width.
  ///   - states: (steps · sentences) × H: the state before each step.
  ///   - batch: how many sentences there are.
  init(
    _ tape: Tape, _ cell: RecurrentCell, _ weights: CellWeights, inputs: Variable,
    states: Variable, batch: Int
  ) {
    self.tape = tape
    fromInput = Product(tape, inputs, weights.ofInput, bias: weights.inputBias)
    fromState = Product(tape, states, weights.ofState, bias: weights.stateBias)
    memory = cell == .lstm ? tape.zeros(rows: batch, columns: states.columns) : nil
  }

  /// One step of all sentences that are running, from rows of what came from the input.
  func step(_ range: Range<Int>, to result: Variable, isRunning: [Bool]) {
    let (input, state) = (fromInput.output.rows(range), fromState.input.rows(range))
    let ofState = fromState.compute(range)
    if let memory {
      self.memory = tape.lstmStep(
        fromInput: input, fromState: ofState, state: state, memory: memory, isRunning: isRunning,
        into: result)
    } else {
      tape.gruStep(
        fromInput: input, fromState: ofState, state: state, isRunning: isRunning, into: result)
    }
  }
}
