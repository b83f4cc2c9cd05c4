internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// Finds out where numbers of a lesson come from, one at a time.
struct NumberExplainer {
  private let run: LessonRun
  /// Names and values: the lesson's at its end, or those of an exercise.
  let session: Session
  /// The numbers of an exercise and who reads of them; nil outside of exercises.
  private let exercise: (drawn: Set<String>, reader: Explanation.Reader)?
  /// Sums of more terms leave out the middle.
  private let mostTerms: Int
  private let digits: Int
  private let language: Language
  private var values: ComputedValues

  init(
    _ run: LessonRun, _ session: Session,
    exercise: (drawn: Set<String>, reader: Explanation.Reader)? = nil,
    mostTerms: Int = .max, mostOperations: Double = .infinity
  ) {
    self.run = run
    self.session = session
    self.exercise = exercise
    self.mostTerms = mostTerms
    digits = run.lesson.frontMatter.digits
    language = run.lesson.frontMatter.language
    values = ComputedValues(session, mostOperations: mostOperations)
  }

  /// A number that was found, before its arithmetic is written.
  struct Found {
    let derivation: Derivation
    /// The binding that it belongs to, if any.
    let binding: Binding?
    let title: String
    /// The name of its binding or the title, by which an explanation tells numbers apart.
    let key: String
    /// No other number of the lesson has it.
    let identity: String
    let sought: SoughtNumber
    fileprivate let line: Int?
  }

  // MARK: Finding

  /// - Returns: nil for a number that an expression says itself, or that can't be had again.
  mutating func find(_ sought: SoughtNumber) -> Found? {
    var sought = sought
    while true {
      let (definition, binding) = definition(of: sought.expression)
      let line = binding?.line ?? sought.line
      // A number in an expression says itself where it comes from.
      if case .literal = definition.kind, binding == nil, sought.isOperand { return nil }
      guard
        let derivation = Derivation(
          sought.expression, sought.element, origin: sought.origin, &values)
      else { return nil }
      if binding == nil, case .argument(let index, let inner)? = derivation.arithmetic,
        let operand = derivation.operand(index)
      {
        // `c[1]` has no name of its own: it is the number of c.
        sought = SoughtNumber(
          operand, inner, origin: derivation.origin, line: line, isOperand: sought.isOperand)
        continue
      }
      let path = self.path(of: sought.element, in: sought.expression)
      let name = sought.name ?? binding?.name
      let title = (name ?? ExpressionText.short(definition)) + path
      let key = binding.map { $0.name + path } ?? title
      let range = derivation.expression.range
      let place = "\(derivation.origin ?? "")@\(range.lowerBound)…\(range.upperBound)"
      return Found(
        derivation: derivation, binding: binding, title: title, key: key,
        identity: name == nil ? title + place : key, sought: sought, line: line)
    }
  }

