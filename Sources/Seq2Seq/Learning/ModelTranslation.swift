public import Attention

/// A sentence that a model wrote in a lesson: all five steps of every word, and what it ought to have
/// written where the task knows that.
public struct ModelTranslation: Equatable, Sendable {
  /// The words that were read.
  public let source: [String]
  /// The words that were written, one a round, `<END>` included if it came.
  public let words: [String]
  /// The words of the target's vocabulary, `<END>` first: the columns of ``probabilities``.
  public let vocabulary: [String]
  /// The encoder's states, one a source word: keys and values.
  public let encoder: Matrix
  /// The states that asked, one a round.
  public let queries: Matrix
  /// Step 1: rounds × source words; empty where nothing is scored (`.none`, `.mean`).
  public let scores: Matrix
  /// Step 2: rounds × source words; empty where the context is one fixed vector (`.none`).
  public let weights: Matrix
  /// Step 3, one a round.
  public let contexts: Matrix
  /// Step 4, one a round.
  public let combined: Matrix
  /// Step 5: the state after each round.
  public let states: Matrix
  /// Rounds × target words.
  public let probabilities: Matrix
  /// Which state asked.
  public let timing: Timing
  public let attention: AttentionKind
  /// The right words, `<END>` behind them; none where the task doesn't know them.
  public let expected: [String]
  /// Expected words × source words: 1 where a word comes from, else 0; empty where nobody knows.
  public let gold: Matrix

  /// Whether exactly the right words were written; false where nobody knows them.
  public var isRight: Bool { !expected.isEmpty && words == expected }

  /// The share of expected words on whose source word most of the weight lay when a word was written at
  /// their place, 0…1; 0 where the model has no weights, or nobody knows where words come from.
  public var agreement: Double {
    var (right, tried) = (0, 0)
    for row in 0..<gold.rows {
      guard let source = (0..<gold.columns).first(where: { gold[row, $0] == 1 }) else { continue }
      tried += 1
      if row < weights.rows, argmax(weights[row]) == source { right += 1 }
    }
    return tried == 0 ? 0 : Double(right) / Double(tried)
  }
}

extension ModelTranslation {
  /// What a model wrote, in words.
  ///
  /// - Parameter example: the sentence and its translation; nil where it isn't known.
  init(_ decoding: ModelDecoding, by model: LearnedModel, expected example: Example?) {
    let (rounds, target) = (decoding.rounds, model.task.target.words)
    func table(_ row: (DecodingRound) -> Vector?) -> Matrix {
      let rows = rounds.compactMap(row)
      return Matrix(
        rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.values))
    }
    source = decoding.source.map { model.task.source.words[$0] }
    words = rounds.map { target[$0.word] }
    vocabulary = target
    encoder = decoding.encoder
    queries = table(\.query)
    scores = table(\.scores)
    weights = table(\.weights)
    contexts = table(\.context)
    combined = table(\.combined)
    states = table(\.state)
    probabilities = table(\.probabilities)
    timing = model.plan.shape.timing
    attention = model.attention
    expected = example.map { ($0.target + [Vocabulary.end]).map { target[$0] } } ?? []
    gold = example.map(Self.gold) ?? Matrix(rows: 0, columns: 0, values: [])
  }

  /// A row a target word, and one for `<END>`, which comes from nowhere.
  private static func gold(_ example: Example) -> Matrix {
    let columns = example.source.count
    guard example.alignment.contains(where: { $0 != nil }) else {
      return Matrix(rows: 0, columns: 0, values: [])
    }
    let rows = (example.alignment + [nil]).map { place in
      (0..<columns).map { $0 == place ? 1.0 : 0 }
    }
    return Matrix(rows: rows.count, columns: columns, values: rows.flatMap { $0 })
  }
}

/// Translates a sentence word by word, each time with the likeliest word.
///
///     translate("ba trăm linh năm", with: model).words  // ["3", "0", "5", "<END>"]
///
/// - Parameters:
///   - sentence: words with blanks between them; at most 200.
///   - limit: how many words to write at most, in 1...1000.
/// - Precondition: the model knows every word, and there is one.
/// - Complexity: O(words · the model's numbers).
public func translate(
  _ sentence: String, with model: LearnedModel, limit: Int = 50
) -> ModelTranslation {
  require(model.mismatch(sentence: sentence, limit: limit))
  let source = LearnedModel.words(of: sentence).compactMap(model.task.source.index(of:))
  return ModelTranslation(
    model.trained.model.decode(source, limit: limit), by: model,
    expected: model.task.example(of: source))
}

extension LearnedModel {
  /// The most words of a sentence that lessons translate.
  public static let longestSentence = 200

  /// What stands between blanks of any kind.
  public static func words(of sentence: String) -> [String] {
    sentence.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// What is wrong with the arguments of ``translate(_:with:limit:)``; nil where nothing is.
  public func mismatch(sentence: String, limit: Int) -> LearningMismatch? {
    let words = Self.words(of: sentence)
    if words.isEmpty { return .emptySentence }
    if words.count > Self.longestSentence {
      return .sentenceTooLong(words: words.count, limit: Self.longestSentence)
    }
    var seen: Set<String> = [Decoder.end]
    var unknown = words.contains(Decoder.end) ? [Decoder.end] : []
    for word in words where seen.insert(word).inserted && task.source.index(of: word) == nil {
      unknown.append(word)
    }
    if !unknown.isEmpty { return .unknownWords(unknown, task.source) }
    return LearningRule.count("limit", limit, in: LearningRule.words)
  }
}
