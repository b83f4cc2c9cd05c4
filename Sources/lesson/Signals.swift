#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

enum Signals {
  /// Lets a write that can't succeed return an error, where it would else end the process: to a
  /// pipe that nobody reads any more, or beyond the largest file that is allowed.
  static func ignoreFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
