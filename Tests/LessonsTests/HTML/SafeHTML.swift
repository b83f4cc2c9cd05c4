/// Reads HTML strictly, to see what it could do: every tag must be one that we write.
struct SafeHTML {
  /// What is wrong; empty for a text that harms nobody.
  private(set) var mistakes: [String] = []
  private var open: [String] = []

  private static let attributes: [String: Set<String>] = [
    "a": ["href", "rel", "title", "class", "aria-label"], "img": ["src", "alt", "title"],
    "div": ["class", "tabindex", "role", "aria-label"], "span": ["class"], "ol": ["start"],
    "th": ["class", "scope"], "td": ["class", "colspan"], "h1": ["id"], "h2": ["id"], "h3": ["id"],
    "h4": ["id"], "h5": ["id"], "h6": ["id"], "p": [], "ul": [], "li": [], "blockquote": [],
    "em": [], "strong": [], "code": [], "br": [], "hr": [], "table": [], "thead": [], "tbody": [],
    "tr": [], "pre": [],
  ]

  init(_ html: String) {
    var rest = html.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
          mistakes.append("a tag without end")
          return
        }
        read(tag: String(Substring(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        mistakes.append("\(Unicode.Scalar(byte)) in text")
      case 0..<0x09, 0x0B..<0x20, 0x7F: mistakes.append("control character \(byte)")
      default: break
      }
    }
    if !open.isEmpty { mistakes.append("never closed: \(open)") }
  }

  private mutating func read(tag: String) {
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { mistakes.append("<\(tag)> closes another") }
      return
    }
    let name = String(tag.prefix { $0 != " " })
    guard let allowed = Self.attributes[name] else {
      mistakes.append("<\(tag)>")
      return
    }
    let isEmpty = tag.hasSuffix(" /")
    if isEmpty != ["br", "hr", "img"].contains(name) { mistakes.append("<\(tag)>") }
    if !isEmpty { open.append(name) }
    var rest = tag.dropFirst(name.count).dropLast(isEmpty ? 2 : 0)
    while !rest.isEmpty {
      guard let match = rest.prefixMatch(of: #/ ([a-z-]+)="([^"<>]*)"/#) else {
        mistakes.append("<\(tag)>")
        return
      }
      let attribute = String(match.1)
      if !allowed.contains(attribute) { mistakes.append("\(attribute) in <\(tag)>") }
      if attribute == "href", !Self.isHarmless(match.2) { mistakes.append("<\(tag)>") }
      if attribute == "src", !match.2.hasPrefix("data:image/png;") { mistakes.append("<\(tag)>") }
      rest = rest[match.range.upperBound...]
    }
  }

  private static func isHarmless(_ address: Substring) -> Bool {
    let head = address.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return !address.hasPrefix("//") }
    return ["http", "https", "mailto"].contains(head[..<colon].lowercased())
  }
}
