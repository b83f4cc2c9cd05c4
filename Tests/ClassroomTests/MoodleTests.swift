import Classroom
import Diagnostics
import Testing

@Suite struct MoodleTests {
  private func moodle(
    _ roster: Roster, title: String = "Week 1", records: [GradeRecord] = [], limit: Double = 100
  ) throws(GradebookProblem) -> String {
    try Gradebook(
      roster: roster,
      lessons: [LessonGrades(lesson: "week-1", title: title, records: records)]
    ).moodle(limit: limit)
  }

  @Test func theFileIsExactlyThis() throws {
    let roster = Roster([
      Student(id: "1", name: "Nguyễn Thị Ánh", email: "a@x.vn", username: "anh"),
      Student(id: "2", name: "@Bình", username: "binh"),
    ])
    #expect(
      try moodle(roster, records: [record("2", .partial, 1.5)])
        == "Username,Full name,Week 1\r\nanh,Nguyễn Thị Ánh,-\r\nbinh,\"'@Bình\",1.50\r\n")
  }

  @Test(arguments: [
    ([Student(id: "1", name: "A", email: "e", username: "u", sisID: "s")], "Username", ["u"]),
    ([Student(id: "1", name: "A", email: "e", sisID: "s")], "ID number", ["s"]),
    (
      [
        Student(id: "1", name: "A", email: "e", sisID: "s"),
        Student(id: "2", name: "B", email: "f"),
      ],
      "Email address", ["e", "f"]
    ),
    (
      [Student(id: "1", name: "A", email: "e"), Student(id: "2", name: "B")], "ID number",
      ["1", "2"]
    ),
  ])
  func studentsAreFoundByWhatAllHave(students: [Student], title: String, keys: [String]) throws {
    let rows = try readCSV(moodle(Roster(students)))
    #expect(rows[0][0] == title)
    #expect(rows.dropFirst().map { $0[0] } == keys)
  }

  /// What Moodle makes of a file, by the rules of its importer; it throws where that cancels.
  private func imported(
    _ text: String, users: [String: Int], limit: Double = 100
  ) throws -> [Int: Double] {
    struct Cancelled: Error {}
    var grades: [Int: Double] = [:]
    let rows = try readCSV(text)
    for row in rows.dropFirst() {
      // The importer trims; a blank user would be that of the row above.
      guard row.count == rows[0].count, !row[0].isEmpty, let user = users[row[0]] else {
        throw Cancelled()
      }
      if row[2] == "-" { continue }
      guard let grade = Double(row[2]), grade <= limit else { throw Cancelled() }
      grades[user] = grade
    }
    return grades
  }

  @Test func moodleFindsEveryStudentAndMark() throws {
    let records = hostileClass.students.dropFirst().enumerated().map { index, student in
      record(student.id, .partial, Double(index % 9) / 4)
    }
    let users = Dictionary(
      uniqueKeysWithValues: hostileNames.indices.map { ("sis\($0)", $0) })
    let grades = try imported(moodle(hostileClass, records: records), users: users)
    #expect(grades.count == hostileNames.count - 1)
    for (user, grade) in grades { #expect(grade == Double((user - 1) % 9) / 4) }
  }

  @Test func noMarkIsADash() throws {
    let records = [record("s0", .ungraded, 0), record("s1", .blank, 0, submission: nil)]
    let rows = try readCSV(moodle(hostileClass, records: records))
    #expect(rows.dropFirst().allSatisfy { $0[2] == "-" })
  }

  @Test func moreThanMoodleTakesIsRefused() throws {
    let problem = GradebookProblem.aboveLimit(
      student: "s0", lesson: "Week 1", score: "2", limit: "1.5")
    #expect(throws: problem) { try moodle(hostileClass, records: [record("s0")], limit: 1.5) }
    #expect(try moodle(hostileClass, records: [record("s0")], limit: 2).contains(",2.00\r\n"))
    let worth = GradeRecord(
      lesson: "week-1", source: "x", submission: "x", tool: "t", student: "s0",
      exercises: [ExerciseGrade(id: "e", score: 100.5, max: 200, status: .partial)])
    #expect(
      throws: GradebookProblem.aboveLimit(
        student: "s0", lesson: "Week 1", score: "100.5", limit: "100")
    ) { try moodle(hostileClass, records: [worth]) }
  }

  @Test func studentsWhomMoodleCouldNotTellApartAreRefused() {
    let roster = Roster([
      Student(id: "1", name: "A", sisID: "x"), Student(id: "2", name: "B", sisID: "X"),
    ])
    #expect(throws: GradebookProblem.sameStudent("1", other: "2", value: "X")) {
      try moodle(roster)
    }
  }

  @Test(arguments: ["", "Last downloaded from this course", "=1"])
  func titlesThatMoodleTakesForOthersAreRefused(title: String) {
    #expect(throws: GradebookProblem.title(title, importer: "Moodle")) {
      try moodle(hostileClass, title: title)
    }
  }

  @Test func anIdentifierIsNeverChangedAndNeverAFormula() throws {
    #expect(throws: GradebookProblem.formula(student: "a", value: "@a")) {
      try moodle(Roster([Student(id: "a", name: "A", username: "@a")]))
    }
    let phone = Roster([Student(id: "a", name: "A", username: "+84901234567")])
    #expect(try moodle(phone).contains("\r\n+84901234567,A,-\r\n"))
  }
}
