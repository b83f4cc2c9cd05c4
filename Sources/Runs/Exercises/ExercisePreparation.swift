internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// Settles the formulas of an exercise, and finds what is wrong with them.
struct ExercisePreparation {
  private let exercise: Exercise
  private let line: Int
  private let common: CommonMistakes
  private var session: Session
  /// The library's.
  private let identifiers: Set<String>
  /// The names that differ from student to student, as far as they are bound.
  private var drawnNames: [String] = []
  private(set) var problems: [(problem: Problem, range: Range<Int>)] = []
  /// A name whose own cell failed.
  private(set) var missing: String?

  /// - Parameter session: the lesson's, with what stands above the exercise.
  init(_ exercise: Exercise, line: Int, _ session: Session, _ common: CommonMistakes) {
    self.exercise = exercise
    self.line = line
    if case .code(let task) = exercise.kind, !task.without.isEmpty {
      identifiers = session.catalogue.identifiers
    } else {
      identifiers = []
    }
    // Computed for every student, and for a thousand seeds by lint: a hundredth of a cell's work.
    var limits = session.limits
    limits.operationsPerCell = min(limits.operationsPerCell, 1e8)
    limits.trainingPerCell = 0
    limits.numbersPerValue = min(limits.numbersPerValue, 100_000)
    self.session = session.offering(session.catalogue.withDraws, limits)
    self.common = common
  }

  /// - Parameter seed: of the numbers with which formulas are tried.
  /// - Returns: nil where anything is wrong.
  mutating func prepare(seed: UInt64) -> PreparedExercise? {
    let numbers = exercise.numbers.compactMap { define($0, seed) }
    let cases = self.cases(seed)
    let ask = text(exercise.ask)
    var options: [PreparedText] = []
    if case .choice(let choice) = exercise.kind { options = choice.options.map { text($0.text) } }
    let answer = exercise.answer.flatMap { check($0, expecting: expectedType) }
    if let answer { checkAnswer(answer) }
    checkForbidden()
    let mistakes = answer.map { self.mistakes(beside: $0) } ?? []
    guard problems.isEmpty, missing == nil, answer != nil || exercise.answer == nil else {
      return nil
    }
    return PreparedExercise(
      exercise, line: line, numbers: numbers, session: session, ask: ask, options: options,
      answer: answer, mistakes: mistakes, cases: cases)
  }

  private mutating func tell(_ problem: ExerciseProblem, at range: Range<Int>) {
    problems.append((.format(.exercise(problem)), range))
  }

  // MARK: Formulas

  private mutating func check(
    _ formula: Formula, expecting type: ValueType? = nil
  ) -> TypedExpression? {
    switch session.check(formula.text, expecting: type, line: line) {
    case .expression(let expression): return expression
    case .failed(let mistake): tell(mistake, in: formula)
    case .skipped(let name): missing = missing ?? name
    }
    return nil
  }

  private mutating func tell(_ mistake: Mistake, in formula: Formula) {
    problems.append((mistake.problem, formula.range(inLesson: mistake.range)))
  }

  private mutating func value(_ expression: TypedExpression, of formula: Formula) -> Value? {
    do {
      return try session.compute(expression)
    } catch {
      tell(error, in: formula)
      return nil
    }
  }

  /// Binds a name to what is drawn for it.
  private mutating func define(
    _ number: DrawnNumber, _ seed: UInt64
  ) -> PreparedNumber? {
    guard let expression = check(number.formula, expecting: nil),
      let value = value(expression, of: number.formula)
    else {
      session.lose([number.name])
      return nil
    }
    let drawn = PreparedNumber.drawn(value, for: number.name, seed: seed)
    guard session.define(number.name, drawn, line: line) else {
      tell(.nameTaken(number.name), at: number.formula.range)
      return nil
    }
    defer { drawnNames.append(number.name) }
    return PreparedNumber(number.name, expression, value, among: drawnNames)
  }

  // MARK: Text

  private mutating func text(_ text: MarkedText) -> PreparedText {
    var pieces: [PreparedText.Piece] = []
    for piece in text.pieces {
      switch piece {
      case .text(let text): pieces.append(.text(text))
      case .value(let formula):
        guard let expression = check(formula), value(expression, of: formula) != nil else {
          continue
        }
        if case .named = expression.type {
          tell(.notShown(type: expression.type.description), at: formula.range)
        }
        pieces.append(.value(expression))
      }
    }
    return PreparedText(pieces: pieces)
  }

