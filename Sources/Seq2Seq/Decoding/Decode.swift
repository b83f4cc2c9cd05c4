public import Attention

/// A sentence that a model wrote, with every number on the way to each word.
public struct ModelDecoding: Equatable, Sendable {
  /// Indices into the source's vocabulary.
  public let source: [Int]
  /// The encoder's states, one a row: keys and values.
  public let encoder: Matrix
  /// One a written word, `<END>` included if it came.
  public let rounds: [DecodingRound]

  /// The words that were written, without `<END>`.
  public var words: [Int] { rounds.map(\.word).filter { $0 != Vocabulary.end } }

  /// Rounds × source words; nil where the context is one fixed vector.
  public var weights: Matrix? {
    let rows = rounds.compactMap(\.weights)
    guard rows.count == rounds.count else { return nil }
    return Matrix(
      rows: rows.count, columns: source.count, values: rows.flatMap(\.values))
  }
}

extension Model {
  /// Writes a sentence word by word, each time the likeliest, in Double and by Attention's own functions.
  ///
  /// It stops behind `<END>`, or after `limit` words.
  ///
  /// - Parameters:
  ///   - source: at least one word; indices into the source's vocabulary.
  ///   - limit: how many words to write at most.
  /// - Precondition: every word is in the vocabulary, and there is one.
  /// - Complexity: O(words · the model's numbers).
  public func decode(_ source: [Int], limit: Int = 50) -> ModelDecoding {
    precondition(
      !source.isEmpty && source.allSatisfy { (0..<shape.sourceWords).contains($0) },
      "\(source) are not words of \(shape.sourceWords)")
    let exact = ExactModel(self)
    let (keys, last) = exact.encode(source)
    var carried = CarriedState(exact, last: last, keys: keys)
    var rounds: [DecodingRound] = []
    while rounds.count < limit, rounds.last?.word != Vocabulary.end {
      rounds.append(
        exact.round(
          after: rounds.last?.word ?? Vocabulary.end, keys: keys, last: last, carried: &carried))
    }
    return ModelDecoding(source: source, encoder: keys, rounds: rounds)
  }
}
