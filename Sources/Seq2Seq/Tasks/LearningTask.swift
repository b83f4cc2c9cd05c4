public import Attention

/// Something to learn: two vocabularies, and pairs of sentences to draw.
///
///     var generator = SeededGenerator(seed: 1)
///     let example = LearningTask.reversal().example(length: 5, using: &generator)
///
/// A seed gives the same examples on every machine.
public struct LearningTask: Equatable, Sendable {
  /// As lessons write it: `reversal`.
  public let name: String
  public let source: Vocabulary
  public let target: Vocabulary
  /// The lengths that training draws. What a length counts is the task's: words of the source, or
  /// digits of a number.
  public let lengths: ClosedRange<Int>
  let rule: Rule

  /// What a target is to its source.
  enum Rule: Equatable, Sendable {
    case reorder(Reordering)
    case vietnameseNumbers
    case vietnameseDates(years: ClosedRange<Int>)
    case corpus(ParallelCorpus, byLength: [Int: [Int]])
  }

  init(
    _ name: String, source: Vocabulary, target: Vocabulary, lengths: ClosedRange<Int>, _ rule: Rule
  ) {
    self.name = name
    self.source = source
    self.target = target
    self.lengths = lengths
    self.rule = rule
  }

  /// Whether all examples are those of a corpus.
  public var isCorpus: Bool { if case .corpus = rule { true } else { false } }

  /// Whether there are examples of a length, which may lie outside of ``lengths``: how a model does
  /// on sentences longer than those that it learned from can be asked, too.
  public func hasExamples(ofLength length: Int) -> Bool {
    switch rule {
    case .reorder: Reordering.lengths.contains(length)
    case .vietnameseNumbers: Example.vietnameseDigits.contains(length)
    case .vietnameseDates: length == Example.vietnameseDateDigits
    case .corpus(_, let byLength): byLength[length] != nil
    }
  }

  /// Draws an example of a length.
  ///
  /// - Precondition: there are examples of this length: ``hasExamples(ofLength:)``.
  public func example(length: Int, using generator: inout SeededGenerator) -> Example {
    precondition(hasExamples(ofLength: length), "\(name) has no examples of length \(length)")
    switch rule {
    case .reorder(let reordering): return reordering.example(length: length, using: &generator)
    case .vietnameseNumbers: return .vietnameseNumber(digits: length, using: &generator)
    case .vietnameseDates(let years): return .vietnameseDate(in: years, using: &generator)
    case .corpus(let corpus, let byLength):
      let places = byLength[length, default: []]
      return corpus.examples[places[generator.whole(in: 0...places.count - 1)]]
    }
  }

  /// Draws an example of any of the task's lengths, each length as likely as the others; of a
  /// corpus, each pair as likely as the others.
  public func example(using generator: inout SeededGenerator) -> Example {
    if case .corpus(let corpus, _) = rule {
      return corpus.examples[generator.whole(in: 0...corpus.examples.count - 1)]
    }
    return example(length: generator.whole(in: lengths), using: &generator)
  }
}
