internal import Diagnostics
internal import Lessons

/// A lesson's file and the images that it shows, looked at again and again.
///
/// Editors empty a file and fill it, or put another in its place: what is seen counts only when it
/// is seen twice, and that a file is empty or gone only after some time.
struct WatchedLesson {
  private let path: Path
  /// What was told last; nil before the first time.
  private var told: [Path: Seen]?
  private var pending: [Path: Seen] = [:]
  private var pendingLooks = 0
  private var images: [Path] = []
  private var files: [Path: WatchedFile] = [:]

  private static let settlingLooks = 2
  private static let graceLooks = 8

  enum Seen: Equatable {
    case content(Int)
    case empty
    case failed(SystemError)
  }

  enum Change {
    case text([UInt8])
    case failure(Diagnostic)
  }

  init(_ path: Path) { self.path = path }

  /// - Parameter patient: whether to wait until a change has settled.
  /// - Returns: nil where there is nothing new.
  mutating func look(patient: Bool = true) -> Change? {
    var seen: [Path: Seen] = [:]
    for path in [path] + images {
      seen[path] = files[path, default: WatchedFile(path)].look()
    }
    guard seen != told else {
      pendingLooks = 0
      return nil
    }
    pendingLooks = seen == pending ? pendingLooks + 1 : 1
    pending = seen
    let isThere = if case .content = seen[path] { true } else { false }
    let needed = isThere ? Self.settlingLooks : Self.graceLooks
    guard !patient || pendingLooks >= needed else { return nil }
    return tell(seen)
  }

  private mutating func tell(_ seen: [Path: Seen]) -> Change? {
    told = seen
    pendingLooks = 0
    if case .failed(let error) = seen[path] {
      return .failure(Diagnostic(.error, .file(error.problemOfReading), file: path.text))
    }
    do {
      return .text(try FileContent(of: path, limit: Lesson.sizeLimit).bytes)
    } catch {
      return .failure(Diagnostic(.error, .file(error.problemOfReading), file: path.text))
    }
  }

  /// Says which images the lesson shows now.
  mutating func watch(images paths: [Path]) {
    let new = paths.filter { $0 != path }
    guard Set(new) != Set(images) else { return }
    images = new
    files = files.filter { $0.key == path || new.contains($0.key) }
    for path in new {
      let seen = files[path, default: WatchedFile(path)].look()
      // They were taken into the page just now.
      told?[path] = seen
    }
    told = told?.filter { $0.key == path || new.contains($0.key) }
  }
}

/// A file whose content is read again only where it may have changed.
private struct WatchedFile {
  private let path: Path
  private var status: FileStatus?
  private var seen = WatchedLesson.Seen.empty

  init(_ path: Path) { self.path = path }

  mutating func look() -> WatchedLesson.Seen {
    do throws(SystemError) {
      let now = try FileStatus(of: path)
      // Small files are read each time: their time of change may be too coarse to tell.
      if now == status, now.size > Self.smallSize { return seen }
      let content = try FileContent(of: path, limit: Lesson.sizeLimit)
      status = now
      // Of what is larger, only the beginning is read.
      let end = now.size > Lesson.sizeLimit ? now.fingerprint : 0
      seen = content.bytes.isEmpty ? .empty : .content(content.bytes.hashValue ^ end)
    } catch {
      status = nil
      seen = .failed(error)
    }
    return seen
  }

  /// In bytes.
  private static let smallSize = 1 << 18
}
