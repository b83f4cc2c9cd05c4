internal import LessonSwift
public import Lessons

/// What the names of a lesson are made of, as its cells are written, whether or not they run.
public struct Lineage {
  let lesson: Lesson
  private var sources: [String: [String]] = [:]
  /// What a name is bound to, in each way in which the lesson is written.
  private(set) var values: [String: [Expression]] = [:]
  /// The cell that binds a name.
  private(set) var cells: [String: Int] = [:]
  /// The last name of each cell; nil for one that binds nothing.
  private(set) var results: [String?] = []

  /// - Parameters:
  ///   - lesson: as its author wrote it.
  ///   - variants: the same with other values for its names: a name is made of all that it is made
  ///     of anywhere.
  /// - Complexity: O(bytes of all lessons).
  public init(_ lesson: Lesson, _ variants: [Lesson] = []) {
    self.lesson = lesson
    results = lesson.cells.map { _ in nil }
    for lesson in [lesson] + variants {
      addCompiledCells(of: lesson)
      for (index, cell) in lesson.cells.enumerated() where cell.isProgram {
        for statement in Program(cell.code.text).statements {
          for name in statement.boundNames.map(\.text) {
            guard cells[name, default: index] == index else { continue }
            cells[name] = index
            sources[name, default: []] += statement.value.names
            values[name, default: []].append(statement.value)
            results[index] = name
          }
        }
      }
    }
  }

  /// What a compiled cell exports may be made of all that it names, and of all that the cells name
  /// whose functions it calls.
  private mutating func addCompiledCells(of lesson: Lesson) {
    var above: [(declared: Set<String>, words: Set<String>)] = []
    for (index, cell) in lesson.cells.enumerated() where cell.isCompiled {
      let own = SwiftWords.all(in: cell.code.text)
      let used = above.filter { !$0.declared.isDisjoint(with: own) }
      let words = used.reduce(own) { $0.union($1.words) }
      above.append((SwiftWords.declared(in: cell.code.text), words))
      for export in cell.options.exports.map(\.name) {
        cells[export] = index
        sources[export, default: []] += words
        results[index] = export
      }
    }
  }

  /// The names that evaluated cells bind, in the order of the cells.
  public var names: [String] {
    cells.filter { lesson.cells[$0.value].isProgram }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// A name and all that it is made of, directly or by way of others.
  ///
  /// - Complexity: O(names).
  func origins(of name: String) -> Set<String> {
    var found: Set<String> = []
    var open = [name]
    while let name = open.popLast() {
      if found.insert(name).inserted { open += sources[name] ?? [] }
    }
    return found
  }
}

extension Cell {
  /// Whether its code is evaluated.
  var isProgram: Bool {
    switch kind {
    case .step, .run: true
    case .compile, .exercise: false
    }
  }
}

extension Statement {
  var value: Expression {
    switch kind {
    case .bind(_, _, _, let value), .show(let value): value
    }
  }
}

extension Expression {
  /// The names in it, those of functions too.
  fileprivate var names: [String] {
    if case .name(let name) = kind { [name] } else { parts.flatMap(\.names) }
  }

  /// What it is made of, in the order of the text.
  var parts: [Expression] {
    switch kind {
    case .integer, .float, .string, .boolean, .name, .implicitMember: []
    case .array(let parts), .tuple(let parts): parts
    case .member(let base, _), .negative(let base): [base]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .element(let base, let indices): [base] + indices
    case .infix(_, let left, let right): [left, right]
    }
  }
}
