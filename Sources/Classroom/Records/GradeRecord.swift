/// The grade of one student for one lesson: `lesson-grade/1`.
public struct GradeRecord: Equatable, Sendable {
  /// The format's name and version.
  public static let schema = "lesson-grade/1"

  /// The lesson's name: that of its file, without `.md`.
  public let lesson: String
  /// The SHA-256 of the teacher's lesson, in hexadecimal.
  public let source: String
  /// The SHA-256 of the student's file; nil when there is none.
  public let submission: String?
  /// The version that graded.
  public let tool: String
  /// The student's id.
  public let student: String
  /// In the order of the lesson; each id once.
  public let exercises: [ExerciseGrade]
  public let notes: [GradeNote]
  /// In the order in which they were given; of each exercise the last counts.
  public let overrides: [GradeOverride]

  public enum Status: String, CaseIterable, Equatable, Sendable {
    /// Every exercise has a mark.
    case graded
    /// There is no submission, and nobody gave points without one.
    case missing
    /// At least one exercise has no mark, through no fault of the student.
    case ungraded
  }

  /// - Precondition: each exercise's id is there once, and each override is of one of them, with
  ///   points from 0 to its `max`.
  public init(
    lesson: String, source: String, submission: String?, tool: String, student: String,
    exercises: [ExerciseGrade], notes: [GradeNote] = [], overrides: [GradeOverride] = []
  ) {
    precondition(
      Set(exercises.map(\.id)).count == exercises.count, "ids twice: \(exercises.map(\.id))")
    for override in overrides {
      let max = exercises.first { $0.id == override.exercise }?.max
      precondition(max.map { 0...$0 ~= override.points } ?? false, "bad override: \(override)")
    }
    self.lesson = lesson
    self.source = source
    self.submission = submission
    self.tool = tool
    self.student = student
    self.exercises = exercises
    self.notes = notes
    self.overrides = overrides
  }

  /// The record with one override more.
  ///
  /// - Precondition: the exercise is there, and has so many points.
  public func adding(_ override: GradeOverride) -> GradeRecord {
    GradeRecord(
      lesson: lesson, source: source, submission: submission, tool: tool, student: student,
      exercises: exercises, notes: notes, overrides: overrides + [override])
  }

  /// The override that counts for an exercise; nil where nobody gave one.
  public func override(of exercise: ExerciseGrade) -> GradeOverride? {
    overrides.last { $0.exercise == exercise.id }
  }

  /// The points that count for an exercise; nil where it has no mark.
  public func points(of exercise: ExerciseGrade) -> Double? {
    if let override = override(of: exercise) { return override.points }
    return exercise.status == .ungraded ? nil : exercise.score
  }

  /// Whether an exercise has all that it could have: by its answer, or because a person said so.
  public func isPassed(_ exercise: ExerciseGrade) -> Bool {
    override(of: exercise).map { $0.points >= exercise.max } ?? (exercise.status == .right)
  }

  public var status: Status {
    if submission == nil, overrides.isEmpty { return .missing }
    return exercises.contains { points(of: $0) == nil } ? .ungraded : .graded
  }

  /// The sum of the points that count; nil, which is no mark and not 0, unless `status` is `graded`.
  ///
  /// - Complexity: O(exercises · overrides).
  public var score: Double? {
    status == .graded ? exercises.compactMap(points).reduce(0, +) : nil
  }

  /// What the exercises could give together.
  public var max: Double { exercises.reduce(0) { $0 + $1.max } }
}
