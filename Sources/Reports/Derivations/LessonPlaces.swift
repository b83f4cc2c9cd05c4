internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// Where in a lesson its expressions stand.
struct LessonPlaces {
  private let source: SourceFile
  /// The code of the cell that binds a name.
  private var codes: [String: CellCode] = [:]
  /// Where a name stands that no lesson Swift binds: in the front matter, among a cell's exports.
  private var declarations: [String: Range<Int>] = [:]
  /// Where a bare expression or one in the prose stands.
  private var expressions: [String: Range<Int>] = [:]

  /// - Complexity: O(cells, bindings and inline values).
  init(_ run: LessonRun) {
    source = run.lesson.source
    for parameter in run.lesson.frontMatter.parameters {
      declarations[parameter.name] = parameter.range
    }
    for result in run.cells {
      for export in result.cell.options.exports { declarations[export.name] = export.range }
      for binding in result.bindings { codes[binding.name] = result.cell.code }
      for shown in result.shown {
        add(shown.source, result.cell.code.range(inLesson: shown.expression.range))
      }
    }
    for result in run.inlineValues {
      add(result.inline.expression, result.inline.expressionRange)
    }
  }

  /// Adds an expression where it stands first, by what its value and the numbers in it are made
  /// their names of.
  private mutating func add(_ source: String, _ range: Range<Int>) {
    guard let name = ValueName(source: source) else { return }
    for text in [name.text, name.whole] where expressions[text] == nil {
      expressions[text] = range
    }
  }

  /// The place of an expression.
  ///
  /// - Parameters:
  ///   - range: in the text that it stands in.
  ///   - origin: the binding in whose expression it stands.
  ///   - text: the whole text, where no binding holds it.
  /// - Returns: nil for what stands nowhere in the lesson.
  func place(of range: Range<Int>, origin: String?, source text: String?) -> Place? {
    let bytes =
      origin.flatMap { origin in
        codes[origin].map { $0.range(inLesson: range) } ?? declarations[origin]
      } ?? text.flatMap { expressions[$0] }
    return bytes.map { source.place(of: $0) }
  }
}
