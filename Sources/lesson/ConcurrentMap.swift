internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How many processors there are; at least 1.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// What a function makes of each of some values, in their order; all cores share the work.
///
/// A single value is worked on where it is, so that a short command starts no threads.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @Sendable (Value) -> Result
) -> [Result] {
  guard values.count > 1 else { return values.map(transform) }
  let results = Mutex([Result?](repeating: nil, count: values.count))
  DispatchQueue.concurrentPerform(iterations: values.count) { index in
    let result = transform(values[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// The same by at most so many threads.
///
/// - Precondition: `width` is at least 1.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], width: Int, _ transform: @Sendable (Value) -> Result
) -> [Result] {
  guard values.count > 1, width > 1 else { return values.map(transform) }
  let results = Mutex([Result?](repeating: nil, count: values.count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(width, values.count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < values.count else { return }
      let result = transform(values[index])
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
