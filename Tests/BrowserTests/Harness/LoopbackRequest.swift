import Foundation

/// One HTTP request to a server of this machine, over a connection of its own.
///
/// URLSession can't read the answers of chromedriver, whose headers have no blank behind the colon.
struct LoopbackRequest: Sendable {
  let method: String
  let port: UInt16
  let path: String
  var headers: [String: String] = [:]
  var body = Data()

  struct Answer: Sendable {
    let status: Int
    let body: Data
  }

  struct Failure: Error {
    let what: String
  }

  /// Waits for the answer, a minute and a half at most between two pieces of it.
  func answer() throws -> Answer {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(what: "socket: \(errno)") }
    defer { close(socket) }
    var patience = timeval(tv_sec: 90, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(what: "connect to \(port): \(errno)") }
    try send(to: socket)
    return try receive(from: socket)
  }

  private func send(to socket: Int32) throws {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
    lines += headers.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
    lines += ["Content-Length: \(body.count)", "Connection: close", "", ""]
    var rest = Data(lines.joined(separator: "\r\n").utf8) + body
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { throw Failure(what: "send: \(errno)") }
      rest = rest.dropFirst(sent)
    }
  }

  /// Up to the length that the answer announces; not all servers close the connection then.
  private func receive(from socket: Int32) throws -> Answer {
    var received = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var head: (status: Int, length: Int, end: Int)?
    while true {
      if head == nil, let end = received.firstRange(of: Data("\r\n\r\n".utf8)) {
        let text = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        guard let status = text.firstMatch(of: /^HTTP\/1\.[01] ([0-9]+)/).flatMap({ Int($0.1) }),
          let length = text.firstMatch(of: /(?i)\r\ncontent-length: *([0-9]+)/)
            .flatMap({ Int($0.1) })
        else { throw Failure(what: text) }
        head = (status, length, end.upperBound)
      }
      if let head, received.count >= head.end + head.length {
        return Answer(
          status: head.status, body: received[head.end..<(head.end + head.length)])
      }
      let count = recv(socket, &chunk, chunk.count, 0)
      guard count > 0 else { throw Failure(what: "receive: \(count < 0 ? errno : 0)") }
      received += chunk[..<count]
    }
  }
}
