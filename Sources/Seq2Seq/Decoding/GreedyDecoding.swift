internal import Attention

/// A sentence that a model wrote word by word, each time the likeliest.
public struct Written: Equatable, Sendable {
  /// Indices of the target's words, without `<END>`.
  public let words: [Int]
  /// One row a written word, `<END>` included if it came, one weight a source word; empty rows where
  /// the model has no weights.
  public let weights: [[Float]]
  /// Whether `<END>` came before the limit.
  public let isComplete: Bool
}

/// A model ready to write many sentences, in Float and in batches.
///
/// What it learned is packed once. For every number on the way to a word see
/// ``Model/decode(_:limit:)``.
public final class Writer {
  private let memory: ParameterMemory
  private let layers: Layers

  public init(_ model: Model) {
    memory = ParameterMemory(model)
    layers = Layers(model.shape, memory, gradients: memory.values)
  }

  /// Writes a sentence for each source, greedily; the first of equals.
  ///
  /// - Parameters:
  ///   - sources: each at least one word.
  ///   - limit: how many words to write at most.
  /// - Returns: one a source, in order.
  public func write(_ sources: [[Int]], limit: Int) -> [Written] {
    guard !sources.isEmpty, limit > 0 else {
      return sources.map { _ in Written(words: [], weights: [], isComplete: false) }
    }
    let tape = Tape(isRecording: false)
    var nothing: SeededGenerator?
    let encoded = tape.encode(SourceBatch(sources), layers, dropout: &nothing)
    let decoder = DecoderRun(tape, layers, encoded, rounds: limit)
    var words = [[Int]](repeating: [], count: sources.count)
    var weights = [[[Float]]](repeating: [], count: sources.count)
    var isRunning = [Bool](repeating: true, count: sources.count)
    var previous = [Int](repeating: Vocabulary.end, count: sources.count)
    for t in 0..<limit where isRunning.contains(true) {
      let round = decoder.step(t, previous: previous, isRunning: isRunning, dropout: &nothing)
      let logits = decoder.logits(of: t..<t + 1)
      for (row, source) in sources.enumerated() where isRunning[row] {
        weights[row].append(round.weights.map { Array($0[row].prefix(source.count)) } ?? [])
        previous[row] = likeliest(logits[row])
        isRunning[row] = previous[row] != Vocabulary.end
        if isRunning[row] { words[row].append(previous[row]) }
      }
    }
    return sources.indices.map {
      Written(words: words[$0], weights: weights[$0], isComplete: !isRunning[$0])
    }
  }
}

/// The place of the largest, the first of equals.
func likeliest(_ numbers: some Collection<Float>) -> Int {
  var best = 0
  var largest = -Float.infinity
  for (place, number) in numbers.enumerated() where number > largest {
    (best, largest) = (place, number)
  }
  return best
}
