/// A text from which pieces are cut, and into which others are put, from start to end.
struct Splice {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// How many lines are finished.
  private(set) var lineCount = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + bytes.count / 2)
  }

  /// Puts a text in the place of a range.
  ///
  /// - Precondition: the range begins at or behind the end of the last one.
  mutating func replace(_ range: Range<Int>, with text: String) {
    precondition(range.lowerBound >= position, "pieces are replaced in order")
    keep(before: range.lowerBound)
    append(text.utf8)
    position = range.upperBound
  }

  /// Takes the text over as it is, up to an offset.
  mutating func keep(before offset: Int) {
    append(bytes[position..<offset])
    position = offset
  }

  private mutating func append(_ piece: some Collection<UInt8>) {
    let start = result.count
    result.append(contentsOf: piece)
    for byte in result[start...] where byte == UInt8(ascii: "\n") { lineCount += 1 }
  }

  var finished: [UInt8] { result + bytes[position...] }

  /// Whether the text from an offset on begins with an empty line, or ends.
  func isFollowedByBlankLine(_ offset: Int) -> Bool {
    let rest = bytes[offset...].drop { !$0.isLineBreak }
    let isBoth = rest.starts(with: "\r\n".utf8)
    let line = rest.dropFirst(isBoth ? 2 : 1).drop { $0.isContainerMark }
    return line.first?.isLineBreak ?? true
  }
}
