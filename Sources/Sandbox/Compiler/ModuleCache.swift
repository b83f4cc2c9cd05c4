/// Modules of C that the compiler made from headers, which takes seconds for Foundation's.
///
/// They are made in a box from our own text and come out through standard output; later boxes only
/// read them.
public struct ModuleCache: Sendable, Equatable {
  /// To be written below one folder.
  public let files: [File]

  public struct File: Sendable, Equatable {
    /// A folder and a name: `3DVQ10NM275WU/SwiftShims-2WTEZSG1WEKQP.pcm`.
    public let path: String
    public let bytes: [UInt8]
  }

  /// - Parameter output: for each file a line with length and path, then its bytes.
  /// - Returns: nil where it isn't so, or a path leads elsewhere.
  init?(_ output: [UInt8]) {
    var files: [File] = []
    var rest = output[...]
    while !rest.isEmpty {
      let line = rest.prefix(300).prefix { $0 != UInt8(ascii: "\n") }
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      rest = rest.dropFirst(line.count + 1)
      guard words.count == 2, let count = Int(words[0]), (0...rest.count).contains(count),
        Self.isPath(words[1])
      else { return nil }
      files.append(File(path: String(words[1]), bytes: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    self.files = files
  }

  private static func isPath(_ path: Substring) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        part.first != "." && !part.isEmpty
          && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
      }
  }
}

extension SwiftCompiler {
  /// Makes the modules of C that some sources need.
  ///
  /// - Parameter compilation: whose sources import what later ones will; they must be our own.
  /// - Returns: nil where they don't compile.
  public func makeModuleCache(
    for compilation: Compilation
  ) throws(BoxProblem) -> ModuleCache? {
    let (script, mounts) = prepare(compilation)
    let run = try run(
      script.textForModules, files: compilation.sources + compilation.companions,
      mounts: mounts, limits: .compiling)
    return run.ending == .exited(code: 0) ? ModuleCache(run.output) : nil
  }
}
