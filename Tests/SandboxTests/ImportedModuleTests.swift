import Glibc
import Testing

@testable import Sandbox

/// Sources import a module that was built before, and are linked with its object.
struct ImportedModuleTests {
  @Test(arguments: [5, 6])
  func aModuleIsImportedAndLinked(mode: Int) throws {
    let compiler = try AttackProgram.compiler()
    let folder = try ModuleOnDisk(by: compiler)
    let source = try #require(
      BoxedFile(
        name: "cell.swift",
        bytes: Array("import Tiny\nprint(Pair(left: 2, right: 3).product())".utf8)))
    let compilation = Compilation(
      sources: [source], importPaths: [folder.path], libraries: [folder.object],
      languageMode: mode)
    let result = try compiler.compile(compilation)
    guard case .compiled(let executable) = result.ending else {
      Issue.record("\(result)")
      return
    }
    let run = try compiler.box.run(try AttackProgram.program(executable, in: compiler.box))
    #expect(run.text == "6\n", "\(run)")
  }

  @Test func severalSourcesMakeOneProgram() throws {
    let compiler = try AttackProgram.compiler()
    let sources = [
      ("main.swift", "print(twice(21))"), ("b.swift", "func twice(_ n: Int) -> Int { n * 2 }"),
    ].compactMap { BoxedFile(name: $0.0, bytes: Array($0.1.utf8)) }
    let result = try compiler.compile(Compilation(sources: sources))
    guard case .compiled(let executable) = result.ending else {
      Issue.record("\(result)")
      return
    }
    let run = try compiler.box.run(try AttackProgram.program(executable, in: compiler.box))
    #expect(run.text == "42\n")
  }
}

/// A module and its object, made in a box.
private final class ModuleOnDisk {
  let path = "/tmp/tiny-\(getpid())-\(UInt32.random(in: 0...(.max)))"
  var object: String { path + "/Tiny.o" }

  init(by compiler: SwiftCompiler) throws {
    let text = """
      public struct Pair {
        let left, right: Int
        public init(left: Int, right: Int) { (self.left, self.right) = (left, right) }
        public func product() -> Int { left * right }
      }
      """
    try #require(mkdir(path, 0o755) == 0)
    let source = try #require(BoxedFile(name: "Tiny.swift", bytes: Array(text.utf8)))
    for (name, option) in [("Tiny.swiftmodule", "-emit-module"), ("Tiny.o", "-c")] {
      let run = try compiler.run(
        """
        /toolchain/bin/swift-frontend -frontend \(option) ../box/Tiny.swift -parse-as-library \\
          -module-name Tiny -o out -module-cache-path modules && cat out
        """, files: [source])
      try #require(run.ending == .exited(code: 0), "\(run.errorText)")
      let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      defer { close(file) }
      try #require(write(file, run.output, run.output.count) == run.output.count)
    }
  }

  deinit {
    unlink(object)
    unlink(path + "/Tiny.swiftmodule")
    rmdir(path)
  }
}
