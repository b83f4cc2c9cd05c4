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
/// The disk is asked once for all of them, as that takes longer than all else; a file that says the
/// same already stays.
struct DurableFiles: Sendable {
  struct File: Sendable {
    let text: String
    let path: Path
    /// Whether it says something else than what is at its path, so that nobody need look there.
    let isNew: Bool

    init(_ text: String, at path: Path, isNew: Bool = false) {
      self.text = text
      self.path = path
      self.isNew = isNew
    }
  }

  /// In the temporary names, where other processes write the same files.
  private let mark: String

  /// - Parameter isShared: whether other processes may write the same files at the same time.
  init(isShared: Bool = false) { mark = isShared ? ".\(getpid())" : "" }

  func write(_ file: File) throws(SystemError) { try write([[file]]) }

  /// Writes files.
  ///
  /// - Parameter groups: files that belong together; they take their places in their order, so that
  ///   the last of a group says that the others are there.
  /// - Throws: the first failure; then no file has taken its place, unless it is the disk's own.
  func write(_ groups: [[File]]) throws(SystemError) {
    let filled = concurrentMap(groups) { group in
      Result { () throws(SystemError) -> [Waiting] in try fill(group) }
    }
    var waiting: [[Waiting]] = []
    var failure: SystemError?
    for result in filled {
      switch result {
      case .success(let group): waiting.append(group)
      case .failure(let error): failure = failure ?? error
      }
    }
    do throws(SystemError) {
      if let failure { throw failure }
      guard let first = waiting.lazy.compactMap(\.first).first else { return }
      try Self.sync(first.temporary)
      let moved = concurrentMap(waiting) { group in
        Result { () throws(SystemError) -> Void in
          for file in group { try file.temporary.move(to: file.path) }
        }
      }
      for result in moved { try result.get() }
    } catch {
      for file in waiting.joined() { file.temporary.delete() }
      throw error
    }
  }

  /// A file that is written, under a name of its own.
  private struct Waiting: Sendable {
    let temporary: Path
    let path: Path
  }

  private func fill(_ group: [File]) throws(SystemError) -> [Waiting] {
    var waiting: [Waiting] = []
    do throws(SystemError) {
      for file in group where file.isNew || !Self.says(file.text, file.path) {
        let folder = file.path.parent ?? Path(".")
        // Always the same name, so that what a killed process left is written over.
        let temporary = folder.appending(".\(file.path.name)\(mark).tmp")
        let open = try Self.create(temporary, in: folder)
        waiting.append(Waiting(temporary: temporary, path: file.path))
        try open.append(file.text.utf8.span.bytes)
        try open.finish()
      }
    } catch {
      for file in waiting { file.temporary.delete() }
      throw error
    }
    return waiting
  }

  /// Makes a new file; what is in its way, or missing, is seen to only then, as it seldom is.
  private static func create(_ path: Path, in folder: Path) throws(SystemError) -> OpenFile {
    do throws(SystemError) {
      return try OpenFile(creating: path)
    } catch {
      switch error.code {
      case ENOENT: try Folder(path: folder).create()
      case EEXIST: path.delete()
      default: throw error
      }
    }
    return try OpenFile(creating: path)
  }

  /// Whether a file has this text already.
  private static func says(_ text: String, _ path: Path) -> Bool {
    guard let content = try? FileContent(ofFile: path, limit: text.utf8.count) else { return false }
    return content.size == text.utf8.count && content.bytes.elementsEqual(text.utf8)
  }

  /// Waits until the file system of a file has written all that it was given.
  private static func sync(_ path: Path) throws(SystemError) {
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard sync_file_system(descriptor) == 0 else { throw .last }
  }
}
