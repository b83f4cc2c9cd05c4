import Foundation
import Testing

/// What a run of the command came to.
struct Outcome: Equatable, CustomStringConvertible {
  let output: String
  let errors: String
  let exitCode: Int32

  var description: String {
    "exit code \(exitCode)\n--- output\n\(output)--- errors\n\(errors)---"
  }
}

extension Workspace {
  /// The binary that was built with the tests.
  static func binary() throws -> URL {
    // Beside the bundle of the tests, which is a program of its own or is loaded by one.
    var candidates = CommandLine.arguments.map { URL(filePath: $0) }
    candidates += Bundle.allBundles.map(\.bundleURL)
    for candidate in candidates {
      var folder = candidate.deletingLastPathComponent()
      for _ in 0..<4 {
        let binary = folder.appending(path: "lesson")
        if FileManager.default.isExecutableFile(atPath: binary.path),
          (try? binary.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        {
          return binary
        }
        folder.deleteLastPathComponent()
      }
    }
    throw Missing(searched: candidates.map(\.path))
  }

  struct Missing: Error {
    let searched: [String]
  }

  /// Runs `lesson` in the workspace.
  func lesson(_ arguments: String...) throws -> Outcome { try lesson(arguments) }

  func lesson(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(try Self.binary(), arguments, environment)
  }

  /// Runs a script in the workspace, in which `$LESSON` is the command.
  func shell(_ script: String) throws -> Outcome {
    try run(
      URL(filePath: "/bin/sh"), ["-c", script], ["LESSON": try Self.binary().path])
  }

  private func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files, unlike pipes, take everything while nobody reads; beside the workspace, not in it.
    let logs = [folder.appendingPathExtension("out"), folder.appendingPathExtension("err")]
    defer { for log in logs { try? FileManager.default.removeItem(at: log) } }
    for log in logs { try Data().write(to: log) }
    process.standardOutput = try FileHandle(forWritingTo: logs[0])
    process.standardError = try FileHandle(forWritingTo: logs[1])
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
    return Outcome(
      output: try String(contentsOf: logs[0], encoding: .utf8),
      errors: try String(contentsOf: logs[1], encoding: .utf8),
      exitCode: process.terminationStatus)
  }
}
