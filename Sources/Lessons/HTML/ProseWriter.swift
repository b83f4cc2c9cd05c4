internal import Diagnostics

/// Writes the leaf blocks of a text as HTML, one after the other.
struct ProseWriter {
  let text: ProseText
  private let content: ProseContent
  /// The same without what a list of contents can't have.
  private let plainContent: ProseContent
  let language: Language
  private(set) var headings: [ProseHTML.Heading] = []
  private var ids: HeadingIDs
  /// The cells of tables, as far as they are written.
  private(set) var cells: [(html: [UInt8], text: [UInt8])] = []
  private(set) var formulaCount = 0
  /// The next cell of the lesson.
  private var cell = 0
  private var cellCount = 0
  private var hasValue: [Bool]
  private var hasFormula: [Bool]

  init(_ text: ProseText, _ parts: ProseParts, _ language: Language) {
    self.text = text
    self.language = language
    content = ProseContent(parts: parts, marks: text.marks, formulas: text.formulas)
    var plain = parts
    plain.value = { HTMLText.escaped(parts.valueText($0)) }
    plain.image = { _ in nil }
    plainContent = ProseContent(parts: plain, marks: text.marks, formulas: text.formulas)
    ids = HeadingIDs(prefix: parts.idPrefix, reserved: parts.reservedIDs)
    cells = Array(repeating: ([], []), count: text.cellCount)
    hasValue = Array(repeating: false, count: text.valueCount)
    hasFormula = Array(repeating: false, count: text.formulas.count)
  }

  /// How many formulas of the text the parser hasn't given back.
  var missingFormulas: Int { hasFormula.count { !$0 } }

  /// Whether every cell and every value of the lesson has been written.
  var isComplete: Bool {
    cellCount == text.cells.count && hasValue.allSatisfy { $0 } && missingFormulas == 0
  }

  mutating func html(of leaf: MarkdownLeaf) -> LeafHTML {
    switch leaf.content {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let level, let inlines): .block(heading(level, inlines))
    case .code(let info, let code): .block(block(ofCode: code, info, line: leaf.firstLine))
    case .html(let html): block(ofHTML: html)
    }
  }

  private mutating func paragraph(_ inlines: [MarkdownInline]) -> LeafHTML {
    note(inlines)
    if let (number, cell) = tableCell(inlines) {
      let inline = InlineHTML(cell, content)
      formulaCount += inline.formulaCount
      cells[number] = (inline.html, content.plainText(cell[...]))
      return .nothing
    }
    if let formulas = displayedFormulas(inlines) {
      formulaCount += formulas.count
      return .block(
        Array(formulas.map(content.block(ofFormula:)).joined(separator: [UInt8(ascii: "\n")])))
    }
    let inline = InlineHTML(inlines, content)
    formulaCount += inline.formulaCount
    guard let table = inline.table else { return .content(inline.html) }
    let html = html(ofTable: table)
    return inline.html.isEmpty ? .block(html) : .contentAndBlock(inline.html, html)
  }

  /// Remembers which marks the parser has given back.
  private mutating func note(_ inlines: [MarkdownInline]) {
    for case .text(let piece) in inlines {
      for case .mark(let mark) in text.marks.pieces(of: piece) { note(mark) }
    }
  }

  private mutating func note(_ mark: ProseMark) {
    switch mark.kind {
    case .value: hasValue[mark.number] = true
    case .formula:
      hasFormula[mark.number] = true
      for case .mark(let mark) in text.marks.pieces(of: text.formulas[mark.number].tex) {
        note(mark)
      }
    case .table, .cell, .dollars, .line: break
    }
  }

  /// The cell of a table that a paragraph above the text is, without its mark.
  private func tableCell(_ inlines: [MarkdownInline]) -> (Int, [MarkdownInline])? {
    guard case .text(let first)? = inlines.first,
      let (mark, end) = text.marks.mark(at: 0, in: first), mark.kind == .cell
    else { return nil }
    let rest = first[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return (mark.number, [.text(Array(rest))] + inlines.dropFirst())
  }

  /// The displayed formulas of a paragraph that is nothing else.
  private func displayedFormulas(_ inlines: [MarkdownInline]) -> [Int]? {
    var numbers: [Int] = []
    for inline in inlines {
      switch inline {
      case .softBreak: continue
      case .text(let piece):
        for piece in text.marks.pieces(of: piece) {
          switch piece {
          case .text(let text): guard text.allSatisfy({ $0 == 0x20 }) else { return nil }
          case .mark(let mark):
            if mark.kind == .line { continue }
            guard mark.kind == .formula, text.formulas[mark.number].isDisplayed else { return nil }
            numbers.append(mark.number)
          }
        }
      default: return nil
      }
    }
    return numbers.isEmpty ? nil : numbers
  }

  private mutating func heading(_ level: Int, _ inlines: [MarkdownInline]) -> [UInt8] {
    note(inlines)
    let name = String(decoding: content.plainText(inlines[...]), as: UTF8.self)
    let heading = ProseHTML.Heading(
      level: level, id: ids.id(of: name),
      html: String(
        decoding: InlineHTML(inlines, plainContent, hasLinks: false).html, as: UTF8.self),
      text: name)
    headings.append(heading)
    let inline = InlineHTML(inlines, content)
    formulaCount += inline.formulaCount
    let id = HTMLText.escaped(heading.id)
    let link = LinkTarget.escaped(heading.id.utf8)
    let label = HTMLText.escaped(Self.linkTo(name)[language])
    return Array("<div class=\"heading\"><h\(level) id=\"\(id)\">".utf8)
      + inline.html + Array("</h\(level)><a class=\"anchor\" href=\"#".utf8)
      + link + Array("\" aria-label=\"\(label)\">#</a></div>".utf8)
  }

  private static func linkTo(_ name: String) -> Bilingual {
    Bilingual(en: "Link to “\(name)”", vi: "Liên kết đến “\(name)”")
  }

  /// A cell, or a sample.
  private mutating func block(ofCode code: [UInt8], _ info: [UInt8], line: Int) -> [UInt8] {
    let start = text.start(ofLine: line)
    while cell < text.cells.count, text.cells[cell] < start { cell += 1 }
    // Where lines of formulas are kept together, indented code may stand where a cell did.
    if !info.isEmpty, cell < text.cells.count, text.cells[cell] == start {
      cell += 1
      cellCount += 1
      return Array(content.parts.cell(cell - 1).utf8)
    }
    let language = text.code(info).prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
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
