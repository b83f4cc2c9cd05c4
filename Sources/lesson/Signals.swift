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

  /// Keeps signals that ask the command to end until it looks for them.
  ///
  /// - Precondition: no other thread has been started, as each has such settings of its own.
  static func holdEnding() {
    var signals = ending
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits until the command is asked to end.
  ///
  /// - Parameter milliseconds: how long at most.
  /// - Returns: whether it was.
  static func isEndAsked(within milliseconds: Int) -> Bool {
    var signals = ending
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    return sigtimedwait(&signals, nil, &time) > 0
  }

  /// Ctrl-C, a closed terminal, and what `kill` sends.
  private static var ending: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }
}
