import Glibc
import Testing

@testable import Sandbox

/// Programs that the user trusts are run without a box, and still within limits.
struct UnboxedTests {
  private static func run(
    _ attack: String, input: String = "", limits: Limits = .testing
  ) throws -> BoxedRun {
    let box = try Box.unboxed()
    return try box.run(
      try AttackProgram.program(try AttackProgram.bytes.get(), in: box),
      input: Array("\(attack)\n\(input)\n".utf8), limits: limits)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("loop", BoxedRun.Ending.cpuTime), ("flood output", .outputTooLong), ("sleep", .wallTime),
      ("trap", .signalled(4)), ("forge a status", .exited(code: 7)),
    ])
  func limitsAreKept(attack: String, ending: BoxedRun.Ending) throws {
    let limits = Limits.testing.with { if attack == "sleep" { $0.wall = .seconds(1) } }
    #expect(try Self.run(attack, limits: limits).ending == ending)
  }

  @Test func itsSessionEndsWithIt() throws {
    let name = LeftoverTests.marker("u")
    let run = try Self.run("leave a child", input: name)
    #expect(run.ending == .exited(code: 0))
    // Killed, and waited for by the first process of the machine: that takes a moment.
    #expect(LeftoverTests.waits { LeftoverTests.processes(named: name).isEmpty })
  }

  @Test func itsFolderIsRemoved() throws {
    let run = try Self.run("tell folder")
    let folder = String(run.text.dropLast())
    #expect(folder.hasSuffix("/tmp") && folder.contains("/lesson-"))
    #expect(access(folder, F_OK) != 0)
    #expect(access(String(folder.dropLast(4)), F_OK) != 0)
    // What a link in it led to is still there.
    #expect(access("/tmp", F_OK) == 0)
  }

  @Test func itFindsOnlyTheStandardDescriptors() throws {
    #expect(try Self.run("list descriptors").text == "[0, 1, 2]\n")
  }

  @Test func compilingWorksTheSameWay() throws {
    let compiler = SwiftCompiler(
      toolchain: try AttackProgram.compiler().toolchain, box: try Box.unboxed())
    let source = try #require(BoxedFile(name: "cell.swift", bytes: Array("let x: Int = 1.5".utf8)))
    let result = try compiler.compile(Compilation(sources: [source]))
    #expect(result.ending == .refused)
    #expect(
      result.diagnostics.map(\.place)
        == [CompilerDiagnostic.Place(file: "cell.swift", line: 1, column: 14)])
  }
}
