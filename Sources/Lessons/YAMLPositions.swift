/// Finds in the bytes of a YAML text what libyaml's marks tell of.
struct YAMLPositions {
  private let bytes: [UInt8]
  /// libyaml counts Unicode scalars.
  private let scalarStarts: [Int]
  /// The line that was asked for last, from some place on, and where its text ends: one line may
  /// hold all nodes.
  private var line = (range: 0..<0, end: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scalarStarts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  /// The bytes that can be told to belong to a scalar, on its first line.
  mutating func range(of scalar: YAMLScalar, at mark: Int) -> Range<Int> {
    let line = rest(at: mark)
    let start = line.lowerBound
    guard scalar.isPlain else { return start..<(quoteEnd(from: start) ?? line.upperBound) }
    let text = Array(scalar.text.utf8)
    return bytes[line].starts(with: text) ? start..<start + text.count : line
  }

  /// The bytes that can be told to belong to a list or a mapping, on its first line.
  mutating func rangeOfCollection(at mark: Int) -> Range<Int> {
    let line = rest(at: mark)
    return line.lowerBound..<(bracketEnd(in: line) ?? line.upperBound)
  }

  /// The line from a mark on, without comment, blanks at the end and line break.
  mutating func rest(at mark: Int) -> Range<Int> {
    let offset = mark < scalarStarts.count ? scalarStarts[mark] : bytes.count
    if !line.range.contains(offset) { line = findLine(from: offset) }
    return offset..<max(offset, line.end)
  }

  private func findLine(from offset: Int) -> (range: Range<Int>, end: Int) {
    var stop = offset
    while stop < bytes.count, bytes[stop] != 0x0A, bytes[stop] != 0x0D {
      if bytes[stop] == UInt8(ascii: "#"), stop > offset, Self.isBlank(bytes[stop - 1]) { break }
      stop += 1
    }
    var end = stop
    while end > offset, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return (offset..<stop, end)
  }

  /// The second of two equal keys of a block mapping, given the first; else the first.
  ///
  /// - Parameter key: nil for one that is no scalar.
  /// - Complexity: O(bytes).
  func secondKey(_ key: String?, like first: Int) -> Range<Int> {
    guard let name = key.map({ Array($0.utf8) }) else { return first..<first }
    let lineStarts = lineStarts
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

  /// libyaml's line breaks are more than CommonMark's: U+0085, U+2028 and U+2029, too.
  private var lineStarts: [Int] {
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
    return starts
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func quoteEnd(from offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
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

  private func bracketEnd(in line: Range<Int>) -> Int? {
    guard let first = bytes[line].first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    else { return nil }
    var depth = 0
    var end = line.lowerBound
    while end < line.upperBound {
      switch bytes[end] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        end = (quoteEnd(from: end) ?? end + 1) - 1
      default: break
      }
      end += 1
      if depth == 0 { return end }
    }
    return nil
  }
}
