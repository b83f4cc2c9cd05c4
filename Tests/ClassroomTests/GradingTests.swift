import Attention
import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct GradingTests {
  private static func submission(
    _ lesson: CourseLesson, _ answers: [String: String] = [:], of student: String = "an",
    file: String? = nil
  ) throws -> Submission {
    let text = try file ?? ReleasedLesson(lesson, for: student, courseKey).text
    return Submission(of: student, Array(filledIn(text, answers).utf8))
  }

  private static func grading(_ lesson: CourseLesson, _ key: CourseKey = courseKey) -> Grading {
    Grading(lesson, key, tool: "0.1.0", reveals: false)
  }

  /// All cases right.
  private static func run(_ job: CodeJob) -> CodeResult? {
    .ran(
      job.cases.map { inputs in
        .value(
          NumericAnswer(
            shape: [],
            values: [inputs.compactMap(NumericAnswer.init).flatMap(\.values).reduce(0, +)]))
      }, seconds: 0.25)
  }

  private static func notes(_ record: GradeRecord) -> [String] {
    record.notes.map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test(arguments: ["en", "vi"])
  func whoKnowsEverythingGetsAllPoints(language: String) throws {
    let lesson = try course(everyKind(language))
    let grading = Self.grading(lesson)
    let submission = try Self.submission(lesson, lesson.rightAnswers(of: "an"))
    #expect(grading.jobs(submission).count == 1)
    let record = grading.record(submission, result: Self.run)
    #expect(record.exercises.map(\.status) == [.right, .right, .right, .right])
    #expect(record.score == 10)
    #expect(Self.notes(record) == [])
    #expect(grading.isDone(record, submission))
    // Nobody else's file is.
    let other = try Self.submission(lesson, lesson.rightAnswers(of: "an"), of: "binh")
    #expect((grading.record(other, result: Self.run).score ?? 10) < 10)
  }

  @Test func anUntouchedFileIsBlank() throws {
    let lesson = try course(everyKind())
    let record = Self.grading(lesson).record(try Self.submission(lesson), result: Self.run)
    #expect(record.exercises.map(\.status) == [.blank, .blank, .blank, .blank])
    #expect(record.score == 0 && record.max == 10)
    #expect(Self.notes(record) == [])
  }

  @Test func whatIsMissingOrUnreadableKeepsItsMaximum() throws {
    let grading = Self.grading(try course(everyKind()))
    let missing = grading.record(Submission(missingFrom: "an"), result: Self.run)
    #expect(missing.status == .missing && missing.max == 10)
    let link = Submission(of: "an", unreadable: Bilingual(en: "a link", vi: "một liên kết"))
    let refused = grading.record(link, result: Self.run)
    #expect(refused.exercises.allSatisfy { $0.status == .format && $0.say == "a link" })
    #expect(!grading.isDone(refused, link))
    let noText = Submission(of: "an", [0xFF, 0xFE])
    #expect(grading.record(noText, result: Self.run).exercises.allSatisfy { $0.status == .format })
  }

  // MARK: What a submission is made of

  @Test func theLastAnswerThatIsNotBlankCounts() throws {
    let sheet = Submission(
      of: "an",
      Array(
        "```answer a\n1\n```\n```answer a\n2\n```\n```answer a\n \n```\n```practice a\n3\n```".utf8)
    )
    #expect(sheet.answer(to: "a")?.text == "2")
    #expect(sheet.answer(to: "b") == nil)
    let blank = Submission(of: "an", Array("```answer a\n```\n\n```answer a\n \n```".utf8))
    #expect(blank.answer(to: "a")?.text == " ")
  }

  @Test func theFrameIsTheFileWithoutAnswers() throws {
    let lesson = try course(everyKind())
    #expect(!(try Self.submission(lesson).isChanged(courseKey)))
    let text = try ReleasedLesson(lesson, for: "an", courseKey).text
    let answered = filledIn(text, lesson.rightAnswers(of: "an"))
    for file in [
      answered, answered.replacing("\n", with: "\r\n"), answered.replacing("\n", with: " \t\n"),
      answered.replacing("\n\n", with: "\n\n\n"), answered + "\n\n",
    ] {
      #expect(!Submission(of: "an", Array(file.utf8)).isChanged(courseKey))
    }
    for file in [
      answered.replacing("The end.", with: "The End."), answered.replacing("# A sheet", with: ""),
      answered.replacing("query (", with: "query (1"), answered + "x",
    ] {
      #expect(Submission(of: "an", Array(file.utf8)).isChanged(courseKey))
    }
  }

  // MARK: Notes

  @Test func whatATeacherShouldKnowIsNoted() throws {
    let lesson = try course(everyKind())
    let text = try ReleasedLesson(lesson, for: "an", courseKey).text
    let right = lesson.rightAnswers(of: "an")
    func notes(_ file: String, of student: String = "an") throws -> [String] {
      let grading = Self.grading(lesson)
      let record = grading.record(
        try Self.submission(lesson, right, of: student, file: file), result: Self.run)
      return Self.notes(record)
    }
    #expect(try notes(text) == [])
    #expect(
      try notes(text + "\n```answer weight\n7\n```\n") == ["duplicate: weight", "text changed: "])
    #expect(
      try notes(text + "\n```answer wieght\n7\n```\n") == ["stray: wieght", "text changed: "])
    #expect(try notes(text.replacing("The end.", with: "Points: 100")) == ["text changed: "])
    #expect(
      try notes(text, of: "binh").sorted() == ["identity: an", "text changed: "])
    let long = String(repeating: "1", count: 70_000)
    #expect(
      try notes(text + "\n```answer weight\n\(long)\n```\n")
        == ["duplicate: weight", "too long: weight", "text changed: "])
  }

  @Test func aThousandStraysAreTwentyNotes() throws {
    let lesson = try course(everyKind())
    let text =
      try ReleasedLesson(lesson, for: "an", courseKey).text
      + (0..<1000).map { "\n```answer x\($0)\n1\n```\n" }.joined()
    let record = Self.grading(lesson).record(
      try Self.submission(lesson, file: text), result: Self.run)
    #expect(record.notes.count { $0.kind == .stray } == 20)
  }

  @Test func forgedPointsChangeNothing() throws {
    let lesson = try course(everyKind())
    let text = try ReleasedLesson(lesson, for: "an", courseKey).text
    let forged = text.replacing("2 points", with: "200 points")
      .replacing("\"kind\": \"number\"", with: "\"kind\": \"choice\"")
    let record = Self.grading(lesson).record(
      try Self.submission(lesson, lesson.rightAnswers(of: "an"), file: forged), result: Self.run)
    #expect(record.score == 10 && record.max == 10)
    #expect(Self.notes(record) == ["text changed: "])
  }

  // MARK: Done, and again

  @Test func aRecordIsDoneForItsFileLessonKeyAndTool() throws {
    let lesson = try course(everyKind())
    let submission = try Self.submission(lesson, lesson.rightAnswers(of: "an"))
    let record = Self.grading(lesson).record(submission, result: Self.run)
    let changed = try course(everyKind() + "\n")
    let otherKey = CourseKey(secret: Array(0..<32), run: "2027")
    #expect(!Self.grading(changed).isDone(record, submission))
    #expect(!Self.grading(lesson, otherKey).isDone(record, submission))
    #expect(
      !Grading(lesson, courseKey, tool: "0.2.0", reveals: false).isDone(record, submission))
    #expect(!Grading(lesson, courseKey, tool: "0.1.0", reveals: true).isDone(record, submission))
    #expect(!Self.grading(lesson).isDone(record, try Self.submission(lesson)))
    let ungraded = Self.grading(lesson).record(submission) { _ in .ungraded("") }
    #expect(ungraded.status == .ungraded)
    #expect(!Self.grading(lesson).isDone(ungraded, submission))
  }

  @Test(arguments: UInt64(0)..<20)
  func markingAgainGivesTheSameRecord(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lesson = try course(everyKind(seed.isMultiple(of: 2) ? "en" : "vi"))
    let right = lesson.rightAnswers(of: "an")
    let wrong = [
      "", " ", "x", "1", "0.5", "1, 2, 3", "1 2", "A", "a, b", "Z", "NaN", "0,5", "1\n2",
      String(repeating: "9", count: 70_000), "func add(_ e: [Double]) -> Double {\n      0\n    }",
    ]
    var answers = right
    for exercise in lesson.exercises where generator.next() % 3 > 0 {
      answers[exercise.exercise.id] = wrong[generator.integer(in: 0...wrong.count - 1)]
    }
    let results: [(CodeJob) -> CodeResult?] = [
      Self.run, { _ in .refused("no") },
      { job in .ran(job.cases.map { _ in .timeout }, seconds: 1) },
      { job in .ran(job.cases.map { _ in .crashed("x") }, seconds: 1) },
    ]
    let result = results[generator.integer(in: 0...3)]
    let grading = Self.grading(lesson)
    let record = grading.record(try Self.submission(lesson, answers), result: result)
    #expect(grading.record(again: record, result: result) == record, "seed \(seed)")
    #expect(
      grading.record(again: record, only: "weights", result: result) == record, "seed \(seed)")
    // And what it reads from its file.
    let read = try GradeRecord(parsing: Array(record.text.utf8))
    #expect(grading.record(again: read, result: result) == record, "seed \(seed)")
  }

  @Test func otherPointsAreGivenWhenMarkedAgain() throws {
    let lesson = try course(everyKind())
    let right = lesson.rightAnswers(of: "an")
    let override = GradeOverride(
      exercise: "weights", points: 3, was: 3, reason: "x", by: "B", at: "2026")
    let record = Self.grading(lesson).record(
      try Self.submission(lesson, right), overrides: [override], result: Self.run)
    let changed = try course(
      everyKind().replacing("points: 2", with: "points: 8")
        .replacing("points: 3", with: "points: 1"))
    let again = Self.grading(changed).record(again: record, result: Self.run)
    #expect(again.exercises.map(\.score) == [8, 1, 1, 4])
    #expect(again.overrides.map(\.points) == [1])
    let only = Self.grading(changed).record(again: record, only: "weight", result: Self.run)
    #expect(only.exercises.map(\.score) == [8, 3, 1, 4])
    #expect(only.source == record.source)
    // An exercise that is gone takes its overrides with it.
    let fewer = try course(cell("id: weight\nask: x\nkind: number\nanswer: '1'"))
    #expect(Self.grading(fewer).record(again: record, result: Self.run).overrides == [])
  }

  // MARK: Differences

  @Test func whatDiffersIsToldALineAnExercise() {
    let old = record("an", .wrong, 0)
    #expect(GradeDifference.lines(old, old) == [])
    #expect(
      GradeDifference.lines(old, record("an", .right, 2))
        == ["an week-1 weight: 0 → 2 (wrong → right)"])
    #expect(
      GradeDifference.lines(record("an", .partial, 0.5), record("an", .partial, 1.25))
        == ["an week-1 weight: 0.5 → 1.25"])
    #expect(
      GradeDifference.lines(old, record("an", .wrong, 0, overrides: [override(1)]))
        == ["an week-1 weight: 0 → 1 (wrong → override)"])
    #expect(
      GradeDifference.lines(old, record("an", .ungraded, 0))
        == ["an week-1 weight: 0 → – (wrong → ungraded)"])
    #expect(
      GradeDifference.lines(nil, old)
        == ["an week-1 weight: – → 0 (– → wrong)", "an week-1 context: – → 0 (– → blank)"])
    #expect(
      GradeDifference.lines(old, nil)
        == ["an week-1 weight: 0 → – (wrong → –)", "an week-1 context: 0 → – (blank → –)"])
    #expect(GradeDifference.lines(nil, nil) == [])
  }
}
