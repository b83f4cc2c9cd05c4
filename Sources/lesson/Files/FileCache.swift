internal import Crypto
internal import Reports
internal import Synchronization

/// What took long to make, in files, so that it need not be made again.
///
/// An entry is a file of its own, written whole or not at all, so that several processes can share
/// the folder; what isn't what was written is no entry.
struct FileCache {
  let folder: Path
  /// Of the names of its files: `.cells`.
  let ending: String
  /// In bytes, of all entries; the oldest make room.
  var limit = 256 << 20

  /// A cache where caches belong for this user.
  ///
  /// - Parameter name: of its folder.
  /// - Returns: nil where no home is known.
  static func standard(
    _ name: String, ending: String, _ environment: (String) -> String?
  ) -> FileCache? {
    if let caches = environment("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return FileCache(folder: Path(caches).appending("lesson/" + name), ending: ending)
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return FileCache(folder: Path(home).appending(".cache/lesson/" + name), ending: ending)
  }

  private static let writing = Mutex(())

  /// The name of an entry: a hash of all that made it.
  static func key(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array("\(part.utf8.count):".utf8))
      hash.update(data: Array(part.utf8))
    }
    return hash.finalize().hexadecimal
  }

  private func path(_ key: String) -> Path { folder.appending(key + ending) }

  /// The bytes of an entry.
  ///
  /// - Returns: nil where there is no such entry, or a damaged one.
  func bytes(_ key: String) -> ArraySlice<UInt8>? {
    let path = path(key)
    guard let content = try? FileContent(of: path, limit: limit), content.size <= limit else {
      return nil
    }
    let body = content.bytes.dropFirst(SHA256.byteCount)
    guard SHA256.hash(data: body).elementsEqual(content.bytes.prefix(SHA256.byteCount)) else {
      return nil
    }
    path.touch()
    return body
  }

  /// Keeps an entry; a cache that can't be written is none.
  func keep(_ body: [UInt8], as key: String) {
    let bytes = Array(SHA256.hash(data: body)) + body
    guard bytes.count <= limit else { return }
    // Several lessons may be worked on at once, and a process writes one file at a time.
    Self.writing.withLock { _ in
      try? AtomicFile(path: path(key)).write(bytes)
      makeRoom()
    }
  }

  private func makeRoom() {
    var files = self.files
    var size = files.reduce(0) { $0 + $1.size }
    files.sort { $0.used < $1.used }
    for file in files where size > limit {
      file.path.delete()
      size -= file.size
    }
  }

  // MARK: Looking

  struct File {
    let path: Path
    let size: Int
    /// Seconds since 1970.
    let used: Double
  }

  /// The entries, in no order.
  var files: [File] {
    let names = (try? Folder(path: folder).names()) ?? []
    return names.filter { $0.hasSuffix(ending) }.compactMap { name in
      let path = folder.appending(name)
      guard let status = try? FileStatus(of: path), status.kind == .file else { return nil }
      return File(path: path, size: status.size, used: status.changed)
    }
  }

  /// Deletes all entries.
  func clear() {
    for file in files { file.path.delete() }
  }
}
