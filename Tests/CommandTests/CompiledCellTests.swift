import Foundation
import Testing

/// Cells of real Swift, compiled and run by the command that users get.
@Suite("A compiled cell") struct CompiledCellTests {
  /// A workspace with a cache of its own, in which swiftc is found as it is by this process.
  private struct Bench: ~Copyable {
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

    var cached: [String] {
      get throws {
        let folder = workspace.folder.appending(path: "cache/lesson/compiled").path
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      }
    }
  }

  private static let header = """
    ---
    parameters:
      n: 3
    ---

    """

  @Test("gets the lesson's values as they are, and gives its own back")
  func valuesGoInAndComeOut() throws {
    let bench = try Bench(
      Self.header
        + """
        ```swift run
        let q: Vector = [2, 1]
        let K: Matrix = [[3, 1], [1, 2]]
        let words = ["tôi", "là"]
        let flags = [true, false]
        let x = 0.5
        let span = 1...2
        let pair = (2, [1, 2])
        let by = Score.dot
        let made = attend(query: q, keys: K, values: K, by: by)
        ```

        ```swift compile
        //| exports: [numbers, texts, truths, table, ranges, nested]
        let numbers = [Double(n), x, q[1], K[1, 1], Double(pair.0 + pair.1[1]), made.weights[0]]
        let texts = words.map { $0 + "!" }
        let truths = flags.map { !$0 }
        let table: Matrix = [q, score(query: q, keys: K, by: by)]
        let ranges = span
        let nested = [[q], [q, q]]
        ```

        ```swift run
        numbers
        texts
        truths
        table
        nested[1][0]
        q[ranges.lowerBound...1]
        ```

        """.replacingOccurrences(of: "q[ranges.lowerBound...1]\n", with: ""))
    let outcome = try bench.report()
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    for text in ["tôi!, là!", "**false**, **true**", "0.9526"] {
      #expect(outcome.output.contains(text), "\(text) in \(outcome)")
    }
  }

