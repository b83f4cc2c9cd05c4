import Attention
import Classroom
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Runs
import Testing

@testable import lesson

/// The exercises of the shipped lessons, as teachers, students and graders meet them.
@Suite("Shipped exercises")
struct ShippedExercises {
  static let names = ["exercises.en.md", "exercises.vi.md"]

  @Test("do what they promise with the numbers of 200 students", arguments: names)
  func lintFindsNothing(name: String) throws {
    let lint = LessonLint(try Self.lesson(name), Self.key, seeds: 200) { exercises, look in
      exercises.map(look)
    }
    #expect(lint.diagnostics.map { $0.text(in: .english) } == [])
  }

  @Test("are at least twelve, of every kind, with two hints each", arguments: names)
  func thereAreEnoughOfEveryKind(name: String) throws {
    let exercises = try Self.lesson(name).exercises.map(\.exercise)
    #expect(exercises.count >= 12)
    #expect(Set(exercises.map(\.kind.name)) == Set(Exercise.KindName.allCases))
    for exercise in exercises { #expect(exercise.hints.count == 2, "\(exercise.id)") }
  }

  @Test(
    "give full marks to right answers of four decimals, none to blanks",
    arguments: names, UInt64(0)..<50)
  func rightAnswersAreRight(name: String, seed: UInt64) throws {
    let lesson = try Self.lesson(name)
    for exercise in lesson.exercises where exercise.exercise.kind.name != .code {
      let task = try exercise.task(seed: seed)
      let answer = try #require(try Self.answer(to: task), "\(exercise.exercise.id)")
      let marking = Marking(task, in: lesson.language)
      let grade = marking.grade(answer)
      #expect(grade.status == .right, "\(exercise.exercise.id): \(answer) \(grade.say ?? "")")
      #expect(grade.score == exercise.exercise.points)
      #expect(marking.grade(" \n").score == 0)
    }
  }

  @Test(
    "tell students of each mistake that an exercise itself knows", arguments: names,
    UInt64(0)..<50)
  func ownMistakesAreTold(name: String, seed: UInt64) throws {
    let lesson = try Self.lesson(name)
    for exercise in lesson.exercises where exercise.exercise.kind.name != .code {
      let task = try exercise.task(seed: seed)
      for mistake in exercise.mistakes where !mistake.isCommon {
        let value = try #require(NumericAnswer(try task.value(of: mistake.expression)))
        let grade = Marking(task, in: lesson.language).grade(Self.text(of: value, .digits(15)))
        #expect(grade.say == mistake.say[lesson.language], "\(exercise.exercise.id), \(seed)")
        // Where each entry has its share, those that are right by chance may earn more.
        #expect(grade.score >= exercise.exercise.points * mistake.credit - 1e-3)
        #expect(grade.score < exercise.exercise.points)
      }
    }
  }

  @Test("have solutions in real Swift, and cases that find a naive softmax out", arguments: names)
  func solutionsRun(name: String) throws {
    let lesson = try Self.lesson(name)
    let code = StudentCode(
      try Workshop(trustsCode: false) { environmentVariable($0) }, width: 1)
    for exercise in lesson.exercises {
      guard case .code(let exercised) = exercise.exercise.kind else { continue }
      let task = try exercise.task(seed: 1)
      let isMasked = exercised.call.text.hasPrefix("masked")
      for (solution, isRight) in [
        (isMasked ? Self.masked : Self.softmax, true), (Self.naive, false),
      ]
      where isRight || !isMasked {
        let job = try #require(CodeJob(solution, for: task))
        let grade = Marking(task, in: lesson.language).grade(
          code: solution, code.run([job]).first)
        #expect(grade.status == (isRight ? .right : .partial), "\(grade.say ?? "")")
      }
    }
  }

  // MARK: Answers

  private static let key = CourseKey(secret: Array("shipped exercises".utf8), run: "test")

  private static func lesson(_ name: String) throws -> CourseLesson {
    let run = try ShippedLessons.run(name)
    try #require(!run.hasErrors)
    return CourseLesson(name: name.replacing(".md", with: ""), run)
  }

  /// What a student would hand in.
  private static func answer(to task: ExerciseTask) throws -> String? {
    if case .choice(let choice) = task.exercise.exercise.kind {
      let places = Marking.order(of: task).enumerated().filter {
        choice.options[$0.element].isRight
      }
      return places.map { String(Array("ABCDEFGHIJ")[$0.offset]) }.joined(separator: ", ")
    }
    guard let answer = try task.answer.flatMap(NumericAnswer.init) else { return nil }
    switch task.exercise.exercise.kind {
    case .number(_, let accept): return text(of: answer, accept)
    case .vector(_, let rules), .table(_, let rules): return text(of: answer, rules.accept)
    case .choice, .code: return nil
    }
  }

  private static func text(of answer: NumericAnswer, _ accept: Tolerance) -> String {
    let texts = answer.values.map { text(of: $0, accept) }
    let width = max(1, answer.shape.last ?? 1)
    return stride(from: 0, to: texts.count, by: width).map {
      texts[$0..<$0 + width].joined(separator: ", ")
    }.joined(separator: "\n")
  }

  /// Four decimals, and more only where significant digits are asked for.
  private static func text(of number: Double, _ accept: Tolerance) -> String {
    var decimals = 4
    switch accept {
    case .written(let count), .digits(let count):
      if number != 0 { decimals = max(4, count - 1 - Int(floor(log10(abs(number))))) }
    case .within: break
    }
    return String(format: "%.\(decimals)f", number)
  }

  private static let softmax = """
    func weights(_ scores: [Double]) -> [Double] {
      let top = scores.max() ?? 0
      let powers = scores.map { exp($0 - top) }
      let total = powers.reduce(0, +)
      return powers.map { $0 / total }
    }
    """

  private static let naive = """
    func weights(_ scores: [Double]) -> [Double] {
      let powers = scores.map { exp($0) }
      let total = powers.reduce(0, +)
      return powers.map { $0 / total }
    }
    """

  private static let masked = """
    func maskedSoftmax(_ scores: [Double], keep: [Double]) -> [Double] {
      var top = -Double.infinity
      for j in scores.indices where keep[j] == 1 { top = max(top, scores[j]) }
      var powers = scores.map { _ in 0.0 }
      for j in scores.indices where keep[j] == 1 { powers[j] = exp(scores[j] - top) }
      let total = powers.reduce(0, +)
      return total == 0 ? powers : powers.map { $0 / total }
    }
    """
}
