internal import Diagnostics
internal import Lessons
internal import Runs

/// All that a lesson comes to, before anything is written; it can be made on any core.
struct RenderedLesson: Sendable {
  let lesson: Lesson
  /// Of the lesson, its run and its images.
  let diagnostics: [Diagnostic]
  let images: [LessonImage]
  /// One for each format, in their order.
  let reports: [(format: Format, text: String)]

  init(_ lesson: Lesson, from file: LessonFile, as formats: [Format], _ compiler: CellCompiler) {
    let run = LessonRun(lesson, compiler: compiler)
    let images = LessonImages(of: lesson, in: file.path.parent ?? Path("."))
    self.lesson = lesson
    diagnostics = run.diagnostics + images.diagnostics
    self.images = formats.contains(where: \.showsProse) ? images.images : []
    reports = lesson.isUnreadable ? [] : formats.map { ($0, $0.text(of: run)) }
  }
}
