internal import Attention
internal import LessonSwift
internal import Lessons

/// Which option of a cell names which axis of a value.
struct AxisRoles {
  private(set) var rows: CellOption?
  private(set) var columns: CellOption?
  private(set) var dimensions: CellOption?

  /// What the options name of a cell's result.
  ///
  /// - Parameter given: the options that the cell has.
  init(of type: ValueType, in kind: CellKind, given: Set<CellOption>) {
    func first(_ options: CellOption...) -> CellOption? { options.first(where: given.contains) }
    // A compiled cell that is a step has the step's axes.
    let kind = if case .compile(let step?) = kind { CellKind.step(step) } else { kind }
    switch (kind, type) {
    case (_, .named):
      rows = first(.queries)
      columns = first(.keys)
      dimensions = first(.dimensions)
    case (.step(.score), _), (.step(.weights), _):
      rows = first(.queries)
      columns = first(.keys)
    case (.step(.context), _), (.step(.combine), _):
      rows = first(.queries)
      columns = first(.dimensions)
    case (.step(.output), _):
      rows = first(.queries)
      columns = first(.keys, .dimensions)
    case (.run, .matrix), (.compile, .matrix), (.exercise, .matrix):
      rows = first(.queries, .keys)
      columns = rows == .queries ? first(.dimensions, .keys) : first(.dimensions)
    case (.run, _), (.compile, _), (.exercise, _):
      columns = first(.keys, .dimensions)
    }
  }

  /// What the options name of an argument of the call that made the result; nil for nothing.
  init?(ofArgument name: String) {
    switch name {
    case "keys", "values", "encoder":
      rows = .keys
      columns = .dimensions
    case "queries": rows = .queries
    case "weights", "scores":
      rows = .queries
      columns = .keys
    default: return nil
    }
  }

  /// The axes with the options' names.
  func axes(_ names: [CellOption: [String]]) -> Axes {
    Axes(
      rows: rows.flatMap { names[$0] }, columns: columns.flatMap { names[$0] },
      dimensions: dimensions.flatMap { names[$0] })
  }

  /// How many names each option has to give for a value.
  func counts(of value: Value) -> [(option: CellOption, count: Int)] {
    let extents = Extents(of: value)
    return [(rows, extents.rows), (columns, extents.columns), (dimensions, extents.dimensions)]
      .compactMap { option, count in
        guard let option, let count else { return nil }
        return (option, count)
      }
  }
}

/// How long the axes of a value are.
private struct Extents {
  var rows: Int?
  var columns: Int?
  var dimensions: Int?

  init(of value: Value) {
    switch value {
    case .vector(let vector): columns = vector.count
    case .matrix(let matrix):
      rows = matrix.rows
      columns = matrix.columns
    case .structure(let structure):
      for (name, value) in structure.fields {
        let field = Extents(of: value)
        switch name {
        case "weights":
          rows = field.rows
          columns = field.columns
        case "context", "contexts": dimensions = field.columns
        default: break
        }
      }
    // Several heads, all as large.
    case .array(let heads, .matrix): if let first = heads.first { self = Extents(of: first) }
    case .double, .int, .bool, .string, .closedRange, .range, .array, .tuple: break
    }
  }
}
