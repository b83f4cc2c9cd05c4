#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

struct Folder {
  let path: Path

  /// What is in the folder, in no order, without `.` and `..`.
  func names() throws(SystemError) -> [String] {
    guard let stream = opendir(path.text) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        return names
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// Makes the folder and those above it, as far as they are missing.
  func create() throws(SystemError) {
    if mkdir(path.text, 0o777) == 0 { return }
    let error = SystemError.last
    switch error.code {
    case EEXIST:
      guard try FileStatus(of: path).kind == .folder else { throw SystemError(code: ENOTDIR) }
    case ENOENT:
      guard let parent = path.parent else { throw error }
      try Folder(path: parent).create()
      // Another process may have been quicker.
      if mkdir(path.text, 0o777) != 0, errno != EEXIST { throw .last }
    default: throw error
    }
  }
}
