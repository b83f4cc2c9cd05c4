import Glibc
import Testing

@testable import Sandbox

/// Where there can't be a box, it is said why.
struct BoxProblemTests {
  @Test func aMissingProgramIsNamed() {
    #expect(throws: BoxProblem.missing(.bwrap)) { try Box.probe(tools: ToolSearch(path: "/none")) }
    #expect(throws: BoxProblem.missing(.prlimit)) {
      try Box.unboxed(tools: ToolSearch(path: "none:/none"))
    }
  }

  typealias Problem = @Sendable (_ detail: String) -> BoxProblem

  @Test(arguments: [
    (
      "bwrap: No permissions to create new namespace, likely because the kernel does not allow "
        + "non-privileged user namespaces.",
      BoxProblem.namespacesForbidden as Problem
    ),
    ("bwrap: setting up uid map: Permission denied", BoxProblem.namespacesForbidden),
    (
      "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted", BoxProblem.namespacesForbidden
    ),
    ("bwrap: Unknown option --disable-userns", BoxProblem.tooOld),
    ("setpriv: setresuid failed: Operation not permitted", BoxProblem.rootKept),
    ("bwrap: Can't mount tmpfs on /newroot/tmp: Invalid argument", BoxProblem.notMade),
  ])
  func wordsOfTheToolsAreUnderstood(line: String, problem: Problem) {
    #expect(BoxProblem.ofBubblewrap(errors: Array("before\n\(line)\n".utf8)) == problem(line))
  }

  @Test func aToolThatFailsIsQuoted() throws {
    let tools = try ToolFolder(
      replacing: "bwrap", by: "echo 'bwrap: no namespace today' >&2; exit 1")
    #expect(throws: BoxProblem.namespacesForbidden(detail: "bwrap: no namespace today")) {
      try Box.probe(tools: ToolSearch(path: tools.path))
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root has to become somebody else"))
  func rootThatStaysRootIsRefused() throws {
    let tools = try ToolFolder(
      replacing: "setpriv", by: "echo 'setpriv: setresuid failed: no' >&2; exit 1")
    #expect(throws: BoxProblem.rootKept(detail: "setpriv: setresuid failed: no")) {
      try Box.probe(tools: ToolSearch(path: tools.path))
    }
  }

  @Test func aFolderThatCannotBeOfferedIsNamed() throws {
    let path = "/tmp/none-\(getpid())/libraries"
    let program = BoxedProgram(.path("/box/prlimit"), readOnly: [Mount(path, at: "/swift")])
    let box = try AttackProgram.box.get()
    #expect(throws: BoxProblem.unreadable(path: path)) { try box.run(program) }
  }

  @Test func whatIsNoProgramFailsInItsBox() throws {
    let box = try AttackProgram.box.get()
    let run = try box.run(BoxedProgram(.bytes(Array("no program".utf8))))
    #expect(run.ending == .exited(code: 127), "\(run.errorText)")
  }

  @Test func aToolchainIsFoundThroughLinksOrNamedAsMissing() throws {
    let toolchain = try AttackProgram.compiler().toolchain
    let folder = try ToolFolder()
    try #require(symlink("\(toolchain.home)/bin/swiftc", "\(folder.path)/swiftc") == 0)
    #expect(try Toolchain.find(tools: ToolSearch(path: folder.path)) == toolchain)
    #expect(
      try Toolchain.find(swiftc: "\(folder.path)/swiftc", tools: ToolSearch(path: "")) == toolchain)
    #expect(throws: ToolchainProblem.missing(folders: ["/none"])) {
      try Toolchain.find(tools: ToolSearch(path: "relative:/none"))
    }
    #expect(throws: ToolchainProblem.notAProgram(path: "/none/swiftc")) {
      try Toolchain.find(swiftc: "/none/swiftc", tools: .system)
    }
    #expect(throws: ToolchainProblem.incomplete(path: "/usr/bin/env")) {
      try Toolchain.find(swiftc: "/usr/bin/env", tools: .system)
    }
  }

  /// swiftly's swiftc is a program that runs the chosen one.
  @Test func aToolchainIsFoundThroughAProgramThatStandsInForIt() throws {
    let toolchain = try AttackProgram.compiler().toolchain
    let folder = try ToolFolder(
      replacing: "swiftc", by: "exec '\(toolchain.home)/bin/swiftc' \"$@\"")
    #expect(try Toolchain.find(tools: ToolSearch(path: folder.path)) == toolchain)
  }
}

/// A folder with the system's tools, of which one may be a script.
private final class ToolFolder {
  let path = "/tmp/tools-\(getpid())-\(UInt32.random(in: 0...(.max)))"

  init(replacing name: String = "", by script: String = "") throws {
    try #require(mkdir(path, 0o755) == 0)
    for tool in BoxProblem.Tool.allCases where tool.rawValue != name {
      symlink("/usr/bin/\(tool)", "\(path)/\(tool)")
    }
    guard !name.isEmpty else { return }
    let text = "#!/bin/sh\n\(script)\n"
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o755)
    defer { close(file) }
    try #require(write(file, text, text.utf8.count) == text.utf8.count)
  }

  deinit {
    for name in BoxProblem.Tool.allCases.map(\.rawValue) + ["swiftc"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
