/// The elements of an XML document, read as strictly as the part of XML that we write needs:
/// a declaration, elements with attributes, blanks between them.
struct XMLDocument {
  struct Element {
    /// From the root to the element itself.
    let path: [String]
    let attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  private var rest: ArraySlice<Unicode.Scalar>
  private var open: [String] = []

  struct Malformed: Error {
    let at: String
  }

  init(_ text: String) throws {
    rest = Array(text.unicodeScalars)[...]
    let allowed = rest.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    guard allowed, take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") else { throw malformed }
    repeat { try readTag() } while !open.isEmpty
    skipBlanks()
    guard rest.isEmpty else { throw malformed }
  }

  private var malformed: Malformed {
    var text = ""
    text.unicodeScalars.append(contentsOf: rest.prefix(40))
    return Malformed(at: text)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func skipBlanks() {
    while let first = rest.first, first == " " || first == "\n" { rest.removeFirst() }
  }

  private mutating func readTag() throws {
    skipBlanks()
    if take("</") {
      guard try name() == open.popLast(), take(">") else { throw malformed }
      return
    }
    guard take("<") else { throw malformed }
    open.append(try name())
    var attributes: [String: String] = [:]
    skipBlanks()
    while let first = rest.first, first != "/", first != ">" {
      let key = try name()
      guard take("=\""), attributes.updateValue(try value(), forKey: key) == nil else {
        throw malformed
      }
      skipBlanks()
    }
    elements.append(Element(path: open, attributes: attributes))
    if take("/>") { open.removeLast() } else if !take(">") { throw malformed }
  }

  private mutating func name() throws -> String {
    var name = ""
    while let first = rest.first, "a"..."z" ~= first {
      name.unicodeScalars.append(rest.removeFirst())
    }
    if name.isEmpty { throw malformed }
    return name
  }

  private static let references: [(String, Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ]

  private mutating func value() throws -> String {
    var text = ""
    while !take("\"") {
      guard let first = rest.first, first != "<" else { throw malformed }
      if let reference = Self.references.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        rest.removeFirst(reference.0.unicodeScalars.count)
        text.unicodeScalars.append(reference.1)
      } else if take("&#") {
        var digits = ""
        while let digit = rest.first, "0"..."9" ~= digit {
          digits.unicodeScalars.append(rest.removeFirst())
        }
        guard let scalar = UInt32(digits).flatMap(Unicode.Scalar.init), take(";") else {
          throw malformed
        }
        text.unicodeScalars.append(scalar)
      } else if first == "&" {
        throw malformed
      } else {
        // A parser makes a blank of each line break and tab in an attribute.
        let isBlank = first == "\n" || first == "\t" || first == "\r"
        text.unicodeScalars.append(isBlank ? " " : first)
        rest.removeFirst()
      }
    }
    return text
  }
}
