internal import Diagnostics

extension Gradebook {
  /// The whole class as a table for a spreadsheet: CSV with a byte order mark, by which Excel knows
  /// UTF-8.
  ///
  /// A row for each student of the class list. Of each lesson: a column for each exercise, then
  /// total, max, percent, status, notes and overrides, headed `lesson: exercise`, `lesson (total)` …
  /// What has no mark is empty, which is not 0.
  ///
  /// - Complexity: O(students · exercises).
  public func table() -> String {
    var csv = CSVWriter()
    let columns = lessons.map(\.exercises)
    csv.row(Self.titles(lessons, columns))
    for student in students {
      var row: [CSVWriter.Cell] = [
        .text(student.id), .text(student.name), .text(student.email ?? ""),
        .text(student.section ?? ""),
      ]
      for (record, exercises) in zip(records(of: student), columns) {
        row += Self.cells(record, exercises)
      }
      csv.row(row)
    }
    return "\u{FEFF}" + csv.text
  }

  private static let totals = ["total", "max", "percent", "status", "notes", "overrides"]

  private static func titles(
    _ lessons: [LessonGrades], _ exercises: [[String]]
  ) -> [CSVWriter.Cell] {
    let own = ["student", "name", "email", "section"]
    let others = zip(lessons, exercises).flatMap { lesson, exercises in
      exercises.map { "\(lesson.title): \($0)" } + totals.map { "\(lesson.title) (\($0))" }
    }
    return (own + others).map(CSVWriter.Cell.text)
  }

  private static func cells(_ record: GradeRecord?, _ exercises: [String]) -> [CSVWriter.Cell] {
    guard let record else {
      return exercises.map { _ in .empty } + totals.map { _ in .empty }
    }
    let marks = Dictionary(
      uniqueKeysWithValues: record.exercises.map { ($0.id, record.points(of: $0)) })
    let percent = record.score.flatMap { record.max > 0 ? 100 * $0 / record.max : nil }
    return exercises.map { cell(marks[$0] ?? nil) } + [
      cell(record.score), .number(record.max), percent.map(CSVWriter.Cell.points) ?? .empty,
      .text(record.status.rawValue),
      .text(record.notes.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: "; ")),
      .text(record.overrides.map(text).joined(separator: "; ")),
    ]
  }

  private static func cell(_ mark: Double?) -> CSVWriter.Cell { mark.map { .number($0) } ?? .empty }

  /// "second-weight: 0 → 2 (accepted on paper; B. Lan, 2026-11-22)"
  private static func text(_ change: GradeOverride) -> String {
    let before = change.was.map(DecimalText.exact) ?? "no mark"
    return "\(change.exercise): \(before) → \(DecimalText.exact(change.points))"
      + " (\(change.reason); \(change.by), \(change.at))"
  }
}
