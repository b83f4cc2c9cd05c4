import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct ForbiddenNameTests {
  private static func yaml(
    without: String = "[softmax, weigh]", give: String = "func f() {}", call: String = "f(x)"
  ) -> String {
    "points: 4\nkind: code\ngive: '\(give)'\ncall: '\(call)'\n"
      + "numbers: {x: 'integers(2...9, count: 2)'}\n"
      + "answer: sum(softmax(x)) + sum(x)\ncases: [{x: '[1, 2]', show: true}, {random: 3}]\n"
      + "wrong: [{when: 'softmax(x)[0] + 1.0', say: x, credit: 0.5}]\nwithout: \(without)"
  }

  /// What becomes of a program that gives the right results, or those of the known mistake.
  private static func ran(_ marking: Marking, isRight: Bool = true) throws -> CodeResult {
    let exercise = marking.exercise
    return .ran(
      try exercise.cases.indices.map { index in
        let task = try exercise.task(case: index, seed: marking.task.seed)
        let value = isRight ? try task.answer : try task.value(of: exercise.mistakes[0].expression)
        return .value(try #require(value.flatMap(NumericAnswer.init)))
      }, seconds: 0.5)
  }

  // MARK: Marks

  @Test func rightResultsEarnNothingByAForbiddenName() throws {
    let marking = try marking(Self.yaml())
    let grade = marking.grade(
      code: "// softmax\nfunc f(_ x: Vector) {\n  weigh(x, by: .softmax)\n}", try Self.ran(marking))
    #expect(grade.short == "wrong 0.0 forbidden")
    #expect(
      grade.say
        == "Your code uses 'softmax' (line 3), 'weigh' (line 3), which this exercise doesn't allow:"
        + " that part is for you to write. What you write yourself needs a name of its own.")
    let vietnamese = Marking(marking.task, in: .vietnamese)
    #expect(
      vietnamese.grade(code: "let f = softmax", try Self.ran(vietnamese)).say
        == "Mã của bạn dùng 'softmax' (dòng 1) mà bài này không cho dùng: phần đó bạn phải tự viết."
        + " Những gì bạn tự viết cần mang tên riêng.")
  }

  @Test func theFormulasOfTheTeacherMayUseWhatIsForbidden() throws {
    let marking = try marking(Self.yaml())
    #expect(
      marking.grade(code: "func f(_ x: Vector) {}", try Self.ran(marking)).short == "right 4.0")
    #expect(
      marking.grade(code: "func f(_ x: Vector) {}", try Self.ran(marking, isRight: false)).short
        == "partial 2.0 wrong-1")
  }

  @Test(
    arguments: [
      .refused("line 1: no x"), .ungraded("no box"), .ran([], seconds: 0), nil,
    ] as [CodeResult?])
  func whateverBecameOfTheCodeTheNameIsToldFirst(result: CodeResult?) throws {
    #expect(
      try marking(Self.yaml()).grade(code: "softmax", result).short == "wrong 0.0 forbidden")
  }

  @Test func whatWasGivenToBeginWithIsBlank() throws {
    let marking = try marking(Self.yaml(give: "let f = softmax"))
    #expect(marking.grade(code: "let f = softmax\n", nil).short == "blank 0.0")
  }

  // MARK: Again

  private static func lesson(_ without: String) throws -> CourseLesson {
    try course(cell("id: a\nask: x\n" + yaml(without: without)))
  }

  private static func grading(_ without: String) throws -> Grading {
    Grading(try lesson(without), courseKey, tool: "0.1.0", reveals: false)
  }

  @Test func markingAgainFollowsTheNamesInBothDirections() throws {
    let code = "func f(_ x: Vector) -> Double { sum(softmax(x)) + sum(x) }"
    let free = try Self.grading("[]")
    let strict = try Self.grading("softmax")
    let file = try ReleasedLesson(free.lesson, for: "an", courseKey).text
    let submission = Submission(of: "an", Array(filledIn(file, ["a": code]).utf8))
    let task = try #require(courseKey.task(free.lesson.exercises[0], of: "an"))
    let result = try Self.ran(Marking(task, in: .english))
    // The code runs in either case, and what it gave has the same name.
    #expect(free.jobs(submission).map(\.identity) == strict.jobs(submission).map(\.identity))
    #expect(free.jobs(submission).count == 1)
    let right = free.record(submission) { _ in result }
    #expect(right.exercises.map(\.short) == ["right 4.0"])
    let wrong = strict.record(again: right) { _ in result }
    #expect(wrong.exercises.map(\.short) == ["wrong 0.0 forbidden"])
    #expect(wrong == strict.record(submission) { _ in result })
    #expect(!strict.isDone(right, submission))
    #expect(free.record(again: wrong) { _ in result } == right)
    // Where nothing is kept of the code, the name alone decides.
    #expect(strict.record(again: right) { _ in nil }.exercises == wrong.exercises)
    #expect(free.record(again: wrong) { _ in nil }.exercises.map(\.short) == ["ungraded 0.0"])
  }

  // MARK: What students see

  @Test(arguments: [
    ("en", "Your code may not use these names: `softmax`, `weigh`."),
    ("vi", "Mã của bạn không được dùng các tên sau: `softmax`, `weigh`."),
  ])
  func theNamesStandInTheQuestion(language: String, line: String) throws {
    let head = "---\nlanguage: \(language)\n---\n\n"
    func text(_ without: String) throws -> String {
      let lesson = try course(head + cell("id: a\nask: x\n" + Self.yaml(without: without)))
      return try ReleasedLesson(lesson, for: "an", courseKey).text
    }
    #expect(try text("[softmax, weigh]").contains("\n" + line + "\n"))
    #expect(try !text("[]").contains(line.prefix(12)))
  }

  @Test func studentsHearOfTheNamesBeforeTheyHandIn() throws {
    let text = try ReleasedLesson(Self.lesson("[softmax, weigh]"), for: "an", courseKey).text
    let check = try #require(PublicChecks(Array(text.utf8))?.checks.first)
    #expect(check.forbidden(in: "let f = dot // softmax") == nil)
    let told = try #require(check.forbidden(in: "\nlet f = weigh"))
    #expect(told.verdict == .wrong)
    #expect(told.say.en.hasPrefix("Your code uses 'weigh' (line 2), which"))
    // A file that was released before there were such names forbids none.
    let older = text.replacing(/"without": \[[^\]]*\],/, with: "")
    #expect(older != text)
    let free = try #require(PublicChecks(Array(older.utf8))?.checks.first)
    #expect(free.forbidden(in: "softmax") == nil)
  }

  // MARK: Lint

  @Test(arguments: [
    ("func f(_ x: Vector) {}", "f(x)", []),
    ("// softmax\n", "f(x)", []),
    (
      "func softmax() {}", "f(x)",
      ["warning: 'without' forbids 'softmax', but 'give' uses it: who keeps it gets no points"]
    ),
    (
      "let a = weigh", "softmax(x)",
      [
        "warning: 'without' forbids 'weigh', but 'give' uses it: who keeps it gets no points",
        "warning: 'without' forbids 'softmax', but 'call' itself uses it",
      ]
    ),
  ])
  func lintTellsWhatStudentsCannotDoWithout(give: String, call: String, told: [String]) throws {
    let exercise = try prepared(Self.yaml(give: give, call: call))
    let findings = ExerciseLint(exercise, in: .english, seeds: 20).findings.map {
      "\($0.severity.rawValue): \(Problem.lint($0.problem).wording.message.en)"
    }
    #expect(findings == told)
  }
}
