internal import CellIO
internal import LessonSwift
internal import Lessons

/// Compiled cells of a lesson as one Swift program.
struct CompiledProgram {
  private(set) var parts: [Part] = []

  /// What cells can't hide by names of their own.
  static let runtime = "CellIO.CellProgram"

  /// What every program begins with.
  static let heading = "import Attention\nimport CellIO\n\(runtime).start()\n"

  /// One cell.
  struct Part: Equatable {
    /// Which cell of the lesson.
    let cell: Int
    let code: String
    /// What it names, and no cell above it named before.
    var inputs: [CellInput]
    let exports: [String]
  }

  /// - Parameter cells: their numbers, in order.
  init(_ lesson: Lesson, _ inputs: CellInputs, cells: [Int]) {
    var declared: Set<String> = []
    for index in cells {
      let cell = lesson.cells[index]
      let new = inputs.inputs(of: cell.code.text, cell: index).filter {
        declared.insert($0.name).inserted
      }
      parts.append(
        Part(
          cell: index, code: cell.code.text, inputs: new,
          exports: cell.options.exports.map(\.name)))
    }
  }

  /// The program; what the compiler says of it names files of ours: see `CompiledFile`. The line
  /// numbers are those of the cell, so that prose and numbers above a cell change nothing.
  var text: String {
    var text = Self.heading
    for (number, part) in parts.enumerated() {
      text += "\(Self.runtime).beginCell()\n"
      for (line, input) in part.inputs.enumerated() {
        text += CompiledFile.input(part: number).directive(line: line + 1)
        text += "let \(input.name)\(input.declaration)\n"
      }
      text += CompiledFile.cell(part: number).directive(line: 1) + part.code
      if !part.code.hasSuffix("\n") { text += "\n" }
      for (line, name) in part.exports.enumerated() {
        text += CompiledFile.export(part: number).directive(line: line + 1)
        text += "\(Self.runtime).export(\"\(name)\", \(name))\n"
      }
      text += CompiledFile.export(part: number).directive(line: part.exports.count + 1)
      text += "\(Self.runtime).endCell()\n"
    }
    return text
  }
}

/// What the pieces of a program are called, towards the compiler.
enum CompiledFile: Equatable {
  /// The code of a cell.
  case cell(part: Int)
  /// A line a constant that the cell names.
  case input(part: Int)
  /// A line an export, and one behind the last.
  case export(part: Int)

  init?(name: String) {
    let word = name.prefix { !$0.isNumber }
    guard let part = Int(name.dropFirst(word.count)) else { return nil }
    switch word {
    case "cell": self = .cell(part: part)
    case "input": self = .input(part: part)
    case "export": self = .export(part: part)
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .cell(let part): "cell\(part)"
    case .input(let part): "input\(part)"
    case .export(let part): "export\(part)"
    }
  }

  func directive(line: Int) -> String { "#sourceLocation(file: \"\(name)\", line: \(line))\n" }
}
