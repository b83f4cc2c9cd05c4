internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Lessons
internal import Preview
internal import Reports
internal import Runs

extension PreviewDesk {
  /// A desk for a lesson's file, which has been looked at.
  convenience init(
    _ file: LessonFile, overriding parameters: [ParameterOverride], _ tools: LessonTools
  ) {
    let path = file.path
    let folder = path.parent ?? Path(".")
    let overrides = parameters.map { (name: $0.name, value: $0.value) }
    let session = PreviewSession(
      of: path.text, catalogue: .attention.withLearning(.plain, files: .none),
      reading: { Lesson(file: path.text, bytes: $0, overriding: overrides) },
      rendering: { lesson in
        let run = tools.run(lesson)
        let images = LessonImages(of: lesson, in: folder)
        let resources = PageResources(
          math: KaTeX.installed, showing: images.images, link: Self.linkBetweenPreviews)
        return RenderedPage(
          run, diagnostics: run.diagnostics + images.diagnostics,
          page: HTMLReport(run, with: resources).page)
      })
    self.init(session, at: path) { session in
      (session.run?.lesson.images ?? []).compactMap { image in
        Path(image.path).withinFolder.map { folder.appending($0) }
      } + tools.loaded.files(of: path.text)
    }
    look(patient: false)
  }

  /// `kinds.en.md#scores` becomes `../kinds.en/#scores`: each lesson's page is a folder of its own.
  private static func linkBetweenPreviews(_ destination: String) -> String {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    guard path.hasSuffix(".md"), !path.contains(":"), !path.hasPrefix("/") else {
      return destination
    }
    return "../" + path.dropLast(3) + "/" + destination[path.endIndex...]
  }
}
