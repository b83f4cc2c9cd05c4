internal import Diagnostics
internal import Lessons

/// Which file belongs to which lesson: no report replaces a lesson, and no two lessons write the
/// same file.
struct OutputPlan {
  let folder: Path
  /// Everything that is to be rendered, whether or not it turns out to be a lesson.
  private let sources: Set<FileStatus.Identity>
  /// By path below the folder, the lesson or image that it was made from.
  private var owners: [String: Path] = [:]

  init(folder: Path, files: [LessonFile]) {
    self.folder = folder
    sources = Set(files.map(\.identity))
  }

  /// The path of a lesson's report, which from now on is this lesson's.
  mutating func report(of file: LessonFile, as format: Format) throws(FileProblem) -> Path {
    let relative = file.report + format.fileExtension
    let path = folder.appending(relative)
    if isLesson(path) { throw .reportWouldReplaceLesson(path.text) }
    if let other = claim(relative, for: file.path) {
      throw .reportTaken(report: path.text, by: other.text)
    }
    return path
  }

  /// The path of a picture of a report.
  mutating func picture(_ name: String, of file: LessonFile) throws(FileProblem) -> Path {
    let relative = file.report + ".pictures/" + name
    let path = folder.appending(relative)
    if let other = claim(relative, for: file.path) {
      throw .reportTaken(report: path.text, by: other.text)
    }
    return path
  }

  /// The path of an image of a report; nil where the image is there already, being its own copy.
  mutating func copy(of image: LessonImage, in file: LessonFile) throws(FileProblem) -> Path? {
    let parent = Path(file.report).parent
    let relative = parent?.appending(image.relativePath).text ?? image.relativePath
    let path = folder.appending(relative)
    if (try? FileStatus(of: path))?.identity == image.identity { return nil }
    if isLesson(path) { throw .reportWouldReplaceLesson(path.text) }
    if let other = claim(relative, for: image.path) {
      throw .image(.taken(image.shown, copy: path.text, by: other.text))
    }
    return path
  }

  /// - Returns: the file that it belongs to already, if that is another one.
  private mutating func claim(_ relative: String, for source: Path) -> Path? {
    guard let owner = owners[relative] else {
      owners[relative] = source
      return nil
    }
    return owner == source ? nil : owner
  }

  private func isLesson(_ path: Path) -> Bool {
    guard let status = try? FileStatus(of: path), status.kind == .file else { return false }
    if sources.contains(status.identity) { return true }
    guard path.text.hasSuffix(Format.markdown.fileExtension),
      let content = try? FileContent(of: path, limit: Lesson.sizeLimit),
      !Lesson.isReport(content.bytes), Lesson.mayHoldCells(content.bytes)
    else { return false }
    return !Lesson(file: path.text, bytes: content.bytes).cells.isEmpty
  }
}
