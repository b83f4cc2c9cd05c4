internal import Diagnostics
internal import LessonSwift

/// Finds entries by what one may call them.
struct FunctionNames {
  private let entries: [FunctionEntry]

  init(_ entries: [FunctionEntry]) { self.entries = entries }

  /// The entries with this name, or with functions of this name: `dot` is `dot` and `Score.dot`.
  func entries(of name: String) -> [FunctionEntry] {
    entries.filter { $0.documentation.name == name || $0.functions.contains { $0.name == name } }
  }

  /// What stands behind the dot of a type.
  func members(of type: String) -> [FunctionEntry] {
    entries.filter { $0.documentation.name.hasPrefix(type + ".") }
  }

  private static let mostSuggestions = 5

  /// The names that may be meant: the nearest, else those that hold the word.
  func near(_ word: String) -> [String] {
    // Every sign is near every other.
    guard word.contains(where: \.isLetter) else { return [] }
    let names = entries.map(\.documentation.name)
    let words = names + entries.flatMap(\.functions).map(\.name)
    if let nearest = words.first(where: { $0.lowercased() == word.lowercased() })
      ?? nearest(to: word, among: words)
    {
      // What only a type's documentation tells of is found by its own name.
      let found = entries(of: nearest).map(\.documentation.name)
        .filter { $0 == nearest || $0.hasSuffix(".\(nearest)") }
      return found.isEmpty ? [nearest] : found.prefix(Self.mostSuggestions).map { $0 }
    }
    guard word.count > 2 else { return [] }
    return names.filter { $0.lowercased().contains(word.lowercased()) }
      .prefix(Self.mostSuggestions).map { $0 }
  }
}
