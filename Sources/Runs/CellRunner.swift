internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// Runs the cells of a lesson, one after the other.
struct CellRunner {
  let lesson: Lesson
  private(set) var session: Session
  private(set) var results: [CellResult] = []
  private(set) var diagnostics: [Diagnostic] = []
  var axes: [String: Axes] = [:]
  private var labels: Set<String> = []
  private let programs: [Program?]
  /// The step whose cell bound a name.
  private var steps: [String: Step] = [:]

  init(_ lesson: Lesson, _ session: Session) {
    self.lesson = lesson
    self.session = session
    programs = lesson.cells.map { cell in
      switch cell.kind {
      case .step, .run: Program(cell.code.text)
      case .compile, .exercise: nil
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

  // MARK: Places

  private func place(of range: Range<Int>, in code: CellCode) -> Place {
    lesson.source.place(of: code.range(inLesson: range))
  }

  private func line(of range: Range<Int>, in code: CellCode) -> Int {
    lesson.source.line(at: code.range(inLesson: range).lowerBound)
  }

  // MARK: Constants

  /// Binds what the front matter sets.
  mutating func defineConstants() {
    _ = session.define("seed", .int(lesson.frontMatter.seed), line: 1)
    for parameter in lesson.frontMatter.parameters {
      let line = lesson.source.line(at: parameter.range.lowerBound)
      if !session.define(parameter.name, Value(parameter.value), line: line) {
        diagnostics.append(
          Diagnostic(
            .error, .contract(.parameterTaken(parameter.name)),
            at: lesson.source.place(of: parameter.range)))
      }
    }
  }

  // MARK: Cells

  mutating func run(cell index: Int) {
    let cell = lesson.cells[index]
    guard cell.isValid else {
      session.lose(programs[index]?.allNames ?? [])
      finish(cell, Attempt(status: .failed, diagnostics: cell.problems))
      return
    }
    guard let program = programs[index] else {
      let kind = cell.kind == .compile ? "swift compile" : "yaml exercise"
      let place = lesson.source.place(of: lesson.source.range(ofLine: cell.openingLine))
      let diagnostic = Diagnostic(.error, .contract(.notYet(kind: kind)), at: place)
      diagnostics.append(diagnostic)
      finish(cell, Attempt(status: .failed, diagnostics: [diagnostic]))
      return
    }
    var attempt = run(program, of: cell)
    let isComputed = attempt.status == .ok
    nameAxes(of: cell, &attempt)
    if isComputed { keepContract(of: cell, &attempt) }
    if cell.options.mustFail {
      settleExpectedFailure(of: cell, &attempt)
    } else {
      diagnostics += attempt.diagnostics
    }
    finish(cell, attempt)
  }

  /// What running a cell has come to so far.
  struct Attempt {
    var status = CellResult.Status.ok
    var bindings: [Binding] = []
    var shown: [CellResult.Shown] = []
    var axes = Axes()
    var diagnostics: [Diagnostic] = []
    var missing: String?
  }

  private mutating func run(_ program: Program, of cell: Cell) -> Attempt {
    var attempt = Attempt()
    session.beginCell()
    session.lose(program.lostNames)
    // A mistake of reading stands where it stands among the statements, so that the report of a
    // cell has its problems in their order.
    var mistakes = program.mistakes[...]
    func report(_ mistake: Mistake) {
      attempt.status = .failed
      attempt.diagnostics.append(
        Diagnostic(.error, mistake.problem, at: place(of: mistake.range, in: cell.code)))
    }
    for statement in program.statements {
      while let mistake = mistakes.first,
        mistake.range.lowerBound < statement.range.lowerBound
      {
        report(mistake)
        mistakes.removeFirst()
      }
      switch session.run(statement, line: line(of: statement.range, in: cell.code)) {
      case .bound(let bindings): attempt.bindings += bindings
      case .shown(let expression, let value):
        let source = String(
          decoding: Array(cell.code.text.utf8)[statement.range], as: UTF8.self)
        attempt.shown.append(
          CellResult.Shown(
            source: source, expression: expression, value: value, axes: Axes()))
      case .failed(let mistake): report(mistake)
      case .skipped(let name):
        if attempt.status == .ok { attempt.status = .skipped }
        if attempt.missing == nil { attempt.missing = name }
      }
    }
    mistakes.forEach(report)
    return attempt
  }

  /// A cell that must fail has done well if it did, and has failed if it did not.
  private mutating func settleExpectedFailure(of cell: Cell, _ attempt: inout Attempt) {
    guard attempt.status == .ok else { return }
    let range = cell.options.range(of: .error) ?? lesson.source.range(ofLine: cell.openingLine)
    let diagnostic = Diagnostic(
      .error, .contract(.didNotFail), at: lesson.source.place(of: range))
    attempt.status = .failed
    attempt.diagnostics.append(diagnostic)
    diagnostics.append(diagnostic)
  }

  private mutating func finish(_ cell: Cell, _ attempt: Attempt) {
    if case .step(let step) = cell.kind, let name = attempt.bindings.last?.name {
      steps[name] = step
    }
    results.append(
      CellResult(
        cell: cell, label: label(of: cell), status: attempt.status,
        bindings: attempt.bindings, shown: attempt.shown, axes: attempt.axes,
        diagnostics: attempt.diagnostics,
        missing: attempt.status == .skipped ? attempt.missing : nil))
  }

  /// The label that the cell asks for, or the name that it binds last, whether or not it comes to
  /// that; numbered where an earlier cell has it.
  private mutating func label(of cell: Cell) -> String {
    let program = programs[results.count]
    let name = program?.statements.flatMap(\.boundNames).last?.text ?? program?.lostNames.last
    let base = cell.label ?? name ?? "cell"
    var label = base
    var count = 1
    while !labels.insert(label).inserted {
      count += 1
      label = "\(base)-\(count)"
    }
    return label
  }

  // MARK: Contracts

  private mutating func keepContract(of cell: Cell, _ attempt: inout Attempt) {
    guard case .step(let step) = cell.kind else { return }
    guard let result = attempt.bindings.last else {
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
      let place: Place
      if let expression = result?.expression {
        place = self.place(of: expression.range, in: cell.code)
      } else {
        place = lesson.source.place(of: lesson.source.range(ofLine: cell.openingLine))
      }
      if severity == .error {
        attempt.status = .failed
        if let result { session.withdraw([result.name]) }
      }
      attempt.diagnostics.append(Diagnostic(severity, .contract(problem), at: place))
    }
  }

  // MARK: Inline values

  mutating func run(_ inline: InlineValue) -> InlineResult {
    let line = lesson.source.line(at: inline.range.lowerBound)
    let outcome: InlineResult.Outcome
    switch session.evaluate(inline.expression, line: line) {
    case .shown(_, let value):
      if inline.decimals != nil, !value.isNumeric {
        let problem = ContractProblem.inlineNotShown(type: value.type.description)
        outcome = .failed(
          Diagnostic(
            .error, .contract(problem), at: lesson.source.place(of: inline.range)))
      } else {
        outcome = .value(value)
      }
    case .skipped(let name): outcome = .skipped(because: name)
    case .failed(let mistake):
      outcome = .failed(
        Diagnostic(.error, mistake.problem, at: place(of: mistake.range, in: inline.code)))
    case .bound: preconditionFailure("an inline value binds nothing")
    }
    if case .failed(let diagnostic) = outcome { diagnostics.append(diagnostic) }
    return InlineResult(inline: inline, outcome: outcome)
  }
}

extension Program {
  /// Every name that the cell would bind.
  fileprivate var allNames: [String] {
    statements.flatMap { $0.boundNames.map(\.text) } + lostNames
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
