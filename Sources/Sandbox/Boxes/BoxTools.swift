/// The programs that boxes are made with, by their paths on this machine.
struct BoxTools: Sendable, Hashable {
  let prlimit: String
  let setpriv: String
  let setsid: String
  let sh: String

  init(_ search: ToolSearch) throws(BoxProblem) {
    prlimit = try search.path(of: .prlimit)
    setpriv = try search.path(of: .setpriv)
    setsid = try search.path(of: .setsid)
    sh = try search.path(of: .sh)
  }
}

extension ToolSearch {
  func path(of tool: BoxProblem.Tool) throws(BoxProblem) -> String {
    guard let path = find(tool.rawValue) else { throw .missing(tool) }
    return path
  }
}