  @Test("runs in the lesson's order between evaluated cells, as one program with the others")
  func cellsTakeTurns() throws {
    let bench = try Bench(
      """
      ```swift compile step=score
      //| exports: [mine]
      func double(_ x: Vector) -> Vector { Vector(x.values.map { 2 * $0 }) }
      let mine = double([1, 2])
      print("scored")
      ```

      ```swift step=weights
      let w = softmax(mine)
      let r = attend(query: mine, keys: [mine, w], values: [mine, w], by: .dot)
      ```

      ```swift compile
      //| exports: [total, again]
      let total = w.values.reduce(0, +)
      let again = double(r.weights)
      show(again, "Twice the weights")
      ```

      `{swift} total %.4f`

      """)
    let outcome = try bench.report()
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("```text\nscored\n```"))
    #expect(outcome.output.contains("Twice the weights"))
    #expect(outcome.output.hasSuffix("") && outcome.output.contains("\n1.0000\n"), "\(outcome)")
  }

  @Test(
    "is told at its line and column, wherever it stands in the lesson",
    arguments: [
      ("let bad: Int = \"x\"", "a.md:7:18: error: cannot convert value of type 'String'"),
      ("let a = [1, 2, 3]\n  print(a[q.count + 1])", "a.md:8:10: error: the cell stopped"),
      ("let a = missing(q)", "a.md:7:11: error: cannot find 'missing' in scope"),
      ("let b = )", "a.md:7:10: error: "),
      ("let q = 1", "a.md:7:7: error: invalid redeclaration of 'q'"),
      ("print(q[5])", "a.md:7:10: error: the cell stopped while it ran: index has the value 5"),
      ("exit(3)", "a.md:6:1: error: "),
    ])
  func mistakesAreToldWhereTheyStand(code: String, told: String) throws {
    let imported = code.hasPrefix("exit") ? "import Glibc; " : ""
    let bench = try Bench(
      """
      ```swift run
      let q: Vector = [2, 1]
      ```

      * A list:
        ```swift compile
        \(imported)\(code)
        ```

      ```swift compile
      print("still", q.count)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.hasPrefix(told), "\(outcome)")
    #expect(outcome.output.contains("still 2"), "\(outcome)")
  }

  @Test("that needs what a failed one declares is skipped, and only that")
  func dependentsAreSkipped() throws {
    let bench = try Bench(
      """
      ```swift compile
      //| exports: [a]
      let a: Int = "x"
      ```

      ```swift compile
      print("from a", a)
      ```

      ```swift run
      let b = a + 1
      ```

      ```swift compile
      print("alone")
      ```

      """)
    let outcome = try bench.report()
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error:") }
    #expect(errors.count == 1, "\(outcome)")
    #expect(outcome.output.contains("alone"))
    #expect(!outcome.output.contains("from a "))
  }

  @Test(
    "is told what it exports that the lesson can't take over",
    arguments: [
      ("[s]", "struct S {}\nlet s = S()", "'s' is of a type that a lesson can't take over"),
      ("[s]", "let t = 1", "cannot find 's' in scope"),
      ("[q]", "let p = q", "'q' is bound already, on line 2"),
    ])
  func exportsAreChecked(exports: String, code: String, told: String) throws {
    let bench = try Bench(
      """
      ```swift run
      let q: Vector = [2, 1]
      ```

      ```swift compile
      //| exports: \(exports)
      \(code)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.errors.hasPrefix("a.md:6:15: error: \(told)"), "\(outcome)")
  }

  @Test("keeps the contract of its step")
  func contractsHold() throws {
    let bench = try Bench(
      """
      ```swift compile step=weights
      //| exports: [w]
      let w: Vector = [0.5, 0.6]
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.errors.contains("1.1"), "\(outcome)")
    #expect(outcome.exitCode == 1)
  }

  @Test("that is a step exports its result")
  func stepsExport() throws {
    let bench = try Bench("```swift compile step=score\nlet e = 1.0\n```\n")
    let outcome = try bench.report()
    #expect(
      outcome.errors.hasPrefix(
        "a.md:1:1: error: a compiled score cell needs a result: a name that it exports"),
      "\(outcome)")
  }

  @Test("that must fail does so in either way, and leaves the others alone")
  func expectedFailures() throws {
    let bench = try Bench(
      """
      ```swift compile
      //| error: true
      let a: Int = "x"
      ```

      ```swift compile
      //| error: true
      let empty: [Int] = []
      print(empty[0])
      ```

      ```swift compile
      print("on")
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.output.contains("cannot convert value"))
    #expect(outcome.output.contains("Index out of range"))
    #expect(outcome.output.contains("```text\non\n```"))
  }

  @Test(
    "ends at its limits",
    arguments: [
      ("while true {}", "the cell took longer than 10 s"),
      ("for _ in 0..<100_000 { print(\"0123456789\") }", "the cell wrote more than"),
      (
        "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))",
        "the cell was stopped by signal 11"
      ),
      (
        "let x = 1 + 2.0 * 3 - -4 + 5 * [1, 2.0].map { $0 * 2 + 1 - 3 * $0 }.reduce(0, +) + 1 / \"a\"",
        ""
      ),
    ])
  func limitsHold(code: String, told: String) throws {
    let bench = try Bench("```swift compile\n\(code)\n```\n\n```swift run\nlet a = 1\n```\n")
    let outcome = try bench.report()
    #expect(outcome.errors.contains("error: \(told)"), "\(outcome)")
    #expect(outcome.exitCode == 1)
  }

  @Test(
    "hides nothing of the runner by its own names, and is told what it gives beside its exports")
  func namesOfItsOwn() throws {
    let bench = try Bench(
      """
      ```swift run
      let K: Matrix = [[1, 2]]
      ```

      ```swift compile
      struct Matrix {}
      enum CellProgram {}
      print(K.rows, readLine() ?? "no line")
      ```

      ```swift compile
      import CellIO
      CellIO.CellProgram.export("b", 7)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.output.contains("```text\n1 no line\n```"), "\(outcome)")
    #expect(outcome.errors.hasPrefix("a.md:11:1: error: what the cell gave back"), "\(outcome)")
  }

  @Test("that was meant otherwise by an evaluated one of the same name is told so")
  func sameNames() throws {
    let bench = try Bench(
      """
      ```swift compile
      let helper = 3
      ```

      ```swift run
      let helper = 5
      ```

      ```swift compile
      print(helper)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("invalid redeclaration of 'helper'"), "\(outcome)")
  }

  @Test("without a compiler is one error, and all other cells run")
  func noCompiler() throws {
    let bench = try Bench(
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

  @Test("sees nothing of the machine that it runs on")
  func nothingOfTheMachine() throws {
    let bench = try Bench(
      """
      ```swift compile
      import Glibc
      print(access("/etc/passwd", R_OK), access("/proc/self", R_OK), access("/home", R_OK))
      print(open("/box/x", O_CREAT | O_WRONLY, 0o600), getuid())
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.output.contains("-1 -1 -1\n-1 65534"), "\(outcome)")
  }

  @Test("is not compiled again when prose or numbers change, but when its code does")
  func cacheFollowsTheCode() throws {
    func lesson(number: Int, prose: String, code: String) -> String {
      "\(prose)\n\n```swift run\nlet a = \(number)\n```\n\n```swift compile\n\(code)\n```\n"
    }
    let bench = try Bench(lesson(number: 1, prose: "One.", code: "print(\"a is\", a)"))
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
    let bench = try Bench("```swift compile\nprint(\"here\")\n```\n")
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
    let bench = try Bench(
      Self.header + """
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
}
