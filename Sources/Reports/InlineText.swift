internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// An inline value as a piece of a sentence.
struct InlineText {
  private let result: InlineResult
  private let language: Language
  private let digits: Int

  init(_ result: InlineResult, in run: LessonRun) {
    self.result = result
    language = run.lesson.frontMatter.language
    digits = run.lesson.frontMatter.digits
  }

  /// - Parameters:
  ///   - start: whether the value stands at the start of its line.
  ///   - next: what the author writes behind it.
  func markdown(atStart start: Bool, before next: String) -> String {
    switch result.outcome {
    case .value(let value):
      let text = Self.text(value, decimals: result.inline.decimals, digits: digits, language)
      return MarkdownSyntax.escaped(text, atStart: start, before: next)
    case .failed, .skipped: return "**[" + MarkdownSyntax.escaped(complaint) + "]**"
    }
  }

  /// The value, each number of it with its name, or why there is none.
  var content: [Inline] {
    guard case .value(let value) = result.outcome else { return [.strong("[\(complaint)]")] }
    return Self.content(
      value, named: ValueName(source: result.inline.expression),
      decimals: result.inline.decimals, digits: digits, language)
  }

  /// The value as it is shown, free of any markup.
  var text: String { content.map(\.plainText).joined() }

  /// The value within a formula.
  var tex: String {
    let number = text.replacing("−", with: "-")
    return Double(number) == nil ? Notation.texWord(text) : number
  }

  private var complaint: String {
    switch result.outcome {
    case .value: ""
    case .failed(let diagnostic):
      "\(Words.error[language]): \(diagnostic.message(in: language))"
    case .skipped(let name): Words.skipped(name)[language]
    }
  }

  /// A value in prose: numbers with the lesson's digits, whole ones as such, unless the author sets
  /// the decimals.
  static func text(
    _ value: Value, decimals: Int? = nil, digits: Int, _ language: Language
  ) -> String {
    content(value, named: nil, decimals: decimals, digits: digits, language)
      .map(\.plainText).joined()
  }

  private static func content(
    _ value: Value, named name: ValueName?, decimals: Int?, digits: Int, _ language: Language
  ) -> [Inline] {
    func style(_ numbers: [Double]) -> NumberStyle {
      decimals.map(NumberStyle.init(decimals:)) ?? NumberStyle(wholeOr: digits, for: numbers)
    }
    func part(_ value: Value, _ name: ValueName?) -> [Inline] {
      content(value, named: name, decimals: decimals, digits: digits, language)
    }
    let comma = [Inline.text(", ")]
    switch value {
    case .double(let number):
      return [.number(style([number]).text(number), named: name?.number)]
    case .int(let number):
      let text =
        decimals == nil ? NumberStyle.text(number) : style([]).text(Double(number))
      return [.number(text, named: name?.number)]
    case .bool(let truth): return [.text((truth ? Words.yes : Words.no)[language])]
    case .string(let text): return [.text(text)]
    case .closedRange(let range): return [.text("\(range.lowerBound)...\(range.upperBound)")]
    case .range(let range): return [.text("\(range.lowerBound)..<\(range.upperBound)")]
    case .vector(let vector):
      return style(vector.values).content(vector.values, named: name.map { n in { n[$0] } })
    case .matrix(let matrix):
      let style = style(matrix.values)
      let rows = (0..<matrix.rows).prefix(12).map { row in
        style.content(matrix[row].values, named: name.map { n in { n[row, $0] } })
      }
      return [.text("(")] + rows.joined(separator: comma)
        + [.text(matrix.rows > 12 ? ", …)" : ")")]
    case .array(let elements, _):
      let numbers = elements.compactMap(\.number)
      if !elements.isEmpty, numbers.count == elements.count {
        return style(numbers).content(numbers, named: name.map { n in { n[$0] } })
      }
      let parts = elements.enumerated().map { part($0.element, name?.part($0.offset)) }
      return Array(parts.joined(separator: comma))
    case .tuple(let elements):
      let parts = elements.enumerated().map { part($0.element, name?.component($0.offset)) }
      return [.text("(")] + parts.joined(separator: comma) + [.text(")")]
    case .structure(let structure): return [.text(structure.text)]
    }
  }
}

extension Inline {
  /// The words alone.
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .number(let text, of: _, strong: _), .code(let text),
      .math(let text), .markdown(let text):
      text
    }
  }
}
