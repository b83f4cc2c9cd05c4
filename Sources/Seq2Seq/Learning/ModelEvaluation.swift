public import Attention

/// How well a model does sentences of some lengths.
public struct ModelEvaluation: Equatable, Sendable {
  public let task: String
  public let attention: AttentionKind
  /// Whether the sentences are those of a corpus, of which the model learned from every one.
  public let isOfCorpus: Bool
  /// One a length, in the order in which they were asked for; at least one.
  public let scores: [LengthScore]

  /// - Precondition: there is a score.
  public init(
    task: String, attention: AttentionKind, isOfCorpus: Bool = false, scores: [LengthScore]
  ) {
    precondition(!scores.isEmpty, "an evaluation of no length")
    self.task = task
    self.attention = attention
    self.isOfCorpus = isOfCorpus
    self.scores = scores
  }

  /// The lengths that were tried.
  public var lengths: Vector { Vector(scores.map { Double($0.length) }) }

  /// For each length the share of sentences without a mistake, 0…1.
  public var exact: Vector { Vector(scores.map(\.exact)) }

  /// For each length the share of words at their place, 0…1.
  public var tokens: Vector { Vector(scores.map(\.tokens)) }

  /// For each length the share of words that were written while most weight lay on the source word that
  /// they come from, 0…1; empty where the model has no weights, or nobody knows where words come from.
  public var alignment: Vector {
    let known = scores.compactMap(\.alignment)
    return Vector(known.count == scores.count ? known : [])
  }

  /// The share of sentences of a length without a mistake, 0…1.
  ///
  /// - Precondition: the length was tried.
  public func accuracy(atLength length: Int) -> Double {
    score(atLength: length).exact
  }

  /// The share of words at their place in sentences of a length, 0…1.
  ///
  /// - Precondition: the length was tried.
  public func tokenAccuracy(atLength length: Int) -> Double {
    score(atLength: length).tokens
  }

  private func score(atLength length: Int) -> LengthScore {
    require(mismatch(length: length))
    return scores.first { $0.length == length } ?? scores[0]
  }

  /// Whether a length was not tried.
  public func mismatch(length: Int) -> LearningMismatch? {
    scores.contains { $0.length == length }
      ? nil : .notTried(length: length, tried: scores.map(\.length))
  }
}

/// Lets a model write sentences that are drawn afresh.
///
/// Of a task with few sentences, such as numbers of one digit, or of a corpus, these are sentences that
/// the model learned from; of a task with many it has met hardly any.
///
///     evaluate(model, lengths: [4, 10, 20]).accuracy(atLength: 20)
///
/// - Parameters:
///   - lengths: at least one; also such as the task never draws by itself, but has examples of.
///   - sentences: how many of each length, in 1...10,000.
///   - seed: draws the sentences.
/// - Precondition: the arguments are like this.
/// - Complexity: O(lengths · sentences · length · the model's numbers).
public func evaluate(
  _ model: LearnedModel, lengths: [Int], sentences: Int = 100, seed: Int = 0
) -> ModelEvaluation {
  require(model.mismatch(lengths: lengths, sentences: sentences))
  return ModelEvaluation(
    task: model.task.name, attention: model.attention, isOfCorpus: model.task.isCorpus,
    scores: model.trained.evaluate(
      on: model.task, lengths: lengths, sentences: sentences,
      seed: UInt64(bitPattern: Int64(seed))))
}

/// Lets a model write sentences of all lengths of a range: ``evaluate(_:lengths:sentences:seed:)``.
public func evaluate(
  _ model: LearnedModel, lengths: ClosedRange<Int>, sentences: Int = 100, seed: Int = 0
) -> ModelEvaluation {
  evaluate(model, lengths: Array(lengths), sentences: sentences, seed: seed)
}

/// Lets a model write sentences of the lengths that it learned from, those of a corpus that it has:
/// ``evaluate(_:lengths:sentences:seed:)``.
public func evaluate(
  _ model: LearnedModel, sentences: Int = 100, seed: Int = 0
) -> ModelEvaluation {
  evaluate(model, lengths: model.ownLengths, sentences: sentences, seed: seed)
}

extension LearnedModel {
  /// The lengths that it learned from.
  public var ownLengths: [Int] { task.lengths.filter(task.hasExamples(ofLength:)) }

  /// What is wrong with the arguments of ``evaluate(_:lengths:sentences:seed:)``; nil where nothing is.
  public func mismatch(lengths: some Collection<Int>, sentences: Int) -> LearningMismatch? {
    if lengths.isEmpty { return .noLengths }
    if let length = lengths.first(where: { !task.hasExamples(ofLength: $0) }) {
      return .noExamples(task, length: length)
    }
    return LearningRule.count("sentences", sentences, in: LearningRule.sentences)
  }

  /// About how many multiply-adds an evaluation takes.
  ///
  /// - Precondition: the task has examples of these lengths.
  public func multiplyAdds(lengths: some Collection<Int>, sentences: Int) -> Double {
    var generator = SeededGenerator(seed: 0)
    return lengths.reduce(0) { sum, length in
      let example = task.example(length: length, using: &generator)
      return sum + Double(sentences)
        * plan.shape.multiplyAdds(source: example.source.count, target: example.target.count + 1)
    }
  }
}
