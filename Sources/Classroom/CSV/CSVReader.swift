internal import Diagnostics

/// Reads the rows of a CSV text one after the other (RFC 4180), and where each field stands.
///
/// Rows end with CRLF, LF or CR; a quoted field may hold any of them. A row without anything, or
/// with nothing but delimiters, as spreadsheets leave them at the end, is no row. A quote within a
/// field that doesn't begin with one is a letter.
struct CSVReader {
  struct Field: Equatable {
    let text: String
    /// In bytes of the source, with the quotes.
    let range: Range<Int>
  }

  enum Mistake: Error, Equatable {
    case unclosedQuote(Range<Int>)
    case textBehindQuote(Range<Int>)
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0

  /// - Parameter bytes: UTF-8 without a byte order mark.
  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// The delimiter that the first line has most of, outside of quotes: `,`, `;` (Excel, where the
  /// comma is the decimal sign) or tab; a comma where it has none.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let most = candidates.map { counts[$0, default: 0] }.max() ?? 0
    return candidates.first { counts[$0, default: 0] == most } ?? UInt8(ascii: ",")
  }

  /// The next row; nil at the end.
  ///
  /// - Complexity: O(bytes of the row).
  mutating func next() throws(Mistake) -> [Field]? {
    while offset < bytes.count {
      let row = try nextRow()
      if row.contains(where: { !$0.text.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func nextRow() throws(Mistake) -> [Field] {
    var fields: [Field] = []
    while true {
      fields.append(
        try at(UInt8(ascii: "\"")) ? quotedField() : plainField())
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    // The end of the row: CRLF, LF, CR or that of the text.
    if at(UInt8(ascii: "\r")) { offset += 1 }
    if at(UInt8(ascii: "\n")) { offset += 1 }
    return fields
  }

  private mutating func plainField() -> Field {
    let start = offset
    while offset < bytes.count, !endsField { offset += 1 }
    return Field(
      text: String(decoding: bytes[start..<offset], as: UTF8.self), range: start..<offset)
  }

  private mutating func quotedField() throws(Mistake) -> Field {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while true {
      guard offset < bytes.count else { throw .unclosedQuote(start..<start + 1) }
      let byte = bytes[offset]
      offset += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if at(UInt8(ascii: "\"")) {
        text.append(byte)
        offset += 1
      } else {
        break
      }
    }
    let end = offset
    while offset < bytes.count, !endsField { offset += 1 }
    if offset > end { throw .textBehindQuote(end..<offset) }
    return Field(text: String(decoding: text, as: UTF8.self), range: start..<end)
  }

  private var endsField: Bool {
    let byte = bytes[offset]
    return byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func at(_ byte: UInt8) -> Bool { offset < bytes.count && bytes[offset] == byte }
}
