internal import Lessons

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks again and again whether lessons, or images that they show, have another content.
///
/// The content counts, not the time of writing: saving a file unchanged renders nothing.
struct Watching {
  private let paths: [String]
  private let outputFolder: Path?
  private var seen: [Path: Int] = [:]

  /// Between two looks, in microseconds.
  private static let pause: UInt32 = 250_000

  init(_ paths: [String], skipping outputFolder: Path?) {
    self.paths = paths
    self.outputFolder = outputFolder
    seen = contents()
  }

  /// Waits until something has changed.
  mutating func waitForChange() {
    while true {
      usleep(Self.pause)
      let now = contents()
      if now != seen {
        seen = now
        return
      }
    }
  }

  /// The hash of every file that reports are made of; a file that can't be read has none.
  private func contents() -> [Path: Int] {
    var finder = LessonFinder(skipping: outputFolder)
    for path in paths { finder.find(path) }
    var contents: [Path: Int] = [:]
    for file in finder.files {
      guard let bytes = Self.bytes(of: file.path) else { continue }
      contents[file.path] = bytes.hashValue
      let folder = file.path.parent ?? Path(".")
      for image in Lesson(file: file.path.text, bytes: bytes).images {
        let path = folder.appending(image.path)
        contents[path] = Self.bytes(of: path)?.hashValue
      }
    }
    return contents
  }

  private static func bytes(of path: Path) -> [UInt8]? {
    try? FileContent(of: path, limit: Lesson.sizeLimit).bytes
  }
}
