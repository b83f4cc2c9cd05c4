public import Attention
public import Diagnostics

/// The five steps of attention as frames that a reader plays, pauses and goes through.
///
/// A round is one query and what became of it; with an ``Output`` it ends with a word of a decoder.
/// Only the frames exist whose numbers are known. ``html`` stands in a page that has ``style`` and
/// ``script``; without the script all frames stand there, one below the other.
public struct Player: Equatable, Sendable {
  /// What is asked, the same in every round.
  public struct Source: Equatable, Sendable {
    /// One a key, in their order; nil where keys have no names.
    public let words: [String]?
    /// One a row; nil where only scores or weights are known.
    public let keys: Matrix?
    /// One a key; nil where they are the keys themselves.
    public let values: Matrix?

    public init(words: [String]?, keys: Matrix?, values: Matrix? = nil) {
      self.words = words
      self.keys = keys
      self.values = values
    }
  }

  /// One query, and what it found.
  public struct Round: Equatable, Sendable {
    /// What asks.
    public let query: Vector?
    /// The word that asks, where it is one, as in self-attention.
    public let asker: String?
    /// One a key.
    public let scores: Vector?
    /// The scores with −∞ for hidden keys; nil where nothing is masked.
    public let masked: Vector?
    /// One a key.
    public let weights: Vector
    /// What made weights of the scores, such as `softmax`.
    public let normalizer: String?
    /// As wide as the values.
    public let context: Vector?
    /// What a decoder made of the context.
    public let output: Output?

    public init(
      query: Vector? = nil, asker: String? = nil, scores: Vector? = nil, masked: Vector? = nil,
      weights: Vector, normalizer: String? = nil, context: Vector? = nil, output: Output? = nil
    ) {
      self.query = query
      self.asker = asker
      self.scores = scores
      self.masked = masked == scores ? nil : masked
      self.weights = weights
      self.normalizer = normalizer
      self.context = context
      self.output = output
    }
  }

  /// How a decoder went from the context to a word.
  public struct Output: Equatable, Sendable {
    /// In the first round of a decoder `<END>`; nil where only its embedding is known.
    public let previousWord: String?
    /// The embedding of the previous word.
    public let previous: Vector?
    /// What step 4 made: [c; y] or what a layer makes of it, or with the current-state timing
    /// [c; s] or h̃.
    public let combined: Vector?
    /// The decoder's state after the round.
    public let state: Vector?
    /// One a word of the vocabulary.
    public let probabilities: Vector?
    public let word: String

    public init(
      previousWord: String?, previous: Vector? = nil, combined: Vector? = nil,
      state: Vector? = nil, probabilities: Vector? = nil, word: String
    ) {
      self.previousWord = previousWord
      self.previous = previous
      self.combined = combined
      self.state = state
      self.probabilities = probabilities
      self.word = word
    }
  }

  /// The element's id; a page that replaces the player by one of the same id keeps its frame.
  public let id: String
  public let source: Source
  /// Which state asks, in rounds that have an output.
  public let timing: Timing
  /// The words that the probabilities of all rounds are about.
  public let vocabulary: [String]
  public let rounds: [Round]
  /// The most decimals of a number.
  public let digits: Int
  public let language: Language

  /// - Precondition: in every round there is one weight, and where they are known one score and one
  ///   masked score, a key; as many names, keys and values as that; one probability a word.
  public init(
    id: String, source: Source, timing: Timing = .previous, vocabulary: [String] = [],
    rounds: [Round], digits: Int, language: Language
  ) {
    let count = rounds.first?.weights.count ?? 0
    let sizes =
      [source.words?.count, source.keys?.rows, source.values?.rows].compactMap { $0 }
      + rounds.flatMap { [$0.weights.count, $0.scores?.count, $0.masked?.count] }.compactMap { $0 }
    precondition(
      rounds.isEmpty || sizes.allSatisfy { $0 == count }, "\(count) keys, but sizes \(sizes)")
    precondition(
      rounds.allSatisfy {
        ($0.output?.probabilities?.count ?? vocabulary.count) == vocabulary.count
      },
      "as many probabilities as the \(vocabulary.count) words of the vocabulary")
    self.id = id
    self.source = source
    self.timing = timing
    self.vocabulary = vocabulary
    self.rounds = rounds
    self.digits = digits
    self.language = language
  }

  /// Whether a decoder writes words, so that keys are states of an encoder.
  var decodes: Bool { rounds.contains { $0.output != nil } }

  /// How many keys there are.
  var keyCount: Int { rounds.first?.weights.count ?? 0 }
}
