internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// An inline value as a piece of a sentence.
struct InlineText {
  /// The value as it is shown, free of any markup.
  let text: String
  let markdown: String
  let html: String

  /// - Parameters:
  ///   - start: whether the value stands at the start of its line.
  ///   - next: what the author writes behind it.
  init(
    _ result: InlineResult, in run: LessonRun, atStart start: Bool = false, before next: String = ""
  ) {
    let language = run.lesson.frontMatter.language
    let problem: String
    switch result.outcome {
    case .value(let value):
      text = Self.text(
        value, decimals: result.inline.decimals, digits: run.lesson.frontMatter.digits, language)
      markdown = MarkdownSyntax.escaped(text, atStart: start, before: next)
      html = "<span class=\"value\">\(HTMLText.escaped(text))</span>"
      return
    case .failed(let diagnostic):
      problem = "[\(Words.error[language]): \(diagnostic.message(in: language))]"
    case .skipped(let name): problem = "[\(Words.skipped(name)[language])]"
    }
    text = problem
    markdown = "**\(MarkdownSyntax.escaped(problem))**"
    html = "<strong class=\"failed\">\(HTMLText.escaped(problem))</strong>"
  }

  /// The value within a formula.
  var tex: String {
    Double(text.replacing("−", with: "-")) == nil
      ? Notation.texWord(text) : text.replacing("−", with: "-")
  }

  /// A value in prose: numbers with the lesson's digits, whole ones as such, unless the author sets
  /// the decimals.
  static func text(
    _ value: Value, decimals: Int? = nil, digits: Int, _ language: Language
  ) -> String {
    func style(_ numbers: [Double]) -> NumberStyle {
      decimals.map(NumberStyle.init(decimals:)) ?? NumberStyle(wholeOr: digits, for: numbers)
    }
    switch value {
    case .double(let number): return style([number]).text(number)
    case .int(let number):
      return decimals == nil ? NumberStyle.text(number) : style([]).text(Double(number))
    case .bool(let truth): return (truth ? Words.yes : Words.no)[language]
    case .string(let text): return text
    case .closedRange(let range): return "\(range.lowerBound)...\(range.upperBound)"
    case .range(let range): return "\(range.lowerBound)..<\(range.upperBound)"
    case .vector(let vector): return style(vector.values).text(vector.values)
    case .matrix(let matrix):
      let style = style(matrix.values)
      let rows = (0..<matrix.rows).prefix(12).map { style.text(matrix[$0].values) }
      return "(" + rows.joined(separator: ", ") + (matrix.rows > 12 ? ", …)" : ")")
    case .array(let elements, _):
      let numbers = elements.compactMap(\.number)
      if !elements.isEmpty, numbers.count == elements.count {
        return style(numbers).text(numbers)
      }
      return elements.map { text($0, decimals: decimals, digits: digits, language) }
        .joined(separator: ", ")
    case .tuple(let elements):
      let parts = elements.map { text($0, decimals: decimals, digits: digits, language) }
      return "(" + parts.joined(separator: ", ") + ")"
    case .structure(let structure): return structure.text
    }
  }
}
