/// What marks stand for, and where links lead: what inlines need to become HTML.
struct ProseContent {
  let parts: ProseParts
  let marks: ProseMarks
  let formulas: [Formula]

  struct Formula {
    /// Without the dollars, and with marks for values.
    let tex: [UInt8]
    let isDisplayed: Bool
  }

  /// A formula's TeX between its dollars: readable where nothing renders it.
  private func source(ofFormula number: Int) -> [UInt8] {
    let formula = formulas[number]
    let dollars = Array((formula.isDisplayed ? "$$" : "$").utf8)
    var source = dollars
    for piece in marks.pieces(of: formula.tex) {
      switch piece {
      case .text(let tex): source += tex
      case .mark(let mark):
        switch mark.kind {
        case .value: source += parts.valueTeX(mark.number).utf8
        case .line: if source.last == UInt8(ascii: "\n") { source.removeLast() }
        case .formula, .table, .cell, .dollars: break
        }
      }
    }
    return source + dollars
  }

  func span(ofFormula number: Int) -> [UInt8] { html(ofFormula: number, in: "span") }

  func block(ofFormula number: Int) -> [UInt8] { html(ofFormula: number, in: "div") }

  private func html(ofFormula number: Int, in element: String) -> [UInt8] {
    let formula = formulas[number]
    let style = formula.isDisplayed ? "display" : "inline"
    var html = Array("<\(element) class=\"math \(style)\">".utf8)
    HTMLText.append(source(ofFormula: number), to: &html)
    html += "</\(element)>".utf8
    return html
  }

  /// The attributes of a link, without its title; nil where it must not lead there.
  func attributes(ofLinkTo destination: [UInt8]) -> [UInt8]? {
    func attribute(_ destination: some Sequence<UInt8>) -> [UInt8] {
      Array("href=\"".utf8) + LinkTarget.escaped(destination) + [UInt8(ascii: "\"")]
    }
    func attributes(_ target: LinkTarget) -> [UInt8] {
      switch target {
      case .outside(let destination):
        attribute(destination) + Array(" rel=\"noopener noreferrer\"".utf8)
      case .mail(let destination), .relative(let destination): attribute(destination)
      case .anchor(let name): attribute([UInt8(ascii: "#")] + Array(parts.idPrefix.utf8) + name)
      }
    }
    guard let target = LinkTarget(destination) else { return nil }
    guard case .relative(let path) = target else { return attributes(target) }
    let link = parts.link(String(decoding: path, as: UTF8.self))
    return LinkTarget(Array(link.utf8)).map(attributes)
  }

  /// The words of some inlines, without marks of their kind.
  func plainText(_ inlines: ArraySlice<MarkdownInline>) -> [UInt8] {
    var text: [UInt8] = []
    for inline in inlines {
      switch inline {
      case .text(let piece): append(piece, to: &text)
      case .code(let code): text += code
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .html, .begin, .end: break
      }
    }
    return text
  }

  private func append(_ piece: [UInt8], to text: inout [UInt8]) {
    for piece in marks.pieces(of: piece) {
      switch piece {
      case .text(let piece): text += piece
      case .mark(let mark):
        switch mark.kind {
        case .value: text += parts.valueText(mark.number).utf8
        case .formula: text += source(ofFormula: mark.number)
        case .line: if text.last == UInt8(ascii: " ") { text.removeLast() }
        case .table, .cell, .dollars: break
        }
      }
    }
  }
}
