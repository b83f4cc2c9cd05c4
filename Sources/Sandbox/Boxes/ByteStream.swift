internal import Glibc

/// What comes through a pipe, kept up to a limit.
struct ByteStream: ~Copyable {
  private(set) var bytes: [UInt8] = []
  /// Whether there was more than the limit.
  private(set) var isTooLong = false
  /// Whether its end wasn't seen yet.
  private var isOpen = true
  private let pipe: Descriptor
  private let limit: Int

  init(_ pipe: consuming Descriptor, limit: Int) {
    self.pipe = pipe
    self.limit = limit
  }

  /// For poll; -1, which poll overlooks, when the end was seen.
  var number: Int32 { isOpen ? pipe.number : -1 }

  /// Reads once, without waiting.
  ///
  /// - Returns: whether there was something to read.
  mutating func read(through buffer: inout [UInt8]) -> Bool {
    guard isOpen else { return false }
    let number = pipe.number
    let count = unsafe buffer.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
    }
    guard count > 0 else {
      if count == 0 || (errno != EAGAIN && errno != EINTR) { isOpen = false }
      return false
    }
    let room = limit - bytes.count
    bytes += buffer.prefix(min(count, room))
    if count > room { isTooLong = true }
    return true
  }

  /// Takes what was read out, which makes room for as much again.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Reads what is there by now.
  mutating func drain(through buffer: inout [UInt8]) {
    while !isTooLong, read(through: &buffer) {}
  }
}
