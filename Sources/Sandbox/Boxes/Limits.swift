internal import Glibc

/// What a program in a box may use.
///
/// All but the wall clock and the output are set by prlimit(1) inside the box, where each box has a
/// count of its own; they hold for each process, so that `processes: 1` makes them hold in total.
public struct Limits: Hashable, Sendable {
  /// Seconds on processors.
  public var cpuSeconds: Int
  /// Whether the program is told by SIGXCPU, and killed one second later; else killed at once.
  public var cpuWarning: Bool
  /// From start to end; then everything is killed.
  public var wall: Duration
  /// Bytes of address space, used or not.
  public var addressSpace: Int
  /// Bytes of heap and other private memory that can be written.
  public var data: Int
  public var stack: Int
  /// Processes and threads. Synchronous Swift needs 1, with tasks 8.
  public var processes: Int
  /// Bytes of one file.
  public var fileSize: Int
  public var openFiles: Int
  /// Bytes that are read of standard output, and as many of standard error; then all is killed.
  public var output: Int
  /// Bytes of all files in /tmp, which are in memory.
  public var temporary: Int

  public init(
    cpuSeconds: Int, cpuWarning: Bool = true, wall: Duration, addressSpace: Int, data: Int,
    stack: Int, processes: Int, fileSize: Int, openFiles: Int, output: Int, temporary: Int
  ) {
    self.cpuSeconds = cpuSeconds
    self.cpuWarning = cpuWarning
    self.wall = wall
    self.addressSpace = addressSpace
    self.data = data
    self.stack = stack
    self.processes = processes
    self.fileSize = fileSize
    self.openFiles = openFiles
    self.output = output
    self.temporary = temporary
  }

  /// For what a lesson's author or a student wrote.
  public static let running = Limits(
    cpuSeconds: 2, wall: .seconds(6), addressSpace: 1 << 30, data: 512 << 20, stack: 8 << 20,
    processes: 1, fileSize: 1 << 20, openFiles: 32, output: 1 << 20, temporary: 16 << 20)

  /// For the compiler. It writes what it compiled to its standard output. It isn't warned: then it
  /// would try to say where it was, and sometimes wait for itself forever.
  public static let compiling = Limits(
    cpuSeconds: 30, cpuWarning: false, wall: .seconds(60), addressSpace: 4 << 30, data: 4 << 30,
    stack: 8 << 20, processes: 64, fileSize: 64 << 20, openFiles: 256, output: 64 << 20,
    temporary: 256 << 20)
}

extension Limits {
  /// As prlimit(1) takes them.
  ///
  /// - Parameter sharesCount: whether processes are counted together with all others of the user;
  ///   then no limit of theirs would be right.
  func prlimitArguments(sharesCount: Bool) -> [String] {
    let cpu = Self.allowed(cpuSeconds, RLIMIT_CPU)
    var arguments = [
      "--cpu=\(cpu):\(Self.allowed(cpu + (cpuWarning ? 1 : 0), RLIMIT_CPU))",
      "--as=\(Self.allowed(addressSpace, RLIMIT_AS))",
      "--data=\(Self.allowed(data, RLIMIT_DATA))",
      "--stack=\(Self.allowed(stack, RLIMIT_STACK))",
      "--fsize=\(Self.allowed(fileSize, RLIMIT_FSIZE))",
      "--nofile=\(Self.allowed(openFiles, RLIMIT_NOFILE))",
      "--core=0", "--memlock=0", "--msgqueue=0", "--rtprio=0",
    ]
    if !sharesCount { arguments.append("--nproc=\(Self.allowed(processes, __RLIMIT_NPROC))") }
    return arguments
  }

  /// What we are limited to ourselves can't be raised, not even in a box.
  private static func allowed(_ limit: Int, _ resource: __rlimit_resource) -> Int {
    var own = rlimit()
    guard unsafe getrlimit(Int32(bitPattern: resource.rawValue), &own) == 0 else { return limit }
    return Int(min(UInt64(limit), UInt64(own.rlim_max)))
  }
}
