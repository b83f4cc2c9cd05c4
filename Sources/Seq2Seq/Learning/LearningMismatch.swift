/// Why a model can't learn, be tried or be asked like this: what functions for lessons check before
/// they run.
public enum LearningMismatch: Error, Equatable, Sendable {
  /// A whole number outside of what an argument takes.
  case count(argument: String, Int, allowed: ClosedRange<Int>)
  /// A number that is not above 0 and at most `most`.
  case notAbove0(argument: String, Double, most: Double)
  /// A share that is not in 0..<1.
  case noShare(argument: String, Double)
  /// A range that reaches beyond what an argument takes.
  case range(argument: String, ClosedRange<Int>, allowed: ClosedRange<Int>)
  /// A number of letters of which no half can be small.
  case oddSymbols(Int)
  /// What a step of training needs, in bytes, which is more than `limit`.
  case tooMuchMemory(Double, limit: Double)
  /// The task has no examples of this length.
  case noExamples(LearningTask, length: Int)
  case noLengths
  /// A length that an evaluation has not tried.
  case notTried(length: Int, tried: [Int])
  case emptySentence
  case sentenceTooLong(words: Int, limit: Int)
  /// Words that the vocabulary lacks, each once.
  case unknownWords([String], Vocabulary)
}

/// What arguments of functions for lessons may be.
enum LearningRule {
  /// The limits of what lessons train: far beyond what one waits for.
  static let steps = 1...1_000_000
  static let batch = 1...4_096
  static let width = 1...4_096
  static let sentences = 1...10_000
  static let words = 1...1_000
  /// In bytes; a laptop has a few times as many.
  static let memory = 2e9

  static func count(
    _ argument: String, _ count: Int, in allowed: ClosedRange<Int>
  ) -> LearningMismatch? {
    allowed.contains(count) ? nil : .count(argument: argument, count, allowed: allowed)
  }

  static func above0(_ argument: String, _ number: Double, most: Double) -> LearningMismatch? {
    number > 0 && number <= most ? nil : .notAbove0(argument: argument, number, most: most)
  }

  static func share(_ argument: String, _ number: Double) -> LearningMismatch? {
    (0..<1).contains(number) ? nil : .noShare(argument: argument, number)
  }

  static func range(
    _ argument: String, _ range: ClosedRange<Int>, in allowed: ClosedRange<Int>
  ) -> LearningMismatch? {
    allowed.contains(range.lowerBound) && allowed.contains(range.upperBound)
      ? nil : .range(argument: argument, range, allowed: allowed)
  }
}

/// Stops with what is wrong; a programmer's mistake.
func require(_ mismatch: LearningMismatch?) {
  if let mismatch { preconditionFailure("\(mismatch)") }
}
