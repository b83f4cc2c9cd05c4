internal import Diagnostics

/// How blocks are written in a markup language.
///
/// Each syntax escapes what the reader's words could mean in it; nothing else does.
protocol ReportSyntax {
  func heading(_ text: String, level: Int) -> [String]
  func caption(title: String?, text: String?) -> [String]
  func paragraph(_ content: [Inline]) -> [String]
  func table(_ table: Table) -> [String]
  func picture(_ picture: ReportPicture) -> [String]
  func formula(_ tex: String) -> [String]
  func diagnostic(_ diagnostic: Diagnostic) -> [String]
  func prose(_ lines: [String]) -> [String]
  func code(_ lines: [String], in language: String) -> [String]
}

extension ReportSyntax {
  /// The lines of some blocks, a blank line between any two.
  func lines(of blocks: [Block]) -> [String] {
    var result: [String] = []
    for block in blocks {
      let lines = lines(of: block)
      if lines.isEmpty { continue }
      if !result.isEmpty { result.append("") }
      result += lines
    }
    return result
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): heading(text, level: level)
    case .caption(let title, let text): caption(title: title, text: text)
    case .paragraph(let content): paragraph(content)
    case .table(let table): self.table(table)
    case .picture(let picture): self.picture(picture)
    case .formula(let tex): formula(tex)
    case .diagnostic(let diagnostic): self.diagnostic(diagnostic)
    case .prose(let lines): prose(lines)
    case .code(let language, let lines): code(lines, in: language)
    case .output(let lines): code(lines, in: "text")
    }
  }
}
