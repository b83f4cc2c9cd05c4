/// What is run in the box of a compilation: the compiler's frontend and the linker, called without
/// swiftc, which takes longer to think than they to work.
///
/// Everything comes out through standard output, so that nothing of the disk can be written: the
/// length of the diagnostics, the diagnostics, the program.
struct CompileScript {
  let compilation: Compilation
  let toolchain: String
  /// Where the module cache is in the box.
  let moduleCache: String?
  let importPaths: [String]
  let libraries: [String]
  /// Those of ``runtimeLibraries`` that the toolchain has.
  let runtimeLibraries: [String]

  /// For sh.
  var text: String {
    """
    \(cache)
    {
      \(Self.command(frontend)) && {
        if grep -q Foundation main.o; then foundation='\(Self.foundation)'; fi
        \(Self.command(linker)) $foundation
      }
      code=$?
    } >words 2>&1
    tail -c \(SwiftCompiler.detailBytes) words >&2
    if [ -f main.dia ]; then stat -c %s main.dia; cat main.dia; else echo 0; fi
    if [ $code = 0 ]; then cat main; fi
    exit $code
    """
  }

  /// For sh: gives the modules that the frontend made, each behind a line with length and path.
  var textForModules: String {
    """
    mkdir modules
    \(Self.command(frontend)) 1>&2 || exit
    cd modules
    for file in */*.pcm *.pcm; do
      if [ -f "$file" ]; then stat -c '%s %n' "$file"; cat "$file"; fi
    done
    """
  }

  /// Modules that are there are used, others can be made: a folder of links to them.
  private var cache: String {
    guard let moduleCache else { return "mkdir modules" }
    return "cp -rs " + Self.quoted(moduleCache) + "/ modules"
  }

  var frontend: [String] {
    let sources = compilation.sources.map { SwiftCompiler.sources + $0.name }
    let results = ["-o", "main.o", "-serialize-diagnostics-path", "main.dia"]
    let places = ["-module-cache-path", "modules", "-resource-dir", "\(toolchain)/lib/swift"]
    let language = [
      "-module-name", compilation.module, "-swift-version", "\(compilation.languageMode)",
      "-target", Self.target, "-no-color-diagnostics",
      "-solver-expression-time-threshold=\(compilation.solverSeconds)",
    ]
    return ["\(toolchain)/bin/swift-frontend", "-frontend", "-c"] + sources + results + places
      + language + importPaths.flatMap { ["-I", $0] } + compilation.flags
  }

  /// clang knows where this machine keeps what programs start with.
  private var linker: [String] {
    let runtime = "\(toolchain)/lib/swift/linux"
    // What isn't needed is left out by the linker, which is faster than asking the object.
    let libraries =
      libraries + ["-Wl,--as-needed"] + runtimeLibraries.map { "-l\($0)" } + ["-lm"]
    return [
      "\(toolchain)/bin/clang", "-fuse-ld=lld", "-o", "main", "-L", runtime,
      "\(runtime)/\(Self.architecture)/swiftrt.o", "main.o",
    ] + libraries
  }

  /// The program needs few of them, which the linker finds out.
  static let runtimeLibraries = [
    "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing",
    "swift_RegexParser", "swiftRegexBuilder", "swiftGlibc", "swiftSynchronization",
    "swiftObservation", "swift_Differentiation", "swiftDispatch", "dispatch", "BlocksRuntime",
  ]

  /// Large, so that the linker is spared them where it can be.
  private static let foundation =
    "-lFoundation -lFoundationEssentials -lFoundationInternationalization"

  #if arch(arm64)
    private static let architecture = "aarch64"
  #else
    private static let architecture = "x86_64"
  #endif
  private static let target = "\(architecture)-unknown-linux-gnu"

  private static func command(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// For sh, as one word.
  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
