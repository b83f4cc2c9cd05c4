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

  /// What isn't a shape or a text, whose attributes are known and whose numbers are numbers.
  func harms(in place: SVGPlace) -> [String] {
    let names = place == .file ? Self.shapes.union(["title", "style"]) : Self.shapes
    var harms: [String] = []
    for (index, element) in elements.enumerated() {
      if !names.contains(element.name) { harms.append("<\(element.name)>") }
      for (name, value) in element.attributes {
        let isFine =
          switch name {
          case "x", "y", "width", "height", "rx", "cx", "cy", "r", "stroke-width",
            "stroke-opacity":
            Double(value)?.isFinite == true && Self.decimals(of: value) <= 2
          case "d", "transform": value.utf8.allSatisfy(Self.commands.contains)
          case "class", "text-anchor", "unicode-bidi", "stroke-dasharray": true
          default: index == 0 && Self.ofRoot.contains(name)
          }
        if !isFine { harms.append("\(name)=\(value)") }
      }
    }
    return harms
  }

  private static let shapes: Set = ["svg", "g", "rect", "path", "circle", "text"]
  private static let ofRoot: Set = ["viewBox", "role", "aria-label", "lang", "xmlns"]
  private static let commands = Set("MLCZhvlmz0123456789.- ()rotaenslate".utf8)

  private static func decimals(of text: String) -> Int {
    text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
  }
}
