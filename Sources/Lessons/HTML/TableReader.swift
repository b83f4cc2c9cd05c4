/// Finds the tables among the paragraphs of a text.
struct TableReader {
  private let text: [UInt8]
  private let lines: TextLines
  private let marks: ProseMarks
  private(set) var tables: [ProseTable] = []
  /// The text of each cell, of all tables.
  private(set) var cells: [[UInt8]] = []

  /// - Parameter lines: those of the text.
  init(_ text: [UInt8], _ lines: TextLines, _ marks: ProseMarks) {
    self.text = text
    self.lines = lines
    self.marks = marks
  }

  /// Looks for a table in a paragraph: the first line of dashes below a line with as many cells,
  /// and all lines from there on.
  ///
  /// - Complexity: O(bytes of the paragraph).
  mutating func read(_ block: MarkdownBlock, _ prose: MarkdownBlock.Prose) {
    let last = min(block.lastLine, lines.count - 1)
    guard !prose.isHeading, block.firstLine < last else { return }
    func content(_ line: Int) -> Range<Int> {
      let range = lines[line]
      let start =
        line == block.firstLine
        ? min(range.lowerBound + prose.column, range.upperBound)
        : ProseMarks.textStart(text, range, quotes: prose.quotes)
      return start..<range.upperBound
    }
    for line in block.firstLine + 1...last {
      guard let alignments = ProseTable.alignments(text[content(line)]) else { continue }
      let heading = content(line - 1)
      let names = ProseTable.cells(text[heading])
      let range = heading.lowerBound..<lines[last].upperBound
      guard names.count == alignments.count, !hasBrokenValue(range) else { continue }
      let rows = [names] + (line + 1..<last + 1).map { ProseTable.cells(text[content($0)]) }
      tables.append(
        ProseTable(
          alignments: alignments, rows: rows.map { add($0.prefix(names.count)) }, range: range,
          quotes: prose.quotes))
      return
    }
  }

  /// Whether an inline value stands over several lines.
  private func hasBrokenValue(_ range: Range<Int>) -> Bool {
    let text = text[range]
    return text.indices.contains {
      text[$0] == marks.byte && text[$0 + 1] == ProseMark.Kind.line.rawValue
    }
  }

  private mutating func add(_ row: ArraySlice<[UInt8]>) -> [Int?] {
    row.map { cell in
      guard !cell.isEmpty else { return nil }
      cells.append(cell)
      return cells.count - 1
    }
  }
}
