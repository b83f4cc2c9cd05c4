internal import Diagnostics
internal import Lessons
internal import Reports
internal import Runs

/// All that a lesson comes to, before anything is written; it can be made on any core.
struct RenderedLesson: Sendable {
  let lesson: Lesson
  /// Of the lesson, its run and its images.
  let diagnostics: [Diagnostic]
  let images: [LessonImage]
  /// One for each format, in their order.
  let reports: [RenderedReport]

  /// - Parameter pictureFolder: for the pictures of Markdown reports, from the report's own folder;
  ///   nil where they have no files.
  init(
    _ lesson: Lesson, from file: LessonFile, as formats: [Format], pictureFolder: String?,
    _ tools: LessonTools
  ) {
    let run = tools.run(lesson)
    let images = LessonImages(of: lesson, in: file.path.parent ?? Path("."))
    self.lesson = lesson
    diagnostics = run.diagnostics + images.diagnostics
    self.images = formats.contains(where: \.needsImages) ? images.images : []
    reports =
      lesson.isUnreadable
      ? [] : formats.map { RenderedReport(of: run, as: $0, images.images, in: pictureFolder) }
  }
}

/// A report in one format.
struct RenderedReport: Sendable {
  let format: Format
  let text: String
  /// Of Markdown reports; nil where pictures have no files.
  let pictureFolder: String?
  /// What stands in files beside it, by their names in the folder of pictures.
  private(set) var pictures: [(name: String, svg: String)] = []
  /// Whether it shows TeX that nothing on this machine can draw.
  private(set) var lacksMath = false

  init(
    of run: LessonRun, as format: Format, _ images: [LessonImage], in pictureFolder: String?
  ) {
    self.format = format
    self.pictureFolder = pictureFolder
    switch format {
    case .markdown:
      let report = MarkdownReport(run, pictureFolder: pictureFolder)
      text = report.text
      pictures = report.pictures
    case .html:
      let resources = PageResources(math: KaTeX.installed, showing: images)
      let page = HTMLReport(run, with: resources).page
      text = page.text
      lacksMath = page.formulaCount > 0 && resources.math == nil
    case .json: text = JSONReport(run).text
    case .ipynb: text = NotebookReport(run).text
    }
  }
}

extension PageResources {
  /// What a page of a lesson takes into itself.
  ///
  /// - Parameter link: where a link of the lesson leads in the page.
  init(
    math: MathScript?, showing images: [LessonImage],
    link: @escaping @Sendable (String) -> String = linkBetweenReports
  ) {
    var embedded: [String: EmbeddedImage] = [:]
    for image in images { embedded[image.shown] = EmbeddedImage(image) }
    self.init(math: math, images: embedded, link: link)
  }

  /// `kinds.en.md#scores` becomes `kinds.en.html#scores`: reports stand as their lessons do.
  static func linkBetweenReports(_ destination: String) -> String {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    guard path.hasSuffix(".md"), !path.contains(":") else { return destination }
    return path.dropLast(2) + "html" + destination[path.endIndex...]
  }
}

extension EmbeddedImage {
  /// In bytes: a larger picture doesn't belong in a page.
  private static let sizeLimit = 8 << 20

  init?(_ image: LessonImage) {
    guard let content = try? FileContent(of: image.path, limit: Self.sizeLimit),
      content.size <= Self.sizeLimit,
      let dot = image.relativePath.lastIndex(of: ".")
    else { return nil }
    let name = image.relativePath[image.relativePath.index(after: dot)...].lowercased()
    self.init(content.bytes, fileExtension: name)
  }
}
