internal import Attention
internal import Diagnostics
internal import JSONText
internal import LessonSwift
internal import Lessons
public import Runs

/// A report for programs: every binding with every digit, in the format `lesson-report/1`.
public struct JSONReport: Sendable {
  /// UTF-8.
  public let text: String

  /// Writes the report of a run.
  ///
  /// - Complexity: O(size of the results).
  public init(_ run: LessonRun) {
    let lesson = run.lesson
    let language = lesson.frontMatter.language
    let quick: [(key: String, value: JSON)] =
      run.notes.contains { if case .quick = $0 { true } else { false } }
      ? [("quick", .bool(true))] : []
    var members: [(key: String, value: JSON)] = [
      ("format", .string("lesson-report/1")),
      (
        "lesson",
        .object(
          [
            ("title", lesson.frontMatter.title.map(JSON.string) ?? .null),
            ("language", .string(language.rawValue)),
            ("seed", .int(lesson.frontMatter.seed)),
            ("sha256", .string(lesson.sha256)),
          ] + Self.overrides(lesson))
      ),
      ("cells", .array(run.cells.map { Self.cell($0, language) })),
      ("bindings", Self.bindings(run.allBindings)),
      ("diagnostics", .array(run.diagnostics.map { Self.diagnostic($0, language) })),
    ]
    members.insert(contentsOf: quick, at: 1)
    if !run.files.isEmpty {
      let files = run.files.map {
        JSON.object([("path", .string($0.path)), ("sha256", .string($0.sha256))])
      }
      members.append(("files", .array(files)))
    }
    text = JSON.object(members).text + "\n"
  }

  /// The parameters that the command line set, where there are any.
  private static func overrides(_ lesson: Lesson) -> [(key: String, value: JSON)] {
    let overridden = lesson.frontMatter.parameters.filter(\.isOverridden)
    if overridden.isEmpty { return [] }
    return [("overridden", .object(overridden.map { ($0.name, .string($0.value.text)) }))]
  }

  private static func cell(_ result: CellResult, _ language: Language) -> JSON {
    let step: JSON =
      result.cell.step.map { .string($0.rawValue) } ?? .null
    var members: [(key: String, value: JSON)] = [
      ("label", .string(result.label)), ("step", step),
      ("line", .int(result.cell.openingLine)), ("status", .string(result.status.rawValue)),
      ("bindings", bindings(result.bindings)),
    ]
    if !result.shown.isEmpty {
      let shown = result.shown.map { shown in
        JSON.object([("expression", .string(shown.source))] + Self.members(of: shown.value))
      }
      members.append(("shown", .array(shown)))
    }
    if !result.tables.isEmpty {
      let tables = result.tables.map { table in
        JSON.object([("caption", .string(table.caption))] + Self.members(of: table.value))
      }
      members.append(("tables", .array(tables)))
    }
    if !result.printed.isEmpty { members.append(("printed", .string(result.printed))) }
    if result.cell.options.mustFail {
      members.append(("mustFail", .bool(true)))
      members.append(
        ("diagnostics", .array(result.diagnostics.map { diagnostic($0, language) })))
    }
    return .object(members)
  }

  private static func bindings(_ bindings: [Binding]) -> JSON {
    .object(bindings.map { ($0.name, .object(members(of: $0.value))) })
  }

  // MARK: Values

  /// Type, shape and values; for structs their fields, for what has no numbers its text.
  static func members(of value: Value) -> [(key: String, value: JSON)] {
    let type = (key: "type", value: JSON.string(value.type.description))
    func list(_ shape: [Int], _ values: JSON) -> [(key: String, value: JSON)] {
      [type, ("shape", .array(shape.map(JSON.int))), ("values", values)]
    }
    switch value {
    case .double(let number): return list([], .array([.double(number)]))
    case .int(let number): return list([], .array([.int(number)]))
    case .bool(let truth): return list([], .array([.bool(truth)]))
    case .string(let text): return list([], .array([.string(text)]))
    case .vector(let vector): return list([vector.count], .numbers(vector.values))
    case .matrix(let matrix):
      return list([matrix.rows, matrix.columns], .numbers(matrix.values))
    case .closedRange(let range):
      return [type, ("text", .string("\(range.lowerBound)...\(range.upperBound)"))]
    case .range(let range):
      return [type, ("text", .string("\(range.lowerBound)..<\(range.upperBound)"))]
    case .array(let elements, _):
      let plain = elements.compactMap(plain)
      if plain.count == elements.count { return list([elements.count], .array(plain)) }
      return [
        type, ("shape", .array([.int(elements.count)])),
        ("elements", .array(elements.map { .object(members(of: $0)) })),
      ]
    case .tuple(let elements):
      return [type, ("elements", .array(elements.map { .object(members(of: $0)) }))]
    case .structure(let structure):
      let fields = structure.fields
      if fields.isEmpty { return [type, ("text", .string(structure.text))] }
      return [type, ("fields", .object(fields.map { ($0.name, .object(members(of: $0.value))) }))]
    }
  }

  /// A value that JSON has itself.
  private static func plain(_ value: Value) -> JSON? {
    switch value {
    case .double(let number): .double(number)
    case .int(let number): .int(number)
    case .bool(let truth): .bool(truth)
    case .string(let text): .string(text)
    case .vector, .matrix, .closedRange, .range, .array, .tuple, .structure: nil
    }
  }

  // MARK: Diagnostics

  private static func diagnostic(_ diagnostic: Diagnostic, _ language: Language) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("severity", .string(diagnostic.severity.rawValue))
    ]
    switch diagnostic.subject {
    case .place(let place):
      members += [
        ("file", .string(place.file)), ("line", .int(place.line)), ("column", .int(place.column)),
      ]
    case .file(let file):
      members += [("file", .string(file)), ("line", .null), ("column", .null)]
    }
    members.append(("message", .string(diagnostic.message(in: language))))
    members.append(("help", diagnostic.help(in: language).map(JSON.string) ?? .null))
    return .object(members)
  }
}

extension LessonRun {
  /// The bindings of all cells, in their order; not those that broke their step's contract.
  fileprivate var allBindings: [Binding] {
    cells.flatMap(\.bindings).filter { session.bindings[$0.name] != nil }
  }
}
