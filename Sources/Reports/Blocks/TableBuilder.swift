internal import Diagnostics

/// Puts a table together column by column, and leaves out the middle of long ones.
struct TableBuilder {
  /// One column: its heading, and what stands in a row.
  private struct Column {
    let heading: Table.Entry
    let alignment: Table.Alignment
    let entry: (Int) -> Table.Entry
    let last: Table.Entry
  }

  private let rows: Shown
  private var columns: [Column] = []

  /// - Parameter rows: how many rows there are.
  init(rows: Int) {
    self.rows = Shown.rows(of: rows)
  }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - last: what stands in the closing row, if the table has one.
  ///   - entry: what stands in a row, counted from 0.
  mutating func add(
    _ heading: Table.Entry, _ alignment: Table.Alignment = .trailing,
    last: Table.Entry = .empty, _ entry: @escaping (Int) -> Table.Entry
  ) {
    columns.append(Column(heading: heading, alignment: alignment, entry: entry, last: last))
  }

  /// Adds the columns of a matrix, or of what belongs to one, with a gap where there are too many.
  mutating func add(
    columns count: Int, heading: (Int) -> Table.Entry,
    last: (Int) -> Table.Entry = { _ in .empty },
    entry: @escaping (Int, Int) -> Table.Entry
  ) {
    for column in Shown.columns(of: count).indices {
      if let column {
        add(heading(column), last: last(column)) { entry($0, column) }
      } else {
        add(.gap, last: .gap) { _ in .gap }
      }
    }
  }

  /// The table, with a closing row where asked for.
  func table(closingRow: Bool = false) -> Table {
    var body = rows.indices.map { row in
      columns.map { column in row.map(column.entry) ?? .gap }
    }
    if closingRow { body.append(columns.map(\.last)) }
    return Table(
      heading: columns.map(\.heading), alignments: columns.map(\.alignment), rows: body)
  }
}
