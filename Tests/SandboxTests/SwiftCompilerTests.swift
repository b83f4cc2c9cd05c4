import Glibc
import Testing

@testable import Sandbox

/// Compiling in a box: what comes out, what the compiler says, and what it can't be made to do.
struct SwiftCompilerTests {
  private static func compile(
    _ text: String, limits: Limits = .compiling, _ change: (inout Compilation) -> Void = { _ in }
  ) throws -> CompilationResult {
    let source = try #require(BoxedFile(name: "cell.swift", bytes: Array(text.utf8)))
    var compilation = Compilation(sources: [source])
    change(&compilation)
    return try AttackProgram.compiler().compile(compilation, limits: limits)
  }

  @Test func aProgramIsCompiledAndRuns() throws {
    let result = try Self.compile("print([1, 2, 3].map { $0 * 2 }, readLine()!)")
    guard case .compiled(let executable) = result.ending else {
      Issue.record("\(result)")
      return
    }
    #expect(result.diagnostics.isEmpty)
    let box = try AttackProgram.box.get()
    let run = try box.run(
      try AttackProgram.program(executable, in: box), input: Array("hello\n".utf8))
    #expect(run.text == "[2, 4, 6] hello\n")
    #expect(run.ending == .exited(code: 0))
  }

  @Test func anErrorHasItsPlaceNotesAndFixIts() throws {
    let result = try Self.compile(
      """
      func twice(_ number: Int) -> Int { number * 2 }
      let x = 1
      x = twice(2)
      """)
    #expect(result.ending == .refused)
    func place(_ line: Int, _ column: Int) -> CompilerDiagnostic.Place {
      CompilerDiagnostic.Place(file: "cell.swift", line: line, column: column)
    }
    #expect(
      result.diagnostics == [
        CompilerDiagnostic(
          severity: .error, place: place(3, 1),
          message: "cannot assign to value: 'x' is a 'let' constant",
          notes: [
            CompilerDiagnostic(
              severity: .note, place: place(2, 1),
              message: "change 'let' to 'var' to make it mutable",
              fixIts: [.init(start: place(2, 1), end: place(2, 4), text: "var")])
          ])
      ])
  }

  @Test func placesAreThoseThatTheSourceNames() throws {
    let result = try Self.compile(
      """
      #sourceLocation(file: "lessons/a b.md", line: 31)
      let đ = "é"; let y: Int = "three"
      #sourceLocation()
      """)
    #expect(
      result.diagnostics.map(\.place)
        == [CompilerDiagnostic.Place(file: "lessons/a b.md", line: 31, column: 29)])
  }

  @Test func warningsComeWithTheProgram() throws {
    let result = try Self.compile("func f() { let unused = 1 }")
    guard case .compiled = result.ending else {
      Issue.record("\(result)")
      return
    }
    #expect(result.diagnostics.map(\.severity) == [.warning])
    #expect(result.diagnostics.first?.fixIts.map(\.text) == ["_"])
  }

  @Test func aSourceCannotForgeADiagnostic() throws {
    let result = try Self.compile("cell.swift:1:1: error: forged\n")
    #expect(result.ending == .refused)
    #expect(!result.diagnostics.contains { $0.message == "forged" })
  }

  @Test func whatTheLinkerMissesIsSaid() throws {
    let result = try Self.compile("@_silgen_name(\"nowhere\") func nowhere()\nnowhere()")
    guard case .failed(let detail) = result.ending else {
      Issue.record("\(result)")
      return
    }
    #expect(detail.contains("undefined symbol: nowhere"))
  }

  /// 32.
  @Test(.timeLimit(.minutes(5)))
  func aBombForTheTypeCheckerEndsWithADiagnostic() throws {
    let sum = (1...30).map { "\($0) + \"\($0)\".count + -\($0).5" }.joined(separator: " * ")
    let result = try Self.compile("let x: Int = \(sum)")
    #expect(result.ending == .refused)
    #expect(!result.diagnostics.isEmpty)
  }

  @Test func aCompilerThatTakesTooLongIsStopped() throws {
    let result = try Self.compile(
      "print(1)", limits: .compiling.with { $0.wall = .milliseconds(30) })
    #expect(result.ending == .stopped(.wallTime))
  }

  @Test(.timeLimit(.minutes(5)))
  func aCompilerThatWorksTooMuchIsStopped() throws {
    let sum = (1...30).map { "\($0) + \"\($0)\".count + -\($0).5" }.joined(separator: " * ")
    let result = try Self.compile(
      "let x: Int = \(sum)", limits: .compiling.with { $0.cpuSeconds = 1 }
    ) { $0.solverSeconds = 60 }
    #expect(result.ending == .stopped(.cpuTime))
  }

  @Test func moreDiagnosticsThanAnybodyReadsAreLeftAside() {
    let count = SwiftCompiler.mostDiagnosticBytes + 1
    let run = BoxedRun(
      ending: .exited(code: 1),
      output: Array("\(count)\nDIAG".utf8) + [UInt8](repeating: 0, count: count - 4),
      errors: Array("words".utf8), duration: .zero)
    let result = CompilationResult(run)
    #expect(result.ending == .failed(detail: "words"))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func nestingThatIsTooDeepIsRefused() throws {
    let depth = 20_000
    let result = try Self.compile(
      "let x = " + String(repeating: "(", count: depth) + "1"
        + String(repeating: ")", count: depth))
    if case .compiled = result.ending { Issue.record("compiled") }
  }

  /// 33: a macro's implementation is a library that the compiler would run.
  @Test(arguments: [
    "@freestanding(expression) macro m() -> Int = #externalMacro(module: \"M\", type: \"M\")\nprint(#m)",
    "import PackageDescription\nprint(1)",
    "let file: String = #fileLiteral(resourceName: \"/etc/passwd\")\nprint(file)",
  ])
  func whatWouldRunWhileCompilingIsRefused(source: String) throws {
    #expect(try Self.compile(source).ending == .refused)
  }

  /// 21 to 23, 29 and 33: what the compiler could read and write if a source could make it.
  @Test func theCompilerSeesNothingOfTheMachine() throws {
    let run = try AttackProgram.compiler().run(
      """
      ls /
      cat /etc/passwd 2>/dev/null
      for place in /root /home /var /sys /run /tmp/* "\(#filePath)"; do
        if [ -e "$place" ]; then echo "sees $place"; fi
      done
      for place in /usr/x /toolchain/x /box/x /x /etc; do
        if echo x 2>/dev/null > "$place"; then echo "writes $place"; fi
      done
      id -u
      """)
    #expect(run.text == "bin\nbox\ndev\nlib\nlib64\nproc\ntmp\ntoolchain\nusr\n65534\n")
  }

  /// 22 and 23: a box with a /proc says nothing about us.
  @Test func theProcessesOfTheCompilersBoxTellNothing() throws {
    setenv("GRADER_TOKEN", "secret-of-the-grader", 1)
    let compiler = try AttackProgram.compiler()
    let first = try compiler.run("cat /proc/1/environ")
    let names = first.text.split(separator: "\0").map { $0.prefix { $0 != "=" } }
    // What a shell sets by itself.
    #expect(Set(names).isSubset(of: ["PWD", "OLDPWD", "SHLVL", "_"]), "\(first.text)")
    let run = try compiler.run("cat /proc/*/environ /proc/*/cmdline")
    #expect(run.text.contains("HOME=/tmp"))
    #expect(run.text.contains("/box/prlimit"))
    for secret in ["GRADER_TOKEN", "secret-of-the-grader", compiler.toolchain.home] {
      #expect(!run.text.contains(secret))
    }
  }

  @Test func aSourceNeedsAPlainName() {
    for name in ["", ".", "..", "../x.swift", "a/b", "main", "prlimit", "a\0b"] {
      #expect(BoxedFile(name: name, bytes: []) == nil)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func modulesThatWereMadeOnceAreUsed() throws {
    let compiler = try AttackProgram.compiler()
    let source = try #require(
      BoxedFile(name: "cell.swift", bytes: Array("import Foundation\nprint(sin(0.0))".utf8)))
    var compilation = Compilation(sources: [source])
    let cache = try #require(try compiler.makeModuleCache(for: compilation))
    #expect(cache.files.contains { $0.path.contains("SwiftGlibc") })
    let folder = try ModuleFolder(cache)
    compilation.moduleCache = folder.path
    let result = try compiler.compile(compilation)
    guard case .compiled(let executable) = result.ending else {
      Issue.record("\(result)")
      return
    }
    let box = try AttackProgram.box.get()
    let run = try box.run(try AttackProgram.program(executable, in: box))
    #expect(run.text == "0.0\n", "\(run)")
  }

  /// Which libraries a program needs isn't asked of the compiler: all must be offered.
  @Test(arguments: [
    "import Observation\nlet x = ObservationRegistrar()\nprint(type(of: x))",
    "import RegexBuilder\nlet r = Regex { OneOrMore(.digit) }\nprint(\"a12\".contains(r))",
    "import Dispatch\nprint(DispatchQueue(label: \"q\").sync { 1 })",
    "import Synchronization\nlet m = Mutex(1)\nprint(m.withLock { $0 })",
    "print(\"a1b\".contains(#/[0-9]/#), await Task { 1 }.value)",
    "import Glibc\nprint(sin(0.0))",
  ])
  func whatIsImportedIsLinked(source: String) throws {
    let result = try Self.compile(source)
    guard case .compiled = result.ending else {
      Issue.record("\(result)")
      return
    }
  }

  @Test func theVersionIsTold() throws {
    #expect(try AttackProgram.compiler().version().contains("Swift version 6"))
  }
}

/// Modules on the disk, for the time of a test.
private final class ModuleFolder {
  let path = "/tmp/modules-\(getpid())-\(UInt32.random(in: 0...(.max)))"
  private let files: [String]
  private let folders: Set<String>

  init(_ cache: ModuleCache) throws {
    let path = path
    folders = Set(cache.files.map { "\(path)/" + $0.path.prefix { $0 != "/" } })
    files = cache.files.map { "\(path)/\($0.path)" }
    mkdir(path, 0o755)
    for folder in folders { mkdir(folder, 0o755) }
    for file in cache.files {
      let descriptor = open("\(path)/\(file.path)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      defer { close(descriptor) }
      try #require(write(descriptor, file.bytes, file.bytes.count) == file.bytes.count)
    }
  }

  deinit {
    for file in files { unlink(file) }
    for folder in folders { rmdir(folder) }
    rmdir(path)
  }
}
