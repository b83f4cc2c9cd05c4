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
