internal import Diagnostics
internal import Runs
internal import Sandbox

/// Compiles the real Swift of lessons in a box, or takes what was compiled before.
struct CellBuilder: Sendable {
  /// Whether code may run without a box, where none can be made.
  let trustsCode: Bool
  let environment: @Sendable (String) -> String?

  var compiler: CellCompiler {
    CellCompiler { text in
      do throws(CompileProblem) {
        return try compile(text)
      } catch {
        return .impossible(error)
      }
    }
  }

  private func compile(_ text: String) throws(CompileProblem) -> CellCompilation {
    let workshop = try Workshop(trustsCode: trustsCode, environment)
    let cache = CompileCache.standard(environment)
    let key = CompileCache.key(
      [text, Self.flags.joined(separator: " "), workshop.toolchain.identity]
        + [workshop.library.identity])
    if let entry = cache?.entry(key) { return Self.compilation(entry, in: workshop) }
    let (result, limit) = try workshop.compile(text, flags: Self.flags)
    let messages = result.diagnostics.compactMap(CompilerMessage.init)
    switch result.ending {
    case .compiled(let executable):
      let entry = CompileCache.Entry(executable: executable, messages: messages)
      cache?.keep(entry, as: key)
      return Self.compilation(entry, in: workshop)
    case .refused:
      let entry = CompileCache.Entry(executable: nil, messages: messages)
      cache?.keep(entry, as: key)
      return Self.compilation(entry, in: workshop)
    case .failed(let detail):
      if detail.contains("compiled with a different version") || detail.contains("Swift compiler") {
        throw .otherCompiler
      }
      return .refused([CompilerMessage(failure: .compilerFailed(detail.lastLine))])
    case .stopped: return .refused([CompilerMessage(failure: .compilerTime(seconds: limit))])
    }
  }

  private static func compilation(
    _ entry: CompileCache.Entry, in workshop: Workshop
  ) -> CellCompilation {
    guard let executable = entry.executable else { return .refused(entry.messages) }
    return .program(CellExecutable(executable, in: workshop), warnings: entry.messages)
  }

  /// Debug information says where a cell stopped.
  private static let flags = ["-Onone", "-g"]
}

/// The tools to compile and run cells with.
struct Workshop: Sendable {
  let box: Box
  let toolchain: Toolchain
  let library: CellLibrary

  init(
    trustsCode: Bool, _ environment: (String) -> String?
  ) throws(CompileProblem) {
    guard let command = CellLibrary.command, let library = CellLibrary(besides: command) else {
      throw .noLibrary(CellLibrary.command?.parent?.text ?? "/")
    }
    self.library = library
    do throws(ToolchainProblem) {
      toolchain = try Toolchain.find(tools: ToolSearch(path: environment("PATH") ?? ""))
    } catch {
      throw .noCompiler
    }
    do throws(BoxProblem) {
      box = try Self.box(trustsCode)
    } catch {
      throw CompileProblem(error)
    }
  }

  /// Only who trusts the code has a choice that is worth a look whether a box can be made.
  private static func box(_ trustsCode: Bool) throws(BoxProblem) -> Box {
    guard trustsCode else { return try Box.found() }
    if let box = try? Box.probe() { return box }
    return try Box.unboxed()
  }

  private var compiler: SwiftCompiler { SwiftCompiler(toolchain: toolchain, box: box) }

  /// - Returns: what came of it, and how many seconds the compiler had.
  func compile(
    _ text: String, flags: [String]
  ) throws(CompileProblem) -> (result: CompilationResult, seconds: Int) {
    guard let main = BoxedFile(name: "main.swift", bytes: Array(text.utf8)),
      let companions = library.files
    else { throw .noLibrary(library.modules.text) }
    let compilation = Compilation(
      sources: [main], module: "main", companions: companions, flags: flags)
    let limits = Limits.compiling
    do throws(BoxProblem) {
      let result = try compiler.compile(compilation, limits: limits)
      return (result, Int(limits.wall.components.seconds))
    } catch {
      throw CompileProblem(error)
    }
  }

  /// Where a stopped program stood: the first place that is a cell's.
  func place(of offsets: [Int], in executable: [UInt8]) -> CompilerPlace? {
    let places = (try? compiler.places(of: offsets, in: executable)) ?? []
    return places.lazy.compactMap { $0 }.first { $0.file.hasPrefix("cell") }
      .map { CompilerPlace(file: $0.file, line: $0.line, column: $0.column) }
  }
}

extension CompilerMessage {
  /// - Returns: nil for remarks.
  fileprivate init?(_ diagnostic: CompilerDiagnostic) {
    let severity: Severity
    switch diagnostic.severity {
    case .error: severity = .error
    case .warning: severity = .warning
    case .note, .remark: return nil
    }
    self.init(
      severity: severity, text: diagnostic.message,
      place: diagnostic.place.map(CompilerPlace.init),
      fixIts: diagnostic.fixIts.map(\.text).filter { !$0.contains("<#") },
      notes: diagnostic.notes.map {
        Note(text: $0.message, place: $0.place.map(CompilerPlace.init))
      })
  }

  fileprivate init(failure: CompileProblem) {
    self.init(severity: .error, text: "", place: nil, failure: failure)
  }
}

extension CompilerPlace {
  fileprivate init(_ place: CompilerDiagnostic.Place) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}

extension String {
  fileprivate var lastLine: String {
    split(separator: "\n").last.map(String.init) ?? ""
  }
}
