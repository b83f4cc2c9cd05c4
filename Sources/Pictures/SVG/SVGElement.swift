/// A piece of a drawing: an element of SVG, with what stands in it.
struct SVGElement: Equatable, Sendable {
  private(set) var name: String
  private(set) var attributes: [Attribute]
  private(set) var content: [Content]

  /// A name and its value; the value is not yet escaped.
  struct Attribute: Equatable, Sendable {
    let name: String
    let value: String
  }

  enum Content: Equatable, Sendable {
    case element(SVGElement)
    case text(String)
  }

  /// - Parameter attributes: in the order in which they are written; those with no value are left out.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in
      value.map { Attribute(name: name, value: $0) }
    }
    self.content = content.map { .element($0) }
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes)
    content = [.text(text)]
  }

  mutating func append(_ elements: [SVGElement]) {
    content += elements.map { .element($0) }
  }

  /// Gives an attribute that the element has another value.
  mutating func set(_ name: String, _ value: String) {
    attributes = attributes.map { $0.name == name ? Attribute(name: name, value: value) : $0 }
  }

  /// The element as text; of its characters none means anything that the drawing doesn't say.
  ///
  /// - Complexity: O(size).
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    result += "<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
    }
    guard !content.isEmpty else {
      result += "/>"
      return
    }
    result += ">"
    for piece in content {
      switch piece {
      case .element(let element): element.write(to: &result)
      case .text(let text): result += Self.escaped(text)
      }
    }
    result += "</\(name)>"
  }

  /// Text in which no character means anything to SVG or HTML; what XML can't hold is replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
