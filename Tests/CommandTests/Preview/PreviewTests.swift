import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `lesson preview` as browsers meet it.
@Suite struct PreviewTests {
  private static let lesson = """
    # Preview

    ```swift step=score
    let e = score(query: [2, 1], keys: [[3, 1], [1, 2]], by: .dot)
    ```

    ![A picture](p.svg)

    """

  private static let picture = "<svg xmlns='http://www.w3.org/2000/svg'><desc>one</desc></svg>"

  private static func workspace() throws -> Workspace {
    try Workspace(["a.md": lesson, "p.svg": picture, "secret.txt": "secret"])
  }

  // MARK: The page

  @Test func thePageIsServedAndSaysWhatItMayDo() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let page = try preview.ask("GET /")
    #expect(page.status == 200)
    #expect(page.head.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(page.head.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
    #expect(page.body.contains("<h1"))
    #expect(page.body.contains("default-src 'none'; img-src data:;"))
    #expect(page.body.contains("; connect-src 'self'\">"))
    #expect(!page.body.contains("unsafe"))
    #expect(try preview.ask("GET /", host: "localhost:\(preview.port)").status == 200)
  }

  @Test(arguments: [
    ("GET /secret.txt", 404), ("GET /a.md", 404), ("GET /p.svg", 404), ("GET /../secret.txt", 404),
    ("GET /%2e%2e/secret.txt", 404), ("GET /favicon.ico", 404), ("POST /", 405), ("PUT /edit", 405),
    ("GET /edit", 405), ("POST /edit", 415), ("OPTIONS /edit", 405), ("nonsense", 400),
  ])
  func nothingElseIsAnswered(request: String, status: Int) throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let answer = try preview.ask(request)
    #expect(answer.status == status)
    #expect(answer.body.hasSuffix(".\n"))
    #expect(!answer.body.contains("secret"))
  }

  @Test func othersAreNotLetIn() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    #expect(try preview.ask("GET /", host: "evil.example:\(preview.port)").status == 403)
    #expect(try preview.ask("GET /", host: "evil.example").status == 403)
    #expect(try preview.ask("GET /update", ["Origin: http://evil.example"]).status == 403)
    #expect(try preview.ask("GET /update", ["Sec-Fetch-Site: cross-site"]).status == 403)
    let own = "Origin: http://127.0.0.1:\(preview.port)"
    #expect(try preview.ask("GET /update", [own]).status == 200)
  }

  @Test func bodiesAreBounded() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let long = String(repeating: "x", count: 64 << 10)
    #expect(try preview.post("/edit", long).status == 400)
    #expect(try preview.post("/edit", long + "x").status == 413)
    #expect(try preview.ask("GET /", ["A: " + String(long.prefix(16 << 10))]).status == 431)
    #expect(try preview.ask("GET /").status == 200)
  }

  @Test func slowAndManyConnectionsDoNotKeepOthersOut() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let slow = try Connection(port: preview.port)
    try slow.send("GET / HTTP/1.1\r\nHo")
    let deaf = try Connection(port: preview.port)
    try deaf.send(
      String(repeating: "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n", count: 100))
    #expect(try preview.ask("GET /").status == 200)
    // Beyond a bound the next ones are told so; when they have gone, there is room again.
    var answers: [String] = []
    try Self.openMany(70, preview.port, &answers)
    #expect(answers.first?.hasPrefix("HTTP/1.1 404 ") == true)
    #expect(answers.last?.hasPrefix("HTTP/1.1 503 ") == true)
    var status = 503
    for _ in 0..<100 where status == 503 {
      usleep(50_000)
      status = try preview.ask("GET /").status
    }
    #expect(status == 200)
  }

  /// Opens connections one within the other, so that all are open at once.
  private static func openMany(
    _ count: Int, _ port: UInt16, _ answers: inout [String]
  ) throws {
    guard count > 0 else { return }
    let connection = try Connection(port: port)
    try connection.send("GET /x HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    answers.append(try connection.receive())
    try openMany(count - 1, port, &answers)
  }

  @Test func aConnectionServesManyRequests() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let connection = try Connection(port: preview.port)
    let request = "GET /x HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n"
    for _ in 0..<3 {
      try connection.send(request)
      #expect(try connection.receive(until: "printed.\n").hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    }
  }

  // MARK: Changes

  @Test func thePageFollowsTheFile() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let events = try Connection(port: preview.port)
    try events.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    #expect(try events.receive(until: "data: 1\n\n").contains("text/event-stream"))
    try workspace.write(Self.lesson.replacingOccurrences(of: "2, 1", with: "500, 1"), to: "a.md")
    _ = try events.receive(until: "data: 2\n\n")
    #expect(try #require(try preview.update()["content"] as? String).contains("1501"))
    // An editor that puts a new file in the place of the old one.
    try workspace.write(Self.lesson.replacingOccurrences(of: "2, 1", with: "700, 1"), to: "b.tmp")
    let folder = workspace.folder.path
    #expect(rename(folder + "/b.tmp", folder + "/a.md") == 0)
    _ = try events.receive(until: "data: 3\n\n")
    #expect(try #require(try preview.update()["content"] as? String).contains("2101"))
    // The picture is part of the page.
    try workspace.write(
      Self.picture.replacingOccurrences(of: "one", with: "two"), to: "p.svg")
    _ = try events.receive(until: "data: 4\n\n")
  }

  @Test func aFileThatGoesAndComesLeavesThePageAsOld() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    func isOld(_ update: [String: Any]) throws -> Bool {
      try #require((update["state"] as? [String: Any])?["old"] as? Bool)
    }
    #expect(try isOld(try preview.update()) == false)
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "a.md"))
    try preview.wait(for: "the loss", until: isOld)
    let content = try #require(try preview.update()["content"] as? String)
    #expect(content.contains("<section class=\"cell step\""))
    #expect(try preview.ask("GET /").status == 200)
    try workspace.write(Self.lesson, to: "a.md")
    try preview.wait(for: "the file") { try !isOld($0) }
  }

  @Test func anEditChangesThePageAndNeverTheFile() throws {
    let workspace = try Self.workspace()
    let file = workspace.folder.appending(path: "a.md")
    let before = try Data(contentsOf: file)
    let preview = try RunningPreview("a.md", in: workspace)
    func edit(_ text: String, revision: Int) throws -> RunningPreview.Answer {
      try preview.post(
        "/edit",
        "{\"revision\": \(revision), \"cell\": 0, \"place\": 0, \"text\": \"\(text)\"}")
    }
    _ = try preview.ask("GET /")
    let answer = try edit("1000", revision: 1)
    #expect(answer.status == 200)
    let content = try #require(try RunningPreview.update(answer)["content"] as? String)
    #expect(content.contains("3001"))
    #expect(try edit("11", revision: 1).status == 409)
    #expect(try edit("1; 2", revision: 2).status == 422)
    #expect(try preview.post("/edit", "{\"text\": \"1\"}").status == 400)
    #expect(try preview.post("/restore", "{\"cell\": null}").status == 200)
    #expect(try preview.ask("GET /").body.contains("3001") == false)
    #expect(try Data(contentsOf: file) == before)
    #expect(try workspace.files(below: ".") == ["a.md", "p.svg", "secret.txt"])
  }

  // MARK: Folders

  @Test func theLessonsOfAFolderAreListed() throws {
    let workspace = try Workspace([
      "a.md": Self.lesson, "sub/b ü.vi.md": Self.lesson, "notes.md": "no lesson\n",
    ])
    let preview = try RunningPreview(".", in: workspace)
    let index = try preview.ask("GET /").body
    #expect(index.contains("href=\"/a/\""))
    #expect(index.contains("href=\"/sub/b%20%C3%BC.vi/\""))
    #expect(!index.contains("notes"))
    #expect(try preview.ask("GET /a/").status == 200)
    #expect(try preview.ask("GET /sub/b%20%C3%BC.vi/").status == 200)
    #expect(try preview.ask("GET /notes/").status == 404)
    #expect(try preview.ask("GET /a").status == 404)
  }

  // MARK: Starting and ending

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func itEndsQuietlyWhenAsked(signal: Int32) throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    let open = try Connection(port: preview.port)
    try open.send("GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    _ = try open.receive(until: "data: 1\n\n")
    let (reason, status) = preview.end(with: signal)
    #expect(reason == .exit)
    #expect(status == 0)
    let told = preview.errors.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: told, as: UTF8.self) == "Ctrl-C ends it.\n")
    // Nothing listens any more.
    #expect(throws: Connection.Failure.self) { _ = try Connection(port: preview.port) }
  }

  @Test func nothingIsLeftWhenItIsKilled() throws {
    let workspace = try Self.workspace()
    let preview = try RunningPreview("a.md", in: workspace)
    _ = preview.end(with: SIGKILL)
    #expect(throws: Connection.Failure.self) { _ = try Connection(port: preview.port) }
  }

  @Test func aPortThatIsTakenIsAnError() throws {
    let workspace = try Self.workspace()
    let first = try RunningPreview("a.md", in: workspace)
    let outcome = try workspace.lesson("preview", "a.md", "--port", String(first.port))
    #expect(
      outcome
        == Outcome(
          output: "",
          errors: """
            a.md: error: another program listens on port \(first.port) already
               help: name another port, or leave --port out: a free one is then found

            """,
          exitCode: 1))
    // As soon as it has ended, the port is free.
    _ = first.end(with: SIGTERM)
    let second = try RunningPreview("a.md", "--port", String(first.port), in: workspace)
    #expect(second.port == first.port)
  }

  @Test func aPathThatIsNotThereIsAnError() throws {
    let workspace = try Workspace(["empty/x": ""])
    let missing = try workspace.lesson("preview", "a.md")
    #expect(missing.exitCode == 1)
    #expect(missing.errors.hasPrefix("a.md: error: there is no such file or folder\n"))
    let empty = try workspace.lesson("preview", "empty")
    #expect(empty.exitCode == 1)
    #expect(empty.errors.hasPrefix("empty: error: this folder holds no lesson\n"))
    #expect(try workspace.lesson("preview", "a.md", "--port", "0").exitCode == 64)
    #expect(try workspace.lesson("preview", "a.md", "--port", "65536").exitCode == 64)
  }

  // MARK: Files that cells read

  @Test func thePageFollowsTheFilesThatTheLessonReads() throws {
    let workspace = try Workspace([
      "a.md": "```swift run\nload(\"states.csv\")\n```\n", "states.csv": "1,2.5\n",
    ])
    let preview = try RunningPreview("a.md", in: workspace)
    #expect(try preview.ask("GET /").body.contains("2.5"))
    // It is seen when it is seen to stay.
    try workspace.write("1,7.25\n", to: "states.csv")
    var page = ""
    for _ in 0..<200 where !page.contains("7.25") {
      Thread.sleep(forTimeInterval: 0.1)
      page = try preview.ask("GET /").body
    }
    #expect(page.contains("7.25"))
  }
}
