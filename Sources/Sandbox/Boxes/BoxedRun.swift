/// How a program in a box ended, and what it left.
public struct BoxedRun: Sendable, Equatable {
  public let ending: Ending
  /// What it wrote to its standard output, up to the limit.
  public let output: [UInt8]
  /// What it wrote to its standard error, up to the limit.
  public let errors: [UInt8]
  /// From the start of the box to its end.
  public let duration: Duration

  public init(ending: Ending, output: [UInt8], errors: [UInt8], duration: Duration) {
    self.ending = ending
    self.output = output
    self.errors = errors
    self.duration = duration
  }

  public enum Ending: Sendable, Hashable {
    case exited(code: Int)
    /// By this number. A box can't tell a signal n from `exit(128 + n)`.
    case signalled(Int)
    /// The limit of `cpuSeconds` was reached.
    case cpuTime
    /// The limit of `wall` was reached.
    case wallTime
    /// The limit of `output` was reached by standard output or standard error.
    case outputTooLong
  }
}
