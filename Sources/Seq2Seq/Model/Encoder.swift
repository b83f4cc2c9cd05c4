internal import Attention

/// A batch of source sentences, word by word: word t of sentence b stands at t · sentences + b.
struct SourceBatch {
  let words: [Int]
  let source: SourceLengths

  init(_ sentences: [[Int]]) {
    let lengths = sentences.map(\.count)
    let longest = lengths.max() ?? 0
    source = SourceLengths(lengths: lengths, longest: longest)
    // Padding is read as <END>, and the result thrown away.
    words = (0..<longest).flatMap { t in
      sentences.map { t < $0.count ? $0[t] : Vocabulary.end }
    }
  }
}

/// What the encoder hands to the decoder.
struct EncodedSource {
  /// (sentences · longest) × key width.
  let keys: Variable
  /// Sentences × the width of all directions: the state behind the last word that each one read.
  let last: Variable
  let lengths: SourceLengths
}

extension Tape {
  /// Reads a batch of sentences.
  ///
  /// - Parameter generator: draws what dropout leaves out; nil outside of training.
  func encode(
    _ batch: SourceBatch, _ layers: Layers, dropout generator: inout SeededGenerator?
  ) -> EncodedSource {
    let shape = layers.shape
    let embedded = variable(rows: batch.words.count, columns: shape.embedding)
    embedding(of: batch.words, layers.sourceEmbedding, into: embedded)
    dropout(embedded, shape.dropout, &generator)
    let states = layers.encoder.enumerated().map { place, weights in
      read(embedded, batch.source, shape, weights, backwards: place == 1)
    }
    let keys = sentences(
      states.map(\.all), adds: shape.attention.needsEqualWidths, batch.source)
    return EncodedSource(
      keys: keys, last: concatenate(states.map(\.last)), lengths: batch.source)
  }

  /// Dropout where there is something to draw with.
  func dropout(_ x: Variable, _ probability: Double, _ generator: inout SeededGenerator?) {
    guard var drawing = generator else { return }
    dropout(x, probability: probability, using: &drawing)
    generator = drawing
  }

  /// Reads in one direction: all states, (longest · sentences) × H, and the last ones. A sentence that
  /// is over keeps its state; read backwards, it has its first state until its last word comes.
  private func read(
    _ embedded: Variable, _ source: SourceLengths, _ shape: ModelShape, _ weights: CellWeights,
    backwards: Bool
  ) -> (all: Variable, last: Variable) {
    let (batch, longest) = (source.lengths.count, source.longest)
    // One block of rows more than there are words: the states before the first.
    let blocks = variable(rows: (longest + 1) * batch, columns: shape.hidden)
    func block(_ t: Int) -> Range<Int> { t * batch..<(t + 1) * batch }
    let first = blocks.rows(block(backwards ? longest : 0))
    first.values.initialize(repeating: 0, count: first.count)
    let (before, after) = backwards ? (1, 0) : (0, 1)
    let all = blocks.rows(after * batch..<(after + longest) * batch)
    let recurrence = Recurrence(
      self, shape.cell, weights, inputs: embedded,
      states: blocks.rows(before * batch..<(before + longest) * batch), batch: batch)
    recurrence.fromInput.compute(0..<longest * batch)
    for step in 0..<longest {
      let t = backwards ? longest - 1 - step : step
      recurrence.step(
        block(t), to: all.rows(block(t)), isRunning: source.lengths.map { t < $0 })
    }
    return (all, all.rows(block(backwards ? 0 : longest - 1)))
  }
}
