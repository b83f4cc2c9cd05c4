extension Box {
  /// Where boxes can be made, as far as one can tell without making one: else running a program in
  /// it says why not.
  ///
  /// - Parameter tools: where bwrap, prlimit, setpriv, setsid and sh are.
  public static func found(tools: ToolSearch = .system) throws(BoxProblem) -> Box {
    Box(isolation: .bubblewrap(try tools.path(of: .bwrap)), tools: try BoxTools(tools))
  }

  /// Makes sure that boxes can be made here, by making one: some milliseconds.
  ///
  /// - Parameter tools: where bwrap, prlimit, setpriv, setsid and sh are.
  public static func probe(tools: ToolSearch = .system) throws(BoxProblem) -> Box {
    let box = try found(tools: tools)
    // It is in every box.
    let program = BoxedProgram(.path("/box/prlimit"), arguments: ["--version"])
    let run = try box.run(program)
    guard run.ending == .exited(code: 0) else {
      throw .notMade(detail: String(decoding: run.errors.prefix(500), as: UTF8.self))
    }
    return box
  }

  /// No box, only limits, for programs that the user trusts.
  ///
  /// - Parameter tools: where prlimit and sh are.
  public static func unboxed(tools: ToolSearch = .system) throws(BoxProblem) -> Box {
    Box(isolation: .none, tools: try BoxTools(tools))
  }
}
