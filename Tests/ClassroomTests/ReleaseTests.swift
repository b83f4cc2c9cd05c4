import Attention
import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct ReleaseTests {
  @Test(arguments: ["en", "vi"], ["an", "binh"])
  func noAnswerStandsInAStudentsFile(language: String, student: String) throws {
    let lesson = try course(everyKind(language))
    let text = try ReleasedLesson(lesson, for: student, courseKey).text
    for secret in [
      "softmax(score(", "That is a *score*", "Take all scores", "right: true", "Look again",
      "Only the first", "sum(e)", "wrong", "credit", "yaml exercise", courseKey.text,
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
    for (id, answer) in lesson.rightAnswers(of: student) {
      #expect(text.contains("```answer \(id)\n"))
      if answer.count > 8 { #expect(!text.contains(answer), "\(id)") }
    }
    // A part of the seed would be enough to search for the rest.
    let seed = courseKey.seed(student: student, exercise: "weight", for: .answer)
    #expect(!text.contains("\(seed)") && !text.contains(String(seed, radix: 16)))
    #expect(PublicChecks(Array(text.utf8))?.student == student)
  }

  @Test func everyStudentHasNumbersOfTheirOwn() throws {
    let lesson = try course(everyKind())
    let texts = try (0..<20).map { try ReleasedLesson(lesson, for: "s\($0)", courseKey).text }
    #expect(Set(texts).count == 20)
    #expect(try ReleasedLesson(lesson, for: "s3", courseKey).text == texts[3])
  }

  @Test func practiceHasOtherNumbersThanTheQuestion() throws {
    let exercise = try course(everyKind()).exercises[0]
    for student in 0..<50 {
      let own = try #require(courseKey.task(exercise, of: "s\(student)"))
      let practice = try #require(courseKey.practice(exercise, of: "s\(student)"))
      #expect(own.seed != practice.seed)
      let answers = [own, practice].compactMap { $0.numericAnswer?.values[0] }
      #expect(abs(answers[0] - answers[1]) > 5e-5)
    }
  }

  @Test func whatCannotBeComputedForAStudentIsTold() throws {
    let lesson = try course(
      "---\nseed: 1\n---\n"
        + cell(
          "id: a\nask: x\nkind: number\nanswer: '1.0 / q'\n"
            + "numbers: {q: 'one(of: [0.0, 1, 1, 1, 1, 1, 1, 1, 1, 1])'}"))
    var impossible = 0
    for student in 0..<100 {
      do throws(ReleasedLesson.Impossible) {
        _ = try ReleasedLesson(lesson, for: "s\(student)", courseKey)
      } catch {
        impossible += 1
        #expect(error.student == "s\(student)" && error.exercise == "a")
      }
    }
    #expect(1...30 ~= impossible)
  }

  @Test func codeToBeginWithMayHoldAFence() throws {
    let lesson = try course(
      cell(
        "id: a\nask: x\nkind: code\ncall: f(x)\nanswer: x\ncases: [{x: '1', show: true}]\n"
          + "give: |\n  /**\n  ````\n  f(1)\n  ````\n  */\n  func f() {}"
      ).replacing("```yaml", with: "~~~yaml").replacing("\n```\n", with: "\n~~~\n"))
    let bytes = Array(try ReleasedLesson(lesson, for: "an", courseKey).text.utf8)
    let answers = AnswerSheet(file: "", bytes: bytes).answers
    #expect(answers.map(\.text) == ["/**\n````\nf(1)\n````\n*/\nfunc f() {}"])
  }

  @Test(arguments: ["'true'", "'[\"a\", \"b\"]'", "'\"word\"'", "K", "'K[0]'", "'3'", "'[1, 2]'"])
  func shownInputsOfEveryTypeAreReleased(input: String) throws {
    let lesson = try course(
      "```swift run\nlet K: Matrix = [[1, 2], [3, 4]]\n```\n\n"
        + cell(
          "id: a\nask: x\nkind: code\ncall: f(x)\nanswer: '1'\ncases: [{x: \(input), show: true}]"))
    let text = try ReleasedLesson(lesson, for: "an", courseKey).text
    let check = try #require(PublicChecks(Array(text.utf8))?.checks.first)
    let job = try #require(check.job("code"))
    let task = try lesson.exercises[0].task(case: 0, seed: 0)
    #expect(job.cases.map { "\($0)" } == ["\(task.numbers.map(\.value))"])
  }

  // MARK: The trailer

  @Test(arguments: [("full", true), ("practice", false), ("format", false)])
  func theTrailerIsReadBack(check: String, isFull: Bool) throws {
    let text = everyKind().replacing("kind: number", with: "kind: number\ncheck: \(check)")
      .replacing("kind: choice", with: "kind: choice\n  check: \(check)")
    let lesson = try course(text)
    var checks: [PublicCheck] = []
    for exercise in lesson.exercises {
      let task = try #require(courseKey.task(exercise, of: "an"))
      checks.append(
        try #require(
          PublicCheck(
            task,
            practice: exercise.isPractised ? courseKey.practice(exercise, of: "an") : nil)))
    }
    let sheet = PublicChecks(lesson: "a--b", student: "an-->\n--x", checks: checks)
    let bytes = Array(sheet.lines.joined(separator: "\n").utf8)
    #expect(PublicChecks(bytes) == sheet)
    #expect(sheet.lines.dropFirst(2).dropLast().allSatisfy { !$0.contains("--") })
    #expect((checks[0].answer != nil) == isFull)
    #expect((checks[2].letters != nil) == isFull)
    #expect(checks[3].answer == nil)
    // Windows' line breaks.
    #expect(PublicChecks(Array(sheet.lines.joined(separator: "\r\n").utf8)) == sheet)
  }

  private static func trailer() throws -> [UInt8] {
    let lesson = try course(everyKind().replacing("points: 2", with: "check: full"))
    return Array(try ReleasedLesson(lesson, for: "an", courseKey).text.utf8)
  }

  /// Where the trailer begins.
  private static func start(of bytes: [UInt8]) throws -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    let opening = try #require(text.firstRange(of: "<!-- lesson-exercises/1"))
    return text.utf8.distance(from: text.startIndex, to: opening.lowerBound)
  }

  /// Everything that a student's own check does with a trailer.
  private func use(_ bytes: [UInt8]) {
    guard let sheet = PublicChecks(bytes) else { return }
    for check in sheet.checks {
      for text in [nil, "", "0.5", "1, 2, 3", "A", "x"] {
        _ = check.check(text, isPractice: false, in: .english)
        _ = check.check(text, isPractice: true, in: .vietnamese)
      }
      if let job = check.job("x") {
        for index in job.cases.indices { _ = job.message(case: index) }
      }
      let value = CaseOutcome.value(NumericAnswer(shape: [], values: [1]))
      _ = check.check(.ran([value, .timeout], seconds: 0))
    }
  }

  @Test func aTrailerThatIsCutAnywhereIsReadOrRefused() throws {
    let bytes = try Self.trailer()
    let start = try Self.start(of: bytes)
    for end in start..<bytes.count { use(Array(bytes[..<end])) }
    #expect(PublicChecks(Array(bytes[..<(start + 500)])) == nil)
  }

  @Test(arguments: UInt64(0)..<10)
  func aTrailerWithWrongBytesIsReadOrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = try Self.trailer()
    let start = try Self.start(of: bytes)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<generator.integer(in: 1...3) {
        damaged[generator.integer(in: start...bytes.count - 1)] =
          Array("0123456789-[]{}\",:ekn\\ ".utf8)[generator.integer(in: 0...22)]
      }
      use(damaged)
    }
  }

  @Test(arguments: [
    ("\"shape\": []", "\"shape\": [-1]"), ("\"shape\": []", "\"shape\": [0, 5]"),
    ("\"shape\": []", "\"shape\": [9223372036854775807, 9223372036854775807]"),
    ("\"kind\": \"number\"", "\"kind\": \"table\""), ("\"options\": 3", "\"options\": 27"),
    ("\"options\": 3", "\"options\": -1"), ("\"seconds\": 2", "\"seconds\": 1000000"),
    ("\"megabytes\": 448", "\"megabytes\": 9223372036854775807"), ("\"Vector\"", "\"Matrix\""),
    ("\"Vector\"", "\"[[Double]]\""), ("\"Vector\"", "\"Int\""), ("\"Vector\"", "\"[Vector]\""),
    ("\"values\": [1, 2, 3]", "\"values\": [1e300, 2, 3]"),
    ("{\"absolute\"", "{\"digits\": 400, \"absolute\""),
  ])
  func aHostileTrailerDoesNoHarm(old: String, new: String) throws {
    let text = String(decoding: try Self.trailer(), as: UTF8.self)
    #expect(text.contains(old))
    use(Array(text.replacing(old, with: new).utf8))
  }

  // MARK: Checking alone

  @Test func aStudentHearsNoMoreThanTheTeacherSays() throws {
    let bytes = try Self.trailer()
    let checks = try #require(PublicChecks(bytes)).checks
    let right = try course(everyKind()).rightAnswers(of: "an")
    func verdict(_ index: Int, _ text: String?) -> StudentCheck.Verdict {
      checks[index].check(text, isPractice: false, in: .english).verdict
    }
    // Given away.
    #expect(verdict(0, right["weight"]) == .right)
    #expect(verdict(0, "7") == .wrong)
    #expect(verdict(0, "x") == .malformed)
    #expect(verdict(0, " ") == .unanswered)
    // Not given away.
    #expect(verdict(1, "1, 2, 3") == .readable)
    #expect(verdict(1, "1, 2") == .malformed)
    #expect(verdict(2, "A") == .readable)
    #expect(verdict(2, "D") == .malformed)
    #expect(checks[3].check(nil).verdict == .unanswered)
    #expect(checks[3].check(.refused("x")).verdict == .malformed)
    #expect(checks[3].check(.ungraded("x")).verdict == .failed)
    let six = CaseOutcome.value(NumericAnswer(shape: [], values: [6]))
    #expect(checks[3].check(.ran([six], seconds: 0)).verdict == .right)
    #expect(
      checks[3].check(.ran([six], seconds: 0)).say.en
        == "1 public check passed; hidden ones run at grading.")
    #expect(checks[3].check(.ran([.timeout], seconds: 0)).verdict == .wrong)
    #expect(checks[3].check(.ran([], seconds: 0)).verdict == .wrong)
  }
}
