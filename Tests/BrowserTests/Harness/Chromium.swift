import Foundation
import Testing

/// A headless Chromium, with a profile of its own.
struct Chromium: Sendable {
  let driver: WebDriver
  /// Where its profile and the pages of tests are.
  let folder: URL

  private let process: Process
  private let lifeline: FileHandle

  /// What is missing on this machine; nil where nothing is.
  static let missing: Comment? = {
    let missing = ["chromium", "chromedriver"].filter { Program.find($0) == nil }
    return missing.isEmpty ? nil : "\(missing.joined(separator: " and ")) not installed"
  }()

  /// Starts the driver on a free port and the browser behind it.
  ///
  /// The driver goes when the standard input of the shell around it closes: at the end of the
  /// tests, and also if they are killed. The browser hangs on a pipe to the driver, and follows.
  static func start(in folder: URL) throws -> Chromium {
    let log = folder.appending(path: "driver.log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let script = #""$0" --port=0 & cat >/dev/null; kill -9 $!; wait"#
    process.arguments = ["-c", script, Program.find("chromedriver") ?? ""]
    let lifeline = Pipe()
    process.standardInput = lifeline
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let port = try port(in: log)
    let session = try WebDriver(port: port, path: "/session")
      .ask("", ["capabilities": ["alwaysMatch": capabilities(folder)]], as: Session.self)
    return Chromium(
      driver: WebDriver(port: port, path: "/session/\(session.sessionId)"), folder: folder,
      process: process, lifeline: lifeline.fileHandleForWriting)
  }

  func end() {
    try? driver.tell("", method: "DELETE")
    try? lifeline.close()
    process.waitUntilExit()
  }

  private struct Session: Decodable {
    let sessionId: String
  }

  private struct NoAnswer: Error {
    let log: String
  }

  /// Where the driver says that it listens, within half a minute.
  private static func port(in log: URL) throws -> UInt16 {
    for _ in 0..<3000 {
      let text = try String(contentsOf: log, encoding: .utf8)
      let line = text.firstMatch(of: /successfully on port ([0-9]+)/)
      if let port = line.flatMap({ UInt16($0.1) }) { return port }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw NoAnswer(log: try String(contentsOf: log, encoding: .utf8))
  }

  private static func capabilities(_ folder: URL) -> JSON {
    var arguments: [JSON] = [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server",
      "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    // Chromium's own sandbox doesn't work for root.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return [
      "goog:chromeOptions": [
        "args": .list(arguments), "binary": .text(Program.find("chromium") ?? ""),
      ],
      "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
      "timeouts": ["pageLoad": 60_000, "script": 60_000],
    ]
  }
}
