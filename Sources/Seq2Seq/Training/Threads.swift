// Two halves of a step at once, by the platform's threads.

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// Does `work` for 0, 1, … `count - 1`: all at once on threads of their own, or one after the other.
///
/// The parts must not touch what another part writes. Where no thread can be had, this one does the
/// work itself, with the same result.
func concurrently(_ count: Int, threads: Int, _ work: (Int) -> Void) {
  guard threads > 1, count > 1 else {
    for part in 0..<count { work(part) }
    return
  }
  withoutActuallyEscaping(work) { work in
    let others = (1..<count).map { part in Thread { work(part) } }
    work(0)
    for thread in others { thread.join() }
  }
}

/// A thread that does one thing and is then waited for.
private final class Thread {
  private let work: () -> Void
  private var id = pthread_t(bitPattern: 0)
  private var hasStarted = false

  init(_ work: @escaping () -> Void) {
    self.work = work
    let context = Unmanaged.passUnretained(self).toOpaque()
    hasStarted =
      pthread_create(
        &id, nil,
        { context in
          #if canImport(Darwin)
            let place = context
          #else
            guard let place = context else { return nil }
          #endif
          Unmanaged<Thread>.fromOpaque(place).takeUnretainedValue().work()
          return nil
        }, context) == 0
  }

  /// Waits until the work is done.
  func join() {
    if hasStarted { pthread_join(id, nil) } else { work() }
  }
}
