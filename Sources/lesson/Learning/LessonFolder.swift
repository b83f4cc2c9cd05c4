internal import Crypto
internal import Diagnostics
internal import LearningCells
internal import Reports
internal import Runs
internal import Synchronization

/// The folder of a lesson, of which its cells may read files; it knows which they asked for.
final class LessonFolder: Sendable {
  private let folder: Path
  /// With the hashes of those that could be read.
  private let asked = Mutex<[String: String?]>([:])

  init(_ folder: Path) { self.folder = folder }

  var files: LessonFiles {
    LessonFiles { path throws(LoadProblem) in try self.bytes(of: path) }
  }

  /// The files that cells asked for, whether or not they are there.
  var paths: Set<Path> {
    let asked = asked.withLock { Array($0.keys) }
    return Set(asked.map { folder.appending($0) })
  }

  /// The files that were read, in the order of their paths.
  var read: [RunFile] {
    let asked = asked.withLock { $0 }
    return asked.sorted { $0.key < $1.key }.compactMap { path, hash in
      hash.map { RunFile(path: path, sha256: $0) }
    }
  }

  private func bytes(of path: String) throws(LoadProblem) -> [UInt8] {
    guard let relative = Path(path).withinFolder else { throw .outside(path) }
    asked.withLock { $0[relative] = .some(nil) }
    let file = folder.appending(relative)
    let status: FileStatus
    let place: Path
    let isInside: Bool
    let content: FileContent
    do throws(SystemError) {
      status = try FileStatus(of: file)
      place = try file.resolved()
      // A link may lead out of the folder.
      isInside = try place.isBelow(folder.resolved())
    } catch {
      throw Self.problem(error, path)
    }
    guard isInside else { throw .outside(path) }
    // A pipe or a device would be waited for.
    guard status.kind == .file else {
      throw .notAFile(path, isFolder: status.kind == .folder)
    }
    let limit = LessonFiles.largestFile
    guard status.size <= limit else {
      throw .tooLarge(path, bytes: status.size, limit: limit)
    }
    do throws(SystemError) {
      content = try FileContent(ofFile: place, limit: limit)
    } catch {
      throw Self.problem(error, path)
    }
    guard content.size <= limit else {
      throw .tooLarge(path, bytes: content.size, limit: limit)
    }
    let hash = SHA256.hash(data: content.bytes).hexadecimal
    asked.withLock { $0[relative] = .some(hash) }
    return content.bytes
  }

  private static func problem(_ error: SystemError, _ path: String) -> LoadProblem {
    error.isMissing ? .missing(path) : .notReadable(path, reason: error.reason)
  }
}
