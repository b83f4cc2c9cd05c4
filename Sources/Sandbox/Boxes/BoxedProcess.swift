/// A program in a box that waits for input, answers, and waits again.
///
/// One thread talks with it. It ends with the value.
public final class BoxedProcess {
  private var conversation: Conversation?
  private let connection: Descriptor
  private let folder: WorkFolder?
  private let isBoxed: Bool
  private let limits: Limits

  /// Bytes of standard error between two answers.
  public static let errorLimit = 1 << 20

  init(
    _ conversation: consuming Conversation, _ connection: consuming Descriptor,
    folder: consuming WorkFolder?, isBoxed: Bool, _ limits: Limits
  ) {
    self.conversation = consume conversation
    self.connection = connection
    self.folder = folder
    self.isBoxed = isBoxed
    self.limits = limits
  }

  deinit {
    if let conversation = conversation.take() { _ = conversation.end(.ended) }
  }

  /// What came of an exchange.
  public enum Answer: Sendable {
    /// The program has answered. What it wrote to standard error until then is with it.
    case complete(errors: [UInt8])
    /// The program ended before. Its output is empty, as the receiver was given it.
    case ended(BoxedRun)
  }

  /// Sends bytes, and waits for the answer.
  ///
  /// - Parameter receive: is given what the program writes to standard output, piece by piece, and
  ///   says whether the answer is complete.
  public func exchange(
    _ input: [UInt8], receive: ([UInt8]) -> Bool
  ) throws(BoxProblem) -> Answer {
    let stop = conversation?.exchange(
      input, through: connection, within: limits.wall, limit: limits.output, receive: receive)
    guard let stop else { return .complete(errors: conversation?.takeErrors() ?? []) }
    guard let conversation = conversation.take() else { throw .system(.wait, code: 0) }
    let outcome = conversation.end(stop)
    guard isBoxed else { return .ended(BoxedRun(unboxed: outcome, cpuSeconds: limits.cpuSeconds)) }
    guard stop != .ended || outcome.status.exitCode != nil else {
      throw .ofBubblewrap(errors: outcome.errors)
    }
    return .ended(BoxedRun(outcome, cpuSeconds: limits.cpuSeconds))
  }
}
