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
    let key = FileCache.key(
      [text, Self.flags.joined(separator: " "), workshop.toolchain.identity]
        + [workshop.library.identity])
    if let entry = cache?.entry(key) { return Self.compilation(entry, in: workshop) }
    let (result, limit) = try workshop.compile(text, flags: Self.flags)
    let messages = result.diagnostics.compactMap(CompilerMessage.init)
    let executable: [UInt8]?
    switch result.ending {
    case .compiled(let bytes): executable = bytes
    case .refused:
      // The first lines import what lesson was built with; nothing else is wrong with them.
      let isImport = messages.contains {
        $0.severity == .error && $0.place?.file == Workshop.source
      }
      guard !isImport else { throw .otherCompiler }
      executable = nil
    case .failed(let detail):
      return .refused([CompilerMessage(failure: .compilerFailed(detail.lastLine))])
    case .stopped: return .refused([CompilerMessage(failure: .compilerTime(seconds: limit))])
    }
    let entry = CompileCache.Entry(executable: executable, messages: messages)
    cache?.keep(entry, as: key)
    return Self.compilation(entry, in: workshop)
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

extension String {
  fileprivate var lastLine: String {
    split(separator: "\n").last.map(String.init) ?? ""
  }
}
