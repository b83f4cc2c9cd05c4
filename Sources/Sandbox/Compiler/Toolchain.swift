internal import Glibc

/// A Swift toolchain on this machine.
public struct Toolchain: Sendable, Hashable {
  /// The folder that holds `bin` and `lib`: `/opt/swift/usr`.
  public let home: String

  /// Where the libraries are that compiled programs need.
  public var runtimeLibraries: String { home + "/lib/swift/linux" }

  /// Not every version has all of them.
  var runtimeLibraryNames: [String] {
    CompileScript.runtimeLibraries.filter {
      unsafe access("\(runtimeLibraries)/lib\($0).so", R_OK) == 0
    }
  }

  /// What says whether it is still the same compiler, without running it: the place, size and time
  /// of change of its file.
  public let identity: String

  /// Finds a toolchain.
  ///
  /// - Parameters:
  ///   - swiftc: the path of swiftc, or of a link to it, where the user gave one.
  ///   - tools: where it is looked for else.
  public static func find(
    swiftc: String? = nil, tools: ToolSearch
  ) throws(ToolchainProblem) -> Toolchain {
    if let swiftc, !isProgram(swiftc) { throw .notAProgram(path: swiftc) }
    guard let path = swiftc ?? tools.find("swiftc") else {
      throw .missing(folders: tools.folders)
    }
    guard let real = unsafe realpath(path, nil) else { throw .notAProgram(path: path) }
    defer { unsafe free(real) }
    if let toolchain = Toolchain(home: folder(2, above: unsafe String(cString: real))) {
      return toolchain
    }
    // A program that stands in for swiftc, and finds the chosen toolchain when it is run.
    if let home = homeToldBy(path), let toolchain = Toolchain(home: home) { return toolchain }
    throw .incomplete(path: path)
  }

  /// - Returns: nil where the folder doesn't hold all that compiling needs.
  private init?(home: String) {
    let programs = ["swift-frontend", "clang", "ld.lld"].map { "\(home)/bin/\($0)" }
    var status = stat()
    guard programs.allSatisfy(isProgram), unsafe stat("\(home)/lib/swift/linux", &status) == 0,
      unsafe stat(programs[0], &status) == 0
    else { return nil }
    self.home = home
    let time = status.st_mtim
    identity = "\(programs[0]) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }

  private static func folder(_ levels: Int, above path: String) -> String {
    "/" + path.split(separator: "/").dropLast(levels).joined(separator: "/")
  }

  /// Asks swiftc itself, outside of any box: it is the user's own.
  private static func homeToldBy(_ swiftc: String) -> String? {
    let names = ["HOME", "PATH", "TOOLCHAINS", "SWIFTLY_HOME_DIR", "SWIFTLY_BIN_DIR"]
    var environment: [String: String] = [:]
    for name in names { environment[name] = unsafe getenv(name).map { unsafe String(cString: $0) } }
    let start = ProcessStart(
      program: swiftc, arguments: ["-print-target-info"], environment: environment, folder: nil)
    guard let input = try? Descriptor.sealed([]),
      let outcome = try? Conversation.hold(
        start, input: input, others: [], limits: .compiling)
    else { return nil }
    // `"runtimeResourcePath": "/opt/swift/usr/lib/swift"`
    let words = String(decoding: outcome.output, as: UTF8.self).split(separator: "\"")
    guard let key = words.firstIndex(of: "runtimeResourcePath"), key + 2 < words.endIndex else {
      return nil
    }
    return folder(2, above: String(words[key + 2]))
  }
}

/// Why there is no Swift compiler.
public enum ToolchainProblem: Error, Equatable, Sendable {
  /// None of the folders has a swiftc.
  case missing(folders: [String])
  /// What the user gave isn't a program.
  case notAProgram(path: String)
  /// Beside this swiftc there isn't all that compiling needs.
  case incomplete(path: String)
}
