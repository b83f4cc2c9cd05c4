import Preview
import Testing

@Suite struct HTTPTests {
  private static func read(_ text: String) -> HTTPRequestReader.Progress {
    var reader = HTTPRequestReader()
    reader.append(text.utf8)
    return reader.next()
  }

  private static func request(_ lines: String..., body: String = "") throws -> HTTPRequest {
    let text = (lines + ["", ""]).joined(separator: "\r\n") + body
    guard case .request(let request) = read(text) else {
      throw Unread(text: text)
    }
    return request
  }

  private struct Unread: Error { let text: String }

  // MARK: Reading

  @Test func aRequestMayComeInAnyPieces() throws {
    let text =
      "POST /edit?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcdGET / HTTP/1.0\r\n\r\n"
    for size in [1, 2, 3, 7, 1000] {
      var reader = HTTPRequestReader()
      var requests: [HTTPRequest] = []
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        reader.append(rest.prefix(size))
        rest = rest.dropFirst(size)
        while case .request(let request) = reader.next() { requests.append(request) }
      }
      #expect(requests.map(\.method) == ["POST", "GET"])
      #expect(requests.map(\.path) == ["/edit", "/"])
      #expect(requests.map(\.body) == [Array("abcd".utf8), []])
      #expect(requests.map(\.staysOpen) == [true, false])
      #expect(!reader.isWithinRequest)
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\nHost: a\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
    ("GET http://a/ HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/2\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nA: \u{1}\r\n\r\n", 400), ("\r\n\r\n", 400),
    ("G\0T / HTTP/1.1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
    (String(repeating: "x", count: 16384), 431),
    ("GET / HTTP/1.1\r\nA: " + String(repeating: "x", count: 16384) + "\r\n\r\n", 431),
  ])
  func whatIsNoRequestIsRefused(text: String, status: Int) throws {
    guard case .refused(let response) = Self.read(text) else {
      Issue.record("it was taken")
      return
    }
    #expect(response.status.rawValue == status)
  }

  @Test func theLargestBodyIsTaken() throws {
    let body = String(repeating: "x", count: HTTPRequestReader.bodyLimit)
    let request = try Self.request("POST / HTTP/1.1", "Content-Length: \(body.count)", body: body)
    #expect(request.body.count == HTTPRequestReader.bodyLimit)
  }

  // MARK: The gate

  @Test(arguments: [
    (["Host: 127.0.0.1:8000"], true), (["Host: LOCALHOST:8000"], true),
    (["Host: 127.0.0.1:8000", "Origin: http://127.0.0.1:8000"], true),
    (["Host: localhost:8000", "Sec-Fetch-Site: same-origin"], true),
    (["Host: localhost:8000", "Sec-Fetch-Site: none"], true),
    (
      [
        "Host: localhost:8000", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: document",
      ], true
    ),
    ([], false), (["Host: 127.0.0.1"], false), (["Host: 127.0.0.1:8001"], false),
    (["Host: evil.example:8000"], false), (["Host: 127.0.0.1:8000.evil.example"], false),
    (["Host: 127.0.0.1:8000", "Host: 127.0.0.1:8000"], false),
    (["Host: 0.0.0.0:8000"], false), (["Host: [::1]:8000"], false),
    (["Host: 127.0.0.1:8000", "Origin: http://evil.example"], false),
    (["Host: 127.0.0.1:8000", "Origin: https://127.0.0.1:8000"], false),
    (["Host: 127.0.0.1:8000", "Origin: null"], false),
    (["Host: 127.0.0.1:8000", "Sec-Fetch-Site: cross-site"], false),
    (["Host: 127.0.0.1:8000", "Sec-Fetch-Site: same-site"], false),
    (
      [
        "Host: localhost:8000", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: iframe",
      ], false
    ),
  ])
  func onlyThePreviewsOwnPagesMayAsk(headers: [String], isLetIn: Bool) throws {
    let text = (["GET / HTTP/1.1"] + headers + ["", ""]).joined(separator: "\r\n")
    guard case .request(let request) = Self.read(text) else {
      Issue.record("\(text)")
      return
    }
    let refusal = PreviewGate(port: 8000).refusal(of: request)
    #expect((refusal == nil) == isLetIn)
    #expect(refusal.map(\.status) ?? .forbidden == .forbidden)
    #expect(refusal?.body.hasSuffix(" itself.\n") ?? true)
  }

