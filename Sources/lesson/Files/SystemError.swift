internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why the operating system refused.
struct SystemError: Error, Equatable {
  /// As in errno.
  let code: Int32

  /// The reason of the call that failed just now.
  static var last: SystemError { SystemError(code: errno) }

  /// In the words of the system, beginning small: "permission denied".
  var reason: String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether it isn't allowed.
  var isPermission: Bool { code == EACCES || code == EPERM }

  /// Whether there is no such file or folder.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR || code == ELOOP }

  var problemOfReading: FileProblem {
    isMissing ? .missing : .notReadable(reason: reason)
  }
}
