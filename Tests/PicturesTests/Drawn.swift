import Foundation
import Pictures
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A drawing as a parser of XML reads it.
struct Drawn {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  struct Malformed: Error {
    let reason: String
  }

  let elements: [Element]

  var root: Element { elements[0] }

  init(_ svg: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse(), !reader.elements.isEmpty else {
      throw Malformed(reason: "\(parser.parserError as Any): \(svg.prefix(300))")
    }
    elements = reader.elements
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }

  /// Expects only shapes and text, whose attributes are known and whose numbers are numbers.
  func expectHarmless(in place: SVGPlace, at location: SourceLocation = #_sourceLocation) {
    var names: Set = ["svg", "g", "rect", "path", "circle", "text"]
    if place == .file { names.formUnion(["title", "style"]) }
    let numbers: Set = ["x", "y", "width", "height", "rx", "cx", "cy", "r"]
    let others: Set = [
      "class", "d", "text-anchor", "transform", "unicode-bidi", "stroke-width",
      "stroke-opacity", "stroke-dasharray",
    ]
    let ofRoot: Set = ["viewBox", "role", "aria-label", "lang", "xmlns"]
    for (index, element) in elements.enumerated() {
      #expect(names.contains(element.name), "\(element.name)", sourceLocation: location)
      for (name, value) in element.attributes {
        if numbers.contains(name) {
          let number = Double(value)
          #expect(number?.isFinite == true, "\(name)=\(value)", sourceLocation: location)
          #expect(Self.decimals(of: value) <= 2, "\(name)=\(value)", sourceLocation: location)
        } else {
          #expect(
            others.contains(name) || index == 0 && ofRoot.contains(name), "\(name)",
            sourceLocation: location)
        }
        if name == "d" || name == "transform" {
          let isPlain = value.utf8.allSatisfy { byte in
            "MLCZhvlmz0123456789.- ()rotaenslate".utf8.contains(byte)
          }
          #expect(isPlain, "\(name)=\(value)", sourceLocation: location)
        }
      }
    }
  }

  private static func decimals(of text: String) -> Int {
    text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
  }
}
