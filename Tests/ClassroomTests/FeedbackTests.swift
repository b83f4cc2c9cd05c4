import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

/// Expects a text to be the one that is recorded in `Expected`; see CommandTests/Golden.swift.
private func expectGolden(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Expected/\(name)")
  let isWanted = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if !isWanted, let recorded = try? String(contentsOf: file, encoding: .utf8) {
    #expect(text == recorded, "differs from Expected/\(name)", sourceLocation: location)
    return
  }
  try text.write(to: file, atomically: true, encoding: .utf8)
  Issue.record("recorded Expected/\(name); read it, then run again", sourceLocation: location)
}

/// What students write who want to be more than text.
private let hostile = "<script>alert(1)</script> ``` \u{1B}[31m \u{202E}x | [a](b) **b** {{q}} $x$"

@Suite struct FeedbackTests {
  private static func record(
    _ lesson: CourseLesson, of student: String, _ answers: [String: String],
    _ result: CodeResult = .refused("line 1: " + hostile), overrides: [GradeOverride] = []
  ) throws -> GradeRecord {
    let text = try ReleasedLesson(lesson, for: student, courseKey).text
    let submission = Submission(of: student, Array(filledIn(text, answers).utf8))
    return Grading(lesson, courseKey, tool: "0.1.0", reveals: true).record(
      submission, overrides: overrides
    ) { _ in result }
  }

  /// A known mistake, an answer that can't be read, a wrong option, code that doesn't compile.
  private static func mistaken(_ lesson: CourseLesson, of student: String = "an") throws
    -> GradeRecord
  {
    let exercise = lesson.exercises[0]
    let task = try #require(courseKey.task(exercise, of: student))
    let wrong = try #require(NumericAnswer(task.value(of: exercise.mistakes[0].expression)))
    let choice = try #require(courseKey.task(lesson.exercises[2], of: student))
    let place = try #require(Marking.order(of: choice).firstIndex(of: 0))
    return try record(
      lesson, of: student,
      [
        "weight": "\(wrong.values[0])", "weights": hostile,
        "sums": String(Unicode.Scalar(UInt8(65 + place))), "add": hostile,
      ],
      overrides: [
        GradeOverride(
          exercise: "add", points: 1, was: 0, reason: hostile, by: "B. Lan",
          at: "2026-11-22T10:00:00Z")
      ])
  }

  @Test(arguments: ["en", "vi"], [true, false])
  func feedbackIsThis(language: String, reveals: Bool) throws {
    let lesson = try course(everyKind(language))
    let text = FeedbackReport(
      try Self.mistaken(lesson), for: "Nguyễn Thị Ánh", lesson,
      PersonalTasks(lesson, of: "an", courseKey), reveals: reveals
    ).text
    try expectGolden(text, "feedback\(reveals ? "-answers" : "").\(language).md")
  }

  @Test(arguments: hostileNames + [hostile])
  func whatAStudentWritesStaysText(name: String) throws {
    let lesson = try course(everyKind())
    let answers = Dictionary(
      uniqueKeysWithValues: lesson.exercises.map { ($0.exercise.id, name + "\n" + hostile) })
    let record = try Self.record(lesson, of: "an", answers)
    let reports = [
      FeedbackReport(
        record, for: name, lesson, PersonalTasks(lesson, of: "an", courseKey), reveals: false
      ).text,
      ClassReport(
        lesson, courseKey, Roster([Student(id: "an", name: name)]), [record]
      ).text,
    ]
    for text in reports {
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
      // Outside of blocks of code nothing is HTML, a link or a heading of theirs.
      var isCode = false
      for line in text.split(separator: "\n") {
        let fence = line.prefix { $0 == "`" }.count
        if fence >= 3 { isCode.toggle() }
        if isCode || fence >= 3 { continue }
        let open = line.replacing("\\<", with: "")
        #expect(!open.contains("<script") && !line.contains("[a](b)"), "\(line)")
        #expect(!line.contains(" **b**"), "\(line)")
      }
      #expect(!isCode)
    }
  }

  @Test func anAnswerWithoutEndIsShownInPart() throws {
    let lines = FeedbackWords.quoted(
      String(repeating: String(repeating: "9", count: 1000) + "\n", count: 1000))
    #expect(lines.count == 61)
    #expect(lines.allSatisfy { $0.count <= 201 })
    #expect(lines.last == "…")
  }

