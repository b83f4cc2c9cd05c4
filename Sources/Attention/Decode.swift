/// A sentence that a decoder wrote, with every number that led to each word: one row a round.
public struct Decoding: Equatable, Sendable {
  /// What was written, one word a round, `<END>` included if it came.
  public let words: [String]
  /// Rounds × H: the states that asked.
  public let queries: Matrix
  /// Rounds × keys.
  public let scores: Matrix
  /// Rounds × keys.
  public let weights: Matrix
  /// Rounds × width of the encoder's states.
  public let contexts: Matrix
  /// What step 4 made: the decoder's input (previous-state timing), or h̃ (current-state timing).
  public let combined: Matrix
  /// Rounds × H: the state after each round.
  public let states: Matrix
  /// Rounds × words: how likely each word was.
  public let probabilities: Matrix
}

/// Writes a sentence word by word, each time the likeliest word (greedily, the first of equals).
///
/// The word before the first is `<END>`; y is the embedding of the previous word. A round is,
/// with `.previous`:
///
///     c = attend with the old state as the query
///     x = [c; y], or tanh(Wc [c; y] + bc) if the decoder has a Wc
///     s = gru(x, old state)
///     p = softmax(Wo s + bo)
///
/// and with `.current`:
///
///     s = gru(y, old state)
///     c = attend with s as the query
///     h̃ = [c; s], or tanh(Wc [c; s] + bc) if the decoder has a Wc
///     p = softmax(Wo h̃ + bo)
///
/// It stops after the round that writes `<END>`, or after `limit` rounds.
///
/// - Parameters:
///   - encoder: the encoder's states, one a row; both keys and values.
///   - state: the decoder's first state.
///   - score: how keys answer; parameters that are drawn are drawn once.
///   - decoder: words and parameters.
///   - timing: which state asks.
///   - limit: how many words to write at most.
/// - Returns: the words, and one row a round of everything else.
/// - Precondition: the decoder's matrices fit the widths above; `limit` is not negative.
/// - Complexity: O(rounds · (the score's + the decoder's numbers)).
/// Source: Bahdanau et al. 2015 (arXiv 1409.0473); Luong et al. 2015 (arXiv 1508.04025).
public func decode(
  encoder: Matrix, state: Vector, by score: Score, decoder: Decoder, timing: Timing = .previous,
  limit: Int = 20
) -> Decoding {
  require(
    Shape.decode(
      encoder: encoder, state: state, by: score, decoder: decoder, timing: timing, limit: limit))
  let readable = score.resolved(queryWidth: state.count, keyWidth: encoder.columns)
  var rounds: [Round] = []
  var (state, word) = (state, decoder.words.firstIndex(of: Decoder.end))
  while let previous = word, rounds.count < limit {
    let y = decoder.embeddings[previous]
    let round =
      switch timing {
      case .previous: Round(asking: state, y: y, encoder: encoder, by: readable, decoder: decoder)
      case .current: Round(after: state, y: y, encoder: encoder, by: readable, decoder: decoder)
      }
    rounds.append(round)
    state = round.state
    word = decoder.words[round.word] == Decoder.end ? nil : round.word
  }
  return Decoding(rounds, encoder: encoder, decoder: decoder, timing: timing)
}

/// One word and how it came about.
private struct Round {
  let query: Vector
  let attention: AttentionResult
  let combined: Vector
  let state: Vector
  let probabilities: Vector

  /// The place of the likeliest word.
  var word: Int { argmax(probabilities) }

  /// Previous-state timing: attend, then decode.
  init(asking old: Vector, y: Vector, encoder: Matrix, by score: Score, decoder: Decoder) {
    query = old
    attention = attend(query: query, keys: encoder, values: encoder, by: score)
    combined = decoder.join(attention.context, with: y)
    state = gru(
      input: combined, state: old, Wi: decoder.Wi, Wh: decoder.Wh, bi: decoder.bi, bh: decoder.bh)
    probabilities = wordProbabilities(state: state, W: decoder.Wo, b: decoder.bo)
  }

  /// Current-state timing: decode, then attend.
  init(after old: Vector, y: Vector, encoder: Matrix, by score: Score, decoder: Decoder) {
    state = gru(
      input: y, state: old, Wi: decoder.Wi, Wh: decoder.Wh, bi: decoder.bi, bh: decoder.bh)
    query = state
    attention = attend(query: query, keys: encoder, values: encoder, by: score)
    combined = decoder.join(attention.context, with: state)
    probabilities = wordProbabilities(state: combined, W: decoder.Wo, b: decoder.bo)
  }
}

extension Decoding {
  /// The rounds side by side; the widths are needed where there was no round.
  fileprivate init(_ rounds: [Round], encoder: Matrix, decoder: Decoder, timing: Timing) {
    func table(_ width: Int, _ row: (Round) -> Vector) -> Matrix {
      Matrix(
        unchecked: rounds.flatMap { row($0).values }, rows: rounds.count, columns: width)
    }
    let joined =
      switch timing {
      case .previous: encoder.columns + decoder.embeddings.columns
      case .current: encoder.columns + decoder.stateWidth
      }
    words = rounds.map { decoder.words[$0.word] }
    queries = table(decoder.stateWidth, \.query)
    scores = table(encoder.rows, \.attention.scores)
    weights = table(encoder.rows, \.attention.weights)
    contexts = table(encoder.columns, \.attention.context)
    combined = table(decoder.Wc?.rows ?? joined, \.combined)
    states = table(decoder.stateWidth, \.state)
    probabilities = table(decoder.words.count, \.probabilities)
  }
}
