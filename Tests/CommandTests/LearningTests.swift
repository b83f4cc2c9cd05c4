import Foundation
import Testing

/// What the command does for lessons whose models learn, and that read files.
@Suite struct LearningTests {
  static let lesson = """
    # A model

    ```swift run
    let model = train(task: .reversal(lengths: 2...4, symbols: 3), embedding: 4, hidden: 8, steps: 20, batch: 4)
    model.losses
    ```

    """

  /// A workspace with a cache of its own.
  struct Bench: ~Copyable {
    let workspace: Workspace
    var environment: [String: String] {
      ["XDG_CACHE_HOME": workspace.folder.appending(path: "cache").path]
    }

    init(_ files: [String: String] = ["a.md": LearningTests.lesson]) throws {
      workspace = try Workspace(files)
    }

    func lesson(_ arguments: String...) throws -> Outcome {
      try workspace.lesson(arguments, environment: environment)
    }

    /// The names of the models that are kept, and of anything else there.
    var kept: [String] {
      get throws {
        let folder = workspace.folder.appending(path: "cache/lesson/models").path
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      }
    }
  }

  @Test func aModelLearnsOnceAndTheReportStaysTheSame() throws {
    let bench = try Bench()
    let first = try bench.lesson("render", "a.md", "-o", "-")
    #expect(first.errors == "" && first.exitCode == 0, "\(first)")
    let kept = try bench.kept
    #expect(kept.count == 1 && kept[0].hasSuffix(".model"), "\(kept)")
    #expect(try bench.lesson("render", "a.md", "-o", "-") == first)
    #expect(try bench.kept == kept)
    #expect(try bench.lesson("cache").output.contains("models: 1 model, "))
    #expect(try bench.lesson("render", "a.md", "-o", "-", "--no-cache") == first)
    #expect(try bench.lesson("cache", "--clear").output.contains("models: 1 model, "))
    #expect(try bench.kept == [])
    #expect(try bench.lesson("render", "a.md", "-o", "-", "--no-cache") == first)
    #expect(try bench.kept == [])
  }

  @Test func aModelIsReadFromTheCache() throws {
    let bench = try Bench()
    let first = try bench.lesson("render", "a.md", "-o", "-")
    let name = try #require(try bench.kept.first)
    // Another model of the same shape in its place: what stands there is what is shown.
    try bench.workspace.write(
      Self.lesson.replacingOccurrences(of: "batch: 4)", with: "batch: 4, seed: 5)"), to: "b.md")
    let other = try bench.lesson("render", "b.md", "-o", "-")
    let otherName = try #require(try bench.kept.first { $0 != name })
    let folder = "cache/lesson/models/"
    try bench.workspace.write(try bench.workspace.data(folder + otherName), to: folder + name)
    let swapped = try bench.lesson("render", "a.md", "-o", "-").output
    let body = { (text: String) in text.components(separatedBy: "\n---\n")[0] }
    #expect(body(first.output) != body(other.output))
    let losses = { (text: String) in body(text).components(separatedBy: "`model.losses`").last }
    #expect(losses(swapped) == losses(other.output))
  }

  @Test(arguments: [0, 31, 40, 500])
  func aDamagedModelLearnsAnew(place: Int) throws {
    let bench = try Bench()
    let first = try bench.lesson("render", "a.md", "-o", "-")
    let name = try #require(try bench.kept.first)
    var bytes = try bench.workspace.data("cache/lesson/models/\(name)")
    let whole = bytes
    bytes[place] ^= 1
    try bench.workspace.write(bytes, to: "cache/lesson/models/\(name)")
    #expect(try bench.lesson("render", "a.md", "-o", "-") == first)
    #expect(try bench.workspace.data("cache/lesson/models/\(name)") == whole)
    try bench.workspace.write(whole.prefix(place), to: "cache/lesson/models/\(name)")
    #expect(try bench.lesson("render", "a.md", "-o", "-") == first)
  }

  @Test func quickTrainsATenthAndSaysSo() throws {
    let bench = try Bench()
    let whole = try bench.lesson("render", "a.md", "-o", "-")
    let quick = try bench.lesson("render", "a.md", "-o", "-", "--quick")
    #expect(quick.exitCode == 0)
    #expect(quick.output.hasPrefix("**Rendered with --quick") || quick.output.contains("quick"))
    #expect(!whole.output.contains("quick"))
    #expect(try bench.lesson("render", "a.md", "-o", "-") == whole)
    try bench.workspace.write("```swift run\n1 + 1\n```\n", to: "b.md")
    let other = try bench.lesson("render", "b.md", "-o", "-", "--quick").output
    #expect(!other.contains("quick"))
  }

