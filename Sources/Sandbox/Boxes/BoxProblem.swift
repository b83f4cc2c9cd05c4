/// Why there is no box, or why it failed. A program that fails in its box isn't one of these.
public enum BoxProblem: Error, Equatable, Sendable {
  /// The box needs a program that isn't installed.
  case missing(Tool)
  /// This machine doesn't let users make namespaces.
  ///
  /// - Parameter detail: bubblewrap's own words.
  case namespacesForbidden(detail: String)
  /// We are root, whose processes aren't counted, and can't become somebody else.
  ///
  /// - Parameter detail: the words of setpriv.
  case rootKept(detail: String)
  /// This bubblewrap is too old.
  ///
  /// - Parameter detail: its own words; 0.8 is the first that can do all.
  case tooOld(detail: String)
  /// A file or folder that the box should offer can't be read, perhaps only by the user of the box.
  case unreadable(path: String)
  /// The box can't be made for another reason.
  ///
  /// - Parameter detail: the words of the program that failed.
  case notMade(detail: String)
  /// The operating system refused something to us.
  ///
  /// - Parameter code: as in errno.
  case system(Call, code: Int32)

  /// A program that makes boxes.
  public enum Tool: String, Sendable, CaseIterable {
    case bwrap, prlimit, setpriv, setsid, sh

    /// What it comes with, as Debian and most others call it.
    public var package: String {
      switch self {
      case .bwrap: "bubblewrap"
      case .prlimit, .setpriv, .setsid: "util-linux"
      case .sh: "dash"
      }
    }
  }

  /// What was asked of the operating system.
  public enum Call: String, Sendable {
    case start, pipe, memory, read, wait, folder, filter
  }
}
