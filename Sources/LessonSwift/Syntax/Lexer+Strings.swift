internal import Diagnostics

extension Lexer {
  /// Reads a string from its opening quote on.
  mutating func string() throws(Mistake) -> Token.Kind {
    let start = position
    if peek(1) == UInt8(ascii: "\""), peek(2) == UInt8(ascii: "\"") {
      skipLongString()
      throw Mistake(.multiLineString, at: start..<start + 3)
    }
    position += 1
    var value: [UInt8] = []
    while let byte = peek(0), !Self.isLineBreak(byte) {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return .string(String(decoding: value, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let next = peek(0), !Self.isLineBreak(next) else { break }
        do {
          value += try escape()
        } catch {
          skipString()
          throw error
        }
      default: value.append(byte)
      }
    }
    throw Mistake(.unterminatedString, at: start..<position)
  }

  /// Skips what is left of a string, with its closing quote.
  private mutating func skipString() {
    while let byte = peek(0), !Self.isLineBreak(byte) {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), let next = peek(0), !Self.isLineBreak(next) { position += 1 }
    }
  }

  /// Skips a string over several lines, with its closing quotes.
  private mutating func skipLongString() {
    let quote = UInt8(ascii: "\"")
    position += 3
    while position < bytes.count {
      if bytes[position] == quote, peek(1) == quote, peek(2) == quote {
        position += 3
        return
      }
      position += 1
    }
  }

  /// What stands behind a backslash, as UTF-8.
  private mutating func escape() throws(Mistake) -> [UInt8] {
    let start = position - 1
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "0"): return [0x00]
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): return [byte]
    case UInt8(ascii: "("): throw Mistake(.interpolation, at: start..<position)
    case UInt8(ascii: "u"):
      let digits = codeInBraces()
      if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
        return Array(String(Character(scalar)).utf8)
      }
      throw Mistake(.badEscape(text(from: start)), at: start..<position)
    default:
      let (_, width) = scalar(at: position - 1)
      position += width - 1
      throw Mistake(.badEscape(text(from: start)), at: start..<position)
    }
  }

  /// The hexadecimal digits in braces that stand here; empty if there are none.
  private mutating func codeInBraces() -> String {
    guard peek(0) == UInt8(ascii: "{") else { return "" }
    position += 1
    let start = position
    while position - start < 9, let byte = peek(0),
      Character(Unicode.Scalar(byte)).isHexDigit, byte < 0x80
    {
      position += 1
    }
    let digits = text(from: start)
    guard peek(0) == UInt8(ascii: "}"), digits.count <= 8 else { return "" }
    position += 1
    return digits
  }
}
