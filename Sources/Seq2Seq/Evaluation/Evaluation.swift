internal import Attention

/// How well a model does sentences of one length.
public struct LengthScore: Equatable, Sendable {
  /// As the task counts it.
  public let length: Int
  /// How many sentences were tried.
  public let sentences: Int
  /// The share of sentences that were written without a mistake, 0…1.
  public let exact: Double
  /// The share of target words, `<END>` included, that stand at their place in what was written, 0…1.
  public let tokens: Double
  /// The share of target words with a known source word on which most of the weight lay when the word
  /// was written, 0…1; nil where no source word is known, or the model has no weights.
  ///
  /// Words that came at a wrong place count by what was looked at there; words that never came count as
  /// missed.
  public let alignment: Double?
}

extension TrainedModel {
  /// Lets the model write examples that are drawn afresh, and compares; of short sentences, and of a
  /// corpus, it may have learned from the same.
  ///
  /// - Parameters:
  ///   - task: draws the examples.
  ///   - lengths: which lengths to try; also such as the task never draws by itself. The task has
  ///     examples of each.
  ///   - sentences: how many of each length; at least 1.
  ///   - seed: draws the examples.
  /// - Returns: one score a length, in order.
  /// - Complexity: O(lengths · sentences · length · the model's numbers).
  public func evaluate(
    on task: LearningTask, lengths: [Int], sentences: Int, seed: UInt64
  ) -> [LengthScore] {
    let writer = Writer(model)
    var generator = SeededGenerator(seed: seed)
    return lengths.map { length in
      let examples = (0..<sentences).map { _ in
        task.example(length: length, using: &generator)
      }
      let limit = (examples.map(\.target.count).max() ?? 0) + 1
      var count = Count()
      for first in stride(from: 0, to: examples.count, by: 64) {
        let batch = examples[first..<Swift.min(first + 64, examples.count)]
        for (example, written) in zip(batch, writer.write(batch.map(\.source), limit: limit)) {
          count.add(written, for: example)
        }
      }
      return LengthScore(
        length: length, sentences: sentences, exact: count.exact.share,
        tokens: count.tokens.share,
        alignment: model.shape.attention.hasWeights && count.aligned.tried > 0
          ? count.aligned.share : nil)
    }
  }
}

/// What was right so far.
private struct Count {
  var exact = Tally()
  var tokens = Tally()
  var aligned = Tally()

  mutating func add(_ written: Written, for example: Example) {
    let ended = written.words + (written.isComplete ? [Vocabulary.end] : [])
    let wanted = example.target + [Vocabulary.end]
    exact.count(ended == wanted)
    for (place, word) in wanted.enumerated() {
      tokens.count(place < ended.count && ended[place] == word)
    }
    for (place, source) in example.alignment.enumerated() {
      guard let source else { continue }
      aligned.count(
        place < written.weights.count && likeliest(written.weights[place]) == source)
    }
  }
}

/// How many of those that were tried were right.
private struct Tally {
  var right = 0
  var tried = 0
  var share: Double { tried == 0 ? 0 : Double(right) / Double(tried) }

  mutating func count(_ isRight: Bool) {
    tried += 1
    if isRight { right += 1 }
  }
}
