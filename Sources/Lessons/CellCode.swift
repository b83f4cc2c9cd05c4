/// Lines cut out of a lesson, as one text whose places can be found in the lesson again.
///
/// Containers' prefixes (`> `, indentation) and option lines are left out; lines end with `\n`
/// whatever the lesson's line breaks are.
public struct CellCode: Equatable, Sendable {
  public let text: String
  private let pieces: [Piece]

  /// A stretch of the text, on one line, and where it stands in the lesson.
  struct Piece: Equatable, Sendable {
    /// Where the stretch begins in the text.
    var offset: Int
    /// How many blanks stand before it in the text that are part of a tab in the lesson.
    var blanks: Int
    /// The bytes of the lesson, without the line break.
    var source: Range<Int>
  }

  /// - Precondition: at least one piece, the first at offset 0, in order.
  init(text: String, pieces: [Piece]) {
    precondition(pieces.first?.offset == 0, "pieces begin with the text")
    self.text = text
    self.pieces = pieces
  }

  /// The bytes of each line in the lesson, without line breaks.
  var lines: [Range<Int>] { pieces.map(\.source) }

  /// The bytes of the lesson that a range of UTF-8 offsets in `text` comes from.
  ///
  /// A range over several lines takes in the prefixes between them. A line break stands at the end
  /// of its line.
  /// - Precondition: the range lies within `text`.
  /// - Complexity: O(log lines).
  public func range(inLesson range: Range<Int>) -> Range<Int> {
    let start = position(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, position(after: range.upperBound - 1))
  }

  private func position(_ offset: Int) -> Int {
    let piece = piece(at: offset)
    return min(
      piece.source.upperBound,
      piece.source.lowerBound + max(0, offset - piece.offset - piece.blanks))
  }

  private func position(after offset: Int) -> Int {
    let piece = piece(at: offset)
    if offset < piece.offset + piece.blanks { return piece.source.lowerBound }
    return min(
      piece.source.upperBound, piece.source.lowerBound + offset - piece.offset - piece.blanks + 1)
  }

  private func piece(at offset: Int) -> Piece {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle }
    }
    return pieces[low]
  }
}

/// Builds a `CellCode` line by line.
struct CellCodeBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [CellCode.Piece] = []

  /// Adds a line: some blanks, bytes of the lesson, and a line break.
  mutating func addLine(_ lesson: [UInt8], _ source: Range<Int>, blanks: Int = 0) {
    pieces.append(CellCode.Piece(offset: bytes.count, blanks: blanks, source: source))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
    bytes.append(contentsOf: lesson[source])
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The code so far; where it has no line, it stands at `place`.
  func code(at place: Int) -> CellCode {
    CellCode(
      text: String(decoding: bytes, as: UTF8.self),
      pieces: pieces.isEmpty
        ? [CellCode.Piece(offset: 0, blanks: 0, source: place..<place)] : pieces)
  }
}
