internal import LessonSwift

/// The right answer of a task, and what its known mistakes come to: formulas that are much alike,
/// so that what they share is computed once.
public struct TaskValues: Sendable {
  /// nil for a choice.
  private var values: SharedValues?

  /// Computes nothing yet.
  public init(_ task: ExerciseTask) {
    values = task.exercise.formulas.map { SharedValues($0, in: task.session) }
  }

  /// The right answer; nil for a choice, and where it can't be computed.
  public mutating func answer() -> NumericAnswer? {
    values?.value(of: 0).flatMap(NumericAnswer.init)
  }

  /// What one gets by making a mistake; nil where it can't be computed, or isn't made of numbers.
  ///
  /// - Parameter index: in the exercise's `mistakes`.
  public mutating func mistake(_ index: Int) -> NumericAnswer? {
    values?.value(of: index + 1).flatMap(NumericAnswer.init)
  }
}
