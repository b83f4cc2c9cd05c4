import Glibc
import Testing

@testable import Sandbox

/// The program of all attacks, compiled once for all tests, in a box as everything is.
enum AttackProgram {
  static let box = Result { () throws(BoxProblem) in try Box.probe() }

  static func compiler() throws -> SwiftCompiler {
    let path = String(cString: getenv("PATH"))
    return SwiftCompiler(
      toolchain: try Toolchain.find(tools: ToolSearch(path: path)), box: try box.get())
  }

  static let bytes = Result { () throws in
    let names = ["main.swift", "Processes.swift", "Files.swift", "Kernel.swift"]
    let sources = try names.map { try source($0) }
    // Code without optimisation keeps endless recursion endless.
    let result = try compiler().compile(Compilation(sources: sources))
    guard case .compiled(let executable) = result.ending else {
      throw Failed(words: "\(result.ending) \(result.diagnostics)")
    }
    return executable
  }

  struct Failed: Error {
    let words: String
  }

  private static func source(_ name: String) throws -> BoxedFile {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    return try #require(
      BoxedFile(name: name, bytes: try content(ofFile: "/\(folder)/Attacks/\(name)")))
  }

  /// What a compiled program needs.
  static func program(_ executable: [UInt8], in box: Box) throws -> BoxedProgram {
    let runtime = Mount(try compiler().toolchain.runtimeLibraries, at: "/swift")
    return BoxedProgram(
      .bytes(executable), readOnly: [runtime],
      environment: ["LD_LIBRARY_PATH": box.place(of: runtime)])
  }

  /// Runs an attack in a box.
  static func run(
    _ attack: String, input: [UInt8] = [], limits: Limits = .testing
  ) throws -> BoxedRun {
    let box = try box.get()
    return try box.run(
      try program(try bytes.get(), in: box), input: Array("\(attack)\n".utf8) + input,
      limits: limits)
  }
}

extension Limits {
  /// As for running, but a second is enough to see that it ends; on a machine that does much else,
  /// it may come late.
  static var testing: Limits {
    var limits = Limits.running
    limits.cpuSeconds = 1
    limits.wall = .seconds(60)
    return limits
  }

  func with(_ change: (inout Limits) -> Void) -> Limits {
    var limits = self
    change(&limits)
    return limits
  }
}

extension BoxedRun {
  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// A file's bytes.
///
/// - Parameter expected: whether it is a failure of the test when it isn't there.
func content(ofFile path: String, expected: Bool = true) throws -> [UInt8] {
  let file = open(path, O_RDONLY)
  if !expected, file < 0 { return [] }
  try #require(file >= 0, "\(path) can't be read")
  defer { close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count <= 0 { return bytes }
    bytes += buffer.prefix(count)
  }
}
