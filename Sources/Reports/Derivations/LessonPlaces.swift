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
  /// Where a bare expression or one in the prose stands, by its origin.
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
    for origin in [name.text, name.whole].map(SoughtNumber.origin) where expressions[origin] == nil
    {
      expressions[origin] = range
    }
  }

  /// The place of an expression.
  ///
  /// - Parameters:
  ///   - range: in the text that it stands in.
  ///   - origin: the binding in whose expression it stands, or the text that it is part of.
  /// - Returns: nil for what stands nowhere in the lesson.
  func place(of range: Range<Int>, origin: String?) -> Place? {
    guard let origin else { return nil }
    let bytes =
      codes[origin].map { $0.range(inLesson: range) } ?? declarations[origin]
      ?? expressions[origin]
    return bytes.map { source.place(of: $0) }
  }
}
