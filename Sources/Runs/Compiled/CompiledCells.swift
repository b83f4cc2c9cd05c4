internal import CellIO
internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// Runs the compiled cells of a lesson, which are one program.
///
/// The program is built when its first cell is reached, and waits between its cells while the lesson
/// goes on. A cell that doesn't compile, or stops, is left out from then on: the program is built
/// without it, and brought to where the lesson stands.
struct CompiledCells {
  private let lesson: Lesson
  private let compiler: CellCompiler?
  private let inputs: CellInputs
  private var state = State.notBuilt
  /// Cells that are no part of the program.
  private var leftOut: [Int: Reason] = [:]
  private var warnings: [Int: [CompilerMessage]] = [:]
  /// What each cell was given, to bring another process to the same place.
  private var given: [Int: [UInt8]] = [:]

  private enum State {
    case notBuilt
    case built(Build)
    /// Nothing can be compiled or run here.
    case impossible(CompileProblem)
  }

  private struct Build {
    let program: CompiledProgram
    let executable: CellExecutable
    var process: (any CellProcess)?
  }

  private enum Reason {
    case failed
    case refused([CompilerMessage], CompiledProgram)
    /// - Parameters: the messages and the program count where the name is there after all.
    case skipped(because: String, [CompilerMessage], CompiledProgram)
  }

  /// What became of a cell.
  enum Outcome {
    case ran(CellEnd, warnings: [CompilerMessage], CompiledProgram)
    case refused([CompilerMessage], CompiledProgram)
    case stopped(CellEnd, CellEnd.Stop, CompiledProgram)
    case skipped(because: String)
    case impossible(CompileProblem)
  }

  init(_ lesson: Lesson, _ compiler: CellCompiler?, _ inputs: CellInputs) {
    self.lesson = lesson
    self.compiler = compiler
    self.inputs = inputs
    for (index, cell) in lesson.cells.enumerated() where cell.isCompiled {
      guard let name = inputs.learned(in: cell.code.text, cell: index) else { continue }
      let message = CompilerMessage(
        severity: .error, text: "", place: nil, failure: .learned(name))
      leftOut[index] = .refused([message], CompiledProgram(lesson, inputs, cells: []))
    }
  }

  /// Runs a cell.
  ///
  /// - Precondition: all compiled cells above it were run.
  mutating func run(_ cell: Int, _ session: Session) -> Outcome {
    if lesson.cells[cell].options.mustFail { return attempt(cell, session) }
    build()
    if case .impossible(let problem) = state { return .impossible(problem) }
    switch leftOut[cell] {
    case .refused(let messages, let program): return .refused(messages, program)
    case .skipped(let name, let messages, let program):
      // The name has a value: then the cell itself is at odds with it.
      guard session.bindings[name] == nil else { return .refused(messages, program) }
      return .skipped(because: name)
    case .failed, nil: break
    }
    guard case .built(var build) = state else { preconditionFailure("the program is built") }
    let outcome: Outcome
    do throws(Replayed) {
      outcome = try run(cell, in: &build, session)
    } catch {
      leaveOut(error.cell, .failed)
      return run(cell, session)
    }
    state = .built(build)
    switch outcome {
    case .ran: break
    case .skipped: leaveOut(cell, .failed)
    case .impossible(let problem): state = .impossible(problem)
    case .stopped, .refused: leaveOut(cell, .failed)
    }
    return outcome
  }

  private mutating func leaveOut(_ cell: Int, _ reason: Reason) {
    leftOut[cell] = reason
    state = .notBuilt
  }

  // MARK: Building

  /// The cells that the program is made of, up to one.
  private func candidates(before end: Int? = nil) -> [Int] {
    lesson.cells.indices.filter { index in
      let cell = lesson.cells[index]
      return cell.isCompiled && cell.isValid && !cell.options.mustFail && leftOut[index] == nil
        && index < end ?? .max
    }
  }

  private mutating func build() {
    guard case .notBuilt = state else { return }
    let cells = candidates()
    switch compile(cells) {
    case .program(let build): state = .built(build)
    case .impossible(let problem): state = .impossible(problem)
    case .refused: buildOneByOne(cells)
    }
  }

  private enum Compiled {
    case program(Build)
    case refused([CompilerMessage], CompiledProgram)
    case impossible(CompileProblem)
  }

  private mutating func compile(_ cells: [Int]) -> Compiled {
    guard let compiler else { return .impossible(.notOffered) }
    let program = CompiledProgram(lesson, inputs, cells: cells)
    switch compiler.compile(program.text) {
    case .program(let executable, let messages):
      for (number, part) in program.parts.enumerated() {
        warnings[part.cell] = messages.filter { $0.part == number && $0.severity == .warning }
      }
      return .program(Build(program: program, executable: executable))
    case .refused(let messages): return .refused(messages, program)
    case .impossible(let problem): return .impossible(problem)
    }
  }

