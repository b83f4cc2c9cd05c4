/// The bytes of a file.
struct FileContent {
  /// Not more than one beyond the limit.
  let bytes: [UInt8]
  /// Of the whole file, as far as it is known.
  let size: Int

  /// Reads a file up to a limit, so that a file without end doesn't fill the memory.
  init(of path: Path, limit: Int) throws(SystemError) {
    try self.init(of: try OpenFile(reading: path), limit: limit)
  }

  /// The same for a file of a stranger: no link, no pipe.
  init(ofFile path: Path, limit: Int) throws(SystemError) {
    try self.init(of: try OpenFile(readingFile: path), limit: limit)
  }

  private init(of file: borrowing OpenFile, limit: Int) throws(SystemError) {
    let size = try file.size()
    // One byte more than expected, to see the end of the file in the first round.
    var bytes = [UInt8](repeating: 0, count: min(size, limit) + 1)
    var count = 0
    while count <= limit {
      if count == bytes.count {
        bytes += [UInt8](repeating: 0, count: min(max(count, 1 << 16), limit + 1 - count))
      }
      let read = try file.next(into: &bytes, from: count)
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    self.bytes = bytes
    self.size = max(size, count)
  }
}
