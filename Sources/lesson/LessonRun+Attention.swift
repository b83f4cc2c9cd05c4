internal import LessonSwift
internal import Lessons
internal import Runs

extension LessonRun {
  /// A run of a lesson whose cells may call everything that this version offers.
  ///
  /// - Parameter compiler: for `swift compile` cells.
  init(_ lesson: Lesson, compiler: CellCompiler) {
    self.init(lesson, catalogue: .attention, compiler: compiler)
  }
}
