internal import Dispatch
internal import Synchronization

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
