/// A pipe table of a text, as GitHub's Markdown has them.
struct ProseTable {
  enum Alignment: String {
    case left, center, right
  }

  let alignments: [Alignment?]
  /// The heading first; each cell by its number among all cells, nil for an empty one. Rows are not
  /// longer than the heading, but may be shorter.
  let rows: [[Int?]]
  /// From the heading's text to the end of the last row.
  let range: Range<Int>
  let quotes: Int
}

extension ProseTable {
  /// The columns that a line such as `|:--|--:|` sets; nil for every other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment?]? {
    let isSign: (UInt8) -> Bool = {
      isBlank($0) || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-")
    }
    guard line.allSatisfy(isSign), line.contains(UInt8(ascii: "|")) else { return nil }
    var alignments: [Alignment?] = []
    for cell in cells(line) {
      guard var dashes = cell.isEmpty ? nil : cell[...] else { return nil }
      let isLeft = dashes.first == UInt8(ascii: ":")
      if isLeft { dashes.removeFirst() }
      let isRight = dashes.last == UInt8(ascii: ":")
      if isRight { dashes.removeLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return alignments
  }

  /// The cells of a row, without the blanks around them; `\|` is a pipe.
  static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var line = trimmed(line)
    if line.first == UInt8(ascii: "|") { line.removeFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    for byte in line {
      if byte != UInt8(ascii: "|") {
        cell.append(byte)
      } else if cell.last == UInt8(ascii: "\\") {
        cell[cell.count - 1] = byte
      } else {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      }
    }
    let rest = trimmed(cell[...])
    if !rest.isEmpty { cells.append(Array(rest)) }
    return cells
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

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
