internal import CBoxes
internal import Glibc

/// An open file, pipe or process, which is closed when the value ends.
struct Descriptor: ~Copyable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  /// A file in memory that holds these bytes for good, to be read from its start.
  static func sealed(_ bytes: [UInt8]) throws(BoxProblem) -> Descriptor {
    let number = unsafe bytes.withUnsafeBytes { bytes in
      unsafe boxes_sealed_file(bytes.baseAddress, bytes.count)
    }
    guard number >= 0 else { throw .system(.memory, code: errno) }
    return Descriptor(owning: number)
  }

  /// Writes to a socket what it takes without waiting.
  ///
  /// - Returns: how many bytes need not be written again: all, where nobody reads them any more.
  func send(_ bytes: ArraySlice<UInt8>) -> Int {
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe Glibc.send(number, bytes.baseAddress, bytes.count, flags)
    }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : bytes.count
  }

  /// An empty file in memory.
  static func memory() throws(BoxProblem) -> Descriptor {
    let number = boxes_memory_file()
    guard number >= 0 else { throw .system(.memory, code: errno) }
    return Descriptor(owning: number)
  }

  /// All bytes of a file, from its start.
  func content() throws(BoxProblem) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .system(.read, code: errno) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = unsafe bytes.withUnsafeMutableBytes { bytes in
      unsafe pread(number, bytes.baseAddress, bytes.count, 0)
    }
    guard count == bytes.count else { throw .system(.read, code: errno) }
    return bytes
  }
}

/// Both ends of a connection.
struct Connection: ~Copyable {
  let ours: Descriptor
  let theirs: Descriptor

  init() throws(BoxProblem) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .system(.pipe, code: errno)
    }
    ours = Descriptor(owning: ends[0])
    theirs = Descriptor(owning: ends[1])
  }

  consuming func oursOnly() -> Descriptor { ours }
}

/// Both ends of a pipe.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// - Parameter waits: whether reading does, where there is nothing to read yet.
  init(waits: Bool = false) throws(BoxProblem) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = unsafe withUnsafeMutablePointer(to: &ends) { ends in
      unsafe ends.withMemoryRebound(to: Int32.self, capacity: 2) {
        unsafe boxes_pipe($0, waits ? 1 : 0)
      }
    }
    guard result == 0 else { throw .system(.pipe, code: errno) }
    reading = Descriptor(owning: ends.0)
    writing = Descriptor(owning: ends.1)
  }

  /// Closes our end to write, so that the end of what a process writes can be seen.
  consuming func readingOnly() -> Descriptor { reading }

  /// Closes our end to read.
  consuming func writingOnly() -> Descriptor { writing }
}
