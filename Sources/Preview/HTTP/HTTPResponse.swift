/// An answer to a request.
public struct HTTPResponse: Error, Equatable, Sendable {
  public let status: Status
  let type: ContentType
  public let body: String
  let headers: [HTTPRequest.Header]

  public enum Status: Int, Sendable {
    case ok = 200
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case conflict = 409
    case lengthRequired = 411
    case contentTooLarge = 413
    case unsupportedMediaType = 415
    case unprocessable = 422
    case tooManyRequests = 429
    case headTooLarge = 431
    case unavailable = 503
    case otherVersion = 505

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .conflict: "Conflict"
      case .lengthRequired: "Length Required"
      case .contentTooLarge: "Content Too Large"
      case .unsupportedMediaType: "Unsupported Media Type"
      case .unprocessable: "Unprocessable Content"
      case .tooManyRequests: "Too Many Requests"
      case .headTooLarge: "Request Header Fields Too Large"
      case .unavailable: "Service Unavailable"
      case .otherVersion: "HTTP Version Not Supported"
      }
    }
  }

  enum ContentType: String, Sendable {
    case html = "text/html; charset=utf-8"
    case json = "application/json"
    case text = "text/plain; charset=utf-8"
    case events = "text/event-stream"
  }

  private init(
    _ status: Status, _ type: ContentType, _ body: String, _ headers: [HTTPRequest.Header] = []
  ) {
    self.status = status
    self.type = type
    self.body = body
    self.headers = headers
  }

  // MARK: Answers

  /// - Parameter html: says itself what it may do.
  public static func page(_ html: String) -> Self {
    Self(
      .ok, .html, html, [.init(name: "Content-Security-Policy", value: "frame-ancestors 'none'")])
  }

  public static func json(_ text: String, status: Status = .ok) -> Self {
    Self(status, .json, text)
  }

  /// The head of a stream of events, which has no end.
  public static let events = Self(.ok, .events, "")

  /// - Parameter sentence: what is wrong, and what to do.
  public static func refusal(_ status: Status, _ sentence: String) -> Self {
    Self(status, .text, sentence + "\n")
  }

  static func methodNotAllowed(_ allowed: String) -> Self {
    Self(
      .methodNotAllowed, .text, "Only \(allowed) is answered here.\n",
      [.init(name: "Allow", value: allowed)])
  }

  static let malformed = refusal(.badRequest, "This isn't a request as HTTP/1.1 writes it.")
  static let otherVersion = refusal(.otherVersion, "Only HTTP/1.1 is spoken here.")
  static let headTooLong = refusal(
    .headTooLarge, "The head of a request has at most \(HTTPRequestReader.headLimit) bytes.")
  static let bodyTooLong = refusal(
    .contentTooLarge, "The body of a request has at most \(HTTPRequestReader.bodyLimit) bytes.")
  static let lengthMissing = refusal(
    .lengthRequired, "The length of a body is given by Content-Length.")
  public static let notFound = refusal(
    .notFound, "There is nothing here; the lesson's address is what lesson preview printed.")

  // MARK: Bytes

  /// - Parameter staysOpen: whether the connection may be used for another request.
  public func bytes(staysOpen: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)", "Content-Type: \(type.rawValue)"]
    if type != .events { lines.append("Content-Length: \(body.utf8.count)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    lines += [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
      "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin",
      "Cross-Origin-Opener-Policy: same-origin",
      "Connection: \(staysOpen ? "keep-alive" : "close")", "", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8) + body.utf8
  }
}
