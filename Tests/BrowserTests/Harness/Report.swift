import Foundation
import Testing

/// HTML reports of lessons, as the command writes them.
enum Report {
  private static let lessons = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "lessons")

  /// The lessons that ship, sorted.
  static let shipped: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: lessons.path)
    return (files ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  /// Those in which words are written one after the other: each of their runs has a player.
  static let withPlayers = shipped.filter { $0.hasPrefix("attention.") }

  /// Those whose numbers are made of others; exercises keep theirs to themselves, and models theirs.
  static let withDerivations = shipped.filter { lesson in
    !["exercises.", "bottleneck."].contains { lesson.hasPrefix($0) }
  }

  /// Whether formulas can be rendered on this machine.
  static let hasKaTeX = FileManager.default.fileExists(
    atPath: "/usr/share/javascript/katex/katex.min.js")

  static let noKaTeX: Comment = "KaTeX is not installed: apt-get install libjs-katex"

  /// The report of a shipped lesson, written when it is first asked for.
  static func of(_ lesson: String) throws -> URL {
    let folder = try #require(OneBrowser.running).folder.appending(path: "reports")
    let file = folder.appending(path: lesson.dropLast(".md".count) + ".html")
    if !FileManager.default.fileExists(atPath: file.path) {
      try render(lessons.appending(path: lesson), into: folder)
    }
    return file
  }

  /// The report of a lesson that a test writes.
  static func of(text: String, named name: String = UUID().uuidString) throws -> URL {
    let folder = try #require(OneBrowser.running).folder
    let lesson = folder.appending(path: "\(name).md")
    try Data(text.utf8).write(to: lesson)
    try render(lesson, into: folder)
    return folder.appending(path: "\(name).html")
  }

  private static func render(_ lesson: URL, into folder: URL) throws {
    // Compiled cells come from the cache that all tests share.
    let cache = lessons.deletingLastPathComponent().appending(path: ".build/test-cache")
    let (exitCode, output) = try Program.run(
      Program.lesson, ["render", lesson.path, "--to", "html", "-o", folder.path],
      environment: ["XDG_CACHE_HOME": cache.path])
    try #require(exitCode == 0, "\(output)")
  }
}
