internal import Diagnostics
internal import Runs
internal import Sandbox

/// The tools to compile and run cells with.
struct Workshop: Sendable {
  /// What the program's text is called, towards the compiler.
  static let source = "main.swift"

  let box: Box
  let toolchain: Toolchain
  let library: CellLibrary

  /// - Parameter probing: whether the box is tried before it is needed.
  init(
    trustsCode: Bool, probing: Bool = false, _ environment: (String) -> String?
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
      box = try Self.box(trustsCode, probing: probing)
    } catch {
      throw CompileProblem(error)
    }
  }

  /// Only who trusts the code has a choice that is worth a look whether a box can be made.
  private static func box(_ trustsCode: Bool, probing: Bool) throws(BoxProblem) -> Box {
    guard trustsCode else { return probing ? try Box.probe() : try Box.found() }
    if let box = try? Box.probe() { return box }
    return try Box.unboxed()
  }

  private var compiler: SwiftCompiler { SwiftCompiler(toolchain: toolchain, box: box) }

  /// - Returns: what came of it, and how many seconds the compiler had.
  func compile(
    _ text: String, flags: [String]
  ) throws(CompileProblem) -> (result: CompilationResult, seconds: Int) {
    guard let main = BoxedFile(name: Self.source, bytes: Array(text.utf8)),
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
