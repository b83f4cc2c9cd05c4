internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// Writes an explanation line by line.
struct ExplanationWriter {
  private let run: LessonRun
  private let session: Session
  private let depth: Int
  private let digits: Int
  private let language: Language
  /// The numbers of an exercise and who reads of them; nil outside of exercises.
  private let exercise: (drawn: Set<String>, reader: Explanation.Reader)?
  private(set) var lines: [String] = []
  private var explained: Set<String> = []
  private var isFull = false

  /// An explanation longer than this is cut off.
  private static let mostLines = 5000

  /// - Parameter session: names and values; the lesson's at its end, or those of an exercise.
  init(_ run: LessonRun, _ session: Session, depth: Int?) {
    self.init(run, session, depth, exercise: nil)
  }

  /// - Parameters:
  ///   - session: names and values of an exercise.
  ///   - drawn: the names of its numbers.
  init(
    _ run: LessonRun, _ session: Session, depth: Int?, drawn: Set<String>,
    for reader: Explanation.Reader
  ) {
    self.init(run, session, depth, exercise: (drawn, reader))
  }

  private init(
    _ run: LessonRun, _ session: Session, _ depth: Int?,
    exercise: (drawn: Set<String>, reader: Explanation.Reader)?
  ) {
    self.run = run
    self.session = session
    self.exercise = exercise
    self.depth = depth ?? .max
    digits = run.lesson.frontMatter.digits
    language = run.lesson.frontMatter.language
  }

  /// Explains every number of a value, in its order.
  mutating func explain(_ expression: TypedExpression, _ value: Value, source: String) {
    let elements = value.everyElement
    if elements.isEmpty {
      let (_, binding) = definition(of: expression)
      let note = binding.map { "   (" + Words.given(line: $0.line)[language] + ")" } ?? ""
      lines.append("\(source) = \(InlineText.text(value, digits: digits, language))\(note)")
      return
    }
    for element in elements {
      explain(expression, element, name: nil, source: source, line: nil, level: 0)
    }
  }

  // MARK: One number

  /// - Parameters:
  ///   - name: the binding that the expression stands for, if any.
  ///   - source: what the user wrote, for the expression itself.
  ///   - line: where the number's binding stands.
  private mutating func explain(
    _ expression: TypedExpression, _ element: Element, name: String?, source: String?, line: Int?,
    level: Int
  ) {
    guard !isFull else { return }
    guard lines.count < Self.mostLines else {
      isFull = true
      lines.append(Words.cutOff(Self.mostLines)[language])
      return
    }
    let (definition, binding) = definition(of: expression)
    let line = binding?.line ?? line
    // A number in an expression says itself where it comes from.
    if case .literal = definition.kind, binding == nil, level > 0 { return }
    guard let derivation = Derivation(expression, element, in: session) else { return }
    if binding == nil, case .argument(let index, let inner)? = derivation.arithmetic,
      let operand = derivation.operand(index)
    {
      // `c[1]` has no name of its own: it is the number of c.
      explain(operand, inner, name: nil, source: nil, line: line, level: level)
      return
    }
    let path = self.path(of: element, in: expression)
    let title =
      (source ?? binding?.name ?? name ?? ExpressionText.short(definition)) + path
    guard explained.insert(binding.map { $0.name + path } ?? title).inserted else {
      return
    }
    let worked = Worked(derivation: derivation, digits: digits, notation: .plain)
    guard let arithmetic = derivation.arithmetic else {
      let reason = reason(derivation)
      // What an exercise gives is read in its question.
      if exercise != nil, reason == nil, derivation.function == nil, level > 0 { return }
      let note = reason ?? given(derivation, binding, line)
      write(title, "= " + worked.number(derivation.value) + note, level)
      return
    }
    if let text = worked.text {
      write(title, (formula(derivation).map { "= \($0) " } ?? "") + "= " + text, level)
    } else if case .argument(let index, let inner) = arithmetic,
      let operand = derivation.operand(index)
    {
      // The number is another one under a new name.
      let other = operandName(operand) + self.path(of: inner, in: operand)
      write(title, "= \(other) = \(worked.number(derivation.value))", level)
    } else {
      write(title, "= " + worked.number(derivation.value) + (reason(derivation) ?? ""), level)
    }
    guard level < depth else { return }
    writeParts(of: arithmetic, worked, level + 1)
    for operand in derivation.operands {
      let isOwn = operand.isOwn
      explain(
        operand.expression, operand.element, name: isOwn ? binding?.name : nil,
        source: isOwn ? source ?? binding?.name : nil, line: line, level: level + 1)
    }
    writeParameters(of: derivation, line, level + 1)
  }

