/// A text as libcmark is given it to become HTML: with marks in the places of values, formulas and
/// tables.
struct ProseText {
  let bytes: [UInt8]
  let marks: ProseMarks
  let formulas: [ProseContent.Formula]
  /// How many lines stand above the text's own.
  let addedLines: Int
  private let source: ProseSource

  /// - Returns: nil when the text can't be given to libcmark.
  /// - Complexity: O(bytes).
  init?(_ source: ProseSource) {
    guard let markdown = source.markdown, let marks = ProseMarks(for: source.bytes) else {
      return nil
    }
    var body = source.bytes
    for line in markdown.heavyCode.joined() {
      for offset in source.lines[line] where body[offset] == UInt8(ascii: "[") {
        body[offset] = marks.byte
      }
    }
    let quotes = Self.quotes(markdown.blocks, count: source.lines.count)
    let values = source.values.enumerated().map { number, range in
      let line = source.lines.index(ofLineAt: range.lowerBound)
      return ProseMarks.Replacement(
        range: range, mark: ProseMark(kind: .value, number: number), quotes: quotes[line])
    }
    // Front matter has no values.
    bytes = Array(marks.marked(body, values)[source.start...])
    self.marks = marks
    self.source = source
    formulas = []
    addedLines = 0
  }

  /// In how many quotes the prose of each line stands.
  private static func quotes(_ blocks: [MarkdownBlock], count: Int) -> [Int] {
    var quotes = [Int](repeating: 0, count: count)
    for block in blocks {
      guard case .prose(let prose) = block.content, prose.quotes > 0 else { continue }
      for line in block.firstLine...max(block.firstLine, block.lastLine) where line < count {
        quotes[line] = prose.quotes
      }
    }
    return quotes
  }

  /// Where a line of the text that libcmark was given begins in the author's.
  func start(ofLine line: Int) -> Int { source.lines.start(line - addedLines + source.firstLine) }

  var cells: [Int] { source.cells }

  /// Code as the author wrote it.
  func code(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(marks.byte) else { return text }
    return text.map { $0 == marks.byte ? UInt8(ascii: "[") : $0 }
  }
}
