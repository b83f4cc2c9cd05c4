internal import Attention

/// The words of one side; index 0 is `<END>`, which ends a sentence and stands before its first word.
public struct Vocabulary: Equatable, Sendable {
  /// `<END>`, then the others.
  public let words: [String]

  /// The index of `<END>`.
  public static let end = 0

  /// The vocabulary of these words, without `<END>`; nil where two are the same.
  public init?(_ words: [String]) {
    let all = [Decoder.end] + words
    guard Set(all).count == all.count else { return nil }
    self.words = all
  }

  /// Where a word stands.
  public func index(of word: String) -> Int? { words.firstIndex(of: word) }
}
