extension SwiftCompiler {
  /// Where in their sources some instructions of a program stand.
  ///
  /// - Parameters:
  ///   - offsets: from the start of the program in memory, as a stack trace has them.
  ///   - executable: compiled with `-g`.
  /// - Returns: one an offset; nil where the program doesn't know it.
  public func places(
    of offsets: [Int], in executable: [UInt8]
  ) throws(BoxProblem) -> [CompilerDiagnostic.Place?] {
    guard let program = BoxedFile(name: "program", bytes: executable), !offsets.isEmpty else {
      return []
    }
    let tool = box.place(of: toolchainMount) + "/bin/llvm-symbolizer"
    // A trace has the instruction behind the call.
    let addresses = offsets.map { "0x" + String(max(0, $0 - 1), radix: 16) }
    let words =
      [CompileScript.quoted(tool), "--no-inlines", "--functions=none"]
      + ["--obj=" + Self.sources + "program"] + addresses
    let run = try run(words.joined(separator: " "), files: [program])
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    return lines.count == offsets.count ? lines.map(CompilerDiagnostic.Place.init) : []
  }
}

extension CompilerDiagnostic.Place {
  /// `/folder/file:12:3`
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]), line > 0,
      let column = Int(parts[parts.count - 1]),
      let name = parts[..<(parts.count - 2)].joined(separator: ":").split(separator: "/").last
    else { return nil }
    self.init(file: String(name), line: line, column: column)
  }
}
