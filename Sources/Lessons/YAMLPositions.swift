internal import Yams

/// Finds the lines and columns that libyaml tells in the bytes of a YAML text.
struct YAMLPositions {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// libyaml's line breaks are more than CommonMark's: U+0085, U+2028 and U+2029, too.
  init(_ bytes: [UInt8]) {
    var starts = [0]
    for offset in bytes.indices {
      let isBreak =
        switch bytes[offset] {
        case 0x0A: true
        case 0x0D: offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
        case 0x85: offset >= 1 && bytes[offset - 1] == 0xC2
        case 0xA8, 0xA9: offset >= 2 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
        default: false
        }
      if isBreak { starts.append(offset + 1) }
    }
    self.bytes = bytes
    lineStarts = starts
  }

  /// The offset of a mark; 0 without one.
  func offset(_ mark: Mark?) -> Int {
    guard let mark, mark.line >= 1 else { return 0 }
    var offset = lineStarts[min(mark.line, lineStarts.count) - 1]
    var left = mark.column - 1
    while left > 0, offset < bytes.count {
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  /// The end of a node that begins at an offset: of what can be told to belong to it on its first
  /// line.
  func end(of node: Node, from offset: Int, in bytes: [UInt8]) -> Int {
    let line = rest(from: offset, in: bytes)
    switch node {
    case .scalar(let scalar) where scalar.style == .plain || scalar.style == .any:
      let text = Array(scalar.string.utf8)
      return bytes[line].starts(with: text) ? offset + text.count : line.upperBound
    case .scalar: return quoteEnd(from: offset, in: line) ?? line.upperBound
    case .sequence, .mapping: return bracketEnd(from: offset, in: line) ?? line.upperBound
    case .alias: return line.upperBound
    }
  }

  /// The line from an offset on, without comment, blanks at the end and line break.
  func rest(from offset: Int, in bytes: [UInt8]) -> Range<Int> {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "#"), end > offset, Self.isBlank(bytes[end - 1]) { break }
      end += 1
    }
    while end > offset, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return offset..<end
  }

  /// The second of two equal keys of a block mapping, given the first; else the first.
  ///
  /// - Complexity: O(bytes).
  func secondKey(_ key: String, like first: Int, in bytes: [UInt8]) -> Range<Int> {
    let name = Array(key.utf8)
    let start = lineStarts.last { $0 <= first } ?? 0
    let column = first - start
    for line in lineStarts where line > first && line + column + name.count <= bytes.count {
      let place = line + column
      guard bytes[line..<place].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }),
        bytes[place...].starts(with: name)
      else { continue }
      let behind = bytes[(place + name.count)...].drop(while: Self.isBlank)
      if behind.first == UInt8(ascii: ":") { return place..<place + name.count }
    }
    return bytes[first...].starts(with: name) ? first..<first + name.count : first..<first
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func quoteEnd(from offset: Int, in line: Range<Int>) -> Int? {
    guard offset < line.upperBound else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    var end = offset + 1
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        end += 2
      } else if bytes[end] != quote {
        end += 1
      } else if quote == UInt8(ascii: "'"), end + 1 < bytes.count, bytes[end + 1] == quote {
        end += 2
      } else {
        return end + 1
      }
    }
    return nil
  }

  private func bracketEnd(from offset: Int, in line: Range<Int>) -> Int? {
    guard offset < line.upperBound,
      bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{")
    else { return nil }
    var depth = 0
    var end = offset
    while end < line.upperBound {
      switch bytes[end] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        end = (quoteEnd(from: end, in: line) ?? end + 1) - 1
      default: break
      }
      end += 1
      if depth == 0 { return end }
    }
    return nil
  }
}
