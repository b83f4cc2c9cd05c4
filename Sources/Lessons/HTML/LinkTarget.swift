/// Where a link may lead.
enum LinkTarget: Equatable {
  /// `http:` and `https:`.
  case outside([UInt8])
  case mail([UInt8])
  /// Behind `#`.
  case anchor([UInt8])
  /// A path from the lesson's folder, with what stands behind it.
  case relative([UInt8])

  /// Looks at a destination; nil where a link would run a script, open a file of the reader or lead
  /// where its text doesn't say.
  init?(_ destination: [UInt8]) {
    // Browsers leave out blanks and line breaks, so `java\nscript:` is a scheme.
    let signs = destination.filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = signs.first else { return nil }
    if first == UInt8(ascii: "#") {
      self = .anchor(Array(destination.drop { $0 != first }.dropFirst()))
      return
    }
    let isSlash: (UInt8) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    if isSlash(first), signs.count > 1, isSlash(signs[1]) { return nil }
    let head = signs.prefix { !isSlash($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      self = .relative(destination)
      return
    }
    switch String(decoding: head[..<colon], as: UTF8.self).lowercased() {
    case "http", "https": self = .outside(destination)
    case "mailto": self = .mail(destination)
    default: return nil
    }
  }

  /// A destination as an attribute holds it: other signs than those of addresses as `%20` and the
  /// like.
  static func escaped(_ destination: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var html: [UInt8] = []
    for byte in destination {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        html.append(byte)
      case UInt8(ascii: "&"): html += "&amp;".utf8
      default:
        if unreserved.contains(byte) {
          html.append(byte)
        } else {
          html += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return html
  }

  private static let unreserved = Array("-_.+!*(),%#@?=;:/$~".utf8)
}
