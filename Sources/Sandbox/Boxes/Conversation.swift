internal import CBoxes
internal import Glibc

/// A process from its start to its end: what it says is read, and it is killed at its limits.
struct Conversation: ~Copyable {
  private let process: pid_t
  /// To see its end.
  private let ended: Descriptor
  /// The first process of the box, with which all others of the box end.
  private var inside: Descriptor?
  private var output: ByteStream
  private var errors: ByteStream
  private var status: ByteStream
  /// Is never written to: the watchdog sees when it is closed, which the kernel does when we end.
  private let lifeline: Descriptor
  private let clock: Stopwatch
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  struct Outcome {
    let output: [UInt8]
    let errors: [UInt8]
    /// What bubblewrap reports.
    let status: BubblewrapStatus
    let stop: Stop
    /// As wait gives it; of no use where we killed the process.
    let waitStatus: Int32
    let duration: Duration
  }

  enum Stop { case ended, wallTime, outputTooLong }

  /// Runs a process; returns when it has ended, and with it all of its group and its box.
  ///
  /// - Parameters:
  ///   - start: what to run.
  ///   - input: what it reads from its standard input.
  ///   - others: what it finds from descriptor 5 on; 3 is where bubblewrap reports to, 4 what
  ///     a watchdog reads.
  ///   - limits: of them, only wall time and output are kept here.
  static func hold(
    _ start: ProcessStart, input: borrowing Descriptor, others: [Int32], limits: Limits
  ) throws(BoxProblem) -> Outcome {
    var conversation = try Conversation(
      start, input: input, others: others, limits: limits, errorLimit: limits.output)
    let stop = conversation.listen(until: limits.wall)
    return conversation.end(stop)
  }

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - others: as in `hold`.
  ///   - limits: of them, only the output is kept here, of standard output.
  ///   - errorLimit: the same for standard error.
  init(
    _ start: ProcessStart, input: borrowing Descriptor, others: [Int32], limits: Limits,
    errorLimit: Int
  ) throws(BoxProblem) {
    let output = try Pipe()
    let errors = try Pipe()
    let status = try Pipe()
    let lifeline = try Pipe(waits: true)
    let clock = Stopwatch()
    let standard = [input.number, output.writing.number, errors.writing.number]
    let own = [status.writing.number, lifeline.reading.number]
    let process = try start.spawn(descriptors: standard + own + others)
    let ended = boxes_process(process)
    guard ended >= 0 else {
      let code = errno
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      throw .system(.wait, code: code)
    }
    self.lifeline = lifeline.writingOnly()
    self.clock = clock
    self.process = process
    self.ended = Descriptor(owning: ended)
    self.output = ByteStream(output.readingOnly(), limit: limits.output)
    self.errors = ByteStream(errors.readingOnly(), limit: errorLimit)
    // Two lines; the program in the box has no way to make it longer.
    self.status = ByteStream(status.readingOnly(), limit: 1 << 12)
  }

  /// Reads until the process ends or reaches a limit.
  private mutating func listen(until wall: Duration) -> Stop {
    while true {
      let remaining = wall - clock.elapsed
      guard remaining > .zero else { return .wallTime }
      var waiting = [output.number, errors.number, status.number, ended.number]
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      // Also nothing and EINTR lead to the next round.
      guard unsafe poll(&waiting, 4, remaining.wholeMilliseconds) > 0 else { continue }
      if waiting[3].revents != 0 {
        output.drain(through: &buffer)
        errors.drain(through: &buffer)
        status.drain(through: &buffer)
        watchInside()
        return isTooLong ? .outputTooLong : .ended
      }
      if waiting[0].revents != 0 { _ = output.read(through: &buffer) }
      if waiting[1].revents != 0 { _ = errors.read(through: &buffer) }
      if waiting[2].revents != 0 {
        _ = status.read(through: &buffer)
        watchInside()
      }
      if isTooLong { return .outputTooLong }
    }
  }

  /// Writes to the process, and listens until it has answered.
  ///
  /// - Parameters:
  ///   - writing: what the process has as its standard input.
  ///   - limit: bytes of the answer.
  ///   - receive: is given what the process writes, piece by piece, and says whether that is all.
  /// - Returns: nil where the process has answered.
  mutating func exchange(
    _ input: [UInt8], through writing: borrowing Descriptor, within wall: Duration, limit: Int,
    receive: ([UInt8]) -> Bool
  ) -> Stop? {
    let clock = Stopwatch()
    var rest = input[...]
    var received = 0
    while true {
      let remaining = wall - clock.elapsed
      guard remaining > .zero else { return .wallTime }
      var waiting = [output.number, errors.number, status.number, ended.number]
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      waiting.append(
        pollfd(fd: rest.isEmpty ? -1 : writing.number, events: Int16(POLLOUT), revents: 0))
      guard unsafe poll(&waiting, 5, remaining.wholeMilliseconds) > 0 else { continue }
      if waiting[4].revents != 0 { rest = rest.dropFirst(writing.send(rest)) }
      if waiting[1].revents != 0 { _ = errors.read(through: &buffer) }
      if waiting[2].revents != 0 {
        _ = status.read(through: &buffer)
        watchInside()
      }
      if waiting[0].revents != 0 || waiting[3].revents != 0 {
        let more = output.read(through: &buffer)
        let piece = output.take()
        received += piece.count
        guard received <= limit else { return .outputTooLong }
        if receive(piece) {
          // What it printed before it answered is in the pipe by now.
          errors.drain(through: &buffer)
          return errors.isTooLong ? .outputTooLong : nil
        }
        if !more, waiting[3].revents != 0 {
          errors.drain(through: &buffer)
          status.drain(through: &buffer)
          return .ended
        }
      }
      if isTooLong { return .outputTooLong }
    }
  }

  /// What the process wrote to its standard error since the last time.
  mutating func takeErrors() -> [UInt8] { errors.take() }

  private var isTooLong: Bool { output.isTooLong || errors.isTooLong }

  /// Early, as later the number may be another process's.
  private mutating func watchInside() {
    guard inside == nil, let first = BubblewrapStatus(status.bytes).firstProcess else { return }
    let number = boxes_process(first)
    if number >= 0 { inside = Descriptor(owning: number) }
  }

  /// Kills what is left.
  ///
  /// The first process of a box stays in the group, and is what all others of the box die with. So
  /// nothing depends on `--die-with-parent`, which it asks for only when it is well under way.
  consuming func end(_ stop: Stop) -> Outcome {
    status.drain(through: &buffer)
    watchInside()
    // The group keeps its number until its leader was waited for, even where that has ended.
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    status.drain(through: &buffer)
    watchInside()
    var waitStatus: Int32 = 0
    while unsafe waitpid(process, &waitStatus, 0) < 0, errno == EINTR {}
    if let inside {
      // The kernel takes a moment to kill all others.
      var waiting = pollfd(fd: inside.number, events: Int16(POLLIN), revents: 0)
      unsafe poll(&waiting, 1, 5000)
    }
    return Outcome(
      output: output.bytes, errors: errors.bytes, status: BubblewrapStatus(status.bytes),
      stop: stop, waitStatus: waitStatus, duration: clock.elapsed)
  }
}