  // MARK: Answers

  /// What literals in the answer are taken for.
  private var expectedType: ValueType? {
    switch exercise.kind {
    case .number, .code, .choice: nil
    case .vector: .vector
    case .table: .matrix
    }
  }

  private mutating func checkAnswer(_ answer: TypedExpression) {
    guard let formula = exercise.answer, let value = value(answer, of: formula) else { return }
    let shape = NumericAnswer(value)?.shape.count
    let fits: Bool =
      switch exercise.kind {
      case .number: shape == 0
      case .vector: shape == 1
      case .table: shape == 2
      case .code: shape != nil
      case .choice: true
      }
    guard fits else {
      return tell(
        .answerType(kind: exercise.kind.name.rawValue, type: answer.type.description),
        at: formula.range)
    }
    if NumericAnswer(value)?.isFinite == false { tell(.notFinite("answer"), at: formula.range) }
  }

  private mutating func mistakes(beside answer: TypedExpression) -> [PreparedMistake] {
    var found: [PreparedMistake] = []
    for (index, mistake) in exercise.wrong.enumerated() {
      switch mistake {
      case .formula(let when, let say, let credit):
        guard let expression = check(when, expecting: expectedType) else { continue }
        _ = value(expression, of: when)
        found.append(
          PreparedMistake(
            id: "wrong-\(index + 1)", formula: when.text, expression: expression,
            say: Bilingual(en: say, vi: say), credit: credit, isCommon: false))
      case .common: found += commonMistakes(beside: answer)
      }
    }
    return found
  }

  private func commonMistakes(beside answer: TypedExpression) -> [PreparedMistake] {
    guard let formula = exercise.answer else { return [] }
    var ids: [String: Int] = [:]
    return common.mistakes(in: formula.text, about: exercise.about).compactMap { found in
      // A mistake that this formula has no room for doesn't even have a type.
      guard case .expression(let expression) = session.check(found.formula, line: line),
        let value = try? session.compute(expression), NumericAnswer(value)?.isFinite == true
      else { return nil }
      ids[found.rule.id, default: 0] += 1
      let number = ids[found.rule.id, default: 1]
      return PreparedMistake(
        id: found.rule.id + (number > 1 ? "-\(number)" : ""), formula: found.formula,
        expression: expression, say: found.rule.say, credit: 0, isCommon: true)
    }
  }

  // MARK: Code

  private mutating func checkForbidden() {
    guard case .code(let task) = exercise.kind else { return }
    for name in task.without where !identifiers.contains(name.text) {
      // softmax(_:) is how others write its name.
      let word = String(name.text.prefix { $0 == "_" || $0.isLetter || $0.isNumber })
      let meant =
        identifiers.contains(word) ? word : nearest(to: name.text, amongUnsorted: identifiers)
      tell(.noFunction(name.text, part: "without", meant: meant), at: name.range)
    }
  }

  /// The cases; names that only they give are bound to the values of the first.
  private mutating func cases(_ seed: UInt64) -> [PreparedCase] {
    guard case .code(let task) = exercise.kind else { return [] }
    var cases: [PreparedCase] = []
    var names = exercise.numbers.map(\.name)
    for one in task.cases {
      switch one {
      case .random(let count, let isShown):
        cases += repeatElement(PreparedCase(inputs: nil, isShown: isShown), count: count)
      case .given(let inputs, let isShown):
        var given: [PreparedNumber] = []
        for input in inputs {
          if names.contains(input.name) {
            let type = session.bindings[input.name]?.value.type
            guard let expression = check(input.formula, expecting: type),
              let value = value(expression, of: input.formula)
            else { continue }
            given.append(PreparedNumber(input.name, expression, value, among: drawnNames))
          } else if cases.isEmpty, exercise.numbers.isEmpty, let defined = define(input, seed) {
            given.append(defined)
          } else {
            tell(.nameTaken(input.name), at: input.formula.range)
          }
        }
        if names.isEmpty { names = given.map(\.name) }
        for name in names where !inputs.contains(where: { $0.name == name }) {
          tell(.noInput(name), at: inputs.first?.formula.range ?? task.call.range)
        }
        cases.append(PreparedCase(inputs: given, isShown: isShown))
      }
    }
    return cases
  }
}
