#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is open as long as the value lives.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init(reading path: Path) throws(SystemError) {
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  /// Opens a file that stands at the path itself: no link, and nothing that would wait, such as a
  /// pipe, is opened for good.
  ///
  /// - Throws: ELOOP for a link, and EINVAL for what isn't a file.
  init(readingFile path: Path) throws(SystemError) {
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(code: EINVAL)
    }
    self.descriptor = descriptor
  }

  /// Makes a file, which must not exist.
  ///
  /// - Parameter isSecret: whether only the user may read it.
  init(creating path: Path, isSecret: Bool = false) throws(SystemError) {
    let mode: mode_t = isSecret ? 0o600 : 0o666
    let descriptor = open(path.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Closes a file that was written: some file systems tell only now that the disk is full.
  consuming func finish() throws(SystemError) {
    let descriptor = descriptor
    discard self
    guard close(descriptor) == 0 else { throw .last }
  }

  /// In bytes; 0 for a pipe.
  func size() throws(SystemError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return Int(status.st_size)
  }

  /// Reads what comes next into a buffer, from an index on.
  ///
  /// - Returns: the count of bytes, which may be less than what there is; 0 at the end.
  func next(into buffer: inout [UInt8], from start: Int = 0) throws(SystemError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw .last }
    }
  }

  func append(_ bytes: RawSpan) throws(SystemError) {
    try bytes.writeAll(to: descriptor)
  }
}

extension RawSpan {
  /// Writes all bytes to a file that is open.
  func writeAll(to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < byteCount {
      let count = extracting(done...).withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}
