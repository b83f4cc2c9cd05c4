import Testing

@testable import Sandbox

/// What programs try in their box; the numbers are those of the table of attacks that a grader must
/// survive.
struct AttackTests {
  /// 7, 8, 12, 13, 17, 18, 20: how the attack ends.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("say nothing and succeed", BoxedRun.Ending.exited(code: 0)), ("trap", .signalled(4)),
      ("kill itself", .signalled(9)),
      ("kill its group", .signalled(9)), ("forge a status", .exited(code: 7)),
      ("follow no pointer", .signalled(11)), ("loop", .cpuTime),
      ("loop past the warning", .cpuTime),
      ("recurse", .signalled(11)), ("flood output", .outputTooLong),
      ("flood errors", .outputTooLong), ("make empty files", .cpuTime),
    ])
  func anAttackEndsAsExpected(attack: String, ending: BoxedRun.Ending) throws {
    let run = try AttackProgram.run(attack)
    #expect(run.ending == ending, "\(run.text.prefix(200)) \(run.errorText.prefix(500))")
    #expect(run.output.count <= 1 << 20 && run.errors.count <= 1 << 20)
  }

  /// 10, 14 to 16, 19, 21 to 23, 25, 27 to 29: what the attack finds.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("fork", "0\n"), ("start threads", "0\n"), ("resolve a name", "false\n"),
      ("open sockets", "that is all\n"), ("call the kernel", "that is all\n"),
      ("write everywhere", "that is all\n"), ("kill all", "-1 true\n"),
      ("run a shell", "false false false\n"), ("write a large file", "1048576\n"),
      ("list descriptors", "[0, 1, 2]\n"), ("tell user", "65534 65534 65534 1\n"),
      (
        "tell environment",
        "HOME=/tmp\nLANG=C.UTF-8\nLD_LIBRARY_PATH=/swift\nPWD=/tmp\n"
      ),
    ])
  func anAttackFindsNothing(attack: String, output: String) throws {
    let run = try AttackProgram.run(attack)
    #expect(run.text == output, "\(run.errorText.prefix(500))")
    #expect(run.ending == .exited(code: 0))
  }

  /// 13.
  @Test func sleepingEndsAtTheWallClock() throws {
    let run = try AttackProgram.run("sleep", limits: .testing.with { $0.wall = .milliseconds(300) })
    #expect(run.ending == .wallTime)
    #expect(run.duration >= .milliseconds(300))
  }

  /// 16.
  @Test func memoryEndsAtTheLimit() throws {
    let run = try AttackProgram.run("allocate")
    let mebibytes = try #require(Int(run.text.dropLast()), "\(run)")
    #expect(mebibytes > 256 && mebibytes < 512)
  }

  /// 19.
  @Test(arguments: [("/tmp", 16 << 20), ("/dev/shm", 1 << 20)])
  func aFolderHasRoomForNoMoreThanItsLimit(folder: String, limit: Int) throws {
    let run = try AttackProgram.run("fill \(folder)")
    let bytes = try #require(Int(run.text.dropLast()), "\(run)")
    #expect(bytes > limit / 2 && bytes <= limit)
  }

  /// 21 to 23.
  @Test func nothingOfTheMachineIsThere() throws {
    let paths = [
      "/etc", "/etc/passwd", "/home", "/root", "/proc", "/proc/1/environ", "/proc/1/cmdline",
      "/proc/self", "/sys", "/var", "/run", "/opt", "/mnt", "/usr/bin", "/usr/share", "/bin",
      "/oldroot", "/newroot", #filePath, "/dev/sda", "/dev/vda", "/dev/mem", "/dev/kmsg",
    ]
    let run = try AttackProgram.run("look around", input: Array(paths.joined(separator: "\n").utf8))
    #expect(run.text == "that is all\n")
  }

  @Test func whatAPrintedReportSaysIsNotBelieved() throws {
    let run = try AttackProgram.run("no such attack")
    #expect(run.text == "no attack is called no such attack\n")
    #expect(run.ending == .exited(code: 0))
  }

  @Test func inputOfAnySizeArrivesWhole() throws {
    let run = try AttackProgram.run(
      "ignore input", input: [UInt8](repeating: 0x61, count: 8 << 20))
    #expect(run.text == "ignored\n")
    // A first line of 12 bytes and the line's end were read ahead by readLine: it is counted from
    // where the file stands.
    let counted = try AttackProgram.run("count input", input: [UInt8](repeating: 0, count: 8 << 20))
    let count = try #require(Int(counted.text.dropLast()))
    #expect(count > 7 << 20 && count < 8 << 20)
  }

  @Test func aProgramNeedsNoRightToReadItsInputTwice() throws {
    let run = try AttackProgram.run("count input")
    #expect(run.text == "0\n")
  }
}
