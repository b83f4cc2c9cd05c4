import Foundation
import Testing

/// A running `lesson preview` of a lesson that a test wrote.
final class Preview {
  let lesson: URL
  let page: Page
  private let process: Process

  /// Writes the lesson, starts the command and opens the page whose address it prints.
  init(of text: String) throws {
    let folder = try #require(OneBrowser.running).folder
    lesson = folder.appending(path: "\(UUID().uuidString).md")
    try Data(text.utf8).write(to: lesson)
    process = Process()
    process.executableURL = URL(filePath: Program.lesson)
    process.arguments = ["preview", lesson.path]
    let log = lesson.appendingPathExtension("log")
    try Data().write(to: log)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = FileHandle.nullDevice
    try process.run()
    do {
      page = try Page.open(Self.address(in: log))
    } catch {
      process.interrupt()
      throw error
    }
  }

  // A process that doesn't end by itself is found out by the tests of the command.
  deinit { process.interrupt() }

  /// What the command prints first, within half a minute.
  private static func address(in log: URL) throws -> URL {
    for _ in 0..<3000 {
      let text = try String(contentsOf: log, encoding: .utf8)
      if let end = text.firstIndex(of: "\n") {
        return try #require(URL(string: String(text[..<end])))
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw NoAddress()
  }

  private struct NoAddress: Error {}
}
