internal import Diagnostics

/// The ids, email addresses and so on of the students so far, and the lines that they stand in.
struct TakenValues {
  private var lines: [RosterColumn: [String: (text: String, line: Int)]] = [:]

  /// Takes the values of one more student, and tells which are taken already; addresses that differ
  /// in capitals are one, and so are ids, since folders are on some disks.
  ///
  /// - Complexity: O(values).
  mutating func take(
    id: String, line: Int, others: [(RosterColumn, String?)]
  ) -> [(column: RosterColumn?, problem: RosterProblem)] {
    var problems: [(column: RosterColumn?, problem: RosterProblem)] = []
    if let other = take(id, of: .id, line) {
      problems.append((nil, .idTaken(id, other: other.text, line: other.line)))
      // The rest of a row that stands there twice is no news.
      return problems
    }
    for (column, value) in others {
      guard let value, let other = take(value, of: column, line) else { continue }
      problems.append(
        (column, .valueTaken(value, column: column.rawValue, line: other.line)))
    }
    return problems
  }

  private mutating func take(
    _ text: String, of column: RosterColumn, _ line: Int
  ) -> (text: String, line: Int)? {
    let key = text.lowercased()
    if let other = lines[column]?[key] { return other }
    lines[column, default: [:]][key] = (text, line)
    return nil
  }
}
