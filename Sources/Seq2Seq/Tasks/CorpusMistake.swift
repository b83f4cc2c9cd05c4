/// What is wrong with the text of a corpus, and where.
public struct CorpusMistake: Error, Equatable, Sendable {
  /// From 1.
  public let line: Int
  public let kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// What is wrong; `instead` is the line as it was probably meant, where that can be told.
  public enum Kind: Error, Equatable, Sendable {
    /// No line has words.
    case noPairs
    /// The character at this column, from 1, is not UTF-8.
    case notUTF8(column: Int)
    /// Nothing says where the source ends.
    case noTab(instead: String?)
    case manyTabs(Int, instead: String?)
    /// A side without words.
    case empty(CorpusSide)
    case tooLong(CorpusSide, words: Int, limit: Int)
    /// `<END>` is among the words, though every sentence is ended without it being written.
    case end(CorpusSide, instead: String?)
    case tooManyPairs(limit: Int)
    /// More different words than a vocabulary may have.
    case tooManyWords(CorpusSide, limit: Int)
  }
}

/// Of a pair of sentences.
public enum CorpusSide: Equatable, Sendable {
  /// Before the tab.
  case source
  /// Behind it.
  case target
}
