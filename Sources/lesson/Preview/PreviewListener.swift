internal import Diagnostics
internal import FlyingSocks

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A socket that waits for connections from this machine, and from no other.
struct PreviewListener {
  let socket: Socket
  let port: Int

  /// - Parameter port: nil for one that is free.
  init(port: UInt16?) throws(PreviewProblem) {
    do {
      socket = try Socket(domain: AF_INET)
      // A port is free again as soon as the preview before has ended.
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port ?? 0))
      try socket.listen()
      guard case .ip4(_, let port) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = Int(port)
    } catch {
      let code = if case SocketError.failed(_, let code, _) = error { code } else { Int32(0) }
      if code == EADDRINUSE, let port { throw .portTaken(Int(port)) }
      throw .notListening(port: port.map(Int.init), reason: SystemError(code: code).reason)
    }
  }
}