  // MARK: Routes

  @Test(arguments: [
    ("GET", "/", PreviewRoute.index), ("GET", "/a/", .lesson("/a/", .page)),
    ("GET", "/sub/b.vi/", .lesson("/sub/b.vi/", .page)),
    ("GET", "/a/update", .lesson("/a/", .update)),
    ("GET", "/a/data", .lesson("/a/", .data)), ("GET", "/a/events", .lesson("/a/", .events)),
  ])
  func whatIsThereIsFound(method: String, path: String, route: PreviewRoute) throws {
    let request = try Self.request("\(method) \(path) HTTP/1.1")
    #expect(
      try PreviewRoute(request, lessons: ["/a/", "/sub/b.vi/"], hasIndex: true) == route)
  }

  @Test(arguments: [
    ("GET", "/b/", 404), ("GET", "/a", 404), ("GET", "/a/x", 404), ("GET", "/a/../a/", 404),
    ("GET", "/sub/", 404), ("GET", "/etc/passwd", 404), ("GET", "/%61/", 404),
    ("GET", "//", 404), ("POST", "/", 405), ("POST", "/a/", 405), ("HEAD", "/a/", 405),
    ("DELETE", "/a/", 405), ("GET", "/a/edit", 405), ("PUT", "/a/restore", 405),
    ("POST", "/a/events", 405), ("POST", "/a/edit", 415),
  ])
  func nothingElseIsAnswered(method: String, path: String, status: Int) throws {
    let request = try Self.request("\(method) \(path) HTTP/1.1")
    let error = #expect(throws: HTTPResponse.self) {
      try PreviewRoute(request, lessons: ["/a/", "/sub/b.vi/"], hasIndex: true)
    }
    #expect(error?.status.rawValue == status)
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"revision\": 1, \"cell\": 0, \"place\": 0}",
    "{\"revision\": 1, \"cell\": 0, \"place\": 0, \"text\": 3}",
    "{\"revision\": 1, \"cell\": 0.5, \"place\": 0, \"text\": \"3\"}",
    "{\"revision\": 1, \"cell\": 0, \"place\": 0, \"text\": \"3\", \"code\": \"x\"}",
    String(repeating: "[", count: 200),
  ])
  func anEditIsNothingElse(body: String) throws {
    let request = try Self.request(
      "POST /edit HTTP/1.1", "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
      body: body)
    let error = #expect(throws: HTTPResponse.self) {
      try PreviewRoute(request, lessons: ["/"], hasIndex: false)
    }
    #expect(error?.status == .badRequest)
  }

  @Test func anEditIsRead() throws {
    let body = "{\"revision\": 1, \"cell\": 2, \"place\": 3, \"text\": \"4\"}"
    let request = try Self.request(
      "POST /edit HTTP/1.1", "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
      body: body)
    let edit = PreviewEdit(revision: 1, cell: 2, place: 3, text: "4")
    #expect(
      try PreviewRoute(request, lessons: ["/"], hasIndex: false) == .lesson("/", .edit(edit)))
  }

  // MARK: Answers

  @Test func everyAnswerSaysWhatItMayBeUsedFor() throws {
    let text = String(
      decoding: HTTPResponse.refusal(.forbidden, "No.").bytes(staysOpen: false), as: UTF8.self)
    #expect(
      text == """
        HTTP/1.1 403 Forbidden\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Length: 4\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        X-Frame-Options: DENY\r
        Referrer-Policy: no-referrer\r
        Cross-Origin-Resource-Policy: same-origin\r
        Cross-Origin-Opener-Policy: same-origin\r
        Connection: close\r
        \r
        No.

        """)
  }
}
