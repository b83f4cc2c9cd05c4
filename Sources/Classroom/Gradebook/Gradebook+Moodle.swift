public import Diagnostics
internal import Runs

extension Gradebook {
  /// A file for Moodle's import of grades from CSV: one column for each lesson, with its total; `-`
  /// where there is none.
  ///
  /// What the importer does, by its source (`grade/import/csv/classes/load_data.php`): each row is
  /// matched by one field, of username, ID number and email address; one unknown user, bad number or
  /// grade above the limit cancels the whole import. A row whose identifier is blank is given to the
  /// student of the row above. Where a column becomes a new grade item, only `-` is no grade: an
  /// empty cell is not.
  ///
  /// - Parameter limit: the largest grade that Moodle takes; 100 unless its administrator allows
  ///   more.
  /// - Throws: whatever would cancel the import, or mark another student.
  /// - Complexity: O(students · lessons).
  public func moodle(limit: Double = 100) throws(GradebookProblem) -> String {
    let key = MoodleKey(students)
    try checkIdentifiers(key)
    var csv = CSVWriter()
    for lesson in lessons { try Self.checkTitle(lesson.title) }
    csv.row([.exact(key.title), .exact("Full name")] + lessons.map { .text($0.title) })
    for student in students {
      var row = [try Self.identifier(key.value(of: student), of: student), .text(student.name)]
      for case let (record, lesson) in zip(records(of: student), lessons) {
        guard let score = record?.score else {
          row.append(.exact("-"))
          continue
        }
        guard score <= limit else {
          throw .aboveLimit(
            student: student.id, lesson: lesson.title, score: DecimalText.exact(score),
            limit: DecimalText.exact(limit))
        }
        row.append(.points(score))
      }
      csv.row(row)
    }
    return csv.text
  }

  /// Titles that are not read as a lesson's: nothing, and what turns the times of an export on.
  private static func checkTitle(_ title: String) throws(GradebookProblem) {
    guard !title.isEmpty, title != "Last downloaded from this course",
      !CSVWriter.isFormula(title)
    else { throw .title(title, importer: "Moodle") }
  }

  /// Checks that no two students are found by the same text, in capitals or not.
  private func checkIdentifiers(_ key: MoodleKey) throws(GradebookProblem) {
    var owners: [String: Student] = [:]
    for student in students {
      let value = key.value(of: student)
      if let other = owners.updateValue(student, forKey: value.lowercased()) {
        throw .sameStudent(other.id, other: student.id, value: value)
      }
    }
  }
}

/// What Moodle finds students by: the first of these that every student has.
private enum MoodleKey {
  case username, idNumber, email
  /// The class list has none of Moodle's: its ids are taken for ID numbers.
  case id

  init(_ students: [Student]) {
    self =
      if students.allSatisfy({ $0.username != nil }) {
        .username
      } else if students.allSatisfy({ $0.sisID != nil }) {
        .idNumber
      } else if students.allSatisfy({ $0.email != nil }) {
        .email
      } else {
        .id
      }
  }

  /// As Moodle's own exports head the column.
  var title: String {
    switch self {
    case .username: "Username"
    case .idNumber, .id: "ID number"
    case .email: "Email address"
    }
  }

  func value(of student: Student) -> String {
    switch self {
    case .username: student.username ?? student.id
    case .idNumber: student.sisID ?? student.id
    case .email: student.email ?? student.id
    case .id: student.id
    }
  }
}
