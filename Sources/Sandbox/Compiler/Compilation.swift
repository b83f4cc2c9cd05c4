/// Sources that make a program, and what they may use.
public struct Compilation: Sendable {
  /// Of a single one, or of one that is called `main.swift`, the statements are run.
  public var sources: [BoxedFile]
  public var module: String
  /// What is put beside the sources: modules, module maps of C, and archives, which are linked.
  public var companions: [BoxedFile]
  /// Folders of this machine with modules that the sources may import: `.swiftmodule` files, and
  /// module maps of C.
  public var importPaths: [String]
  /// Objects, archives and shared libraries of this machine that the program is linked with.
  public var libraries: [String]
  /// Of Swift: 5, as swiftc has it where it isn't told, or 6, in which functions can't use the
  /// variables of a `main.swift`.
  public var languageMode: Int
  /// For the compiler's frontend; they are believed.
  public var flags: [String]
  /// A folder of this machine with the files of a ``ModuleCache``; nil: all modules of C are made
  /// again, which takes a tenth of a second, with Foundation three.
  public var moduleCache: String?
  /// Seconds that the type checker may take for one expression.
  public var solverSeconds: Int

  public init(
    sources: [BoxedFile], module: String = "main", companions: [BoxedFile] = [],
    importPaths: [String] = [],
    libraries: [String] = [], languageMode: Int = 5, flags: [String] = [],
    moduleCache: String? = nil, solverSeconds: Int = 3
  ) {
    self.sources = sources
    self.module = module
    self.companions = companions
    self.importPaths = importPaths
    self.libraries = libraries
    self.languageMode = languageMode
    self.flags = flags
    self.moduleCache = moduleCache
    self.solverSeconds = solverSeconds
  }
}

/// What came of a compilation.
public struct CompilationResult: Sendable, Equatable {
  public let ending: Ending
  /// Also where it succeeded: warnings.
  public let diagnostics: [CompilerDiagnostic]
  public let duration: Duration

  public enum Ending: Sendable, Equatable {
    /// The program. It mustn't be run outside of a box.
    case compiled(executable: [UInt8])
    /// At least one of the diagnostics is an error.
    case refused
    /// The linker found no definition for something, or the compiler broke down.
    ///
    /// - Parameter detail: the end of what they wrote.
    case failed(detail: String)
    /// The compiler reached a limit.
    case stopped(BoxedRun.Ending)
  }
}
