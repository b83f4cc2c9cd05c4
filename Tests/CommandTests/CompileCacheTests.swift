import Foundation
import Testing

/// What is kept of compiled cells, and what they need of the machine.
@Suite("A compiled cell") struct CompileCacheTests {
  @Test("without a compiler is one error, and all other cells run")
  func noCompiler() throws {
    let bench = try CompiledBench(
      """
      ```swift compile
      print(1)
      ```

      ```swift compile
      print(2)
      ```

      ```swift run
      1 + 1
      ```

      """)
    let outcome = try bench.workspace.lesson(
      ["render", "a.md", "-o", "-"], environment: ["PATH": bench.workspace.folder.path])
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error:") }
    #expect(
      errors == ["a.md:1:1: error: no Swift compiler is here, so 'swift compile' cells can't run"])
    #expect(outcome.output.contains("`1 + 1` = **2**"), "\(outcome)")
  }

  @Test("is not compiled again when prose or numbers change, but when its code does")
  func cacheFollowsTheCode() throws {
    func lesson(number: Int, prose: String, code: String) -> String {
      "\(prose)\n\n```swift run\nlet a = \(number)\n```\n\n```swift compile\n\(code)\n```\n"
    }
    let bench = try CompiledBench(lesson(number: 1, prose: "One.", code: "print(\"a is\", a)"))
    #expect(try bench.report().output.contains("a is 1"))
    let first = try bench.cached
    #expect(first.count == 1)
    try bench.workspace.write(
      lesson(number: 2, prose: "Two.\n\nMore.", code: "print(\"a is\", a)"), to: "a.md")
    #expect(try bench.report().output.contains("a is 2"))
    #expect(try bench.cached == first)
    try bench.workspace.write(
      lesson(number: 2, prose: "Two.", code: "print(\"a was\", a)"), to: "a.md")
    #expect(try bench.report().output.contains("a was 2"))
    #expect(try bench.cached.count == 2)
    #expect(try bench.lesson("cache").output.contains(": 2 programs, "))
    #expect(try bench.lesson("cache", "--clear").output.contains(", deleted"))
    #expect(try bench.cached == [])
  }

  @Test("is compiled again when what was kept of it is damaged")
  func damagedEntriesAreNone() throws {
    let bench = try CompiledBench("```swift compile\nprint(\"here\")\n```\n")
    _ = try bench.report()
    let name = try #require(try bench.cached.first)
    let file = bench.workspace.folder.appending(path: "cache/lesson/compiled/\(name)")
    var bytes = try Data(contentsOf: file)
    let whole = bytes
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    #expect(try bench.report().output.contains("here"))
    #expect(try Data(contentsOf: file).count == whole.count)
    try whole.prefix(100).write(to: file)
    #expect(try bench.report().output.contains("here"))
  }

  @Test("is the same program where evaluated cells are compiled to be checked")
  func evaluatedCellsAreChecked() throws {
    let bench = try CompiledBench(
      CompiledBench.header + """
        ```swift run
        let q: Vector = [2, 1]
        let made = attend(query: q, keys: [[3, 1], [1, 2]], values: [[3, 1], [1, 2]], by: .dot)
        let (a, b) = (n, 0.1 + 0.2)
        ```

        ```swift compile
        //| exports: [c]
        let c = q.values.map { $0 + b }
        ```

        """)
    let outcome = try bench.lesson("check", "--compile", "a.md")
    #expect(outcome.output == "a.md: 5 values are what swiftc computes\n", "\(outcome)")
    #expect(outcome.exitCode == 0)
  }

  @Test("that imports what another compiler built says so once")
  func otherCompiler() throws {
    let bench = try CompiledBench("```swift compile\nprint(1)\n```\n")
    let built = try Workspace.binary().deletingLastPathComponent()
    let modules = bench.workspace.folder.appending(path: "Modules")
    try FileManager.default.createDirectory(at: modules, withIntermediateDirectories: true)
    for name in ["lesson", "libLessonCells.a", "Modules/Attention.swiftmodule"] {
      try FileManager.default.copyItem(
        at: built.appending(path: name), to: bench.workspace.folder.appending(path: name))
    }
    try bench.workspace.write("not a module", to: "Modules/CellIO.swiftmodule")
    let outcome = try bench.workspace.shell(
      "PATH='\(bench.environment["PATH"] ?? "")' ./lesson render a.md -o -")
    #expect(outcome.errors.hasPrefix("a.md:1:1: error: the swiftc on the PATH is another version"))
    #expect(outcome.exitCode == 1)
  }
}
