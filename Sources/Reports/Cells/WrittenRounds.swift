internal import Attention
internal import Seq2Seq

/// A sentence that a decoder wrote, one round a word: a decoder whose numbers the lesson gives, or a
/// model that learned.
struct WrittenRounds {
  let words: [String]
  /// Rounds × source words; empty where the context is one fixed vector.
  let weights: Matrix
  /// Rounds × source words; empty where nothing is scored.
  let scores: Matrix
  let contexts: Matrix
  let probabilities: Matrix

  init(_ decoding: Decoding) {
    words = decoding.words
    weights = decoding.weights
    scores = decoding.scores
    contexts = decoding.contexts
    probabilities = decoding.probabilities
  }

  init(_ translation: ModelTranslation) {
    words = translation.words
    weights = translation.weights
    scores = translation.scores
    contexts = translation.contexts
    probabilities = translation.probabilities
  }
}
