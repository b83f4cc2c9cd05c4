internal import CellIO
internal import Diagnostics
internal import LessonSwift
internal import Lessons

extension CellRunner {
  /// Runs a cell of real Swift.
  mutating func runCompiled(_ index: Int, of cell: Cell) -> Attempt {
    var attempt = Attempt()
    session.beginCell()
    switch compiled.run(index, session) {
    case .ran(let end, let warnings, let program):
      take(end, of: cell, &attempt)
      for warning in warnings { attempt.add(diagnostic(warning, of: cell, program)) }
    case .refused(let messages, let program):
      for message in messages { attempt.add(diagnostic(message, of: cell, program)) }
    case .stopped(let end, let stop, let program):
      attempt.printed = end.printed
      let range = self.range(of: stop.place, of: cell, program)
      attempt.add(diagnostic(.error, .compile(stop.problem), at: range))
    case .skipped(let name):
      attempt.status = .skipped
      attempt.missing = name
    case .impossible(let problem):
      attempt.status = .failed
      // One cell tells for all.
      if impossible == nil {
        let diagnostic = diagnostic(.error, .compile(problem), at: openingLine(of: cell))
        impossible = diagnostic
        attempt.add(diagnostic)
      }
    }
    if attempt.status != .ok {
      attempt.bindings = []
      session.lose(cell.options.exports.map(\.name))
    }
    return attempt
  }

  private func openingLine(of cell: Cell) -> Range<Int> {
    lesson.source.range(ofLine: cell.openingLine)
  }

  // MARK: Values

  private mutating func take(_ end: CellEnd, of cell: Cell, _ attempt: inout Attempt) {
    attempt.printed = end.printed
    guard end.exportedNames == cell.options.exports.map(\.name) else {
      return attempt.add(diagnostic(.error, .compile(.damagedValues), at: openingLine(of: cell)))
    }
    for message in end.messages {
      switch message {
      case .exported(let name, let type, let bytes):
        let export = cell.options.exports.first { $0.name == name }
        let range = export?.range ?? openingLine(of: cell)
        guard let value = value(type, bytes, at: range, &attempt) else { continue }
        bind(name, value, at: range, &attempt)
      case .shown(let caption, let type, let bytes):
        let range = openingLine(of: cell)
        guard let value = value(type, bytes, at: range, &attempt) else { continue }
        if session.keep(value) {
          attempt.tables.append(
            CellResult.Captioned(caption: caption, value: value, axes: Axes()))
        } else {
          tooLarge(at: range, &attempt)
        }
      case .ended: break
      }
    }
    if attempt.status != .ok { session.withdraw(attempt.bindings.map(\.name)) }
  }

  private mutating func value(
    _ type: CellType, _ bytes: ArraySlice<UInt8>, at range: Range<Int>, _ attempt: inout Attempt
  ) -> Value? {
    let limit = session.limits.numbersPerValue
    do throws(CellValueProblem) {
      return try Value(type, bytes, limit: limit)
    } catch {
      switch error {
      case .damaged: attempt.add(diagnostic(.error, .compile(.damagedValues), at: range))
      case .tooLarge(let count):
        let problem = CallProblem.tooManyNumbers(Double(count), limit: limit)
        attempt.add(diagnostic(.error, .call(problem), at: range))
      }
      return nil
    }
  }

  private mutating func bind(
    _ name: String, _ value: Value, at range: Range<Int>, _ attempt: inout Attempt
  ) {
    guard session.hasRoom(for: value) else { return tooLarge(at: range, &attempt) }
    let line = lesson.source.line(at: range.lowerBound)
    let other = session.bindings[name]?.line
    if session.define(name, value, line: line), let binding = session.bindings[name] {
      attempt.bindings.append(binding)
    } else {
      attempt.add(diagnostic(.error, .compile(.exportTaken(name, line: other)), at: range))
    }
  }

  private mutating func tooLarge(at range: Range<Int>, _ attempt: inout Attempt) {
    let problem = CallProblem.lessonTooLarge(limit: session.limits.numbersPerLesson)
    attempt.add(diagnostic(.error, .call(problem), at: range))
  }

  // MARK: What the compiler says

  private mutating func diagnostic(
    _ message: CompilerMessage, of cell: Cell, _ program: CompiledProgram
  ) -> Diagnostic {
    let range = range(of: message.place, of: cell, program)
    if case .export(let part) = message.file, message.text.contains("CellValue") {
      let exports = program.parts[part].exports
      let line = (message.place?.line ?? 1) - 1
      let name = exports.indices.contains(line) ? exports[line] : ""
      return diagnostic(message.severity, .compile(.exportType(name)), at: range)
    }
    if let failure = message.failure {
      return diagnostic(.error, .compile(failure), at: range)
    }
    // Notes on the library's own source help nobody who can't see it.
    let notes = message.notes.compactMap { note -> CompileProblem.Note? in
      guard let place = note.place else { return CompileProblem.Note(line: nil, text: note.text) }
      guard CompiledFile(name: place.file) != nil else { return nil }
      let line = lesson.source.line(at: self.range(of: place, of: cell, program).lowerBound)
      return CompileProblem.Note(line: line, text: note.text)
    }
    let problem = CompileProblem.compiler(message.text, notes: notes, fixIts: message.fixIts)
    return diagnostic(message.severity, .compile(problem), at: range)
  }

  /// Where a place of the program stands in the lesson; at the cell, where it stands nowhere.
  private func range(
    of place: CompilerPlace?, of cell: Cell, _ program: CompiledProgram
  ) -> Range<Int> {
    guard let place, let file = CompiledFile(name: place.file) else {
      return openingLine(of: cell)
    }
    switch file {
    case .cell(let part):
      guard program.parts.indices.contains(part) else { break }
      let cell = lesson.cells[program.parts[part].cell]
      return cell.code.range(
        inLesson: cell.code.text.word(line: place.line, column: place.column))
    case .export(let part):
      guard program.parts.indices.contains(part) else { break }
      let exports = lesson.cells[program.parts[part].cell].options.exports
      if exports.indices.contains(place.line - 1) { return exports[place.line - 1].range }
    case .input(let part):
      guard program.parts.indices.contains(part) else { break }
      let inputs = program.parts[part].inputs
      if inputs.indices.contains(place.line - 1),
        let line = session.bindings[inputs[place.line - 1].name]?.line
      {
        return lesson.source.range(ofLine: line)
      }
    }
    return openingLine(of: cell)
  }
}
