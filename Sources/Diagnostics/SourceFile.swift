/// A text with a name, whose byte offsets can be told as lines and columns.
public struct SourceFile: Equatable, Sendable {
  /// The path as the user wrote it.
  public let name: String
  /// UTF-8.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; never empty.
  private let lineStarts: [Int]

  /// - Complexity: O(bytes).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  /// The line, from 1, that holds the byte at an offset.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, from 1, without its line break.
  ///
  /// - Precondition: 1 ≤ line ≤ `lineCount`.
  public func range(ofLine line: Int) -> Range<Int> {
    precondition(1...lineCount ~= line, "line \(line) of \(lineCount)")
    let start = lineStarts[line - 1]
    var end = line < lineCount ? lineStarts[line] - 1 : bytes.count
    if end > start, line < lineCount, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a range of bytes stands, for a person.
  ///
  /// - Precondition: the range lies within the bytes.
  public func place(of range: Range<Int>) -> Place {
    let line = line(at: range.lowerBound)
    let whole = self.range(ofLine: line)
    let start = min(range.lowerBound, whole.upperBound)
    let end = max(start, min(range.upperBound, whole.upperBound))
    return Place(
      file: name, line: line,
      column: scalarCount(whole.lowerBound..<start) + 1,
      length: scalarCount(start..<end), text: text(whole))
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    // Every scalar has exactly one byte that is not a continuation byte.
    bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }
}
