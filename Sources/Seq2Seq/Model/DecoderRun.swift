internal import Attention

/// A decoder on its way through a batch of sentences, word by word.
final class DecoderRun {
  private let tape: Tape
  private let layers: Layers
  private let batch: Int
  private let embedded: Variable
  private let states: Variable
  private let inputs: Variable
  private let outputs: Variable
  private let recurrence: Recurrence
  private let attention: AttentionLayer
  /// Only with the timing `.current`.
  private let combine: Product?
  private let output: Product

  /// - Parameters:
  ///   - rounds: how many words are written at most.
  init(_ tape: Tape, _ layers: Layers, _ encoded: EncodedSource, rounds: Int) {
    let shape = layers.shape
    let batch = encoded.lengths.lengths.count
    let rows = rounds * batch
    (self.tape, self.layers, self.batch) = (tape, layers, batch)
    // One block of rows more than there are rounds: the first state.
    states = tape.variable(rows: rows + batch, columns: shape.hidden)
    let (before, after) = (states.rows(0..<rows), states.rows(batch..<rows + batch))
    tape.tanh(
      tape.product(encoded.last, layers.bridge.0, bias: layers.bridge.bias),
      into: states.rows(0..<batch))
    embedded = tape.variable(rows: rows, columns: shape.embedding)
    switch shape.timing {
    case .previous:
      inputs = tape.variable(rows: rows, columns: shape.keyWidth + shape.embedding)
      outputs = tape.variable(rows: rows, columns: shape.outputWidth)
    case .current:
      inputs = embedded
      outputs = tape.variable(rows: rows, columns: shape.hidden)
    }
    output = Product(tape, outputs, layers.output.0, bias: layers.output.bias)
    combine = layers.combine.map {
      Product(tape, tape.variable(rows: rows, columns: $0.columns), $0)
    }
    recurrence = Recurrence(
      tape, shape.cell, layers.decoder, inputs: inputs, states: before, batch: batch)
    attention = AttentionLayer(
      tape, layers.attention, encoded, queries: shape.timing == .previous ? before : after)
  }

  /// The rows of a round.
  private func block(_ t: Int) -> Range<Int> { t * batch..<(t + 1) * batch }

  /// Round t for all sentences that are running: attends and steps, but writes no word yet.
  ///
  /// - Parameters:
  ///   - previous: the target word before, one a sentence.
  ///   - generator: draws what dropout leaves out; nil outside of training.
  @discardableResult
  func step(
    _ t: Int, previous: [Int], isRunning: [Bool], dropout generator: inout SeededGenerator?
  ) -> AttentionRound {
    let rows = block(t)
    let y = embedded.rows(rows)
    tape.embedding(of: previous, layers.targetEmbedding, into: y)
    tape.dropout(y, layers.shape.dropout, &generator)
    let (old, new) = (states.rows(rows), states.rows(block(t + 1)))
    let round: AttentionRound
    switch layers.shape.timing {
    case .previous:
      round = attention.attend(old, rows: rows, isRunning: isRunning)
      tape.concatenate([round.context, y], into: inputs.rows(rows))
      recurrence.fromInput.compute(rows)
      recurrence.step(rows, to: new, isRunning: isRunning)
      tape.concatenate([new, round.context, y], into: outputs.rows(rows))
    case .current:
      recurrence.fromInput.compute(rows)
      recurrence.step(rows, to: new, isRunning: isRunning)
      round = attention.attend(new, rows: rows, isRunning: isRunning)
      if let combine {
        tape.concatenate([round.context, new], into: combine.input.rows(rows))
        // Dropout changes what is in `outputs`; tanh's derivative needs it as it was.
        let attentional = tape.variable(rows: batch, columns: new.columns)
        tape.tanh(combine.compute(rows), into: attentional)
        tape.concatenate([attentional], into: outputs.rows(rows))
      }
    }
    tape.dropout(outputs.rows(rows), layers.shape.dropout, &generator)
    return round
  }

  /// The logits of some rounds, which have been stepped: (rounds · sentences) × target words.
  func logits(of rounds: Range<Int>) -> Variable {
    output.compute(rounds.lowerBound * batch..<rounds.upperBound * batch)
  }
}
