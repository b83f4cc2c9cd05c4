public import CellIO
public import LessonSwift
public import Lessons

/// A student's code and what it is to be called with.
public struct CodeJob: Sendable {
  /// As the student wrote it.
  public let code: String
  /// The expression whose value counts.
  public let call: String
  /// The names in `call`, and their types.
  public let inputs: [Input]
  /// The values of the inputs, case by case.
  public let cases: [[Value]]
  public let limits: CodeLimits

  public struct Input: Equatable, Sendable {
    public let name: String
    public let type: ValueType

    public init(name: String, type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// - Returns: nil where an input has a type that no program can be handed.
  public init?(
    code: String, call: String, inputs: [Input], cases: [[Value]], limits: CodeLimits
  ) {
    guard inputs.allSatisfy({ $0.type.isCellType }) else { return nil }
    self.code = code
    self.call = call
    self.inputs = inputs
    self.cases = cases
    self.limits = limits
  }

  /// The job of an answer to a code exercise.
  ///
  /// - Returns: nil for other exercises, and where an input can't be computed.
  public init?(_ code: String, for task: ExerciseTask, onlyShown: Bool = false) {
    guard case .code(let exercise) = task.exercise.exercise.kind else { return nil }
    let indices = task.exercise.cases.indices.filter {
      !onlyShown || task.exercise.cases[$0].isShown
    }
    let tasks = indices.compactMap { try? task.exercise.task(case: $0, seed: task.seed) }
    guard tasks.count == indices.count else { return nil }
    self.init(
      code: code, call: exercise.call.text,
      inputs: task.exercise.inputs.map { Input(name: $0.name, type: $0.type) },
      cases: tasks.map { $0.numbers.map(\.value) }, limits: exercise.limits)
  }

  /// What a case is handed, as `CellProgram` reads it.
  public func message(case index: Int) -> [UInt8] {
    var writer = CellWriter()
    for value in cases[index] { value.write(to: &writer) }
    return writer.message
  }

  /// All that decides what comes out, in pieces: for the names of stored results.
  public var identity: [[UInt8]] {
    [Array(code.utf8), Array(call.utf8), Array("\(limits.seconds) \(limits.megabytes)".utf8)]
      + inputs.map { Array("\($0.name): \($0.type.qualified)".utf8) }
      + cases.indices.map(message)
  }
}

/// The code of some students as one Swift program; each runs in a process of its own.
///
/// Each student's code is the body of a function, so that names of one don't meet those of another;
/// what can't be such a body (see `PlainCode`) is a program of its own.
public struct CodeProgram {
  public let text: String

  /// Whether code can stand in one program with that of others.
  public static func isPlain(_ code: String) -> Bool { PlainCode.holds(code) }

  /// One student's code as a program of its own.
  public init(alone job: CodeJob) { text = CompiledProgram.heading + Self.body(job, 0) }

  /// The code of some students, or of one as it would be among others: so that what becomes of it
  /// doesn't depend on who else is in the class.
  ///
  /// - Precondition: all are plain.
  public init(_ jobs: [CodeJob]) {
    precondition(jobs.allSatisfy { PlainCode.holds($0.code) }, "not plain code")
    var text = CompiledProgram.heading
    let runtime = CompiledProgram.runtime
    for (number, job) in jobs.enumerated() {
      text += "func lessonJob\(number)() {\n" + Self.body(job, number) + "}\n"
    }
    text += "\(runtime).beginCell()\nlet lessonJob: Swift.Int = \(runtime).input()\n"
    text += "\(runtime).endCell()\nswitch lessonJob {\n"
    for number in jobs.indices { text += "case \(number): lessonJob\(number)()\n" }
    self.text = text + "default: break\n}\n"
  }

  private static func body(_ job: CodeJob, _ number: Int) -> String {
    let runtime = CompiledProgram.runtime
    var text = "#sourceLocation(file: \"\(file(number))\", line: 1)\n" + job.code + "\n"
    text += "#sourceLocation(file: \"call\(number)\", line: 1)\n"
    text += "while true {\n\(runtime).beginCell()\n"
    for input in job.inputs {
      text += "let \(input.name): \(input.type.qualified) = \(runtime).input()\n"
    }
    text += "\(runtime).export(\"answer\", \(job.call))\n\(runtime).endCell()\n}\n"
    return text + "#sourceLocation()\n"
  }

  /// What the compiler is told that a student's code is called.
  public static func file(_ number: Int) -> String { "code\(number)" }

  /// The students whose code, or the call of it, the compiler speaks of; nil for another place.
  public static func number(ofFile name: String) -> Int? {
    for word in ["code", "call"] where name.hasPrefix(word) {
      return Int(name.dropFirst(word.count))
    }
    return nil
  }

  /// Says which student's code is to run.
  public static func selection(_ number: Int) -> [UInt8] {
    var writer = CellWriter()
    writer.int(number)
    return writer.message
  }
}

extension NumericAnswer {
  /// What a student's program gave for a case.
  ///
  /// - Returns: nil where it is anything but one answer of numbers.
  public init?(_ messages: [CellMessage]) {
    guard messages.count == 1, case .exported("answer", let type, let bytes) = messages[0],
      let value = try? Value(type, bytes, limit: 100_000)
    else { return nil }
    self.init(value)
  }
}

extension ValueType {
  /// The type of an input of a student's code, as Swift writes it.
  public init?(cellType text: String) {
    let types: [ValueType] = [.double, .int, .bool, .string, .vector, .matrix]
    let all = types + types.map { .array($0) } + [.array(.array(.double)), .array(.array(.int))]
    guard let type = all.first(where: { $0.description == text }) else { return nil }
    self = type
  }
}
