internal import Attention
public import Diagnostics
internal import Lessons
public import Runs

/// Tries all exercises of a lesson, and looks for secrets in what students would get.
public struct LessonLint: Sendable {
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - key: any course's; the lesson is released with it to students that there aren't.
  ///   - map: applies a function to each exercise; several at once, if it likes.
  public init(
    _ lesson: CourseLesson, _ key: CourseKey, seeds: Int = 1000,
    map: ([PreparedExercise], @Sendable (PreparedExercise) -> [ExerciseLint.Finding])
      -> [[ExerciseLint.Finding]]
  ) {
    let source = lesson.run.lesson.source
    guard !lesson.exercises.isEmpty else {
      diagnostics = [Diagnostic(.error, .lint(.noExercises), file: source.name)]
      return
    }
    let language = lesson.language
    var findings = map(lesson.exercises) { exercise in
      ExerciseLint(exercise, in: language, seeds: seeds).findings
    }.flatMap { $0 }
    if !findings.contains(where: { $0.severity == .error }) {
      // A number of one student's may stand in the file by chance; a secret stands in every file.
      let first = Self.secrets(lesson, key, student: "student-0")
      let others = (1...4).map { Self.secrets(lesson, key, student: "student-\($0)") }
      findings += first.filter { found in
        others.allSatisfy { $0.contains { $0.range == found.range } }
      }
    }
    diagnostics = findings.map {
      Diagnostic($0.severity, .lint($0.problem), at: source.place(of: $0.range))
    }
  }

  private static func secrets(
    _ lesson: CourseLesson, _ key: CourseKey, student: String
  ) -> [ExerciseLint.Finding] {
    guard let released = try? ReleasedLesson(lesson, for: student, key) else { return [] }
    var findings: [ExerciseLint.Finding] = []
    func look(for text: String, _ what: String, _ exercise: Exercise) {
      // A word or two may be said by chance.
      guard text.utf8.count >= 12, released.text.contains(text) else { return }
      let open = lesson.run.lesson.publicText
      guard !open.contains(text) else { return }
      findings.append(
        ExerciseLint.Finding(
          severity: .error, problem: .secretShown(what: what), range: exercise.idRange))
    }
    for prepared in lesson.exercises {
      let exercise = prepared.exercise
      for mistake in exercise.wrong {
        guard case .formula(let when, let say, _) = mistake else { continue }
        look(for: when.text, "`\(when.text)`", exercise)
        look(for: say, "'\(say)'", exercise)
      }
      if case .choice(let choice) = exercise.kind {
        for say in choice.options.compactMap(\.say) { look(for: say, "'\(say)'", exercise) }
      }
      for hint in exercise.hints { look(for: hint, "'\(hint)'", exercise) }
      guard exercise.check != .full, let task = key.task(prepared, of: student),
        let answer = task.numericAnswer
      else { continue }
      for number in answer.values where number != number.rounded() {
        let digits = DecimalText.fixed(number, digits: 10)
        if !digits.hasSuffix("000000") { look(for: digits, digits, exercise) }
      }
    }
    look(for: key.text, "the key", lesson.exercises[0].exercise)
    return findings
  }
}

extension Lesson {
  /// The lesson without its exercises: what everybody may read.
  fileprivate var publicText: String {
    var bytes: [UInt8] = []
    var place = 0
    for cell in cells where cell.kind == .exercise {
      bytes += source.bytes[place..<cell.fence.lowerBound]
      place = cell.fence.upperBound
    }
    return String(decoding: bytes + source.bytes[place...], as: UTF8.self)
  }
}
