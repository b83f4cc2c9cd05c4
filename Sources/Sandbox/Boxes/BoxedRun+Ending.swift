internal import Glibc

extension BoxedRun {
  /// Of a program in a box that was made.
  init(_ outcome: Conversation.Outcome, cpuSeconds: Int) {
    let code = outcome.status.exitCode ?? 0
    // Signals have numbers up to 64.
    let natural: Ending = (129...192).contains(code) ? .signalled(code - 128) : .exited(code: code)
    self.init(outcome, natural, cpuSeconds: cpuSeconds)
  }

  /// Of a program that was run without a box.
  init(unboxed outcome: Conversation.Outcome, cpuSeconds: Int) {
    let signal = Int(outcome.waitStatus & 0x7f)
    let natural: Ending =
      signal == 0 ? .exited(code: Int(outcome.waitStatus >> 8) & 0xff) : .signalled(signal)
    self.init(outcome, natural, cpuSeconds: cpuSeconds)
  }

  private init(_ outcome: Conversation.Outcome, _ natural: Ending, cpuSeconds: Int) {
    let ending: Ending =
      switch (outcome.stop, natural) {
      case (.wallTime, _): .wallTime
      case (.outputTooLong, _): .outputTooLong
      case (.ended, .signalled(Int(SIGXCPU))): .cpuTime
      // Where there is no warning, or it is passed over. A single thread can't have used so much in
      // less time, and nobody else kills in a box but the kernel without memory.
      case (.ended, .signalled(Int(SIGKILL))) where outcome.duration >= .seconds(cpuSeconds):
        .cpuTime
      case (.ended, _): natural
      }
    self.init(
      ending: ending, output: outcome.output, errors: outcome.errors, duration: outcome.duration)
  }
}
