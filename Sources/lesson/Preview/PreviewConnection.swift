internal import FlyingSocks
internal import Preview

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A connection to a browser, on which nobody waits without end.
struct PreviewConnection: Sendable {
  private let socket: AsyncSocket
  private let pool: any AsyncSocketPool

  /// For the rest of a request that has begun, and for taking an answer.
  private static let patience = Duration.seconds(15)
  /// For the next request.
  private static let idleness = Duration.seconds(60)

  struct TooSlow: Error {}

  init(_ socket: AsyncSocket, _ pool: any AsyncSocketPool) {
    self.socket = socket
    self.pool = pool
  }

  func close() { try? socket.close() }

  /// The next bytes; nil where the other side has closed.
  func receive(within reader: HTTPRequestReader) async throws -> [UInt8]? {
    let time = reader.isWithinRequest ? Self.patience : Self.idleness
    return try await Self.within(time) { [socket] in
      do {
        return try await socket.read(atMost: 4096)
      } catch SocketError.disconnected {
        return nil
      }
    }
  }

  func send(_ bytes: [UInt8]) async throws {
    try await Self.within(Self.patience) { [socket, pool] in
      var done = 0
      while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes {
          write(socket.socket.file.rawValue, $0.baseAddress, $0.count)
        }
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          try await pool.suspendSocket(socket.socket, untilReadyFor: .write)
        } else if errno != EINTR {
          throw SocketError.disconnected
        }
      }
    }
  }

  /// Takes some of what the other side still sends: closing at once would make the system throw the
  /// answer away.
  func drain() async throws {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try await Self.within(.seconds(2)) { [socket] in
      var rest = 1 << 20
      while rest > 0 { rest -= try await socket.read(atMost: 4096).count }
    }
  }

  /// Does something, or gives it up after a time.
  private static func within<Value: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: time)
        return nil
      }
      defer { group.cancelAll() }
      guard case .some(.some(let value)) = try await group.next() else { throw TooSlow() }
      return value
    }
  }
}
