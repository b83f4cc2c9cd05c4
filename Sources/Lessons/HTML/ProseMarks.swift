/// Marks that stand in a text for what libcmark must not see: `$`, a control character that the
/// text doesn't hold, a letter, a number, `$`.
///
/// The dollars at both ends keep Markdown's rules for emphasis: they are punctuation, like the
/// dollar of a formula and the backtick of a value. Other lines of what a mark replaces hold a mark
/// each, so that lines keep their numbers.
struct ProseMark: Equatable {
  enum Kind: UInt8 {
    case value = 0x76  // v
    case formula = 0x6D  // m
    case table = 0x74  // t
    case cell = 0x63  // c
    /// A run of dollars in the text.
    case dollars = 0x64  // d
    /// A further line of what the mark before it stands for.
    case line = 0x6C  // l
  }

  let kind: Kind
  let number: Int
}

/// The control character of a text's marks.
struct ProseMarks {
  let byte: UInt8

  /// Looks for a control character that stands nowhere in a text, not even as `&#127;`.
  ///
  /// - Returns: nil when there is none.
  /// - Complexity: O(bytes).
  init?(for bytes: [UInt8]) {
    var isUsed = [Bool](repeating: false, count: 256)
    for (offset, byte) in bytes.enumerated() {
      isUsed[Int(byte)] = true
      if byte == UInt8(ascii: "#"), offset > 0, bytes[offset - 1] == UInt8(ascii: "&"),
        let number = Self.number(bytes[(offset + 1)...].prefix(8)), number < 256
      {
        isUsed[number] = true
      }
    }
    // As the marks of inline values: U+007F may stand anywhere in Markdown.
    let candidates: [UInt8] = [0x7F] + Array(0x01...0x08) + Array(0x0E...0x1F)
    guard let byte = candidates.first(where: { !isUsed[Int($0)] }) else { return nil }
    self.byte = byte
  }

  /// The number that a character reference begins with: `127;`, `x7F;`.
  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let isHexadecimal = text.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = text.dropFirst(isHexadecimal ? 1 : 0).prefix {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        isHexadecimal
      default: false
      }
    }
    return Int(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }

  func append(_ kind: ProseMark.Kind, _ number: Int, to text: inout [UInt8]) {
    text += [UInt8(ascii: "$"), byte, kind.rawValue]
    text += String(number).utf8
    text.append(UInt8(ascii: "$"))
  }

  /// The mark whose first dollar stands at an offset, and where it ends.
  func mark(at offset: Int, in text: [UInt8]) -> (mark: ProseMark, end: Int)? {
    guard offset + 1 < text.count, text[offset] == UInt8(ascii: "$"), text[offset + 1] == byte,
      offset + 2 < text.count, let kind = ProseMark.Kind(rawValue: text[offset + 2])
    else { return nil }
    var number = 0
    var end = offset + 3
    while end < text.count, text[end] != UInt8(ascii: "$") {
      number = number * 10 + Int(text[end] - UInt8(ascii: "0"))
      end += 1
    }
    return (ProseMark(kind: kind, number: number), end + 1)
  }

  /// What a text holds: its marks, and the pieces between them.
  enum Piece {
    case text(ArraySlice<UInt8>)
    case mark(ProseMark)
  }

  /// - Complexity: O(text).
  func pieces(of text: [UInt8]) -> [Piece] {
    guard text.contains(byte) else { return [.text(text[...])] }
    var pieces: [Piece] = []
    var start = 0
    var offset = 0
    while offset < text.count {
      guard let (mark, end) = mark(at: offset, in: text) else {
        offset += 1
        continue
      }
      if offset > start { pieces.append(.text(text[start..<offset])) }
      pieces.append(.mark(mark))
      start = end
      offset = end
    }
    if start < text.count { pieces.append(.text(text[start...])) }
    return pieces
  }
}

extension ProseMarks {
  /// A range of a text, and the mark that stands for it.
  struct Replacement {
    let range: Range<Int>
    let mark: ProseMark
    /// In how many quotes it stands.
    let quotes: Int
  }

  /// Puts marks in the place of ranges, which are in order and don't overlap.
  ///
  /// - Complexity: O(text).
  func marked(_ text: [UInt8], _ replacements: [Replacement]) -> [UInt8] {
    guard !replacements.isEmpty else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 8 * replacements.count)
    var position = 0
    for replacement in replacements {
      result += text[position..<replacement.range.lowerBound]
      append(replacement.mark.kind, replacement.mark.number, to: &result)
      for line in Self.furtherLines(of: text, replacement.range, quotes: replacement.quotes) {
        result += text[line.lineBreak.lowerBound..<line.start]
        append(.line, 0, to: &result)
      }
      position = replacement.range.upperBound
    }
    result += text[position...]
    return result
  }

  /// The lines of a range behind its first: their line breaks, and where their text begins behind
  /// the prefixes of containers.
  static func furtherLines(
    of text: [UInt8], _ range: Range<Int>, quotes: Int
  ) -> [(lineBreak: Range<Int>, start: Int)] {
    var lines: [(lineBreak: Range<Int>, start: Int)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        offset += 1
        continue
      }
      var start = offset + 1
      if byte == UInt8(ascii: "\r"), start < range.upperBound, text[start] == UInt8(ascii: "\n") {
        start += 1
      }
      let lineBreak = offset..<start
      start = Self.textStart(text, start..<range.upperBound, quotes: quotes)
      lines.append((lineBreak, start))
      offset = max(start, lineBreak.upperBound)
    }
    return lines
  }

  /// Where the text of a line begins, behind blanks and at most so many `>`.
  static func textStart(_ text: [UInt8], _ line: Range<Int>, quotes: Int) -> Int {
    var left = quotes
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch text[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: ">") where left > 0:
        left -= 1
        offset += 1
      default: return offset
      }
    }
    return offset
  }
}
