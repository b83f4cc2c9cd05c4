public import LessonSwift

/// An exercise of a lesson that was run, with the numbers of the lesson's own seed.
public struct ExerciseResult: Sendable {
  public let task: ExerciseTask
  /// The right answer; nil for a choice.
  public let answer: Value?

  public var prepared: PreparedExercise { task.exercise }

  init?(_ task: ExerciseTask) {
    self.task = task
    do {
      answer = try task.answer
    } catch {
      return nil
    }
  }
}
