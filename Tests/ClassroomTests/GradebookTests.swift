import Classroom
import Diagnostics
import Testing

@Suite struct GradebookTests {
  private let roster = Roster([
    Student(id: "b", name: "Bình, Lê", email: "b@x.vn", section: "K65"),
    Student(id: "a", name: "=Ánh"),
    Student(id: "c", name: "Chi"),
  ])

  private func gradebook(_ records: [GradeRecord]) throws(GradebookProblem) -> Gradebook {
    try Gradebook(
      roster: roster, lessons: [LessonGrades(lesson: "week-1", title: "Week 1", records: records)])
  }

  @Test func allStudentsWhomTheClassListLacksAreNamed() {
    #expect(throws: GradebookProblem.strangers(["A", "x", "y"])) {
      try gradebook([record("y"), record("a"), record("x"), record("A"), record("x")])
    }
  }

  @Test func aRecordThatIsThereTwiceIsRefused() {
    #expect(throws: GradebookProblem.recordTwice(student: "a", lesson: "week-1")) {
      try gradebook([record("a"), record("a")])
    }
  }

  @Test func aRecordOfAnotherLessonIsRefused() {
    let problem = GradebookProblem.otherLesson(student: "a", lesson: "week-1", found: "week-2")
    #expect(throws: problem) { try gradebook([record("a", lesson: "week-2")]) }
  }

  @Test func twoLessonsOfOneTitleAreRefused() {
    let lesson = LessonGrades(lesson: "week-1", title: "Week 1", records: [])
    #expect(throws: GradebookProblem.titleTwice("Week 1")) {
      try Gradebook(roster: roster, lessons: [lesson, lesson])
    }
  }

  @Test func theTableIsExactlyThis() throws {
    let records = [
      record("a", .ungraded, 0, notes: [GradeNote(.stray, "=x"), GradeNote(.identity, "b")]),
      record("b", .partial, 0.5, overrides: [override(1.25, was: 0.5)]),
    ]
    let table = try gradebook(records).table()
    #expect(
      table == "\u{FEFF}"
        + "student,name,email,section,Week 1: weight,Week 1: context,Week 1 (total),Week 1 (max),"
        + "Week 1 (percent),Week 1 (status),Week 1 (notes),Week 1 (overrides)\r\n"
        + "b,\"Bình, Lê\",b@x.vn,K65,1.25,0,1.25,3,41.67,graded,,"
        + "\"weight: 0.5 → 1.25 (on paper; B. Lan, 2026-11-22T10:00:00Z)\"\r\n"
        + "a,\"'=Ánh\",,,,0,,3,,ungraded,\"stray: =x; identity: b\",\r\n"
        + "c,Chi,,,,,,,,,,\r\n")
  }

  @Test func theTableReadsBackForEveryName() throws {
    let book = try Gradebook(
      roster: hostileClass,
      lessons: [
        LessonGrades(
          lesson: "week-1", title: "Week 1", records: hostileClass.students.map { record($0.id) })
      ])
    let rows = try readCSV(String(book.table().dropFirst()))
    #expect(rows.count == hostileNames.count + 1)
    #expect(rows.allSatisfy { $0.count == 12 })
    for (row, name) in zip(rows.dropFirst(), hostileNames) {
      #expect(row[1] == name || row[1] == "'" + name)
      #expect(!"=+@\t\r".contains(row[1].first ?? " "))
      #expect(row[6] == "2")
    }
  }
}
