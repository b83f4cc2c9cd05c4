internal import Dispatch
internal import Synchronization

/// Writes files while others are made: waiting for the disk takes no time of the processors.
///
/// At most one batch is being written, so that no more than two are in memory.
final class FilesBehind: Sendable {
  private let files: DurableFiles
  private let queue = DispatchQueue(label: "files")
  private let failure = Mutex<SystemError?>(nil)

  init(_ files: DurableFiles) {
    self.files = files
  }

  /// Waits for the batch before, then begins to write this one.
  ///
  /// - Throws: the failure of a batch before; then this one isn't written.
  func write(_ groups: [[DurableFiles.File]]) throws(SystemError) {
    try finish()
    queue.async { [self] in
      do throws(SystemError) {
        try files.write(groups)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Waits until everything is written.
  ///
  /// - Throws: the first failure.
  func finish() throws(SystemError) {
    let failure = queue.sync { self.failure.withLock { $0 } }
    if let failure { throw failure }
  }
}
