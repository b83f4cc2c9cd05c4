/// Text as HTML shows it, in elements and in attributes.
public enum HTMLText {
  /// The text with nothing in it that means something to HTML.
  ///
  /// Characters that turn the direction of what stands around them, and control characters, are
  /// shown as their codes, `⟨202E⟩`: a page must not read otherwise than its source does.
  /// - Complexity: O(text).
  public static func escaped(_ text: some StringProtocol) -> String {
    String(decoding: escaped(text.utf8), as: UTF8.self)
  }

  static func escaped(_ text: some Collection<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    append(text, to: &html)
    return html
  }

  static func append(_ text: some Collection<UInt8>, to html: inout [UInt8]) {
    html.reserveCapacity(html.count + text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      case UInt8(ascii: "'"): html += "&#39;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), 0x20..<0x7F: html.append(byte)
      case UInt8(ascii: "\r"): html.append(UInt8(ascii: "\n"))
      case 0..<0x20, 0x7F: appendCode(of: UInt32(byte), to: &html)
      default:
        if let (code, length) = hiddenScalar(text[index...]) {
          appendCode(of: code, to: &html)
          index = text.index(index, offsetBy: length)
          continue
        }
        html.append(byte)
      }
      index = text.index(after: index)
    }
  }

  private static func appendCode(of scalar: UInt32, to html: inout [UInt8]) {
    html += "⟨\(String(scalar, radix: 16, uppercase: true))⟩".utf8
  }

  /// The scalar that a text begins with, and how many bytes it has, if it must not stay hidden.
  private static func hiddenScalar(
    _ text: some Collection<UInt8>
  ) -> (scalar: UInt32, length: Int)? {
    guard let first = text.first, first == 0xC2 || first == 0xD8 || first == 0xE2 || first == 0xEF
    else { return nil }
    let rest = Array(text.prefix(3).dropFirst())
    switch (first, rest.first, rest.last) {
    case (0xC2, let second?, _) where 0x80...0x9F ~= second: return (UInt32(second), 2)
    case (0xD8, 0x9C?, _): return (0x61C, 2)
    case (0xE2, 0x80?, let third?) where 0x8E...0x8F ~= third || 0xAA...0xAE ~= third:
      return (0x2000 + UInt32(third - 0x80), 3)
    case (0xE2, 0x81?, let third?) where 0xA6...0xA9 ~= third:
      return (0x2040 + UInt32(third - 0x80), 3)
    case (0xEF, 0xBF?, let third?) where 0xBE...0xBF ~= third:
      return (0xFFC0 + UInt32(third - 0x80), 3)
    default: return nil
    }
  }
}
