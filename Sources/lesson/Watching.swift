internal import Lessons

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks again and again whether lessons, images that they show or files that they read have another content.
///
/// The content counts, not the time of writing: saving a file unchanged renders nothing.
struct Watching {
  private let paths: [String]
  private let outputFolder: Path?
  private var seen: [Path: Int] = [:]
  /// What cells read.
  private var loaded: Set<Path> = []

  /// Between two looks, in microseconds.
  private static let pause: UInt32 = 250_000

  init(_ paths: [String], skipping outputFolder: Path?) {
    self.paths = paths
    self.outputFolder = outputFolder
    seen = contents()
  }

  /// Looks at the files that cells read, too.
  mutating func watch(_ files: Set<Path>) {
    let new = files.subtracting(loaded)
    for path in loaded.subtracting(files) { seen[path] = nil }
    loaded = files
    for path in new { seen[path] = Self.fingerprint(of: path) }
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
    for path in loaded { contents[path] = Self.fingerprint(of: path) }
    return contents
  }

  /// What tells a file from the same file with another content: it may be too large to be read again
  /// and again.
  private static func fingerprint(of path: Path) -> Int? {
    (try? FileStatus(of: path))?.fingerprint
  }

  private static func bytes(of path: Path) -> [UInt8]? {
    try? FileContent(of: path, limit: Lesson.sizeLimit).bytes
  }
}
