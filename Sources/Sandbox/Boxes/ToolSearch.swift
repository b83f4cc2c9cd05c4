internal import Glibc

/// Where programs are looked for.
public struct ToolSearch: Sendable, Hashable {
  /// Absolute folders, the first first.
  public let folders: [String]

  /// - Parameter path: as in the variable PATH. Relative folders are passed over: what is run must
  ///   not depend on where a lesson lies.
  public init(path: String) {
    folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// Where the system's own programs are.
  public static let system = ToolSearch(path: "/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin")

  /// The path of a program, which may be a link; nil where there is none.
  public func find(_ name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: isProgram)
  }
}

/// Whether a file is there that we may run.
func isProgram(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    && access(path, X_OK) == 0
}
