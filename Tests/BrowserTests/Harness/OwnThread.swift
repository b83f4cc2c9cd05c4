import Foundation

/// A thread for the tests in the browser alone: they wait for its answers much longer than they
/// compute. On the threads that all tests share, which are busy for minutes, each of them would begin
/// when all that were there before it are done.
final class OwnThread: TaskExecutor {
  // Of all queues, those that do one thing after the other have a thread however busy others are.
  private let queue = DispatchQueue(label: "tests in a browser")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
