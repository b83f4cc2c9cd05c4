/// The numbers of one line of a CSV text.
enum CSVNumbers {
  static func read(
    _ line: ArraySlice<UInt8>, number: Int, into values: inout [Double]
  ) throws(CSVMistake) {
    let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    for (index, cell) in cells.enumerated() {
      guard let value = value(of: trimmed(cell)) else {
        if let instead = withCommas(line) {
          throw .otherDelimiter(line: number, instead: instead)
        }
        throw .notANumber(
          line: number, column: index + 1,
          text: String(decoding: trimmed(cell).prefix(40), as: UTF8.self))
      }
      values.append(value)
    }
  }

  private static let blanks = Array(" \t\r".utf8)
  private static let letters = Array("0123456789+-.eE".utf8)

  /// Without blanks, tabs and carriage returns at both ends.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: blanks.contains)
    while let last = text.last, blanks.contains(last) { text = text.dropLast() }
    return text
  }

  /// A finite number in decimal digits; nil for all else that Swift reads as a number, such as
  /// `0x1p3` and `nan`.
  private static func value(of text: ArraySlice<UInt8>) -> Double? {
    guard text.allSatisfy(letters.contains),
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// The line with commas between its numbers, where semicolons, as spreadsheets write them that
  /// have a decimal comma, tabs or blanks stand there; nil where that doesn't make it numbers.
  private static func withCommas(_ line: ArraySlice<UInt8>) -> String? {
    for delimiter in Array(";\t ".utf8) where line.contains(delimiter) {
      let cells = line.split(separator: delimiter).map { cell in
        trimmed(cell).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
      }
      if cells.count > 1, cells.allSatisfy({ value(of: $0[...]) != nil }) {
        return String(decoding: Array(cells.joined(separator: ",".utf8)), as: UTF8.self)
      }
    }
    return nil
  }
}
