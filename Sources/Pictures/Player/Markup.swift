/// A piece of HTML in which every text is escaped.
struct Markup: Equatable, Sendable {
  private(set) var html: String

  init(text: String) {
    html = SVGElement.escaped(text)
  }

  /// An element; an attribute without a value is left out, one with an empty value has only its name.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [Markup] = []
  ) {
    self.init(void: name, attributes)
    for piece in content { html += piece.html }
    html += "</\(name)>"
  }

  /// An element that can hold nothing, such as `input`.
  init(void name: String, _ attributes: KeyValuePairs<String, String?>) {
    html = "<\(name)"
    for case (let name, let value?) in attributes {
      html += value.isEmpty ? " \(name)" : " \(name)=\"\(SVGElement.escaped(value))\""
    }
    html += ">"
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes, [Markup(text: text)])
  }

  init(_ element: SVGElement) {
    html = element.text
  }

  /// A line break, so that nobody has to read the page as one line.
  static let newline = Markup("\n", escaped: true)

  private init(_ html: String, escaped: Bool) {
    self.html = html
  }
}
