internal import Diagnostics
internal import LessonSwift

/// One name that cells can use, as Markdown without its heading.
struct FunctionMarkdown {
  let entry: FunctionEntry
  let language: Language

  var lines: [String] {
    let syntax = MarkdownSyntax(language: language)
    let documentation = entry.documentation
    var blocks: [[String]] = [syntax.paragraph([.text(say(documentation.summary))])]
    for group in entry.groups {
      let declarations = group.declarations.flatMap {
        FunctionText.wrapped(declaration: $0, indent: 0)
      }
      blocks.append(["```swift"] + declarations + ["```"])
      if let source = group.source {
        let formula = group.formula.map { [Inline.math($0), .text(" — ")] } ?? []
        blocks.append(
          syntax.paragraph(formula + [.text(say(FunctionWords.name(ofSource: source)))]))
      }
    }
    var facts: [String] = []
    if let sizes = documentation.sizes { facts += fact(FunctionWords.sizes, sizes) }
    facts += fact(FunctionWords.multiplyAdds, documentation.cost)
    blocks.append(facts)
    if let table = table(FunctionWords.parameter, entry.parameters) {
      blocks.append(syntax.table(table))
    }
    if let table = table(FunctionWords.property, entry.properties) {
      blocks.append(syntax.table(table))
    }
    blocks.append(["```swift"] + entry.workedExample + ["```"])
    return Array(blocks.joined(separator: [""]))
  }

  private func say(_ text: Bilingual) -> String { text[language] }

  private func fact(_ word: Bilingual, _ text: String) -> [String] {
    ["- \(say(word)): " + MarkdownSyntax.escaped(text)]
  }

  private func table(_ heading: Bilingual, _ parts: [FunctionEntry.Part]) -> Table? {
    guard !parts.isEmpty else { return nil }
    return Table(
      heading: [heading, FunctionWords.type, FunctionWords.meaning].map { .text(say($0)) },
      alignments: [.leading, .leading, .leading],
      rows: parts.map { part in
        [
          Table.Entry([.code(part.name)]), Table.Entry([.code(part.type)]),
          .text(part.meaning),
        ]
      })
  }
}
