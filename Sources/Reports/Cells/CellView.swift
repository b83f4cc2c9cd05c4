internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// One cell's result, with what is needed to show it.
struct CellView {
  let run: LessonRun
  let result: CellResult
  let language: Language
  /// Decimals.
  let digits: Int

  init(_ result: CellResult, in run: LessonRun) {
    self.run = run
    self.result = result
    language = run.lesson.frontMatter.language
    digits = result.cell.options.digits ?? run.lesson.frontMatter.digits
  }

  func say(_ text: Bilingual) -> String { text[language] }

  var step: Step? { result.cell.step }

  /// What the report shows of the cell, in the order in which it does.
  var parts: [Show] {
    // The YAML of an exercise is shown as the question that it makes.
    if result.cell.kind == .exercise, result.exercise != nil { return [.table, .arithmetic] }
    return result.cell.options.show
      ?? (step == nil ? [.code, .table, .picture] : [.code, .table, .picture, .arithmetic])
  }

  /// Whether the report shows anything of the cell but its code.
  var showsMore: Bool { parts.contains { $0 != .code } }

  // MARK: Numbers

  func style(_ numbers: some Sequence<Double>) -> NumberStyle {
    NumberStyle(of: numbers, digits: digits)
  }

  /// A vector as `(1, 2, 3)`.
  func text(_ vector: Vector) -> String { style(vector.values).text(vector.values) }

  // MARK: Expressions

  /// The expression behind a name, and behind the name that it stands for, and so on.
  func definition(of expression: TypedExpression?) -> TypedExpression? {
    var expression = expression
    while case .binding(let name)? = expression?.kind,
      let bound = run.session.bindings[name]?.expression
    {
      expression = bound
    }
    return expression
  }

  /// The function that made a value, with its arguments and their values.
  struct Made {
    let function: Function
    let arguments: [TypedExpression]
    let values: [Value]
  }

  func made(_ expression: TypedExpression?) -> Made? {
    guard let expression = definition(of: expression),
      case .call(let function, let arguments) = expression.kind
    else { return nil }
    let values = arguments.compactMap { run.session.value(of: $0) }
    guard values.count == arguments.count else { return nil }
    return Made(function: function, arguments: arguments, values: values)
  }

  /// The names along the axes of an argument.
  func axes(of expression: TypedExpression) -> Axes {
    Axes(of: expression, named: run.axes, in: run.session)
  }

  /// v for values; h where they are the very keys that were scored, as in sequence-to-sequence
  /// models.
  func valueSymbol(weights: TypedExpression, values: TypedExpression) -> String {
    var current = definition(of: weights)
    while case .call(let function, let arguments)? = current?.kind {
      if ["score", "attend"].contains(function.name) {
        return Self.isSame(arguments[1], values) ? "h" : "v"
      }
      guard let first = arguments.first else { break }
      current = definition(of: first)
    }
    return "h"
  }

  /// Whether two expressions are the same name.
  static func isSame(_ a: TypedExpression, _ b: TypedExpression) -> Bool {
    guard case .binding(let first) = a.kind, case .binding(let second) = b.kind else {
      return false
    }
    return first == second
  }

  // MARK: Names

  /// What the cell's last binding is called.
  var resultName: ValueName? { result.result.map { ValueName($0) } }

  /// The name of a function of a value, unless the lesson calls something else so.
  func name(_ function: String, of argument: String?) -> ValueName? {
    guard let argument, run.session.bindings[function] == nil else { return nil }
    return ValueName(source: "\(function)(\(argument))")
  }

  /// The name of the sum of a vector.
  func sumName(_ vector: ValueName?) -> NumberName? { name("sum", of: vector?.text)?.number }

  /// The name of a row or element: its word, or its symbol with its number.
  func name(_ names: [String]?, _ index: Int, of count: Int, symbol: String) -> Table.Entry {
    if let names, names.count == count { return .text(names[index]) }
    return .math("\(symbol)_{\(index + 1)}")
  }

  /// A word as a subscript, or a number from 1.
  func subscriptName(_ names: [String]?, _ index: Int, of count: Int) -> String {
    if let names, names.count == count { return Notation.texWord(names[index]) }
    return "\(index + 1)"
  }

  // MARK: Arithmetic

  /// Sums of more terms leave out the middle.
  private static let mostTerms = 8

  /// How one number of the result came about: its name, its formula, and the numbers put in.
  func worked(_ symbol: String, _ formula: String?, _ element: Element) -> [Block] {
    guard parts.contains(.arithmetic), let expression = result.result?.expression,
      let derivation = Derivation(expression, element, in: run.session),
      let worked = Worked(
        derivation: derivation, digits: digits, notation: .tex, mostTerms: Self.mostTerms
      ).sum?.equation
    else { return [] }
    return [.formula([symbol, formula, worked.text].compactMap { $0 }.joined(separator: " = "))]
  }

  /// The right side of a formula `e_j = …` of one query, with words for its indices; what stands
  /// behind it, such as `T = 2`, is left out.
  ///
  /// - Parameter row: the query, where there are many: `s` and every score then have it as an index.
  func rightSide(_ formula: String?, row: String? = nil, column: String) -> String? {
    guard let formula, let equals = formula.firstRange(of: " = ") else { return nil }
    let end = formula.firstRange(of: #",\quad"#)?.lowerBound ?? formula.endIndex
    var text = String(formula[equals.upperBound..<end])
    if let row {
      text = text.withQuery(row)
        .replacing("e_j", with: "e_{\(row), j}").replacing("e_k", with: "e_{\(row), k}")
        .replacing(", j}", with: ", \(column)}")
    }
    return text.replacing("_j", with: "_{\(column)}")
  }
}

extension String {
  /// A formula with an index for every `s` that stands for the query: no letter beside it.
  fileprivate func withQuery(_ row: String) -> String {
    var result = ""
    var previous: Character = " "
    for (index, character) in zip(indices, self) {
      let next = self.index(after: index)
      let isAlone =
        !previous.isLetter && previous != "\\" && (next == endIndex || !self[next].isLetter)
      result += character == "s" && isAlone ? "s_{\(row)}" : "\(character)"
      previous = character
    }
    return result
  }
}
