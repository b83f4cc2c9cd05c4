import Glibc
import Testing

/// A program on the disk, for a test that gives it to another process.
final class ProgramFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = "/tmp/attacks-\(getpid())-\(UInt32.random(in: 0...(.max)))"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(write(file, bytes, bytes.count) == bytes.count)
  }

  deinit { unlink(path) }
}

/// The program that a test starts and kills.
enum Holder {
  /// It was built into the folder that the tests were built into.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let tests = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "/" + tests.split(separator: "/").dropLast().joined(separator: "/") + "/box-holder"
  }
}
