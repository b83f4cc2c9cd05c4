/// Pairs of sentences that mean the same, a source and its target.
public struct ParallelCorpus: Equatable, Sendable {
  /// The words of the sources, in the order in which they are first used.
  public let source: Vocabulary
  /// The words of the targets, in the order in which they are first used.
  public let target: Vocabulary
  /// At least one; whose word comes from which, nobody has said.
  public let examples: [Example]

  /// Reads a text of one pair a line: the source, a tab, the target; words stand apart by blanks.
  ///
  /// Lines end with LF or CRLF; a byte order mark at the start is skipped, and so are lines without
  /// words. What a word is made of doesn't matter: signs that stand apart are words, too.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - limits: how much of it there may be.
  /// - Throws: what is wrong first.
  /// - Complexity: O(bytes).
  public init(_ text: [UInt8], limits: CorpusLimits = CorpusLimits()) throws(CorpusMistake) {
    var sides = (source: GrowingVocabulary(), target: GrowingVocabulary())
    var examples: [Example] = []
    let bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated() {
      do throws(CorpusMistake.Kind) {
        let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let pair = try CorpusLine(bytes, longest: limits.words) else { continue }
        guard examples.count < limits.pairs else { throw .tooManyPairs(limit: limits.pairs) }
        let source = pair.source.map { sides.source.index(of: $0) }
        let target = pair.target.map { sides.target.index(of: $0) }
        for (side, words) in [(CorpusSide.source, sides.source), (.target, sides.target)]
        where words.words.count - 1 > limits.vocabulary {
          throw .tooManyWords(side, limit: limits.vocabulary)
        }
        examples.append(Example(source: source, target: target))
      } catch {
        throw CorpusMistake(line: number + 1, kind: error)
      }
    }
    guard !examples.isEmpty else { throw CorpusMistake(line: 1, kind: .noPairs) }
    source = Vocabulary(sides.source)
    target = Vocabulary(sides.target)
    self.examples = examples
  }
}

/// How much a corpus may hold.
public struct CorpusLimits: Equatable, Sendable {
  /// Pairs of sentences.
  public let pairs: Int
  /// Words of one sentence.
  public let words: Int
  /// Different words of one side, without `<END>`.
  public let vocabulary: Int

  /// - Precondition: all are at least 1.
  public init(pairs: Int = 100_000, words: Int = 200, vocabulary: Int = 20_000) {
    precondition(
      pairs > 0 && words > 0 && vocabulary > 0,
      "a corpus of \(pairs) pairs of \(words) words of a vocabulary of \(vocabulary)")
    self.pairs = pairs
    self.words = words
    self.vocabulary = vocabulary
  }
}
