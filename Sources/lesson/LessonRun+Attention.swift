internal import LessonSwift
internal import Lessons
internal import Runs

extension LessonRun {
  /// A run of a lesson whose cells may call everything that this version offers.
  init(_ lesson: Lesson) {
    self.init(lesson, catalogue: .attention)
  }
}
