internal import Diagnostics

/// Writes the pieces of a paragraph, heading or table cell as HTML.
struct InlineHTML {
  private let content: ProseContent
  private let hasLinks: Bool
  private(set) var html: [UInt8] = []
  /// The table that the text ends with.
  private(set) var table: Int?
  private(set) var formulaCount = 0
  /// What ends each open span.
  private var ends: [String] = []
  private var isInLink = false

  /// - Parameter hasLinks: whether links lead somewhere; a list of contents has its own.
  init(_ inlines: [MarkdownInline], _ content: ProseContent, hasLinks: Bool = true) {
    self.content = content
    self.hasLinks = hasLinks
    var index = 0
    while index < inlines.count {
      if case .begin(.image(let target)) = inlines[index] {
        let end = Self.end(ofSpanAt: index, in: inlines)
        write(image: target, alt: content.plainText(inlines[(index + 1)..<end]))
        index = end
      } else {
        write(inlines[index])
      }
      index += 1
    }
  }

  private static func end(ofSpanAt start: Int, in inlines: [MarkdownInline]) -> Int {
    var depth = 0
    for index in start..<inlines.count {
      switch inlines[index] {
      case .begin: depth += 1
      case .end: depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return inlines.count
  }

  private mutating func write(_ inline: MarkdownInline) {
    switch inline {
    case .text(let text): write(text: text)
    case .code(let code):
      html += "<code>".utf8
      HTMLText.append(code, to: &html)
      html += "</code>".utf8
    case .html(let tag): write(tag: tag)
    case .softBreak: html.append(UInt8(ascii: "\n"))
    case .lineBreak: html += "<br />\n".utf8
    case .begin(let span): begin(span)
    case .end: end()
    }
  }

  private mutating func write(text: [UInt8]) {
    for piece in content.marks.pieces(of: text) {
      switch piece {
      case .text(let text): HTMLText.append(text, to: &html)
      case .mark(let mark):
        switch mark.kind {
        case .value: html += content.parts.value(mark.number).utf8
        case .formula:
          html += content.span(ofFormula: mark.number)
          formulaCount += 1
        case .table:
          dropLineBreak()
          table = mark.number
        case .line: dropLineBreak()
        case .cell, .dollars: break
        }
      }
    }
  }

  /// Takes away the line break before a line that has gone.
  private mutating func dropLineBreak() {
    if html.last == UInt8(ascii: "\n") { html.removeLast() }
  }

  /// Shows the author's HTML as text, but for comments, and for `<br>`, which harms nobody.
  private mutating func write(tag: [UInt8]) {
    guard !tag.starts(with: "<!--".utf8) else { return }
    switch String(decoding: tag, as: UTF8.self).lowercased() {
    case "<br>", "<br/>", "<br />": html += "<br />".utf8
    default: HTMLText.append(tag, to: &html)
    }
  }

  private mutating func begin(_ span: MarkdownInline.Span) {
    switch span {
    case .emphasis: open("<em>", "</em>")
    case .strong: open("<strong>", "</strong>")
    case .link(let target):
      guard hasLinks, let attributes = content.attributes(ofLinkTo: target.destination) else {
        return open("", "")
      }
      isInLink = true
      html += "<a ".utf8 + attributes
      write(title: target.title)
      open(">", "</a>")
    case .image: open("", "")
    }
  }

  private mutating func open(_ start: String, _ end: String) {
    html += start.utf8
    ends.append(end)
  }

  private mutating func end() {
    guard let end = ends.popLast() else { return }
    if end == "</a>" { isInLink = false }
    html += end.utf8
  }

  private mutating func write(title: [UInt8]) {
    guard !title.isEmpty else { return }
    html += " title=\"".utf8
    HTMLText.append(title, to: &html)
    html.append(UInt8(ascii: "\""))
  }

  /// Shows an image beside the lesson; what lies elsewhere is never asked for, but linked to.
  private mutating func write(image target: MarkdownInline.Target, alt: [UInt8]) {
    if let path = LocalImage.path(target.destination), let source = content.parts.image(path) {
      html += "<img src=\"".utf8
      HTMLText.append(source.utf8, to: &html)
      html += "\" alt=\"".utf8
      HTMLText.append(alt, to: &html)
      html.append(UInt8(ascii: "\""))
      write(title: target.title)
      html += " />".utf8
    } else if !isInLink, hasLinks, case .outside? = LinkTarget(target.destination) {
      begin(.link(target))
      HTMLText.append(alt.isEmpty ? target.destination : alt, to: &html)
      end()
    } else {
      HTMLText.append(alt, to: &html)
    }
  }
}
