import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `lesson preview`, running until the value goes.
final class RunningPreview {
  let process: Process
  private(set) var port: UInt16 = 0
  private let output = Pipe()
  let errors = Pipe()

  /// Starts it, and waits for the address.
  init(_ arguments: String..., in workspace: borrowing Workspace) throws {
    process = Process()
    process.executableURL = try Workspace.binary()
    process.arguments = ["preview"] + arguments
    process.currentDirectoryURL = workspace.folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // One line, or nothing where it ends before.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let start = "http://127.0.0.1:"
    guard line.hasPrefix(start), line.hasSuffix("/\n"),
      let port = UInt16(line.dropFirst(start.count).dropLast(2))
    else {
      process.waitUntilExit()
      let told = errors.fileHandleForReading.readDataToEndOfFile()
      throw NoAddress(output: line, errors: String(decoding: told, as: UTF8.self))
    }
    self.port = port
  }

  struct NoAddress: Error {
    let output: String
    let errors: String
  }

  deinit {
    // Its number belongs to it for as long as nobody has waited for its end.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Sends a signal, and waits for the end.
  func end(with signal: Int32) -> (reason: Process.TerminationReason, status: Int32) {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return (process.terminationReason, process.terminationStatus)
  }

  // MARK: Requests

  struct Answer: Equatable {
    let status: Int
    let head: String
    let body: String
  }

  /// Sends lines as the head of a request, with `Host` and `Connection: close`, and a body.
  func ask(
    _ first: String, _ headers: [String] = [], host: String? = nil, body: String = ""
  ) throws -> Answer {
    let lines =
      ["\(first) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"]
      + headers + (body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]) + ["", ""]
    let connection = try Connection(port: port)
    try connection.send(lines.joined(separator: "\r\n") + body)
    return try Self.answer(try connection.receiveAll())
  }

  static func answer(_ text: String) throws -> Answer {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let words = text.split(separator: " ")
    return Answer(
      status: try #require(words.count > 1 ? Int(words[1]) : nil, "\(text.prefix(200))"),
      head: String(parts[0]), body: parts.count > 1 ? String(parts[1]) : "")
  }

  func post(_ path: String, _ body: String) throws -> Answer {
    try ask("POST \(path)", ["Content-Type: application/json"], body: body)
  }

  /// What the page's script is told, as a tree.
  func update(_ path: String = "/") throws -> [String: Any] {
    try Self.update(try ask("GET \(path)update"))
  }

  static func update(_ answer: Answer) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any],
      "\(answer)")
  }

  /// Asks again and again until the page is as it should be; gives up after a time.
  func wait(
    for what: String, path: String = "/", until isSo: ([String: Any]) throws -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: 30)
    while Date() < end {
      if try isSo(try update(path)) { return }
      usleep(50_000)
    }
    Issue.record("waited in vain for \(what): \(try update(path)["state"] ?? "")")
  }
}

/// A connection to a server on this machine; nothing takes longer than 20 seconds.
struct Connection: ~Copyable {
  private let descriptor: Int32

  struct Failure: Error {
    let what: String
    let code: Int32
  }

  init(port: UInt16) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw Failure(what: "socket", code: errno) }
    var time = timeval(tv_sec: 20, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure(what: "connect", code: errno) }
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(what: "send", code: errno) }
      done += count
    }
  }

  /// What comes next; empty where the other side has closed.
  func receive() throws -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw Failure(what: "receive", code: errno) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  func receiveAll() throws -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count >= 0 else { throw Failure(what: "receive", code: errno) }
      if count == 0 { return String(decoding: all, as: UTF8.self) }
      all += bytes[..<count]
    }
  }

  /// Reads until a text has come.
  func receive(until text: String) throws -> String {
    var all = ""
    while !all.contains(text) {
      let piece = try receive()
      guard !piece.isEmpty else { throw Failure(what: "'\(text)' in '\(all)'", code: 0) }
      all += piece
    }
    return all
  }
}
