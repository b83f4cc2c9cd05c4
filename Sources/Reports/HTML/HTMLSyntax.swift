internal import Diagnostics
internal import Lessons
internal import Pictures

/// Blocks as HTML.
struct HTMLSyntax: ReportSyntax {
  let language: Language

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  func heading(_ text: String, level: Int) -> [String] {
    ["<h\(level)>\(escaped(text))</h\(level)>"]
  }

  func caption(title: String?, text: String?) -> [String] {
    guard let title else {
      return ["<p class=\"caption\">\(escaped(text ?? ""))</p>"]
    }
    let rest = text.map { " <span>\(escaped($0))</span>" } ?? ""
    return ["<p class=\"caption\"><strong>\(escaped(title))</strong>\(rest)</p>"]
  }

  func paragraph(_ content: [Inline]) -> [String] {
    ["<p>\(inlines(content))</p>"]
  }

  func table(_ table: Table) -> [String] {
    func row(_ entries: [Table.Entry], isHead: Bool) -> String {
      let cells = zip(entries, table.alignments).enumerated().map { index, pair -> String in
        let (entry, alignment) = pair
        // The words of the first column name their rows.
        let isHeading = isHead || index == 0 && alignment == .leading
        let scope = isHeading ? isHead ? " scope=\"col\"" : " scope=\"row\"" : ""
        let name = isHeading ? "th" : "td"
        let style = alignment == .trailing ? " class=\"num\"" : ""
        return "<\(name)\(scope)\(style)>\(inlines(entry.content))</\(name)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let label = escaped(Words.table[language])
    return [
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\"><table>",
      "<thead>\(row(table.heading, isHead: true))</thead>", "<tbody>",
    ] + table.rows.map { row($0, isHead: false) } + ["</tbody></table></div>"]
  }

  func picture(_ picture: ReportPicture) -> [String] {
    let svg = picture.picture.svg(for: .page, in: language, alt: picture.alt)
    let scroll =
      "<div class=\"scroll\" role=\"region\" aria-label=\"\(Words.picture[language])\">\(svg)</div>"
    guard picture.needsData else { return ["<figure>\(scroll)</figure>"] }
    let data = table(Table(picture.picture.data(in: language)))
    return [
      "<figure>\(scroll)<details><summary>\(Words.pictureData[language])</summary>"
    ] + data + ["</details></figure>"]
  }

  func formula(_ tex: String) -> [String] {
    ["<div class=\"math display\">\(escaped("$$" + tex + "$$"))</div>"]
  }

  func diagnostic(_ diagnostic: Diagnostic) -> [String] {
    let isError = diagnostic.severity == .error
    let word = (isError ? Words.error : Words.warning)[language]
    var lines = ["<div class=\"diagnostic \(isError ? "error" : "warning")\" role=\"note\">"]
    lines.append(
      "<p><strong>\(escaped(word))</strong> <span class=\"place\">\(escaped(diagnostic.shortPlace))"
        + "</span> \(escaped(diagnostic.message(in: language)))</p>")
    let excerpt = diagnostic.excerpt
    if !excerpt.isEmpty {
      lines.append("<pre tabindex=\"0\">\(escaped(excerpt.joined(separator: "\n")))</pre>")
    }
    if let help = diagnostic.help(in: language) {
      lines.append("<p><strong>\(escaped(Words.help[language]))</strong> \(escaped(help))</p>")
    }
    return lines + ["</div>"]
  }

  func prose(_ lines: [String]) -> [String] {
    [ProseHTML(markdown: lines.joined(separator: "\n"), in: language, Self.parts).body]
  }

  func code(_ lines: [String], in language: String) -> [String] {
    [Self.code(lines.joined(separator: "\n"), in: language)]
  }

  /// A sample of code, lightly coloured where its language is known.
  static func code(_ text: String, in language: String) -> String {
    let name = language.prefix { !$0.isWhitespace }
    let style = name.isEmpty ? "" : " class=\"language-\(HTMLText.escaped(name))\""
    let code = CodeColors(text, language: String(name)).html
    return "<pre tabindex=\"0\"><code\(style)>\(code)</code></pre>"
  }

  /// Pieces of a line behind each other.
  func inlines(_ content: [Inline]) -> String { content.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .number(let text, of: let name, strong: let isStrong):
      "<data value=\"\(escaped(name.text))\">"
        + (isStrong ? "<strong>\(escaped(text))</strong>" : escaped(text)) + "</data>"
    case .text(let text): escaped(text)
    case .strong(let text): "<strong>\(escaped(text))</strong>"
    case .code(let code): "<code>\(escaped(code))</code>"
    case .math(let tex): "<span class=\"math inline\">\(escaped("$" + tex + "$"))</span>"
    case .markdown(let text): ProseHTML.inline(text, in: language, Self.parts)
    }
  }

  /// Of Markdown that stands in no lesson: it has no cells, no values, and shows no files.
  private static var parts: ProseParts {
    ProseParts(
      cell: { _ in "" }, value: { _ in "" }, valueText: { _ in "" }, valueTeX: { _ in "" },
      sample: { code($1, in: $0) }, image: { _ in nil }, link: { $0 })
  }
}

extension Words {
  static let picture = Bilingual(en: "Picture", vi: "Hình")
  static let pictureData = Bilingual(en: "The numbers", vi: "Các con số")
  static let table = Bilingual(en: "Table", vi: "Bảng")
}
