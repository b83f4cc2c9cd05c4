import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Runs
import Testing

@testable import lesson

/// The lessons of this repository.
enum ShippedLessons {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let suite = root.appending(path: "Tests/LessonSuite")

  /// Paths below `lessons/`, sorted.
  static let names: [String] = {
    let folder = root.appending(path: "lessons")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  static func run(_ name: String) throws -> LessonRun {
    try run(root.appending(path: "lessons/\(name)"), named: "lessons/\(name)")
  }

  static func run(_ file: URL, named name: String) throws -> LessonRun {
    let bytes = [UInt8](try Data(contentsOf: file))
    return tools.run(Lesson(file: name, bytes: bytes))
  }

  static var compiler: CellCompiler { tools.compiler }

  /// Those of the command, with caches that all tests share.
  static let tools = LessonTools(
    compiler: CellBuilder(trustsCode: false, environment: environment).compiler,
    trainer: LessonTrainer(cache: ModelCache.standard(environment), isQuick: false))

  @Sendable private static func environment(_ name: String) -> String? {
    name == "XDG_CACHE_HOME"
      ? root.appending(path: ".build/test-cache").path : environmentVariable(name)
  }

  /// A text of the repository; nil where there is none.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: suite.appending(path: path), encoding: .utf8)
  }
}
