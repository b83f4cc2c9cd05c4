/// Rows of text for a terminal, in columns of one width; a row may end early.
struct TextColumns {
  let text: String

  /// - Complexity: O(size of the rows).
  init(_ rows: [[String]]) {
    let count = rows.map(\.count).max() ?? 0
    // What ends its row needs no room.
    let widths = (0..<count).map { column in
      rows.compactMap { $0.count > column + 1 ? $0[column].count : nil }.max() ?? 0
    }
    text = rows.map { row in
      row.enumerated().map { column, entry in
        column + 1 == row.count
          ? entry : entry + String(repeating: " ", count: max(0, widths[column] - entry.count) + 2)
      }.joined() + "\n"
    }.joined()
  }
}
