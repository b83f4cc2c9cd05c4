import Classroom
import Diagnostics
import Testing

@Suite struct CanvasTests {
  private func canvas(
    _ roster: Roster, title: String = "Week 1", assignment: Int? = nil,
    records: [GradeRecord] = []
  ) throws(GradebookProblem) -> String {
    try Gradebook(
      roster: roster,
      lessons: [
        LessonGrades(lesson: "week-1", title: title, assignment: assignment, records: records)
      ]
    ).canvas()
  }

  @Test func theFileIsExactlyThis() throws {
    let roster = Roster([
      Student(id: "101", name: "Ánh, Nguyễn", username: "anh", section: "K65", canvasID: "101"),
      Student(id: "sv02", name: "Bình"),
      Student(id: "sv03", name: "Chi", username: "+84901234567"),
    ])
    let text = try canvas(
      roster, assignment: 77, records: [record("sv02", .partial, 0.125), record("101")])
    #expect(
      text == "Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (77)\r\n"
        + "    Points Possible,,,,,3.00\r\n"
        + "\"Ánh, Nguyễn\",101,,anh,K65,2.00\r\n" + "Bình,,sv02,,,0.12\r\n"
        + "Chi,,,+84901234567,,\r\n")
  }

  /// What Canvas makes of a file, by the rules of its importer.
  private struct Import {
    var columns: [(title: String, assignment: Int?)] = []
    var pointsPossible: [String] = []
    var grades: [(id: String, sis: String, login: String, marks: [String])] = []

    struct InvalidHeaderRow: Error {}

    init(_ text: String) throws {
      let rows = try readCSV(text)
      let header = try #require(rows.first)
      guard header.count > 3, header[0].contains("Student"), header[1].contains("ID"),
        header[2].contains("SIS User ID"), header[3].contains("SIS Login ID"),
        header[4].contains("Section")
      else { throw InvalidHeaderRow() }
      for title in header.dropFirst(5) {
        let match = title.wholeMatch(of: /(.*)\s\((\d+)\)/)
        columns.append((match.map { String($0.1) } ?? title, match.flatMap { Int($0.2) }))
      }
      // Each column is read where its title stands first.
      let places = try header.dropFirst(5).map { try #require(header.firstIndex(of: $0)) }
      for row in rows.dropFirst() {
        if row[0].contains("Points Possible") {
          pointsPossible = places.map { row[$0] }
        } else {
          grades.append((row[1], row[2], row[3], places.map { row[$0] }))
        }
      }
    }
  }

  @Test func canvasFindsEveryStudentAndMark() throws {
    let records = hostileClass.students.enumerated().map { index, student in
      record(student.id, .partial, Double(index % 9) / 4)
    }
    let book = try Gradebook(
      roster: hostileClass,
      lessons: [
        LessonGrades(lesson: "week-1", title: "Tuần 1: \"a, b\"", assignment: 7, records: records),
        LessonGrades(lesson: "week-2", title: "Week 2", records: []),
      ])
    let found = try Import(book.canvas())
    #expect(found.columns.map(\.title) == ["Tuần 1: \"a, b\"", "Week 2"])
    #expect(found.columns.map(\.assignment) == [7, nil])
    #expect(found.pointsPossible == ["3.00", ""])
    #expect(found.grades.map(\.id) == hostileClass.students.map(\.canvasID))
    #expect(found.grades.map(\.sis) == hostileClass.students.map(\.sisID))
    for (index, grade) in found.grades.enumerated() {
      #expect(Double(grade.marks[0]) == Double(index % 9) / 4)
      #expect(grade.marks[1] == "")
    }
  }

  @Test func noMarkIsAnEmptyCell() throws {
    let records = [
      record("s0", .ungraded, 0), record("s1", .blank, 0, submission: nil), record("s2", .wrong, 0),
    ]
    let found = try Import(canvas(hostileClass, records: records))
    #expect(found.grades.prefix(4).map(\.marks) == [[""], [""], ["0.00"], [""]])
  }

  @Test(arguments: [
    "", "Section", "ID", "Week (12)", "Final Score of week 1", "Override Grade", "=1+1",
  ])
  func titlesThatCanvasTakesForOthersAreRefused(title: String) {
    #expect(throws: GradebookProblem.title(title, importer: "Canvas")) {
      try canvas(hostileClass, title: title)
    }
  }

  @Test(arguments: ["Week (a)", "Week 12", "(12)", "Week(12)", "Tuần 1"])
  func otherTitlesAreNot(title: String) throws {
    let found = try Import(canvas(hostileClass, title: title))
    #expect(found.columns.map(\.title) == [title])
    #expect(found.columns.map(\.assignment) == [nil])
  }

  @Test func anIdentifierIsNeverChangedAndNeverAFormula() {
    let roster = Roster([Student(id: "a", name: "A", username: "=1+1")])
    #expect(throws: GradebookProblem.formula(student: "a", value: "=1+1")) { try canvas(roster) }
  }
}
