internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// Runs the cells of a lesson, one after the other.
struct CellRunner {
  let lesson: Lesson
  var session: Session
  private(set) var results: [CellResult] = []
  private(set) var diagnostics: [Diagnostic] = []
  var axes: [String: Axes] = [:]
  private var labels: Set<String> = []
  /// The number of the last label that was made of a name.
  private var labelNumbers: [String: Int] = [:]
  /// The names of cells that must fail, with the lines of these cells.
  private var meantToFail: [String: Int] = [:]
  private(set) var errors = ProblemRoom(for: .error)
  private var warnings = ProblemRoom(for: .warning)
  let programs: [Program?]
  var compiled: CompiledCells
  /// Why no compiled cell can run, once that was told.
  var impossible: Diagnostic?
  /// The step whose cell bound a name.
  private var steps: [String: Step] = [:]
  private var commonMistakes = CommonMistakes()
  private var learnedNames = LearnedNames()

  init(_ lesson: Lesson, _ session: Session, _ compiler: CellCompiler?) {
    self.lesson = lesson
    self.session = session
    programs = lesson.cells.map { cell in
      switch cell.kind {
      case .step, .run: Program(cell.code.text)
      case .compile, .exercise: nil
      }
    }
    compiled = CompiledCells(lesson, compiler, Self.inputs(lesson, programs, session))
    for cell in lesson.cells where cell.isCompiled {
      for export in cell.options.exports {
        self.session.announce(
          export.name, line: lesson.source.line(at: export.range.lowerBound))
      }
    }
    for (cell, program) in zip(lesson.cells, programs) {
      for statement in program?.statements ?? [] {
        for name in statement.boundNames {
          self.session.announce(name.text, line: line(of: name.range, in: cell.code))
        }
      }
    }
  }

  /// What compiled cells may name. Its types come from a run of the lesson without them.
  private static func inputs(
    _ lesson: Lesson, _ programs: [Program?], _ session: Session
  ) -> CellInputs {
    guard lesson.cells.contains(where: \.isCompiled) else { return CellInputs() }
    var session = session
    _ = session.defineConstants(of: lesson)
    for (cell, program) in zip(lesson.cells, programs) {
      if cell.isCompiled { session.lose(cell.options.exports.map(\.name)) }
      guard let program, cell.isValid else { continue }
      session.beginCell()
      for statement in program.statements { _ = session.run(statement, line: cell.openingLine) }
    }
    return CellInputs(lesson, programs, session)
  }

  // MARK: Places

  private func line(of range: Range<Int>, in code: CellCode) -> Int {
    lesson.source.line(at: code.range(inLesson: range).lowerBound)
  }

  // MARK: Constants

  /// Binds what the front matter sets.
  mutating func defineConstants() {
    for parameter in session.defineConstants(of: lesson) {
      let problem = Problem.contract(.parameterTaken(parameter.name))
      tell([diagnostic(.error, problem, at: parameter.range)])
    }
  }

  // MARK: Cells

  mutating func run(cell index: Int) {
    let cell = lesson.cells[index]
    guard cell.isValid else {
      session.lose(programs[index]?.allNames ?? cell.options.exports.map(\.name))
      finish(cell, Attempt(status: .failed, diagnostics: cell.problems))
      return
    }
    var attempt: Attempt
    if let program = programs[index] {
      attempt = run(program, of: cell)
    } else if cell.isCompiled {
      attempt = runCompiled(index, of: cell)
    } else {
      attempt = prepare(cell)
    }
    let isComputed = attempt.status == .ok
    nameAxes(of: cell, &attempt)
    if isComputed { keepContract(of: cell, &attempt) }
    if cell.options.mustFail {
      settleExpectedFailure(of: cell, &attempt)
    } else {
      tell(attempt.diagnostics)
    }
    finish(cell, attempt)
  }

  /// What running a cell has come to so far.
  struct Attempt {
    var status = CellResult.Status.ok
    var bindings: [Binding] = []
    var shown: [CellResult.Shown] = []
    var tables: [CellResult.Captioned] = []
    var printed = ""
    var axes = Axes()
    var diagnostics: [Diagnostic] = []
    var failedAsExpected = false
    var missing: String?
    var exercise: ExerciseResult?

    /// Adds a diagnostic; nothing is said twice in a row, such as that there is more.
    mutating func add(_ diagnostic: Diagnostic) {
      if diagnostic.severity == .error { status = .failed }
      if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
    }
  }

  // MARK: Problems

  /// A diagnostic at a range of the lesson's bytes, or the note that there are too many.
  mutating func diagnostic(
    _ severity: Severity, _ problem: Problem, at range: Range<Int>
  ) -> Diagnostic {
    switch severity {
    case .error: errors.diagnostic(problem, at: range, in: lesson.source)
    case .warning: warnings.diagnostic(problem, at: range, in: lesson.source)
    }
  }

