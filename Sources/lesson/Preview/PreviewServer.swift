internal import FlyingSocks
internal import Preview
internal import Synchronization

/// Answers the requests of browsers on this machine.
final class PreviewServer: Sendable {
  enum Answer: Sendable {
    case response(HTTPResponse)
    /// Events, each of which tells a revision.
    case events(AsyncStream<Int>)
  }

  private let listener: PreviewListener
  private let gate: PreviewGate
  private let answer: @Sendable (HTTPRequest) async -> Answer
  private let connections = Atomic(0)

  /// A browser has six; more than a few browsers nobody needs.
  private static let connectionLimit = 64

  /// - Parameter answer: is asked only what the gate lets in.
  init(
    on listener: PreviewListener, answer: @escaping @Sendable (HTTPRequest) async -> Answer
  ) {
    self.listener = listener
    self.answer = answer
    gate = PreviewGate(port: listener.port)
  }

  /// Goes on until the process ends.
  func run() async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: listener.socket, pool: pool)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      while true {
        do {
          let socket = try await listening.accept()
          group.addTask { await self.serve(PreviewConnection(socket, pool)) }
        } catch {
          // The browser has gone already, or the system has no room for a connection more.
          try await Task.sleep(for: .milliseconds(100))
        }
      }
    }
  }

  private func serve(_ connection: PreviewConnection) async {
    defer { connection.close() }
    let count = connections.wrappingAdd(1, ordering: .relaxed).newValue
    defer { connections.wrappingSubtract(1, ordering: .relaxed) }
    do {
      guard count <= Self.connectionLimit else {
        let refusal = HTTPResponse.refusal(.unavailable, "Too many connections are open.")
        return try await connection.send(refusal.bytes(staysOpen: false))
      }
      try await converse(over: connection)
    } catch {
      // Whoever was there has gone, or is too slow.
    }
  }

  private func converse(over connection: PreviewConnection) async throws {
    var reader = HTTPRequestReader()
    while true {
      switch reader.next() {
      case .incomplete:
        guard let bytes = try await connection.receive(within: reader) else { return }
        reader.append(bytes)
      case .refused(let response):
        try await connection.send(response.bytes(staysOpen: false))
        return try await connection.drain()
      case .request(let request):
        guard try await reply(to: request, over: connection) else { return }
      }
    }
  }

  /// - Returns: whether the connection may be used for another request.
  private func reply(
    to request: HTTPRequest, over connection: PreviewConnection
  ) async throws -> Bool {
    let answer =
      if let refusal = gate.refusal(of: request) { Answer.response(refusal) } else {
        await answer(request)
      }
    switch answer {
    case .response(let response):
      try await connection.send(response.bytes(staysOpen: request.staysOpen))
      return request.staysOpen
    case .events(let revisions):
      try await connection.send(HTTPResponse.events.bytes(staysOpen: false))
      for await revision in revisions {
        try await connection.send(Array("data: \(revision)\n\n".utf8))
      }
      return false
    }
  }
}