  @Test func aLessonThatChangedSinceIsNotMixedUp() throws {
    let lesson = try course(everyKind())
    let record = try Self.mistaken(lesson)
    // Without its first exercise.
    let start = try #require(everyKind().firstRange(of: "```yaml exercise\nid: weight\n"))
    let end = try #require(everyKind().firstRange(of: "> ```yaml"))
    let text = everyKind()
    let later = try course(
      String(text[..<start.lowerBound]) + String(text[end.lowerBound...]))
    #expect(later.exercises.map(\.exercise.id) == ["weights", "sums", "add"])
    let feedback = FeedbackReport(
      record, for: "An", later, PersonalTasks(later, of: "an", courseKey), reveals: false
    ).text
    let section = try #require(feedback.split(separator: "## sums").last)
    #expect(section.contains("What do weights sum to?"))
    let report = ClassReport(later, courseKey, Roster([Student(id: "an", name: "An")]), [record])
    #expect(report.text.contains("| sums | 1 | 0 % | 0 | 0 | 1 | 0 | 0 | 0 |"))
  }

  // MARK: The class

  private static func records(_ lesson: CourseLesson) throws -> [GradeRecord] {
    var records = try (1...3).map { try mistaken(lesson, of: "s\($0)") }
    for student in 4...6 {
      records.append(
        try record(lesson, of: "s\(student)", lesson.rightAnswers(of: "s\(student)"), .refused("x"))
      )
    }
    // The numbers of a classmate.
    var borrowed = lesson.rightAnswers(of: "s7")
    borrowed["weight"] = lesson.rightAnswers(of: "s4")["weight"]
    records.append(try record(lesson, of: "s7", borrowed, .ungraded("")))
    records.append(
      Grading(lesson, courseKey, tool: "0.1.0", reveals: false)
        .record(Submission(missingFrom: "s8")) { _ in nil })
    return records
  }

  @Test(arguments: ["en", "vi"])
  func theClassReportIsThis(language: String) throws {
    let lesson = try course(everyKind(language))
    let roster = Roster((1...8).map { Student(id: "s\($0)", name: "Học viên *\($0)* | <b>") })
    try expectGolden(
      ClassReport(lesson, courseKey, roster, try Self.records(lesson)).text,
      "class.\(language).md")
  }

  @Test func aClassOfNobodyHasAReport() throws {
    let lesson = try course(everyKind())
    #expect(ClassReport(lesson, courseKey, Roster([]), []).text.contains("| 0 | 0 | 0 | – | – |"))
  }

  // MARK: Borrowed answers

  private func wrong(
    _ text: String, _ status: ExerciseGrade.Status = .wrong, matched: String? = nil
  )
    -> ExerciseGrade
  {
    ExerciseGrade(
      id: "weight", score: 0, max: 2, status: status, given: text, matched: matched)
  }

  private func answer(_ lesson: CourseLesson, _ student: String) -> String {
    lesson.rightAnswers(of: student)["weight"] ?? ""
  }

  @Test func anAnswerOfAClassmateIsFound() throws {
    let lesson = try course(everyKind())
    let borrowed = BorrowedAnswers(lesson.exercises[0], courseKey, in: .english)
    let found = borrowed.find([
      ("a", wrong(answer(lesson, "b"))), ("b", wrong(answer(lesson, "b"), .right)),
      ("c", wrong("100")), ("d", wrong("x", .format)),
    ])
    #expect(found == [BorrowedAnswers.Found(exercise: "weight", student: "a", owners: ["b"])])
  }

  @Test func whatHasAnotherReasonIsNotBorrowed() throws {
    let lesson = try course(everyKind())
    let borrowed = BorrowedAnswers(lesson.exercises[0], courseKey, in: .english)
    let text = answer(lesson, "b")
    for grade in [
      wrong(text, matched: "wrong-1"), wrong(text, .partial), wrong(text, .blank),
    ] {
      #expect(borrowed.find([("a", grade), ("b", wrong(text, .right))]) == [])
    }
    // Of exercises without numbers of one's own, and of code, nothing is.
    let choice = BorrowedAnswers(lesson.exercises[2], courseKey, in: .english)
    #expect(choice.find([("a", wrong("A")), ("b", wrong("A", .right))]) == [])
  }

  @Test func whatIsRightForManySaysNothing() throws {
    let exercise = try prepared(
      "kind: number\nanswer: 'Double(q)'\nnumbers: {q: 'integer(1...2)'}")
    let borrowed = BorrowedAnswers(exercise, courseKey, in: .english)
    let students = (0..<40).map { "s\($0)" }
    #expect(borrowed.find(students.map { ($0, wrong("1")) }) == [])
  }
}