  @Test func checkComparesWholeReportsOnly() throws {
    let bench = try Bench()
    _ = try bench.lesson("render", "a.md")
    #expect(try bench.lesson("check", "a.md").exitCode == 0)
    let outcome = try bench.lesson("check", "a.md", "--quick")
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("check compares whole reports"))
  }

  @Test func whoEndsTheCommandLeavesNothingBehind() throws {
    let long = Self.lesson.replacingOccurrences(of: "steps: 20", with: "steps: 200000")
    let bench = try Bench(["a.md": long])
    let process = Process()
    process.executableURL = try Workspace.binary()
    process.arguments = ["render", "a.md", "-o", "-"]
    process.currentDirectoryURL = bench.workspace.folder
    process.environment = bench.environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    #expect(process.isRunning)
    // A test's thread holds every signal back, and what it starts does, too, but for this one.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try bench.kept == [])
    #expect(try bench.workspace.files(below: ".") == ["a.md"])
  }

  // MARK: Files

  private static let loading = """
    ```swift run
    load("states.csv")
    ```

    """

  @Test func aLessonReadsFilesBesideIt() throws {
    let bench = try Bench(["sub/a.md": Self.loading, "sub/states.csv": "1,2\n3,4.5\n"])
    let outcome = try bench.lesson("render", "sub/a.md", "-o", "-")
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.output.contains("4.5"))
  }

  @Test(arguments: [
    "../states.csv", "/states.csv", "link.csv", "sub/../../states.csv", "linked/states.csv",
  ])
  func aLessonReadsNoFileOutsideOfItsFolder(path: String) throws {
    let bench = try Bench([
      "sub/a.md": Self.loading.replacingOccurrences(of: "states.csv", with: path),
      "states.csv": "1,2\n",
    ])
    try bench.workspace.link("sub/link.csv", to: "../states.csv")
    try bench.workspace.link("sub/linked", to: "..")
    let outcome = try bench.lesson("render", "sub/a.md", "-o", "-")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("sub/a.md:2:6: error: "), "\(outcome)")
    #expect(!outcome.output.contains("| 1 | 2 |"))
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let bench = try Bench(["a.md": Self.loading])
    #expect(mkfifo(bench.workspace.folder.appending(path: "states.csv").path, 0o600) == 0)
    let outcome = try bench.lesson("render", "a.md", "-o", "-")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("'states.csv' is a pipe or a device, no file"), "\(outcome)")
  }

  @Test(arguments: [("", "holds no numbers"), (nil, "states.csv")] as [(String?, String)])
  func aFileThatIsNotThereOrEmptyIsTold(content: String?, words: String) throws {
    let bench = try Bench(["a.md": Self.loading])
    if let content { try bench.workspace.write(content, to: "states.csv") }
    let outcome = try bench.lesson("render", "a.md", "-o", "-")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains(words), "\(outcome)")
  }

  @Test func aFolderIsNoFile() throws {
    let bench = try Bench(["a.md": Self.loading, "states.csv/x": ""])
    let outcome = try bench.lesson("render", "a.md", "-o", "-")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("'states.csv' is a folder"), "\(outcome)")
  }

  // MARK: Watching

  @Test(arguments: ["1,2.5\n", nil])
  func aReportFollowsTheFilesThatItReads(content: String?) throws {
    let bench = try Bench(["a.md": Self.loading])
    if let content { try bench.workspace.write(content, to: "states.csv") }
    let process = Process()
    process.executableURL = try Workspace.binary()
    process.arguments = ["render", "a.md", "-o", "out", "--watch"]
    process.currentDirectoryURL = bench.workspace.folder
    process.environment = bench.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let report = bench.workspace.folder.appending(path: "out/a.md")
    #expect(Self.waits(for: content == nil ? "error" : "2.5", in: report))
    // It watches from the end of its first look on.
    Thread.sleep(forTimeInterval: 1)
    try bench.workspace.write("1,7.25\n", to: "states.csv")
    #expect(Self.waits(for: "7.25", in: report))
    #expect(process.isRunning)
    #expect(try bench.kept == [])
  }

  /// Whether a file comes to hold a text, within 20 s.
  private static func waits(for text: String, in file: URL) -> Bool {
    for _ in 0..<200 {
      if (try? String(contentsOf: file, encoding: .utf8))?.contains(text) == true { return true }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return false
  }
}
