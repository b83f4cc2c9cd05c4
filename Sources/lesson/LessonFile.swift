internal import Diagnostics
internal import Lessons

/// A file that may be a lesson, and the place of its reports.
struct LessonFile {
  let path: Path
  /// Below the output folder, without the ending: `sub/attention.vi`.
  let report: String
  /// The folder that it was found in; nil for a file that was given by name.
  let foundIn: Path?
  let identity: FileStatus.Identity

  /// The folder of the pictures of the report, from the report's own folder.
  var pictureFolder: String { Path(report).name + ".pictures" }

  /// A file and its report: the same for one that is given twice.
  struct Target: Hashable {
    let identity: FileStatus.Identity
    let report: String
  }

  var target: Target { Target(identity: identity, report: report) }

  /// Reads the lesson.
  ///
  /// - Returns: nil when the file was found in a folder and is no lesson: without a cell, or a
  ///   report. A text that can't be read as one that has cells counts as a lesson, whose
  ///   diagnostics say why.
  func lesson(overriding parameters: [ParameterOverride] = []) throws(Diagnostic) -> Lesson? {
    let content: FileContent
    do {
      content = try FileContent(of: path, limit: Lesson.sizeLimit)
    } catch {
      throw Diagnostic(.error, .file(.notReadable(reason: error.reason)), file: path.text)
    }
    let isFound = foundIn != nil
    if isFound, Lesson.isReport(content.bytes) || !Lesson.mayHoldCells(content.bytes) {
      return nil
    }
    if content.size > Lesson.sizeLimit {
      let problem = TextProblem.tooLong(bytes: content.size, limit: Lesson.sizeLimit)
      throw Diagnostic(.error, .format(.text(problem)), file: path.text)
    }
    let lesson = Lesson(
      file: path.text, bytes: content.bytes,
      overriding: parameters.map { (name: $0.name, value: $0.value) })
    return isFound && lesson.cells.isEmpty && !lesson.isUnreadable ? nil : lesson
  }
}