  /// Counts diagnostics among the lesson's; the note that there are too many only once.
  private mutating func tell(_ told: [Diagnostic]) {
    for diagnostic in told
    where !errors.isTold(diagnostic) && !warnings.isTold(diagnostic) {
      diagnostics.append(diagnostic)
    }
  }

  // MARK: Statements

  private mutating func run(_ program: Program, of cell: Cell) -> Attempt {
    var attempt = Attempt()
    session.beginCell()
    session.lose(program.lostNames)
    // A mistake of reading stands where it stands among the statements, so that the report of a
    // cell has its problems in their order.
    var mistakes = program.mistakes[...]
    let code = Array(cell.code.text.utf8)
    for statement in program.statements {
      while let mistake = mistakes.first,
        mistake.range.lowerBound < statement.range.lowerBound
      {
        report(mistake, of: cell, &attempt)
        mistakes.removeFirst()
      }
      // What can't be told any more need not be found.
      guard !errors.isFull else {
        session.lose(statement.boundNames.map(\.text))
        continue
      }
      switch session.run(statement, line: line(of: statement.range, in: cell.code)) {
      case .bound(let bindings): attempt.bindings += bindings
      case .shown(let expression, let value):
        let source = String(decoding: code[statement.range], as: UTF8.self)
        attempt.shown.append(
          CellResult.Shown(
            source: source, expression: expression, value: value, axes: Axes()))
      case .failed(let mistake): report(mistake, of: cell, &attempt)
      case .skipped(let name):
        if let line = meantToFail[name] {
          let range = cell.code.range(inLesson: statement.range)
          let problem = ContractProblem.bindsNothing(name, line: line)
          attempt.add(diagnostic(.error, .contract(problem), at: range))
        }
        if attempt.status == .ok { attempt.status = .skipped }
        if attempt.missing == nil { attempt.missing = name }
      }
    }
    for mistake in mistakes { report(mistake, of: cell, &attempt) }
    if let note = errors.note { attempt.add(note) }
    return attempt
  }

  private mutating func report(_ mistake: Mistake, of cell: Cell, _ attempt: inout Attempt) {
    let range = cell.code.range(inLesson: mistake.range)
    attempt.add(diagnostic(.error, mistake.problem, at: range))
  }

  /// A cell that must fail has done well if it did, and has failed if it did not.
  private mutating func settleExpectedFailure(of cell: Cell, _ attempt: inout Attempt) {
    // That there is no compiler is no failure of the cell.
    if cell.isCompiled, impossible != nil, attempt.diagnostics.allSatisfy({ $0 == impossible }) {
      return tell(attempt.diagnostics)
    }
    guard attempt.status == .ok else {
      attempt.failedAsExpected = attempt.status == .failed
      let names = programs[results.count]?.allNames ?? cell.options.exports.map(\.name)
      for name in names {
        meantToFail[name] = cell.openingLine
      }
      return
    }
    let range = cell.options.range(of: .error) ?? lesson.source.range(ofLine: cell.openingLine)
    let diagnostic = self.diagnostic(.error, .contract(.didNotFail), at: range)
    attempt.add(diagnostic)
    tell([diagnostic])
  }

  // MARK: Exercises

  private mutating func prepare(_ cell: Cell) -> Attempt {
    var attempt = Attempt()
    guard let exercise = cell.exercise else { return Attempt(status: .failed) }
    var preparation = ExercisePreparation(
      exercise, line: cell.openingLine, session, commonMistakes)
    let seed = UInt64(bitPattern: Int64(lesson.frontMatter.seed))
    let prepared = preparation.prepare(seed: seed)
    for (problem, range) in preparation.problems {
      attempt.add(diagnostic(.error, problem, at: range))
    }
    if let task = prepared.flatMap({ try? $0.task(seed: seed) }) {
      attempt.exercise = ExerciseResult(task)
    } else if attempt.status == .ok {
      attempt.status = .skipped
      attempt.missing = preparation.missing
    }
    return attempt
  }

  private mutating func finish(_ cell: Cell, _ attempt: Attempt) {
    if let program = programs[results.count] { commonMistakes.add(cell, program) }
    if let step = cell.step, let name = attempt.bindings.last?.name {
      steps[name] = step
    }
    let words = cell.isCompiled ? SwiftWords.all(in: cell.code.text) : []
    let isLearned = learnedNames.take(attempt.bindings, attempt.shown, words: words)
    results.append(
      CellResult(
        cell: cell, label: label(of: cell), status: attempt.status,
        bindings: attempt.bindings, shown: attempt.shown, tables: attempt.tables,
        printed: attempt.printed, axes: attempt.axes,
        diagnostics: attempt.diagnostics, failedAsExpected: attempt.failedAsExpected,
        missing: attempt.status == .skipped ? attempt.missing : nil,
        exercise: attempt.exercise, isLearned: isLearned))
  }

