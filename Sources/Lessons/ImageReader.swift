internal import Diagnostics

extension LocalImage {
  /// Makes an image of a destination, unless it lies elsewhere than beside the lesson.
  ///
  /// The block that shows it is a range of bytes, `line` the first of its lines.
  init?(_ destination: [UInt8], in bytes: [UInt8], block: Range<Int>, line: Range<Int>) {
    guard let path = Self.path(destination) else { return nil }
    self.destination = String(decoding: destination, as: UTF8.self)
    self.path = path
    range = Self.firstRange(of: destination, in: bytes, block) ?? line
  }

  /// The path of a destination from the lesson's folder; nil where it lies elsewhere.
  static func path(_ destination: [UInt8]) -> String? {
    guard !destination.isEmpty, destination.first != UInt8(ascii: "#"),
      !destination.starts(with: "//".utf8), !hasScheme(destination)
    else { return nil }
    let path = destination.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(decoding: unescaped(path), as: UTF8.self)
  }

  /// `https:`, `data:` and the like.
  private static func hasScheme(_ destination: [UInt8]) -> Bool {
    guard let colon = destination.firstIndex(of: UInt8(ascii: ":")), colon >= 2 else {
      return false
    }
    return destination[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  private static func unescaped(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = path
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func firstRange(
    of text: [UInt8], in bytes: [UInt8], _ block: Range<Int>
  ) -> Range<Int>? {
    var start = block.lowerBound
    while start + text.count <= block.upperBound {
      guard let next = bytes[start...(block.upperBound - text.count)].firstIndex(of: text[0])
      else { return nil }
      if bytes[next..<next + text.count].elementsEqual(text) { return next..<next + text.count }
      start = next + 1
    }
    return nil
  }
}
