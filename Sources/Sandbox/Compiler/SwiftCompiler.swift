/// Compiles sources in a box, so that not even a compiler that a source leads astray does harm.
///
/// What is compiled are the given texts: there is no package, no macro, and nothing to read but the
/// toolchain, `/usr` and the folders of modules.
public struct SwiftCompiler: Sendable {
  public let toolchain: Toolchain
  public let box: Box

  /// Where sources are, seen from the folder that programs start in, with a box and without.
  static let sources = "../box/"

  /// How much of what the compiler writes for people is kept.
  static let detailBytes = 2000
  /// Ten thousand diagnostics and more: nobody reads as many.
  static let mostDiagnosticBytes = 4 << 20

  public init(toolchain: Toolchain, box: Box) {
    self.toolchain = toolchain
    self.box = box
  }

  /// Compiles and links; takes about a third of a second.
  public func compile(
    _ compilation: Compilation, limits: Limits = .compiling
  ) throws(BoxProblem) -> CompilationResult {
    let (script, mounts) = prepare(compilation)
    let run = try run(
      script.text, files: compilation.sources + compilation.companions, mounts: mounts,
      limits: limits)
    return CompilationResult(run)
  }

  /// What to run, and what it finds besides the toolchain.
  func prepare(_ compilation: Compilation) -> (script: CompileScript, mounts: [Mount]) {
    let imports = Self.mounts(compilation.importPaths, in: "/import")
    let libraries = Self.mounts(compilation.libraries, in: "/link")
    let cache = compilation.moduleCache.map { [Mount($0, at: "/modules")] } ?? []
    let archives = compilation.companions.map(\.name).filter { $0.hasSuffix(".a") }
    let beside = compilation.companions.isEmpty ? [] : [Self.sources]
    let script = CompileScript(
      compilation: compilation, toolchain: box.place(of: toolchainMount),
      moduleCache: cache.first.map(box.place), importPaths: beside + imports.map(box.place),
      libraries: archives.map { Self.sources + $0 } + libraries.map(box.place),
      runtimeLibraries: toolchain.runtimeLibraryNames)
    return (script, imports + libraries + cache)
  }

  /// The version, in the compiler's own words.
  public func version() throws(BoxProblem) -> String {
    let frontend = box.place(of: toolchainMount) + "/bin/swift-frontend"
    let run = try run(CompileScript.quoted(frontend) + " -version")
    return String(String(decoding: run.output, as: UTF8.self).prefix { $0 != "\n" })
  }

  var toolchainMount: Mount { Mount(toolchain.home, at: "/toolchain") }

  /// Runs a script of ours in the box for compiling.
  func run(
    _ script: String, files: [BoxedFile] = [], mounts: [Mount] = [], limits: Limits = .compiling
  ) throws(BoxProblem) -> BoxedRun {
    let program = BoxedProgram(
      .path("/usr/bin/sh"), arguments: ["-c", script], files: files,
      readOnly: [Mount("/usr", at: "/usr"), toolchainMount] + mounts,
      // Where the compiler breaks down, it isn't to spend minutes on looking up where that was.
      environment: ["PATH": "/usr/bin", "LLVM_DISABLE_SYMBOLIZATION": "1"],
      // The compiler finds what belongs to it by /proc/self/exe.
      seesProcesses: true)
    return try box.run(program, limits: limits)
  }

  /// Each in a folder of its own, as names may be the same.
  private static func mounts(_ paths: [String], in folder: String) -> [Mount] {
    paths.enumerated().map { index, path in
      let name = path.split(separator: "/").last ?? "root"
      return Mount(path, at: "\(folder)/\(index)/\(name)")
    }
  }
}

extension CompilationResult {
  /// Takes apart what the script wrote.
  init(_ run: BoxedRun) {
    let digits = run.output.prefix(20).prefix { $0 != UInt8(ascii: "\n") }
    let rest = run.output.dropFirst(digits.count + 1)
    let length = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    let serialized = Array(rest.prefix(max(0, length)))
    let diagnostics = Self.diagnostics(serialized)
    let isRefused = diagnostics.contains { $0.severity == .error }
    let ending: Ending =
      switch run.ending {
      case .exited(code: 0): .compiled(executable: Array(rest.dropFirst(serialized.count)))
      case .exited where isRefused: .refused
      case .exited, .signalled: .failed(detail: String(decoding: run.errors, as: UTF8.self))
      case .cpuTime, .wallTime, .outputTooLong: .stopped(run.ending)
      }
    self.init(ending: ending, diagnostics: diagnostics, duration: run.duration)
  }

  /// What can't be read says nothing; then the words for people are what is left.
  private static func diagnostics(_ serialized: [UInt8]) -> [CompilerDiagnostic] {
    guard serialized.count <= SwiftCompiler.mostDiagnosticBytes else { return [] }
    return (try? SerializedDiagnostics(serialized))?.diagnostics ?? []
  }
}