  /// The binding that an expression stands for, and what that was made of.
  func definition(of expression: TypedExpression) -> (TypedExpression, Binding?) {
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

  // MARK: Explaining

  /// A number's value, as explanations write it.
  func text(_ number: Double) -> String { Notation.plain.number(number, digits: digits) }

  /// - Returns: nil for a number that an exercise gives, which is read in its question.
  func explain(_ found: Found) -> NumberDerivation? {
    let derivation = found.derivation
    let worked = Worked(
      derivation: derivation, digits: digits, notation: .plain, mostTerms: mostTerms)
    let reason = Reason(derivation).map { $0.text[language] }
    guard let arithmetic = derivation.arithmetic else {
      if exercise != nil, reason == nil, derivation.function == nil, found.sought.isOperand {
        return nil
      }
      return NumberDerivation(
        title: found.title, value: worked.number(derivation.value), formula: nil,
        arithmetic: nil, isRounded: false, note: reason ?? given(found), parts: [],
        operands: [], parameters: [])
    }
    let sum = worked.sum
    let other = sum == nil ? otherName(derivation) : nil
    return NumberDerivation(
      title: found.title, value: worked.number(derivation.value),
      formula: sum == nil ? nil : formula(derivation), arithmetic: sum?.text ?? other,
      isRounded: sum.map { $0.sign != " = " } ?? false,
      note: sum == nil && other == nil ? reason : nil, parts: parts(of: arithmetic, worked),
      operands: operands(of: found), parameters: parameters(of: found))
  }

  private func operands(of found: Found) -> [(reference: Reference, number: SoughtNumber)] {
    found.derivation.operands.map { operand in
      let name = operand.isOwn ? found.sought.name ?? found.binding?.name : nil
      return (
        operand.reference,
        SoughtNumber(
          operand.expression, operand.element, origin: operand.origin, name: name,
          line: found.line)
      )
    }
  }

  /// What a number is called besides, that is merely another one under a new name.
  private func otherName(_ derivation: Derivation) -> WorkedText? {
    guard case .argument(let index, let inner)? = derivation.arithmetic,
      let operand = derivation.operand(index)
    else { return nil }
    let name =
      if case .binding(let name) = operand.kind { name } else { ExpressionText.short(operand) }
    return WorkedText(name + path(of: inner, in: operand), .name(.argument(index, inner)))
  }

  /// The intermediate results that the arithmetic names.
  private func parts(
    of arithmetic: Arithmetic, _ worked: Worked
  ) -> [NumberDerivation.Part] {
    arithmetic.parts.compactMap { symbol, inner in
      let title = Notation.plain.symbol(symbol)
      if case .number(let number) = inner, symbol == #"\tau"# {
        let note = NumberDerivation.bracketed(Words.sumsToOne[language])
        return .init(title: title, text: WorkedText("≈ " + worked.number(number) + note))
      }
      return worked.sum(of: inner, value: worked.value(inner)).map {
        .init(title: title, text: WorkedText("= ") + $0.equation)
      }
    }
  }

  /// Where the parameters of a score come from, whose numbers stand in the arithmetic.
  private func parameters(of found: Found) -> [NumberDerivation.Parameters] {
    let derivation = found.derivation
    return (derivation.function?.parameters.indices ?? 0..<0).compactMap { index in
      guard let score = derivation.value(ofArgument: index).flatMap({ Score($0) }),
        let operand = derivation.operand(index)
      else { return nil }
      let names = score.resolved(queryWidth: 1, keyWidth: 1).parameters.map(\.name)
      if names.isEmpty { return nil }
      let (definition, binding) = definition(of: operand)
      let text = ExpressionText.short(definition)
      var source =
        text
        + NumberDerivation.bracketed(
          (binding?.line ?? found.line).map { Words.given(line: $0)[language] })
      if case .drawn(_, let seed) = score.rule { source = Words.drawn(seed: seed)[language] }
      return .init(
        names: names.joined(separator: ", "), score: text, source: source,
        carried: carried(by: definition, binding?.name ?? derivation.origin, found.line))
    }
  }

  /// What a score was given of the word before is computed, too.
  private func carried(
    by score: TypedExpression, _ origin: String?, _ line: Int?
  ) -> [SoughtNumber] {
    guard case .call(let function, let arguments) = score.kind else { return [] }
    return zip(function.parameters, arguments).flatMap { parameter, argument in
      guard ["previous", "coverage"].contains(parameter.name) else { return [SoughtNumber]() }
      return (session.value(of: argument)?.everyElement ?? []).map {
        SoughtNumber(argument, $0, origin: origin, line: line)
      }
    }
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

  private func given(_ found: Found) -> String? {
    if found.derivation.function != nil { return nil }
    if let binding = found.binding, let exercise, exercise.drawn.contains(binding.name) {
      return Words.drawn(for: exercise.reader)[language]
    }
    if let binding = found.binding, binding.expression == nil {
      let isExported = run.lesson.cells.contains { cell in
        cell.options.exports.contains { $0.name == binding.name }
      }
      let origin =
        isExported
        ? Words.computedInSwift(line: binding.line) : Words.givenInFrontMatter(line: binding.line)
      return origin[language]
    }
    return found.line.map { Words.given(line: $0)[language] }
  }
}
