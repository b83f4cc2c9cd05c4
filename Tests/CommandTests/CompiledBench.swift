import Foundation
import Testing

/// A workspace with a cache of its own, in which swiftc is found as it is by this process.
struct CompiledBench: ~Copyable {
  let workspace: Workspace
  let environment: [String: String]

  init(_ lesson: String) throws {
    workspace = try Workspace(["a.md": lesson])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    environment = [
      "PATH": path, "XDG_CACHE_HOME": workspace.folder.appending(path: "cache").path,
    ]
  }

  func lesson(_ arguments: String...) throws -> Outcome {
    try workspace.lesson(arguments, environment: environment)
  }

  /// The report of the lesson, on standard output.
  func report() throws -> Outcome { try lesson("render", "a.md", "-o", "-") }

  /// The names of what is kept.
  var cached: [String] {
    get throws {
      let folder = workspace.folder.appending(path: "cache/lesson/compiled").path
      guard FileManager.default.fileExists(atPath: folder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  /// Front matter with a parameter.
  static let header = """
    ---
    parameters:
      n: 3
    ---

    """
}
