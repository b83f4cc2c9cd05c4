internal import Diagnostics
internal import LessonSwift

/// One name that cells can use, for a terminal.
struct FunctionText {
  private let entry: FunctionEntry
  private let language: Language

  private static let columns = 100

  init(_ entry: FunctionEntry, _ language: Language) {
    self.entry = entry
    self.language = language
  }

  /// Some names, each with what it is for.
  static func list(_ entries: [FunctionEntry], _ language: Language) -> [String] {
    rows(entries.map { ($0.documentation.name, $0.documentation.summary[language]) })
  }

  var lines: [String] {
    let documentation = entry.documentation
    var lines = [documentation.name] + Self.wrapped(documentation.summary[language], indent: 0)
    for group in entry.groups { lines += [""] + self.lines(of: group) }
    var facts: [(String, String)] = []
    if let sizes = documentation.sizes { facts.append((say(FunctionWords.sizes), sizes)) }
    facts.append((say(FunctionWords.multiplyAdds), documentation.cost))
    lines += [""] + Self.rows(facts)
    if !entry.parameters.isEmpty { lines += ["", title(FunctionWords.parameters)] + parameterRows }
    if !entry.properties.isEmpty { lines += ["", title(FunctionWords.properties)] + propertyRows }
    return lines + ["", title(FunctionWords.example)] + entry.workedExample.map(Self.indented)
  }

  private func say(_ text: Bilingual) -> String { text[language] }

  private func title(_ word: Bilingual) -> String { say(word) + ":" }

  private func lines(of group: FunctionEntry.Group) -> [String] {
    var lines = group.declarations.flatMap { Self.wrapped(declaration: $0, indent: 2) }
    if let formula = group.formula {
      lines += Self.wrapped(PlainFormula(tex: formula).text, indent: 6)
    }
    if let source = group.source {
      lines += Self.wrapped(
        "\(say(FunctionWords.source)): \(say(FunctionWords.name(ofSource: source)))", indent: 6)
    }
    return lines
  }

  private var parameterRows: [String] {
    Self.rows(entry.parameters.map { ($0.name, $0.meaning) })
  }

  /// A type and, where the parameters don't say it already, what it is.
  private var propertyRows: [String] {
    let told = entry.parameters.map(\.name)
    return Self.rows(
      entry.properties.map { property in
        let meaning = told.contains(property.name) ? "" : "  \(property.meaning)"
        return (property.name, property.type + meaning)
      })
  }

  // MARK: Lines

  /// A declaration, which breaks between parameters only.
  static func wrapped(declaration: String, indent: Int) -> [String] {
    let firm = declaration.replacing(" ", with: "\u{A0}").replacing(",\u{A0}", with: ", ")
    return wrapped(firm, indent: indent, hanging: indent + 2).map {
      $0.replacing("\u{A0}", with: " ")
    }
  }

  private static func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }

  /// Two columns, of which the second one breaks.
  private static func rows(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { $0.0.count }.max() ?? 0
    return rows.flatMap { name, text in
      let head = "  " + name + String(repeating: " ", count: width - name.count + 2)
      var lines = wrapped(text, indent: head.count)
      lines[0] = head + lines[0].dropFirst(head.count)
      return lines
    }
  }

  /// A text as lines that break at blanks; at least one.
  ///
  /// - Parameters:
  ///   - indent: how many blanks stand before the first line.
  ///   - hanging: how many before the others, if not as many.
  private static func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let rest = String(repeating: " ", count: hanging ?? indent)
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isNew = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isNew, line.count + 1 + word.count > columns {
        lines.append(line)
        line = rest
        isNew = true
      }
      line += (isNew ? "" : " ") + word
      isNew = false
    }
    return lines + [line]
  }
}
