public import Diagnostics

/// The grades of a class, ready to be exported: every record is of a student of the class, and no
/// record can have a score beyond its maximum.
public struct Gradebook: Equatable, Sendable {
  /// In the order of the class list.
  public let students: [Student]
  public let lessons: [LessonGrades]
  /// The records of each lesson, by student.
  private let records: [[String: GradeRecord]]

  /// - Throws: `strangers` with all students whom the class list lacks; a record that is there
  ///   twice, or is of another lesson; a lesson's title that is there twice, as tables tell their
  ///   columns by it.
  /// - Complexity: O(students + records).
  public init(roster: Roster, lessons: [LessonGrades]) throws(GradebookProblem) {
    let all = lessons.flatMap(\.records).map(\.student)
    let strangers = Set(all.filter { roster[$0] == nil }).sorted()
    guard strangers.isEmpty else { throw .strangers(strangers) }
    var titles: Set<String> = []
    for lesson in lessons where !titles.insert(lesson.title).inserted {
      throw .titleTwice(lesson.title)
    }
    var records: [[String: GradeRecord]] = []
    for lesson in lessons { records.append(try Self.byStudent(lesson)) }
    students = roster.students
    self.lessons = lessons
    self.records = records
  }

  private static func byStudent(
    _ lesson: LessonGrades
  ) throws(GradebookProblem) -> [String: GradeRecord] {
    var byStudent: [String: GradeRecord] = [:]
    for record in lesson.records {
      guard record.lesson == lesson.lesson else {
        throw .otherLesson(
          student: record.student, lesson: lesson.lesson, found: record.lesson)
      }
      guard byStudent.updateValue(record, forKey: record.student) == nil else {
        throw .recordTwice(student: record.student, lesson: lesson.lesson)
      }
    }
    return byStudent
  }

  /// The record of a student for the lesson at an index of `lessons`; nil where there is none.
  ///
  /// - Complexity: O(1).
  func record(of student: Student, at index: Int) -> GradeRecord? { records[index][student.id] }

  /// The record of a student for each lesson; nil where there is none.
  func records(of student: Student) -> [GradeRecord?] { records.map { $0[student.id] } }

  /// What a student is found by, which must come through unchanged: not even guarded.
  static func identifier(
    _ text: String, of student: Student
  ) throws(GradebookProblem) -> CSVWriter.Cell {
    guard !CSVWriter.isFormula(text) || CSVWriter.isPhoneNumber(text) else {
      throw .formula(student: student.id, value: text)
    }
    return .exact(text)
  }
}
