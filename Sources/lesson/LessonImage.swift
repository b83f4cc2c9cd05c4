internal import Diagnostics
internal import Lessons

/// A local image that a lesson shows and that can be copied beside its report.
struct LessonImage {
  /// As the lesson has it.
  let shown: String
  let path: Path
  /// From the lesson's folder, and from the report's.
  let relativePath: String
  let identity: FileStatus.Identity
  /// Where the lesson shows it.
  let place: Place
}

/// The images of a lesson, and what is wrong with the others.
struct LessonImages {
  private(set) var images: [LessonImage] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Endings of names, in small letters.
  private static let endings: Set<String> = [
    "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
  ]

  /// Looks for the images of a lesson, each once.
  init(of lesson: Lesson, in folder: Path) {
    var seen: Set<String> = []
    for image in lesson.images where seen.insert(image.path).inserted {
      let place = lesson.source.place(of: image.range)
      do throws(ImageProblem) {
        images.append(try Self.find(image, at: place, in: folder))
      } catch {
        diagnostics.append(Diagnostic(error.severity, .file(.image(error)), at: place))
      }
    }
  }

  private static func find(
    _ image: LocalImage, at place: Place, in folder: Path
  ) throws(ImageProblem) -> LessonImage {
    guard let relative = Path(image.path).withinFolder else { throw .outside(image.path) }
    // Anything else, such as the settings of a program, has no business in an output folder.
    guard let dot = relative.lastIndex(of: "."),
      endings.contains(relative[relative.index(after: dot)...].lowercased())
    else { throw .notAnImage(image.path) }
    let path = folder.appending(relative)
    let status: FileStatus
    let isInside: Bool
    do throws(SystemError) {
      status = try FileStatus(of: path)
      // A link may lead out of the folder.
      isInside = try path.resolved().isBelow(folder.resolved())
    } catch {
      throw error.isMissing ? .missing(image.path) : .notCopied(image.path, reason: error.reason)
    }
    guard isInside else { throw .outside(image.path) }
    guard status.kind == .file else { throw .missing(image.path) }
    return LessonImage(
      shown: image.path, path: path, relativePath: relative, identity: status.identity,
      place: place)
  }
}
