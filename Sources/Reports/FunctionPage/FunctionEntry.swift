internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// All that is known of one name that cells can use.
struct FunctionEntry {
  let documentation: Documentation
  /// In the order of the catalogue; never empty.
  let functions: [Function]
  private let catalogue: Catalogue
  private let language: Language

  /// nil for a name that the catalogue doesn't have.
  init?(_ documentation: Documentation, in catalogue: Catalogue, _ language: Language) {
    functions = catalogue.functions.filter {
      $0.documentedName == documentation.name && $0.unavailable == nil
    }
    guard !functions.isEmpty else { return nil }
    self.documentation = documentation
    self.catalogue = catalogue
    self.language = language
  }

  /// How it is called, with the formula that such a call computes.
  struct Group: Equatable {
    var declarations: [String]
    /// In TeX.
    let formula: String?
    let source: String?
  }

  /// The ways to call it; those that compute the same stand together.
  var groups: [Group] {
    var groups: [Group] = []
    for function in functions where !isProperty(function) {
      if let last = groups.last, last.formula == function.formula, last.source == function.source {
        groups[groups.count - 1].declarations.append(function.declaration)
      } else {
        groups.append(
          Group(
            declarations: [function.declaration], formula: function.formula,
            source: function.source))
      }
    }
    return groups
  }

  /// A parameter, or what can be read of a result.
  struct Part: Equatable {
    let name: String
    let type: String
    let meaning: String
  }

  /// Each parameter once, whatever the number of overloads that have it.
  var parameters: [Part] {
    var seen: Set<String> = []
    return functions.flatMap(\.givenParameters).filter { seen.insert($0.name).inserted }
      .map { part($0.name, of: types(of: $0.name)) }
  }

  var properties: [Part] {
    functions.filter(isProperty).map { part($0.name, of: [$0.result.description]) }
  }

  /// Properties of a result have an entry in common.
  private func isProperty(_ function: Function) -> Bool {
    guard function.notation == .property, case .named? = function.parameters.first?.type else {
      return false
    }
    return true
  }

  private func types(of parameter: String) -> [String] {
    var types: [String] = []
    for found in functions.flatMap(\.givenParameters) where found.name == parameter {
      let type = found.type.description
      if !types.contains(type) { types.append(type) }
    }
    return types
  }

  private func part(_ name: String, of types: [String]) -> Part {
    Part(
      name: name, type: types.joined(separator: ", "),
      meaning: documentation.meaning(of: name)?[language] ?? "")
  }

  /// The example as a pupil writes it, and below it what it comes to, as a comment.
  ///
  /// - Complexity: that of the example.
  var workedExample: [String] {
    let code = documentation.example.split(separator: "\n", omittingEmptySubsequences: false)
    let cell = "```swift run\n\(documentation.example)\n```\n"
    let run = LessonRun(
      Lesson(file: "example.md", bytes: Array(cell.utf8)), catalogue: catalogue)
    let digits = run.lesson.frontMatter.digits
    let results = (run.cells.first?.shown ?? []).flatMap { lines(of: $0.value, digits: digits) }
    let problems = run.diagnostics.map { "// " + $0.message(in: language) }
    return code.map(String.init) + results.map { "// " + $0 } + problems
  }

  /// A value as text, a matrix row by row.
  private func lines(of value: Value, digits: Int) -> [String] {
    let numbers = value.everyElement.compactMap { value.number(at: $0) }
    let decimals = NumberStyle(of: numbers, digits: digits).decimals
    func text(_ value: Value) -> String {
      InlineText.text(value, decimals: decimals, digits: digits, language)
    }
    guard case .matrix(let matrix) = value else { return [text(value)] }
    return (0..<matrix.rows).map { text(.vector(matrix[$0])) }
  }
}
