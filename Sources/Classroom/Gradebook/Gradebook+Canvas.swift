public import Diagnostics

extension Gradebook {
  /// A file for the import of Canvas' gradebook: one column for each lesson, with its total.
  ///
  /// A lesson without `assignment` becomes a new assignment, or that of the same title. A student
  /// without a total gets an empty cell.
  ///
  /// What Canvas' importer does, by its source (`lib/gradebook_importer.rb`): the first field of the
  /// header must hold "Student", the second "ID", the last before the assignments "Section". A
  /// student is looked for by ID, SIS User ID, SIS Login ID and name, in this order. A title that
  /// ends in a number in parentheses names the assignment of that number, one that holds "Final
  /// Score" or the like is passed over, and of equal ones the first column is read for both. A row
  /// whose first field holds "Points Possible" is no student. Scores are compared at two decimals.
  ///
  /// - Throws: a title that Canvas would take for something else; an identifier that a spreadsheet
  ///   would take for a formula.
  /// - Complexity: O(students · lessons).
  public func canvas() throws(GradebookProblem) -> String {
    var csv = CSVWriter()
    var header = Self.canvasColumns.map(CSVWriter.Cell.exact)
    for lesson in lessons { header.append(try Self.canvasTitle(lesson)) }
    csv.row(header)
    csv.row(
      [.exact("    \(Self.pointsPossible)"), .empty, .empty, .empty, .empty]
        + lessons.map { $0.max.map { .points($0) } ?? .empty })
    for student in students {
      let marks: [CSVWriter.Cell] = records(of: student).map { record in
        record?.score.map { .points($0) } ?? .empty
      }
      csv.row(try Self.canvasCells(student) + marks)
    }
    return csv.text
  }

  private static let canvasColumns = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
  private static let pointsPossible = "Points Possible"

  /// Columns that Canvas computes itself, and doesn't read.
  private static let canvasOwn = [
    "Current Score", "Current Points", "Current Grade", "Final Score", "Final Points",
    "Final Grade", "Override Score", "Override Grade", "Override Status",
  ]

  private static func canvasTitle(
    _ lesson: LessonGrades
  ) throws(GradebookProblem) -> CSVWriter.Cell {
    let title = lesson.title
    let reserved = canvasColumns + ["LastName", "FirstName", "Integration ID", "Root Account"]
    guard !title.isEmpty, !canvasOwn.contains(where: title.contains) else {
      throw .title(title, importer: "Canvas")
    }
    // With its number the assignment is found whatever its title is; a guard does no harm.
    if let assignment = lesson.assignment { return .text("\(title) (\(assignment))") }
    guard !reserved.contains(title), !endsWithNumber(title), !CSVWriter.isFormula(title) else {
      throw .title(title, importer: "Canvas")
    }
    return .text(title)
  }

  /// Whether a title ends like "Week (12)".
  private static func endsWithNumber(_ title: String) -> Bool {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "("), open > title.startIndex
    else { return false }
    let number = title[title.index(after: open)...].dropLast()
    return title[title.index(before: open)].isWhitespace && !number.isEmpty
      && number.unicodeScalars.allSatisfy { "0"..."9" ~= $0 }
  }

  private static func canvasCells(
    _ student: Student
  ) throws(GradebookProblem) -> [CSVWriter.Cell] {
    // Without any of Canvas' own, the id of a class list is what the school calls the student.
    let isUnknown = student.canvasID == nil && student.sisID == nil && student.username == nil
    let name = student.name.contains(pointsPossible) ? student.id : student.name
    return [
      .text(name),
      try identifier(student.canvasID ?? "", of: student),
      try identifier(student.sisID ?? (isUnknown ? student.id : ""), of: student),
      try identifier(student.username ?? "", of: student),
      .text(student.section ?? ""),
    ]
  }
}
