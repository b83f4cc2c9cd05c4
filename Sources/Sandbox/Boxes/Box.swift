internal import CBoxes
internal import Glibc

/// Where programs are run that nobody has to trust.
///
/// In a box of bubblewrap a program has no network, no files of this machine beside the libraries it
/// needs, no other processes, and limits on everything; see ``Limits``. Boxes are independent of one
/// another: several threads may run several at once.
public struct Box: Sendable, Hashable {
  public let isolation: Isolation
  let tools: BoxTools

  public enum Isolation: Sendable, Hashable {
    /// By bubblewrap, at this path.
    case bubblewrap(String)
    /// None but the limits: for programs that the user trusts. The limit of processes and that of
    /// temporary files aren't kept.
    case none
  }

  /// Whether programs are kept from everything else.
  public var isBoxed: Bool { isolation != .none }

  /// Runs a program to its end. Nothing of it is left, neither processes nor files.
  ///
  /// - Parameters:
  ///   - program: what to run.
  ///   - input: its whole standard input.
  ///   - limits: what it may use.
  public func run(
    _ program: BoxedProgram, input: [UInt8] = [], limits: Limits = .running
  ) throws(BoxProblem) -> BoxedRun {
    let input = try Descriptor.sealed(input)
    switch isolation {
    case .bubblewrap(let bubblewrap):
      return try runBoxed(program, by: bubblewrap, input: input, limits: limits)
    case .none:
      return try runUnboxed(program, input: input, limits: limits)
    }
  }

  /// Starts a program that is talked with.
  ///
  /// - Parameters:
  ///   - program: what to run.
  ///   - limits: what it may use; of its output, how much at a time. The wall clock is that of each
  ///     exchange.
  public func start(
    _ program: BoxedProgram, limits: Limits = .running
  ) throws(BoxProblem) -> BoxedProcess {
    let connection = try Connection()
    switch isolation {
    case .bubblewrap(let bubblewrap):
      let furniture = try Furniture(program, limits, tools)
      let conversation = try Conversation(
        boxedStart(bubblewrap, furniture), input: connection.theirs, others: furniture.numbers,
        limits: limits, errorLimit: BoxedProcess.errorLimit)
      return BoxedProcess(conversation, connection.oursOnly(), folder: nil, isBoxed: true, limits)
    case .none:
      let folder = try WorkFolder.holding(program.allFiles)
      let conversation = try Conversation(
        unboxedStart(program, in: folder, limits), input: connection.theirs, others: [],
        limits: limits, errorLimit: BoxedProcess.errorLimit)
      return BoxedProcess(
        conversation, connection.oursOnly(), folder: folder, isBoxed: false, limits)
    }
  }

  /// Where a program that is run here finds a mount.
  public func place(of mount: Mount) -> String {
    switch isolation {
    case .bubblewrap: mount.inside
    case .none: mount.host
    }
  }

  private func runBoxed(
    _ program: BoxedProgram, by bubblewrap: String, input: borrowing Descriptor, limits: Limits
  ) throws(BoxProblem) -> BoxedRun {
    let furniture = try Furniture(program, limits, tools)
    let outcome = try Conversation.hold(
      boxedStart(bubblewrap, furniture), input: input, others: furniture.numbers, limits: limits)
    guard outcome.stop != .ended || outcome.status.exitCode != nil else {
      throw .ofBubblewrap(errors: outcome.errors)
    }
    return BoxedRun(outcome, cpuSeconds: limits.cpuSeconds)
  }

  /// What bubblewrap finds besides its command, and needs as long as it starts.
  private struct Furniture: ~Copyable {
    let command: [String]
    private let filter: Descriptor
    private let options: Descriptor
    private let files: SealedFiles

    init(_ program: BoxedProgram, _ limits: Limits, _ tools: BoxTools) throws(BoxProblem) {
      let arguments = BubblewrapArguments(program: program, limits: limits, tools: tools)
      let filter = try Descriptor.sealed(SystemCallFilter.program())
      let options = try Descriptor.sealed(arguments.options)
      let files = try SealedFiles(program.allFiles)
      command = arguments.command
      self.filter = filter
      self.options = options
      self.files = files
    }

    var numbers: [Int32] { [filter.number, options.number] + files.numbers }
  }

  private func boxedStart(
    _ bubblewrap: String, _ furniture: borrowing Furniture
  ) -> ProcessStart {
    let start = ProcessStart(
      program: tools.sh, arguments: Self.watched([bubblewrap] + furniture.command, reports: true),
      environment: [:], folder: nil)
    return isRoot ? start.byNobody(setpriv: tools.setpriv) : start
  }

  /// The processes of root aren't counted, so root becomes nobody first.
  private var isRoot: Bool { geteuid() == 0 || getuid() == 0 }

  /// For sh: a command with a watchdog beside it, which kills its whole group as soon as we end, in
  /// whatever way and however early: then the lifeline has no writing end any more.
  ///
  /// The command takes the place of the shell, and the watchdog is nobody's child.
  ///
  /// - Parameter reports: whether the command writes to descriptor 3.
  private static func watched(_ command: [String], reports: Bool) -> [String] {
    let closed = reports ? "4<&-" : "3>&- 4<&-"
    let script = "({ read -r word; kill -9 0; } <&4 3>&- &) && exec \"$@\" \(closed)"
    return ["-c", script, "box"] + command
  }

  private func runUnboxed(
    _ program: BoxedProgram, input: borrowing Descriptor, limits: Limits
  ) throws(BoxProblem) -> BoxedRun {
    let folder = try WorkFolder.holding(program.allFiles)
    let outcome = try Conversation.hold(
      unboxedStart(program, in: folder, limits), input: input, others: [], limits: limits)
    return BoxedRun(unboxed: outcome, cpuSeconds: limits.cpuSeconds)
  }

  private func unboxedStart(
    _ program: BoxedProgram, in folder: borrowing WorkFolder, _ limits: Limits
  ) -> ProcessStart {
    let executable =
      switch program.executable {
      case .bytes: folder.files + "/main"
      case .path(let path): path
      }
    let standard = ["HOME": folder.temporary, "TMPDIR": folder.temporary, "LANG": "C.UTF-8"]
    let command =
      [tools.prlimit] + limits.prlimitArguments(sharesCount: true) + ["--", executable]
      + program.arguments
    return ProcessStart(
      program: tools.sh, arguments: Self.watched(command, reports: false),
      environment: standard.merging(program.environment) { $1 }, folder: folder.temporary)
  }
}
