/// The records of one lesson.
public struct LessonGrades: Equatable, Sendable {
  /// The lesson's name, as its records have it.
  public let lesson: String
  /// What the column of a gradebook is called.
  public let title: String
  /// Canvas' number of the assignment, where there is one already.
  public let assignment: Int?
  /// At most one of each student, in any order.
  public let records: [GradeRecord]

  public init(lesson: String, title: String, assignment: Int? = nil, records: [GradeRecord]) {
    self.lesson = lesson
    self.title = title
    self.assignment = assignment
    self.records = records
  }

  /// The exercises that any record has: those of the first record, then what others have besides,
  /// as after a lesson was changed between two students.
  var exercises: [String] {
    var seen: Set<String> = []
    return records.flatMap(\.exercises).map(\.id).filter { seen.insert($0).inserted }
  }

  /// What the lesson is worth: the most that any record says; nil without a record.
  var max: Double? { records.map(\.max).max() }
}
