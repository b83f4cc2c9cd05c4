public import Diagnostics
internal import Lessons
internal import Reports
public import Runs

/// A lesson with exercises, as its teacher has it.
public struct CourseLesson: Sendable {
  /// The file's name without `.md`: what students' files are called, too.
  public let name: String
  public let run: LessonRun
  /// In the order of the lesson.
  public let exercises: [PreparedExercise]

  /// - Precondition: the run has no errors.
  public init(name: String, _ run: LessonRun) {
    precondition(!run.hasErrors, "what is broken can't be given to students")
    self.name = name
    self.run = run
    exercises = run.cells.compactMap { $0.exercise?.prepared }
  }

  public var language: Language { run.lesson.frontMatter.language }
  public var title: String { run.lesson.frontMatter.title ?? name }
  /// The SHA-256 of the lesson's bytes.
  public var source: String { run.lesson.sha256 }
  /// The most bytes that a student's file may have: it is read whole, many at a time. Nobody needs
  /// more than what was released and the longest answers.
  public var submissionLimit: Int {
    min(Lesson.sizeLimit, run.lesson.source.bytes.count + exercises.count << 17 + 1 << 20)
  }
  public var points: Double { exercises.reduce(0) { $0 + $1.exercise.points } }
}

extension CourseKey {
  /// An exercise with a student's own numbers.
  ///
  /// - Returns: nil where a number can't be computed for this student, which lint finds.
  public func task(
    _ exercise: PreparedExercise, of student: String, for purpose: Purpose = .answer
  ) -> ExerciseTask? {
    try? exercise.task(
      seed: seed(student: student, exercise: exercise.exercise.id, for: purpose))
  }

  /// The same question with other numbers, whose answer isn't that of the student's own.
  ///
  /// - Returns: nil where there are no such numbers.
  public func practice(_ exercise: PreparedExercise, of student: String) -> ExerciseTask? {
    guard let own = task(exercise, of: student)?.numericAnswer else { return nil }
    for number in 0..<20 {
      guard let practice = task(exercise, of: student, for: .practice(number)),
        let answer = practice.numericAnswer
      else { continue }
      let differs = zip(own.values, answer.values).contains {
        !exercise.exercise.accept.acceptsComputed($0, for: $1)
      }
      if differs || own.shape != answer.shape { return practice }
    }
    return nil
  }
}
