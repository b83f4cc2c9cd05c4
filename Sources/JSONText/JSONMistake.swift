/// Why a text is not JSON, and where.
public struct JSONMistake: Error, Equatable, Sendable {
  /// From 1.
  public let line: Int
  /// In Unicode scalars, from 1: where the reader stopped.
  public let column: Int
  /// What Jansson says, in English; it may quote up to 20 bytes of the text.
  public let text: String

  public init(line: Int, column: Int, text: String) {
    self.line = line
    self.column = column
    self.text = text
  }

  /// A mistake at an offset of a text.
  init(at offset: Int, of bytes: [UInt8], text: String) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      // Every scalar has exactly one byte that is not a continuation byte.
      column: before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1, text: text)
  }
}
