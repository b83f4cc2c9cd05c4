internal import Attention
internal import Diagnostics
internal import Seq2Seq

/// What is wrong with the arguments of a call, in words' terms.
func learning(_ mismatch: LearningMismatch?) -> CallProblem? {
  mismatch.map { .learning(LearningProblem($0)) }
}

extension LearningProblem {
  init(_ mismatch: LearningMismatch) {
    switch mismatch {
    case .count(let argument, let count, let allowed):
      self = .count(argument: argument, count, allowed: allowed)
    case .notAbove0(let argument, let number, let most):
      self = .notAbove0(argument: argument, number, most: most)
    case .noShare(let argument, let number): self = .noShare(argument: argument, number)
    case .range(let argument, let range, let allowed):
      self = .range(argument: argument, range, allowed: allowed)
    case .oddSymbols(let count): self = .oddSymbols(count)
    case .tooMuchMemory(let bytes, let limit): self = .tooMuchMemory(bytes, limit: limit)
    case .noExamples(let task, let length):
      self = .noExamples(task: task.name, length: length, lengths: task.lengths)
    case .noLengths: self = .noLengths
    case .notTried(let length, let tried): self = .notTried(length: length, tried: tried)
    case .emptySentence: self = .emptySentence
    case .sentenceTooLong(let words, let limit):
      self = .sentenceTooLong(words: words, limit: limit)
    case .unknownWords(let words, let vocabulary):
      let known = vocabulary.words.filter { $0 != Decoder.end }
      self = .unknownWords(
        words.map { UnknownWord($0, meant: Self.meant(by: $0, among: known)) },
        example: Array(known.prefix(5)))
    }
  }

  /// The words that may be meant: those with other marks on the same letters, or the nearest.
  private static func meant(by word: String, among known: [String]) -> [String] {
    let letters = word.unmarked
    let alike = known.filter { $0.unmarked == letters }
    // Of letters that stand alone each is near every other.
    guard alike.isEmpty, word.count > 1 else { return alike }
    return nearest(to: word, among: known).map { [$0] } ?? []
  }

  /// - Parameter batch: examples a step, of the plan that failed.
  init(_ failure: TrainingFailure, batch: Int) {
    switch failure {
    case .notFinite(let step, let lastLoss): self = .notFinite(step: step, lastLoss: lastLoss)
    case .otherWords, .notPositive, .emptySource:
      // A plan of a lesson has its task's words and positive numbers, and no task an empty source.
      preconditionFailure("\(failure)")
    }
  }
}
