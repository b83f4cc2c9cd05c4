extension BoxProblem {
  /// What the words of a bubblewrap mean that made no box.
  ///
  /// - Parameter errors: its standard error, or that of the setpriv that was to start it.
  static func ofBubblewrap(errors: [UInt8]) -> BoxProblem {
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let line = lines.last { $0.hasPrefix("bwrap: ") || $0.hasPrefix("setpriv: ") } ?? lines.last
    let detail = line.map(String.init) ?? ""
    if detail.hasPrefix("setpriv: ") { return .rootKept(detail: detail) }
    if let path = unreadablePath(detail) { return .unreadable(path: path) }
    if detail.contains("Unknown option") { return .tooOld(detail: detail) }
    if namespaceWords.contains(where: detail.contains) {
      return .namespacesForbidden(detail: detail)
    }
    return .notMade(detail: detail)
  }

  /// In its words: with no right to make namespaces at all, and where what is made has no rights,
  /// as AppArmor on Ubuntu has it.
  private static let namespaceWords = ["namespace", "uid map", "gid map", "loopback:"]

  /// `bwrap: Can't find source path /x: Permission denied`
  private static func unreadablePath(_ detail: String) -> String? {
    let start = "bwrap: Can't find source path "
    guard detail.hasPrefix(start), let colon = detail.lastIndex(of: ":") else { return nil }
    return String(detail[detail.index(detail.startIndex, offsetBy: start.count)..<colon])
  }
}