  /// Adds one cell after the other, so that those that compile don't suffer from those that don't.
  private mutating func buildOneByOne(_ cells: [Int]) {
    var accepted: [Int] = []
    var last: Build?
    for cell in cells {
      switch compile(accepted + [cell]) {
      case .program(let build):
        accepted.append(cell)
        last = build
      case .refused(let messages, let program):
        leftOut[cell] = missing(messages, program) ?? .refused(messages, program)
      case .impossible(let problem):
        state = .impossible(problem)
        return
      }
    }
    if let last {
      state = .built(last)
    } else if case .program(let build) = compile([]) {
      state = .built(build)
    }
  }

  /// Whether a cell lacks but what cells would have declared that are left out.
  private func missing(_ messages: [CompilerMessage], _ program: CompiledProgram) -> Reason? {
    let errors = messages.filter { $0.severity == .error }
    for error in errors {
      switch error.file {
      case .input(let part):
        // What makes the constant failed, and is told there.
        let inputs = program.parts[part].inputs
        let line = (error.place?.line ?? 1) - 1
        return inputs.indices.contains(line)
          ? .skipped(because: inputs[line].name, messages, program) : nil
      case .cell, .export, nil: break
      }
    }
    let lost = leftOut.keys.map { SwiftWords.all(in: lesson.cells[$0].code.text) }
    let names = errors.compactMap(\.nameNotFound)
    guard let first = names.first, names.count == errors.count,
      names.allSatisfy({ name in lost.contains { $0.contains(name) } })
    else { return nil }
    return .skipped(because: first, messages, program)
  }

  // MARK: Running

  /// A cell came to its end before, and now doesn't: it has to be left out.
  private struct Replayed: Error {
    let cell: Int
  }

  private mutating func run(
    _ cell: Int, in build: inout Build, _ session: Session
  ) throws(Replayed) -> Outcome {
    guard let number = build.program.parts.firstIndex(where: { $0.cell == cell }) else {
      preconditionFailure("the cell is part of the program")
    }
    let part = build.program.parts[number]
    var input = CellWriter()
    for constant in part.inputs {
      guard let value = session.bindings[constant.name]?.value else {
        return .skipped(because: constant.name)
      }
      if constant.isTyped || value.type.isCellType { value.write(to: &input) }
    }
    let message = input.message
    if build.process == nil {
      switch build.executable.start() {
      case .success(let process):
        try replay(build.program.parts[..<number], in: process)
        build.process = process
      case .failure(let problem): return .impossible(problem)
      }
    }
    guard let end = build.process?.run(input: message) else {
      preconditionFailure("the process was started")
    }
    guard let stop = end.stop else {
      given[cell] = message
      return .ran(end, warnings: warnings[cell] ?? [], build.program)
    }
    if case .noBox = stop.problem { return .impossible(stop.problem) }
    return .stopped(end, stop, build.program)
  }

  /// Brings a process to where the lesson stands.
  private func replay(
    _ parts: ArraySlice<CompiledProgram.Part>, in process: any CellProcess
  ) throws(Replayed) {
    for part in parts {
      guard let input = given[part.cell] else { continue }
      if process.run(input: input).stop != nil { throw Replayed(cell: part.cell) }
    }
  }

  /// Runs a cell that must fail, beside the program.
  private mutating func attempt(_ cell: Int, _ session: Session) -> Outcome {
    leftOut[cell] = .failed
    switch compile(candidates(before: cell) + [cell]) {
    case .impossible(let problem): return .impossible(problem)
    case .refused(let messages, let program): return .refused(messages, program)
    case .program(var build):
      do throws(Replayed) {
        return try run(cell, in: &build, session)
      } catch {
        leaveOut(error.cell, .failed)
        return attempt(cell, session)
      }
    }
  }
}

extension CompilerMessage {
  /// The piece of the program that the message is about.
  var file: CompiledFile? { place.flatMap { CompiledFile(name: $0.file) } }

  fileprivate var part: Int? {
    switch file {
    case .cell(let part), .input(let part), .export(let part): part
    case nil: nil
    }
  }

  /// `x`, where the compiler says that it can't find it.
  fileprivate var nameNotFound: String? {
    guard text.hasPrefix("cannot find "), let start = text.firstIndex(of: "'") else { return nil }
    return String(text[text.index(after: start)...].prefix { $0 != "'" })
  }
}
