internal import Attention

/// The words of one side; index 0 is `<END>`, which ends a sentence and stands before its first
/// word.
///
/// Words are the same where Swift says that they are: however their letters are composed, `tư` is
/// one word.
public struct Vocabulary: Equatable, Sendable {
  /// `<END>`, then the others in the order in which they were given.
  public let words: [String]
  private let indices: [String: Int]

  /// The index of `<END>`.
  public static let end = 0

  /// The vocabulary of these words, without `<END>`; nil where two are the same, or one is `<END>`.
  ///
  /// - Complexity: O(words).
  public init?(_ words: [String]) {
    var growing = GrowingVocabulary()
    for word in words {
      let count = growing.words.count
      guard growing.index(of: word) == count else { return nil }
    }
    self.init(growing)
  }

  init(_ grown: GrowingVocabulary) {
    words = grown.words
    indices = grown.indices
  }

  /// How many words there are, `<END>` among them.
  public var count: Int { words.count }

  /// Where a word stands; nil where it is not in the vocabulary.
  ///
  /// - Complexity: O(1).
  public func index(of word: String) -> Int? { indices[word] }
}

/// The words of one side while its sentences are still being read.
struct GrowingVocabulary {
  private(set) var words = [Decoder.end]
  private(set) var indices = [Decoder.end: Vocabulary.end]

  /// Where a word stands, behind all others if it is new.
  mutating func index(of word: String) -> Int {
    if let known = indices[word] { return known }
    indices[word] = words.count
    words.append(word)
    return words.count - 1
  }
}
