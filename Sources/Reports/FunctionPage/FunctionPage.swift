public import Diagnostics
public import LessonSwift

/// What cells can call, told to people: a list, one name, or everything as a page in Markdown.
public struct FunctionPage: Sendable {
  let catalogue: Catalogue
  let language: Language
  private let documentation: [Documentation.Topic]

  /// - Parameter documentation: of what is in the catalogue; what it says of anything else is left out.
  public init(
    _ catalogue: Catalogue, documentation: [Documentation.Topic] = Documentation.topics,
    in language: Language
  ) {
    self.catalogue = catalogue
    self.documentation = documentation
    self.language = language
  }

  /// Every name with what it is for, by topic, for a terminal of 100 columns.
  public var list: String {
    var lines: [String] = []
    for topic in topics {
      lines += [topic.title] + FunctionText.list(topic.entries, language) + [""]
    }
    return (lines + [FunctionWords.moreOfOne[language]]).text
  }

  /// All that is known of a name, or the list of what stands behind the dot of a type.
  ///
  /// - Parameter name: `softmax`, `Score.dot`, `.dot`; `dot` for both the function and the score.
  /// - Throws: a diagnostic with the nearest names, for a name that cells can't use.
  public func text(of name: String) throws(Diagnostic) -> String {
    switch try found(name) {
    case .entries(let entries):
      let texts = entries.map { FunctionText($0, language).lines }
      return Array(texts.joined(separator: ["", ""])).text
    case .members(let entries): return FunctionText.list(entries, language).text
    }
  }

  /// Everything, as a page in Markdown.
  ///
  /// - Complexity: that of all examples.
  public var markdown: String {
    var lines = [
      "# " + FunctionWords.whatCellsCanCall[language], "",
      FunctionWords.aboutTheFunctions[language], "",
      FunctionWords.letters[language] + " " + FunctionWords.costs[language],
    ]
    for topic in topics {
      lines += ["", "## " + topic.title]
      for entry in topic.entries {
        lines += ["", "### `\(entry.documentation.name)`", ""] + markdown(entry)
      }
    }
    return lines.text
  }

  /// What is known of a name, as Markdown.
  ///
  /// - Throws: a diagnostic with the nearest names, for a name that cells can't use.
  public func markdown(of name: String) throws(Diagnostic) -> String {
    let entries =
      switch try found(name) {
      case .entries(let entries), .members(let entries): entries
      }
    let sections = entries.map { ["## `\($0.documentation.name)`", ""] + markdown($0) }
    return Array(sections.joined(separator: [""])).text
  }

  private func markdown(_ entry: FunctionEntry) -> [String] {
    FunctionMarkdown(entry: entry, language: language).lines
  }

  // MARK: Names

  private struct Topic {
    let title: String
    let entries: [FunctionEntry]
  }

  private var topics: [Topic] {
    documentation.compactMap { topic in
      let entries = topic.entries.compactMap { FunctionEntry($0, in: catalogue, language) }
      return entries.isEmpty ? nil : Topic(title: topic.title[language], entries: entries)
    }
  }

  private enum Found {
    case entries([FunctionEntry])
    /// What stands behind the dot of a type that is no entry itself.
    case members([FunctionEntry])
  }

  private func found(_ name: String) throws(Diagnostic) -> Found {
    let all = topics.flatMap(\.entries)
    let names = FunctionNames(all)
    // `.dot` and `score(query:keys:by:)` are names, too.
    var word = Substring(name.prefix { $0 != "(" })
    if word.hasPrefix("."), word.contains(where: \.isLetter) { word.removeFirst() }
    let entries = names.entries(of: word.isEmpty ? name : String(word))
    if !entries.isEmpty { return .entries(entries) }
    let members = word.contains(where: \.isLetter) ? names.members(of: String(word)) : []
    if !members.isEmpty { return .members(members) }
    let place = SourceFile(name: "name", bytes: Array(name.utf8)).place(of: 0..<name.utf8.count)
    throw Diagnostic(
      .error, .catalogue(.unknown(name, near: names.near(String(word)))), at: place)
  }
}

extension [String] {
  /// Lines, each ended.
  fileprivate var text: String { joined(separator: "\n") + "\n" }
}
