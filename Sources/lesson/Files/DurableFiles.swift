internal import CFileSystems

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that are on the disk before they take their places: a power failure leaves the old ones or
/// the new ones, never half of one.
///
/// The disk is asked once for all of them, as that takes longer than all else.
struct DurableFiles {
  private var waiting: [(temporary: Path, path: Path)] = []
  /// In the temporary names, where other processes write the same files.
  private let mark: String

  /// - Parameter isShared: whether other processes may write the same files at the same time.
  init(isShared: Bool = false) { mark = isShared ? ".\(getpid())" : "" }

  /// Fills a file under a name of its own; `finish` puts it in its place.
  mutating func write(_ text: String, to path: Path) throws(SystemError) {
    let folder = path.parent ?? Path(".")
    try Folder(path: folder).create()
    // Always the same name, so that what a killed process left is written over.
    let temporary = folder.appending(".\(path.name)\(mark).tmp")
    unlink(temporary.text)
    do throws(SystemError) {
      let file = try OpenFile(creating: temporary)
      try file.append(text.utf8.span.bytes)
      try file.finish()
    } catch {
      unlink(temporary.text)
      throw error
    }
    waiting.append((temporary, path))
  }

  /// Waits for the disk, then puts every file in its place.
  mutating func finish() throws(SystemError) {
    defer { waiting = [] }
    guard let first = waiting.first else { return }
    do throws(SystemError) {
      try Self.sync(first.temporary)
      for (temporary, path) in waiting {
        guard rename(temporary.text, path.text) == 0 else { throw .last }
      }
    } catch {
      for (temporary, _) in waiting { unlink(temporary.text) }
      throw error
    }
  }

  /// Waits until the file system of a file has written all that it was given.
  private static func sync(_ path: Path) throws(SystemError) {
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard sync_file_system(descriptor) == 0 else { throw .last }
  }
}