  /// Where the parameters of a score come from, whose numbers stand in the arithmetic.
  private mutating func writeParameters(of derivation: Derivation, _ line: Int?, _ level: Int) {
    for index in derivation.function?.parameters.indices ?? 0..<0 {
      guard let score = derivation.value(ofArgument: index).flatMap({ Score($0) }),
        let operand = derivation.operand(index)
      else { continue }
      let names = score.resolved(queryWidth: 1, keyWidth: 1).parameters.map(\.name)
      let (definition, binding) = definition(of: operand)
      let title = names.joined(separator: ", ")
      let text = ExpressionText.short(definition)
      guard !names.isEmpty, explained.insert("\(title) \(text)").inserted else { continue }
      if case .drawn(_, let seed) = score.rule {
        write("\(title):", Words.drawn(seed: seed)[language], level)
      } else {
        let note = (binding?.line ?? line).map { "   (" + Words.given(line: $0)[language] + ")" }
        write("\(title):", text + (note ?? ""), level)
      }
      explainCarried(by: definition, line, level)
    }
  }

  /// What a score was given of the word before is computed, too.
  private mutating func explainCarried(by score: TypedExpression, _ line: Int?, _ level: Int) {
    guard case .call(let function, let arguments) = score.kind else { return }
    for (parameter, argument) in zip(function.parameters, arguments)
    where ["previous", "coverage"].contains(parameter.name) {
      for element in session.value(of: argument)?.everyElement ?? [] {
        explain(argument, element, name: nil, source: nil, line: line, level: level)
      }
    }
  }

  private mutating func write(_ title: String, _ text: String, _ level: Int) {
    lines.append(String(repeating: "  ", count: level) + title + " " + text)
  }

  /// The lines of intermediate results that the arithmetic names.
  private mutating func writeParts(of arithmetic: Arithmetic, _ worked: Worked, _ level: Int) {
    for (symbol, inner) in arithmetic.parts {
      if case .number(let number) = inner, symbol == #"\tau"# {
        let text = "≈ " + worked.number(number) + "   (\(Words.sumsToOne[language]))"
        write(Notation.plain.symbol(symbol), text, level)
        continue
      }
      guard let text = worked.text(of: inner, value: worked.value(inner)) else { continue }
      // Each number of an answer has the sum that the numbers beside it have.
      if exercise != nil, !explained.insert("\(symbol) = \(text)").inserted { continue }
      write(Notation.plain.symbol(symbol), "= " + text, level)
    }
  }

  /// The binding that an expression stands for, and what that was made of.
  private func definition(of expression: TypedExpression) -> (TypedExpression, Binding?) {
    var current = expression
    var binding: Binding?
    while case .binding(let name) = current.kind, let bound = session.bindings[name] {
      binding = binding ?? bound
      guard let next = bound.expression else { break }
      current = next
    }
    return (current, binding)
  }

  private func path(of element: Element, in expression: TypedExpression) -> String {
    ElementPath(element, in: expression.type, session.catalogue).text
  }

  private func operandName(_ expression: TypedExpression) -> String {
    if case .binding(let name) = expression.kind { return name }
    return ExpressionText.short(expression)
  }

  /// The score's or the function's formula in plain signs, where it says more than the numbers do.
  private func formula(_ derivation: Derivation) -> String? {
    switch derivation.function?.name {
    case "contextVector", "contextVectors": "Σ αⱼ hⱼ"
    case "softmax": "exp(eⱼ − max e) / Σ"
    case "norm": "√(Σ xᵢ²)"
    default: nil
    }
  }

  private func reason(_ derivation: Derivation) -> String? {
    Reason(derivation).map { "   (\($0.text[language]))" }
  }

  private func given(_ derivation: Derivation, _ binding: Binding?, _ line: Int?) -> String {
    if derivation.function != nil { return "" }
    if let binding, let exercise, exercise.drawn.contains(binding.name) {
      return "   (" + Words.drawn(for: exercise.reader)[language] + ")"
    }
    if let binding, binding.expression == nil {
      let isExported = run.lesson.cells.contains { cell in
        cell.options.exports.contains { $0.name == binding.name }
      }
      let origin =
        isExported
        ? Words.computedInSwift(line: binding.line) : Words.givenInFrontMatter(line: binding.line)
      return "   (" + origin[language] + ")"
    }
    return line.map { "   (" + Words.given(line: $0)[language] + ")" } ?? ""
  }
}
