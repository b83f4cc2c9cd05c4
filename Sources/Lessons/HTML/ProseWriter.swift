internal import Diagnostics

/// Writes the leaf blocks of a text as HTML, one after the other.
struct ProseWriter {
  private let text: ProseText
  private let content: ProseContent
  /// The same without what a list of contents can't have.
  private let plainContent: ProseContent
  private let language: Language
  private(set) var headings: [ProseHTML.Heading] = []
  private var ids: HeadingIDs
  /// The next cell.
  private var cell = 0

  init(_ text: ProseText, _ parts: ProseParts, _ language: Language) {
    self.text = text
    self.language = language
    content = ProseContent(parts: parts, marks: text.marks, formulas: text.formulas)
    var plain = parts
    plain.value = { HTMLText.escaped(parts.valueText($0)) }
    plain.image = { _ in nil }
    plainContent = ProseContent(parts: plain, marks: text.marks, formulas: text.formulas)
    ids = HeadingIDs(prefix: parts.idPrefix, reserved: parts.reservedIDs)
  }

  var formulaCount: Int { 0 }

  mutating func html(of leaf: MarkdownLeaf) -> LeafHTML {
    switch leaf.content {
    case .paragraph(let inlines): .content(InlineHTML(inlines, content).html)
    case .heading(let level, let inlines): .block(heading(level, inlines))
    case .code(let info, let code): .block(block(ofCode: code, info, line: leaf.firstLine))
    case .html(let html): block(ofHTML: html)
    }
  }

  private mutating func heading(_ level: Int, _ inlines: [MarkdownInline]) -> [UInt8] {
    let name = String(decoding: content.plainText(inlines[...]), as: UTF8.self)
    let heading = ProseHTML.Heading(
      level: level, id: ids.id(of: name),
      html: String(
        decoding: InlineHTML(inlines, plainContent, hasLinks: false).html, as: UTF8.self),
      text: name)
    headings.append(heading)
    let id = HTMLText.escaped(heading.id)
    let link = LinkTarget.escaped(heading.id.utf8)
    let label = HTMLText.escaped(Self.linkTo(name)[language])
    return Array("<div class=\"heading\"><h\(level) id=\"\(id)\">".utf8)
      + InlineHTML(inlines, content).html + Array("</h\(level)><a class=\"anchor\" href=\"#".utf8)
      + link + Array("\" aria-label=\"\(label)\">#</a></div>".utf8)
  }

  private static func linkTo(_ name: String) -> Bilingual {
    Bilingual(en: "Link to “\(name)”", vi: "Liên kết đến “\(name)”")
  }

  /// A cell, or a sample.
  private mutating func block(ofCode code: [UInt8], _ info: [UInt8], line: Int) -> [UInt8] {
    let start = text.start(ofLine: line)
    while cell < text.cells.count, text.cells[cell] < start { cell += 1 }
    if cell < text.cells.count, text.cells[cell] == start {
      cell += 1
      return Array(content.parts.cell(cell - 1).utf8)
    }
    let language = info.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return sample(String(decoding: language, as: UTF8.self), text.code(code))
  }

  private func sample(_ language: String, _ code: [UInt8]) -> [UInt8] {
    Array(content.parts.sample(language, String(decoding: code, as: UTF8.self)).utf8)
  }

  /// The author's HTML as a sample, without its comments.
  private func block(ofHTML html: [UInt8]) -> LeafHTML {
    let rest = Self.withoutComments(text.code(html))
    let isBlank = rest.allSatisfy { $0 <= 0x20 }
    return isBlank ? .nothing : .block(sample("html", rest))
  }

  private static func withoutComments(_ html: [UInt8]) -> [UInt8] {
    var rest = html[...]
    var result: [UInt8] = []
    while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<sign]
      rest = rest[sign...]
      guard rest.starts(with: "<!--".utf8) else {
        result.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(4)
      while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
        rest = rest[dash...]
        if rest.starts(with: "-->".utf8) { break }
        rest.removeFirst()
      }
      rest = rest.isEmpty || rest.first != UInt8(ascii: "-") ? [] : rest.dropFirst(3)
    }
    return result + rest
  }
}
