internal import LearningCells
internal import LessonSwift
internal import Lessons
internal import Seq2Seq

/// A constant of the lesson that a compiled cell names.
struct CellInput: Equatable {
  let name: String
  /// What stands behind `let name` in the program.
  let declaration: String
  /// Whether the type stands in the program; else the program knows it by the expression that made
  /// the value, and computes values itself that can't be handed over.
  let isTyped: Bool
}

/// What compiled cells may name of the evaluated ones, and how it comes to them.
///
/// Numbers never stand in the program: a value is declared by its type and handed over when the cell
/// runs. Only what the lesson computes from a compiled cell's exports has no type before that; it is
/// declared by its expression, which the compiler finds the type of and the program doesn't run.
struct CellInputs {
  private var known: [String: Known] = [:]
  /// Names of models that learn, and of what they wrote: only the lesson itself can make them.
  private var learnedNames: Set<String> = []

  private struct Known {
    let input: CellInput
    /// Where it is bound: the cell's number, -1 for the front matter.
    let cell: Int
    /// Names are declared in the order in which the lesson binds them.
    let order: Int
    /// Names that the declaration needs.
    let needs: Set<String>
  }

  /// Nothing, where no cell is compiled.
  init() {}

  /// - Parameters:
  ///   - programs: one a cell; nil where it isn't evaluated.
  ///   - session: after a run without the compiled cells.
  init(_ lesson: Lesson, _ programs: [Program?], _ session: Session) {
    let constants = ["seed"] + lesson.frontMatter.parameters.map(\.name)
    for name in constants { add(name, session, cell: -1, expression: nil) }
    for (index, (cell, program)) in zip(lesson.cells, programs).enumerated() {
      let code = Array(cell.code.text.utf8)
      func text(_ range: Range<Int>) -> String { String(decoding: code[range], as: UTF8.self) }
      for statement in program?.statements ?? [] {
        guard case .bind(let names, let isTuple, let annotation, let value) = statement.kind else {
          continue
        }
        let type = annotation.map { ": " + text($0.range) } ?? ""
        for (part, name) in names.enumerated() {
          let whole = text(value.range)
          let expression =
            isTuple
            ? " = \(CompiledProgram.runtime).input { (\(whole)).\(part) }"
            : "\(type) = \(CompiledProgram.runtime).input { \(whole) }"
          add(name.text, session, cell: index, expression: (expression, SwiftWords.all(in: whole)))
        }
      }
    }
  }

  private mutating func add(
    _ name: String, _ session: Session, cell: Int,
    expression: (text: String, needs: Set<String>)?
  ) {
    guard known[name] == nil else { return }
    let type = session.bindings[name]?.value.type
    if let type, LearnedNames.types.contains(type) { learnedNames.insert(name) }
    if let declaration = type.flatMap(Self.declaration) {
      let input = CellInput(name: name, declaration: declaration, isTyped: true)
      known[name] = Known(input: input, cell: cell, order: known.count, needs: [])
    } else if let expression {
      let input = CellInput(name: name, declaration: expression.text, isTyped: false)
      known[name] = Known(
        input: input, cell: cell, order: known.count, needs: expression.needs.subtracting([name]))
    }
  }

  /// The first name in a text of a cell that stands for a model, or is made of one in a way that can't
  /// be handed over; nil where there is none.
  func learned(in text: String, cell: Int) -> String? {
    inputs(of: text, cell: cell).first { learnedNames.contains($0.name) }?.name
  }

  private static func declaration(_ type: ValueType) -> String? {
    let input = "\(CompiledProgram.runtime).input()"
    if type.isCellType { return ": \(type.qualified) = \(input)" }
    guard case .tuple(let parts) = type, parts.allSatisfy(\.isCellType) else { return nil }
    return ": (\(parts.map(\.qualified).joined(separator: ", ")))"
      + " = (\(parts.map { _ in input }.joined(separator: ", ")))"
  }

  /// What a text of a cell names of the cells above it, in the lesson's order.
  func inputs(of text: String, cell: Int) -> [CellInput] {
    var found: Set<String> = []
    var pending = Array(SwiftWords.all(in: text))
    while let name = pending.popLast() {
      guard let known = known[name], known.cell < cell, found.insert(name).inserted else {
        continue
      }
      pending += known.needs
    }
    return found.compactMap { known[$0] }.sorted { $0.order < $1.order }.map(\.input)
  }
}
