#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a path leads to.
struct FileStatus: Equatable {
  let kind: Kind
  let identity: Identity
  /// In bytes.
  let size: Int
  /// When the content was last changed, in seconds since 1970.
  let changed: Double

  enum Kind: Equatable {
    case file, folder, link
    /// A pipe, a terminal and the like.
    case other
  }

  /// The same for all paths to one and the same file or folder.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Another number for another content, but for one written within the clock's smallest step.
  var fingerprint: Int {
    var hasher = Hasher()
    hasher.combine(identity)
    hasher.combine(size)
    hasher.combine(changed)
    return hasher.finalize()
  }

  /// What a path leads to in the end; never a link.
  init(of path: Path) throws(SystemError) {
    var status = stat()
    guard stat(path.text, &status) == 0 else { throw .last }
    self.init(status)
  }

  /// What stands at a path itself, which may be a symbolic link.
  init(ofLink path: Path) throws(SystemError) {
    var status = stat()
    guard lstat(path.text, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    self.changed = Double(changed.tv_sec) + Double(changed.tv_nsec) / 1e9
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }
}

extension Path {
  /// Says that the file is of use now; where that can't be done, it is thought to be old.
  func touch() { utimensat(AT_FDCWD, text, nil, 0) }

  /// Gives a file another name, in the place of any other.
  func move(to other: Path) throws(SystemError) {
    guard rename(text, other.text) == 0 else { throw .last }
  }

  /// Deletes a file; another process may have done so before.
  func delete() { unlink(text) }

  /// The absolute path without links.
  func resolved() throws(SystemError) -> Path {
    guard let resolved = realpath(text, nil) else { throw .last }
    defer { free(resolved) }
    return Path(String(cString: resolved))
  }
}
