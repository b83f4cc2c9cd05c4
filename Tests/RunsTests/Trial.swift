import Attention
import Diagnostics
import LessonSwift
import Lessons
import Runs

/// A lesson that was run, told in short words.
struct Trial {
  let run: LessonRun

  init(
    _ text: String, overriding: [(name: String, value: String)] = [], limits: Limits = Limits()
  ) {
    let lesson = Lesson(file: "a.md", bytes: Array(text.utf8), overriding: overriding)
    run = LessonRun(lesson, catalogue: .attention, limits: limits)
  }

  /// The diagnostics in English, each as "line:column+length: severity: message / help".
  var told: [String] { run.diagnostics.map(Self.tell) }

  static func tell(_ diagnostic: Diagnostic) -> String {
    let place =
      switch diagnostic.subject {
      case .place(let place): "\(place.line):\(place.column)+\(place.length)"
      case .file(let file): file
      }
    let help = diagnostic.help(in: .english).map { " / " + $0 } ?? ""
    return "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message(in: .english))\(help)"
  }

  /// What became of each cell: "e ok", "w skipped: e".
  var fates: [String] {
    run.cells.map { cell in
      "\(cell.label) \(cell.status.rawValue)" + (cell.missing.map { ": \($0)" } ?? "")
    }
  }

  /// The value of a binding at the end, in words.
  func value(_ name: String) -> String? { (run.session.bindings[name]?.value).map(Self.text) }

  static func text(_ value: Value) -> String {
    switch value {
    case .double(let number): "\(number)"
    case .int(let number): "\(number)"
    case .bool(let truth): "\(truth)"
    case .string(let text): "\"\(text)\""
    case .vector(let vector): "\(vector.values)"
    case .matrix(let matrix): "\(matrix.rows)×\(matrix.columns) \(matrix.values)"
    case .array(let elements, _): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .closedRange, .range, .tuple, .structure: value.type.description
    }
  }
}

/// A lesson of cells, each an annotation and its lines; every cell takes a line more than its text
/// above it and two below: `cells(("run", "let a = 1"))` has its code in line 2.
func cells(_ cells: (String, String)...) -> String {
  cells.map { "```swift \($0)\n\($1)\n```\n" }.joined(separator: "\n")
}

/// One cell that makes a step's result.
func step(_ step: String, _ code: String) -> String { cells(("step=" + step, code)) }
