import Attention
import Diagnostics
import LessonSwift

/// A cell that was run by itself.
struct CellRun {
  let text: String
  private(set) var session: Session
  private(set) var shown: [(expression: TypedExpression, value: Value)] = []
  private(set) var mistakes: [Mistake] = []
  /// The names that statements were skipped for.
  private(set) var skipped: [String] = []

  init(_ text: String, limits: Limits = Limits()) {
    self.text = text
    session = Session(catalogue: .attention, limits: limits)
    let source = SourceFile(name: "cell", bytes: Array(text.utf8))
    let program = Program(text)
    mistakes = program.mistakes
    session.lose(program.lostNames)
    session.beginCell()
    for statement in program.statements {
      for name in statement.boundNames {
        session.announce(name.text, line: source.line(at: name.range.lowerBound))
      }
    }
    for statement in program.statements {
      switch session.run(statement, line: source.line(at: statement.range.lowerBound)) {
      case .bound: break
      case .shown(let expression, let value): shown.append((expression, value))
      case .failed(let mistake): mistakes.append(mistake)
      case .skipped(let name): skipped.append(name)
      }
    }
  }

  /// The type and value of a binding: `Vector [1.0, 2.0]`.
  subscript(name: String) -> String? { session.bindings[name].map { Self.text(of: $0.value) } }

  /// The type and value of the last expression that stands by itself.
  var last: String? { shown.last.map { Self.text(of: $0.value) } }

  /// What a mistake points at.
  func part(_ mistake: Mistake) -> String {
    String(decoding: Array(text.utf8)[mistake.range], as: UTF8.self)
  }

  /// A value with its type and every digit.
  static func text(of value: Value) -> String {
    "\(value.type) \(content(of: value))"
  }

  private static func content(of value: Value) -> String {
    switch value {
    case .double(let number): "\(number)"
    case .int(let number): "\(number)"
    case .bool(let truth): "\(truth)"
    case .string(let text): "\"\(text)\""
    case .vector(let vector): "\(vector.values)"
    case .matrix(let matrix): "\(matrix.rows)×\(matrix.columns) \(matrix.values)"
    case .closedRange(let range): "\(range)"
    case .range(let range): "\(range)"
    case .array(let elements, _): "[" + elements.map(content).joined(separator: ", ") + "]"
    case .tuple(let elements): "(" + elements.map(content).joined(separator: ", ") + ")"
    case .structure(let structure): "\(structure)"
    }
  }
}
