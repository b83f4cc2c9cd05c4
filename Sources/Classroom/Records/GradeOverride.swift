/// Points that a person gave in place of those that were computed.
public struct GradeOverride: Equatable, Sendable {
  /// The exercise; it takes several overrides to change a whole lesson.
  public let exercise: String
  /// 0 to the exercise's `max`.
  public let points: Double
  /// The points before; nil when there were none, because the exercise was ungraded.
  public let was: Double?
  public let reason: String
  public let by: String
  /// The time, as ISO 8601 writes it.
  public let at: String

  public init(
    exercise: String, points: Double, was: Double?, reason: String, by: String, at: String
  ) {
    self.exercise = exercise
    self.points = points
    self.was = was
    self.reason = reason
    self.by = by
    self.at = at
  }
}

extension [GradeOverride] {
  /// Those of exercises that are still there, with no more points than these can have now: an exercise
  /// may be worth less than when its points were given.
  func limited(to grades: [ExerciseGrade]) -> [GradeOverride] {
    compactMap { override in
      grades.first { $0.id == override.exercise }.map { grade in
        GradeOverride(
          exercise: override.exercise, points: Swift.min(override.points, grade.max),
          was: override.was, reason: override.reason, by: override.by, at: override.at)
      }
    }
  }
}
