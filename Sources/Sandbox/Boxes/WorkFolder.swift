internal import Glibc

/// A folder on the disk for a program that is run without a box; it is removed when the value ends.
struct WorkFolder: ~Copyable {
  private let path: String
  /// Where the program's files are.
  var files: String { path + "/box" }
  /// Where it starts, and may write.
  var temporary: String { path + "/tmp" }

  /// A new folder that holds these files.
  static func holding(_ files: [BoxedFile]) throws(BoxProblem) -> WorkFolder {
    let folder = WorkFolder(made: try make())
    try folder.fill(files)
    return folder
  }

  private init(made path: String) { self.path = path }

  deinit { remove(path) }

  /// - Returns: the path of a new folder, of a name that nobody could foresee.
  private static func make() throws(BoxProblem) -> String {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let made = unsafe "\(folder)/lesson-XXXXXX".withCString { pattern -> String? in
      guard let copy = unsafe strdup(pattern) else { return nil }
      defer { unsafe free(copy) }
      return unsafe mkdtemp(copy).map { unsafe String(cString: $0) }
    }
    guard let made else { throw .system(.folder, code: errno) }
    return made
  }

  private func fill(_ files: [BoxedFile]) throws(BoxProblem) {
    for folder in [self.files, temporary] {
      guard unsafe mkdir(folder, 0o700) == 0 else { throw .system(.folder, code: errno) }
    }
    for file in files { try write(file) }
  }

  private func write(_ file: BoxedFile) throws(BoxProblem) {
    let number = unsafe open(
      "\(files)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o500)
    guard number >= 0 else { throw .system(.folder, code: errno) }
    let descriptor = Descriptor(owning: number)
    var done = 0
    while done < file.bytes.count {
      let count = unsafe file.bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor.number, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(.folder, code: errno) }
      done += count
    }
  }
}

/// Removes a file, or a folder with all that is in it, as far as we may; follows no link.
private func remove(_ path: String) {
  guard unsafe unlink(path) != 0, let folder = unsafe opendir(path) else { return }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
      unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  unsafe closedir(folder)
  for name in names { remove("\(path)/\(name)") }
  unsafe rmdir(path)
}
