/// A program and all that it finds in its box.
public struct BoxedProgram: Sendable {
  public var executable: Executable
  public var arguments: [String]
  /// Files that are made for the program, beside the executable: `/box/NAME`.
  public var files: [BoxedFile]
  /// Folders and files of this machine that the program may read.
  public var readOnly: [Mount]
  /// All variables, beside HOME and LANG.
  public var environment: [String: String]
  /// Whether there is a /proc, with the processes of the box. It shows how the box was made.
  public var seesProcesses: Bool

  public init(
    _ executable: Executable, arguments: [String] = [], files: [BoxedFile] = [],
    readOnly: [Mount] = [], environment: [String: String] = [:], seesProcesses: Bool = false
  ) {
    self.executable = executable
    self.arguments = arguments
    self.files = files
    self.readOnly = readOnly
    self.environment = environment
    self.seesProcesses = seesProcesses
  }

  public enum Executable: Sendable {
    /// What the file `/box/main` is to hold.
    case bytes([UInt8])
    /// A path in the box, which one of the mounts must offer.
    case path(String)
  }
}

/// A file that a box is made with: readable and executable, and nowhere on the disk.
public struct BoxedFile: Sendable {
  /// A name without a slash; not `main`, `prlimit`, `setsid`, `.` or `..`.
  public let name: String
  public let bytes: [UInt8]

  /// - Returns: nil where the name isn't one.
  public init?(name: String, bytes: [UInt8]) {
    let taken = ["", ".", "..", "main", "prlimit", "setsid"]
    guard !taken.contains(name), name.utf8.count < 256,
      !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
    else { return nil }
    self.name = name
    self.bytes = bytes
  }

  /// What is run.
  init(executable bytes: [UInt8]) {
    name = "main"
    self.bytes = bytes
  }
}

/// Something of this machine that can be read in a box.
public struct Mount: Hashable, Sendable {
  /// An absolute path on this machine.
  public let host: String
  /// The absolute path in the box.
  public let inside: String

  public init(_ host: String, at inside: String) {
    self.host = host
    self.inside = inside
  }
}
