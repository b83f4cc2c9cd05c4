internal import Attention
internal import CellIO
public import Diagnostics
internal import LessonSwift
internal import Lessons

/// The evaluated cells of a lesson as a Swift program, compiled, run, and compared with what the
/// evaluator made of them.
///
/// Lesson Swift is Swift: the same cells give the same numbers, to 1e-12 of the larger of 1 and the
/// number, as the compiler may order sums otherwise.
public struct CompiledTwin: Sendable {
  /// What doesn't compile, or comes to something else.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many bindings were compared.
  public private(set) var comparedCount = 0

  private let run: LessonRun
  /// The cells whose code is in the program.
  private let cells: [CellResult]

  private static let tolerance = 1e-12

  /// What only cells for models and files name.
  private static let learningWords: Set<String> = [
    "train", "evaluate", "translate", "load", "LearningTask", "AttentionKind", "RecurrentCell",
    "LearnedModel", "ModelEvaluation", "ModelTranslation",
  ]

  /// - Parameter run: of the lesson; its cells that failed, or had to, are left out, and so are
  ///   exercises, which are no code, and cells that need models or files.
  public init(of run: LessonRun, compiler: CellCompiler) {
    self.run = run
    // The program neither learns nor reads files, and lacks what was made of either.
    var lacking = Self.learningWords
    var cells: [CellResult] = []
    for result in run.cells {
      guard result.status == .ok, !result.cell.options.mustFail, result.cell.kind != .exercise
      else { continue }
      if lacking.isDisjoint(with: SwiftWords.all(in: result.cell.code.text)) {
        cells.append(result)
      } else {
        lacking.formUnion(result.bindings.map(\.name))
      }
    }
    self.cells = cells
    guard !cells.isEmpty else { return }
    switch compiler.compile(text) {
    case .impossible(let problem): tell(problem, nil)
    case .refused(let messages):
      for message in messages where message.severity == .error { tell(message) }
    case .program(let executable, _):
      switch executable.start() {
      case .failure(let problem): tell(problem, nil)
      case .success(let process): compare(process.run(input: input))
      }
    }
  }

  // MARK: The program

  private var constants: [(name: String, value: Value)] {
    let names = ["seed"] + run.lesson.frontMatter.parameters.map(\.name)
    return names.compactMap { name in run.session.bindings[name].map { (name, $0.value) } }
  }

  private var text: String {
    let runtime = CompiledProgram.runtime
    var text = CompiledProgram.heading + "\(runtime).beginCell()\n"
    for (name, value) in constants {
      text += "let \(name): \(value.type.qualified) = \(runtime).input()\n"
    }
    for (number, result) in cells.enumerated() {
      text += CompiledFile.cell(part: number).directive(line: 1) + result.cell.code.text
      if !result.cell.code.text.hasSuffix("\n") { text += "\n" }
    }
    text += "#sourceLocation()\n"
    for binding in cells.flatMap(\.bindings) {
      for part in Self.parts(of: binding.name, binding.value) {
        text += "\(runtime).export(\"\(part.name)\", \(part.name))\n"
      }
    }
    return text + "\(runtime).endCell()\n"
  }

  /// What can be handed over of a value: `a`, `r.weights`, `t.0`.
  private static func parts(of name: String, _ value: Value) -> [(name: String, value: Value)] {
    switch value {
    case .tuple(let parts):
      parts.enumerated().flatMap { Self.parts(of: "\(name).\($0.offset)", $0.element) }
    case .structure(let structure):
      structure.fields.flatMap { Self.parts(of: "\(name).\($0.name)", $0.value) }
    default: value.type.isCellType ? [(name, value)] : []
    }
  }

  private var input: [UInt8] {
    var values = CellWriter()
    for constant in constants { constant.value.write(to: &values) }
    return values.message
  }

  // MARK: Comparing

  private mutating func compare(_ end: CellEnd) {
    if let stop = end.stop { return tell(stop.problem, stop.place) }
    var compiled: [String: Value] = [:]
    for case .exported(let name, let type, let bytes) in end.messages {
      compiled[name] = try? Value(type, bytes, limit: .max / 2)
    }
    for binding in cells.flatMap(\.bindings) {
      let parts = Self.parts(of: binding.name, binding.value)
      if !parts.isEmpty { comparedCount += 1 }
      for part in parts {
        guard let other = compiled[part.name], part.value.agrees(with: other, Self.tolerance) else {
          let range = run.lesson.source.range(ofLine: binding.line)
          diagnostics.append(
            Diagnostic(
              .error, .compile(.differs(part.name)), at: run.lesson.source.place(of: range)))
          break
        }
      }
    }
  }

  // MARK: Telling

  private mutating func tell(_ message: CompilerMessage) {
    let text = CompileProblem.compiler(message.text, notes: [], fixIts: message.fixIts)
    tell(message.failure ?? text, message.place)
  }

  private mutating func tell(_ problem: CompileProblem, _ place: CompilerPlace?) {
    let source = run.lesson.source
    guard let place, case .cell(let part) = CompiledFile(name: place.file),
      cells.indices.contains(part)
    else {
      diagnostics.append(Diagnostic(.error, .compile(problem), file: source.name))
      return
    }
    let code = cells[part].cell.code
    let range = code.range(inLesson: code.text.word(line: place.line, column: place.column))
    diagnostics.append(Diagnostic(.error, .compile(problem), at: source.place(of: range)))
  }
}

extension Value {
  /// Whether all numbers of two values are nearly the same, and all else is the same.
  fileprivate func agrees(with other: Value, _ tolerance: Double) -> Bool {
    func agree(_ a: Double, _ b: Double) -> Bool {
      a == b || (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(1, abs(a))
    }
    switch (self, other) {
    case (.double(let a), .double(let b)): return agree(a, b)
    case (.int(let a), .int(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.string(let a), .string(let b)): return a == b
    case (.closedRange(let a), .closedRange(let b)): return a == b
    case (.range(let a), .range(let b)): return a == b
    case (.vector(let a), .vector(let b)):
      return a.count == b.count && zip(a.values, b.values).allSatisfy(agree)
    case (.matrix(let a), .matrix(let b)):
      return a.rows == b.rows && a.columns == b.columns
        && zip(a.values, b.values).allSatisfy(agree)
    case (.array(let a, _), .array(let b, _)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1, tolerance) }
    default: return false
    }
  }
}