  /// The label that the cell asks for, or the name that it binds last, whether or not it comes to
  /// that; numbered where an earlier cell has it.
  private mutating func label(of cell: Cell) -> String {
    let program = programs[results.count]
    let name =
      program?.statements.flatMap(\.boundNames).last?.text ?? program?.lostNames.last
      ?? lesson.cells[results.count].options.exports.last?.name ?? cell.exercise?.id
    let base = cell.label ?? name ?? "cell"
    if labels.insert(base).inserted { return base }
    var number = labelNumbers[base, default: 1]
    var label: String
    repeat {
      number += 1
      label = "\(base)-\(number)"
    } while !labels.insert(label).inserted
    labelNumbers[base] = number
    return label
  }

  // MARK: Contracts

  private mutating func keepContract(of cell: Cell, _ attempt: inout Attempt) {
    guard let step = cell.step else { return }
    guard let result = attempt.bindings.last else {
      if cell.isCompiled {
        let problem = CompileProblem.nothingExported(step: step.rawValue)
        let range = lesson.source.range(ofLine: cell.openingLine)
        return attempt.add(diagnostic(.error, .compile(problem), at: range))
      }
      fail(&attempt, [.nothingBound(step: step.rawValue)], cell, nil)
      return
    }
    let contract = Contract(
      step: step, result: result, axes: attempt.axes, sumsAreFree: cell.options.sumsAreFree,
      session: session, steps: steps)
    fail(&attempt, contract.problems, cell, result)
  }

  private mutating func fail(
    _ attempt: inout Attempt, _ problems: [ContractProblem], _ cell: Cell, _ result: Binding?
  ) {
    for problem in problems {
      let severity: Severity = if case .everythingMasked = problem { .warning } else { .error }
      let range =
        result?.expression.map { cell.code.range(inLesson: $0.range) }
        ?? lesson.source.range(ofLine: cell.openingLine)
      if severity == .error, let result { session.withdraw([result.name]) }
      attempt.add(diagnostic(severity, .contract(problem), at: range))
    }
  }

  // MARK: Inline values

  mutating func run(_ inline: InlineValue) -> InlineResult {
    if let note = errors.note {
      return InlineResult(inline: inline, outcome: .failed(note), isLearned: false)
    }
    var isLearned = false
    let line = lesson.source.line(at: inline.range.lowerBound)
    let outcome: InlineResult.Outcome
    switch session.evaluate(inline.expression, line: line) {
    case .shown(let expression, let value):
      isLearned = learnedNames.isLearned(expression)
      if inline.decimals != nil, !value.isNumeric {
        let problem = Problem.contract(.inlineNotShown(type: value.type.description))
        outcome = .failed(diagnostic(.error, problem, at: inline.range))
      } else if !session.keep(value) {
        let problem = CallProblem.lessonTooLarge(limit: session.limits.numbersPerLesson)
        outcome = .failed(diagnostic(.error, .call(problem), at: inline.range))
      } else {
        outcome = .value(value)
      }
    case .skipped(let name): outcome = .skipped(because: name)
    case .failed(let mistake):
      let range = inline.code.range(inLesson: mistake.range)
      outcome = .failed(diagnostic(.error, mistake.problem, at: range))
    case .bound: preconditionFailure("an inline value binds nothing")
    }
    if case .failed(let diagnostic) = outcome { tell([diagnostic]) }
    return InlineResult(inline: inline, outcome: outcome, isLearned: isLearned)
  }
}

extension Program {
  /// Every name that the cell would bind.
  fileprivate var allNames: [String] {
    statements.flatMap { $0.boundNames.map(\.text) } + lostNames
  }
}

extension Session {
  /// Binds what the front matter sets.
  ///
  /// - Returns: the parameters whose names can't be bound.
  fileprivate mutating func defineConstants(of lesson: Lesson) -> [Parameter] {
    _ = define("seed", .int(lesson.frontMatter.seed), line: 1)
    return lesson.frontMatter.parameters.filter { parameter in
      let line = lesson.source.line(at: parameter.range.lowerBound)
      return !define(parameter.name, Value(parameter.value), line: line)
    }
  }
}

extension Value {
  /// The value of a parameter of the front matter.
  init(_ parameter: ParameterValue) {
    switch parameter {
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(text)
    case .bool(let truth): self = .bool(truth)
    case .strings(let texts): self = texts.lessonValue
    case .vector(let numbers): self = .vector(Vector(numbers))
    case .matrix(let rows):
      self = .matrix(
        Matrix(
          rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap { $0 }))
    }
  }

  /// Whether the value is made of numbers that a format can shape.
  var isNumeric: Bool {
    switch self {
    case .double, .int, .vector, .matrix: true
    case .array(_, let element): element == .double || element == .int || element == .vector
    case .bool, .string, .closedRange, .range, .tuple, .structure: false
    }
  }
}
