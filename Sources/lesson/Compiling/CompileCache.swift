internal import CellIO
internal import Crypto
internal import Diagnostics
internal import Reports
internal import Runs
internal import Synchronization

/// Programs of compiled cells that were built before, in files: the same cells with the same
/// compiler and library need not be compiled again.
///
/// An entry is a file of its own, written whole or not at all, so that several processes can share
/// the folder; what isn't what was written is no entry.
struct CompileCache {
  let folder: Path
  /// In bytes, of all entries; the oldest make room.
  var limit = 256 << 20

  /// A program and what the compiler said of it.
  struct Entry: Equatable {
    /// nil where the program was refused.
    let executable: [UInt8]?
    let messages: [CompilerMessage]
  }

  /// Where caches belong for this user.
  ///
  /// - Returns: nil where no home is known.
  static func standard(_ environment: (String) -> String?) -> CompileCache? {
    if let caches = environment("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return CompileCache(folder: Path(caches).appending("lesson/compiled"))
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return CompileCache(folder: Path(home).appending(".cache/lesson/compiled"))
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

  private func path(_ key: String) -> Path { folder.appending(key + Self.ending) }

  private static let ending = ".cells"

  // MARK: Reading

  /// - Returns: nil where there is no such entry, or a damaged one.
  func entry(_ key: String) -> Entry? {
    let path = path(key)
    guard let content = try? FileContent(of: path, limit: limit), content.size <= limit,
      let entry = Self.entry(in: content.bytes)
    else { return nil }
    path.touch()
    return entry
  }

  private static func entry(in bytes: [UInt8]) -> Entry? {
    let body = bytes.dropFirst(SHA256.byteCount)
    guard SHA256.hash(data: body).elementsEqual(bytes.prefix(SHA256.byteCount)) else { return nil }
    var reader = CellReader(body)
    guard let messages = try? [CompilerMessage](from: &reader),
      let executable = try? reader.block(), reader.isAtEnd
    else { return nil }
    return Entry(executable: executable.isEmpty ? nil : Array(executable), messages: messages)
  }

  // MARK: Writing

  /// Keeps an entry; a cache that can't be written is none.
  func keep(_ entry: Entry, as key: String) {
    var writer = CellWriter()
    entry.messages.write(to: &writer)
    writer.block(entry.executable ?? [])
    let bytes = Array(SHA256.hash(data: writer.bytes)) + writer.bytes
    guard bytes.count <= limit else { return }
    // Several lessons may be built at once, and a process writes one file at a time.
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
    return names.filter { $0.hasSuffix(Self.ending) }.compactMap { name in
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

extension [CompilerMessage] {
  fileprivate func write(to writer: inout CellWriter) {
    writer.int(count)
    for message in self {
      writer.string(message.severity == .error ? "error" : "warning")
      writer.string(message.text)
      writer.place(message.place)
      message.fixIts.write(to: &writer)
      writer.int(message.notes.count)
      for note in message.notes {
        writer.string(note.text)
        writer.place(note.place)
      }
    }
  }

  fileprivate init(from reader: inout CellReader) throws(CellReader.Damage) {
    self = []
    for _ in 0..<(try reader.count()) {
      let isError = try reader.string() == "error"
      let text = try reader.string()
      let place = try reader.place()
      let fixIts = try [String](from: &reader)
      var notes: [CompilerMessage.Note] = []
      for _ in 0..<(try reader.count()) {
        notes.append(CompilerMessage.Note(text: try reader.string(), place: try reader.place()))
      }
      append(
        CompilerMessage(
          severity: isError ? .error : .warning, text: text, place: place, fixIts: fixIts,
          notes: notes))
    }
  }
}

extension CellWriter {
  fileprivate mutating func place(_ place: CompilerPlace?) {
    string(place?.file ?? "")
    int(place?.line ?? 0)
    int(place?.column ?? 0)
  }
}

extension CellReader {
  fileprivate mutating func place() throws(Damage) -> CompilerPlace? {
    let (file, line, column) = (try string(), try int(), try int())
    return file.isEmpty ? nil : CompilerPlace(file: file, line: line, column: column)
  }
}
