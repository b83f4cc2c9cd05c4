internal import Attention

/// The words of one line of a corpus.
struct CorpusLine: Equatable {
  let source: [String]
  let target: [String]

  /// Reads a line without its end; nil where it has neither words nor a tab.
  ///
  /// - Parameter longest: how many words a sentence may have.
  init?(_ bytes: ArraySlice<UInt8>, longest: Int) throws(CorpusMistake.Kind) {
    guard let line = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(column: Self.firstInvalidColumn(bytes))
    }
    let sides = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      .map(Self.words)
    guard sides.count > 1 else {
      if sides[0].isEmpty { return nil }
      throw .noTab(instead: Self.withTab(line))
    }
    guard sides.count == 2 else {
      throw .manyTabs(sides.count - 1, instead: Self.withOneTab(sides))
    }
    (source, target) = (sides[0], sides[1])
    for (side, words) in [(CorpusSide.source, source), (.target, target)] {
      if words.isEmpty { throw .empty(side) }
      if words.count > longest { throw .tooLong(side, words: words.count, limit: longest) }
    }
    for (side, words) in [(CorpusSide.source, source), (.target, target)]
    where words.contains(Decoder.end) {
      let kept = sides.map { $0.filter { $0 != Decoder.end } }
      throw .end(side, instead: kept.contains([]) ? nil : Self.line(kept))
    }
  }

  /// What stands between blanks of any kind.
  private static func words(_ text: Substring.UnicodeScalarView) -> [String] {
    text.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }

  private static func line(_ sides: [[String]]) -> String {
    sides.map { $0.joined(separator: " ") }.joined(separator: "\t")
  }

  /// The line with a tab for the one sign that other tools write between sentences; nil where there
  /// is no such sign, or more than one.
  private static func withTab(_ line: String) -> String? {
    for mark in ["|||", "=>", "->", "→", "=", "|", ";"] {
      let sides = words(line.unicodeScalars[...])
        .split(separator: mark, omittingEmptySubsequences: false)
      if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
        return Self.line(sides.map(Array.init))
      }
    }
    return nil
  }

  /// The line without tabs that have no words on one side; nil where that leaves more than one.
  private static func withOneTab(_ sides: [[String]]) -> String? {
    let kept = sides.filter { !$0.isEmpty }
    return kept.count == 2 ? line(kept) : nil
  }

  /// In characters, from 1: the first that is not UTF-8.
  private static func firstInvalidColumn(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var column = 1
    while case .scalarValue = decoder.decode(&iterator) { column += 1 }
    return column
  }
}
