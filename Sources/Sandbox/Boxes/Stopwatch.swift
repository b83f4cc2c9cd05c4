internal import Glibc

/// Time that passes, sleeping machines not counted.
///
/// The standard library's clocks would bring all that tasks need into the command.
struct Stopwatch {
  private let start = Stopwatch.now()

  var elapsed: Duration { Self.now() - start }

  private static func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension Duration {
  /// Rounded up, so that waiting so long isn't too short.
  var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
