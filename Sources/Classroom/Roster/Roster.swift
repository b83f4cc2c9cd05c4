public import Diagnostics

/// The students of a class, in the order of the class list.
public struct Roster: Equatable, Sendable {
  public let students: [Student]
  private let places: [String: Int]

  /// How many rows a class list can have.
  public static let rowLimit = 200_000

  /// - Precondition: no two students have the same id.
  public init(_ students: [Student]) {
    self.students = students
    places = Dictionary(uniqueKeysWithValues: students.enumerated().map { ($1.id, $0) })
  }

  /// The student with an id; nil when the class has none.
  ///
  /// - Complexity: O(1).
  public subscript(id: String) -> Student? { places[id].map { students[$0] } }

  /// Reads a class list: CSV in UTF-8 whose first line names the columns.
  ///
  /// The delimiter is a comma, a semicolon or a tab, whichever the first line has most of. Columns
  /// may stand in any order, in capitals or not: `id` and `name` (or `first name` and `last name`),
  /// and, where there are any, `email`, `username`, `section`, `Canvas ID` and `SIS User ID`; others
  /// are not read. An export of Canvas' gradebook or of Moodle's participants is a class list as it
  /// is: folders are called after Canvas' `ID`, after Moodle's `ID number`, or else its `Username`.
  ///
  /// - Returns: the roster, or nil where there is any error; problems in the order of the file.
  /// - Complexity: O(bytes).
  public static func read(_ source: SourceFile) -> (roster: Roster?, diagnostics: [Diagnostic]) {
    var reader = RosterReader(source)
    let students = reader.students()
    let hasErrors = reader.diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : Roster(students), reader.diagnostics)
  }
}
