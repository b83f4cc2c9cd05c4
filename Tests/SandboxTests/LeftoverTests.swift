import Glibc
import Testing

@testable import Sandbox

/// Nothing of a box is left when it is over.
struct LeftoverTests {
  /// 26: a process that left its parent, its session and its terminal.
  @Test(.timeLimit(.minutes(5)))
  func aDaemonEndsWithItsBox() throws {
    let name = Self.marker("d")
    let run = try AttackProgram.run(
      "daemonise", input: Array("\(name)\n".utf8), limits: .testing.with { $0.processes = 8 })
    #expect(run.ending == .exited(code: 0))
    #expect(run.text == "left\n")
    #expect(Self.processes(named: name).isEmpty)
  }

  @Test func whatIsKilledAtALimitIsGone() throws {
    let name = Self.marker("k")
    let run = try AttackProgram.run(
      "sleep under a name", input: Array("\(name)\n".utf8),
      limits: .testing.with { $0.wall = .milliseconds(500) })
    #expect(run.ending == .wallTime)
    #expect(Self.processes(named: name).isEmpty)
  }

  @Test func filesAreGoneWithTheBox() throws {
    let name = Self.marker("f")
    let run = try AttackProgram.run("leave files", input: Array("\(name)\n".utf8))
    #expect(run.text == "left\n")
    for folder in ["/tmp", "/dev/shm", "/box", "", "/dev"] {
      #expect(access("\(folder)/\(name)", F_OK) != 0)
    }
    #expect(access("/tmp/\(name)-link", F_OK) != 0)
  }

  @Test func descriptorsOfTheParentStayWithIt() throws {
    // Without O_CLOEXEC, as a library may have it.
    let stray = open("/etc/passwd", O_RDONLY)
    defer { close(stray) }
    let high = fcntl(stray, F_DUPFD, 200)
    defer { close(high) }
    let run = try AttackProgram.run("list descriptors")
    #expect(run.text == "[0, 1, 2]\n")
  }

  @Test func descriptorsAreClosedInTheParent() throws {
    let box = try AttackProgram.box.get()
    // Other tests run at the same time; a leak would be of some in each of the runs.
    let before = Self.descriptorCount()
    for _ in 0..<40 {
      _ = try box.run(BoxedProgram(.path("/box/prlimit"), arguments: ["--version"]))
    }
    #expect(Self.descriptorCount() < before + 40)
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGKILL])
  func aBoxDiesWithTheProcessThatMadeIt(signal: Int32) throws {
    let name = Self.marker("p")
    let program = try ProgramFile(try AttackProgram.bytes.get())
    let holder = ProcessStart(
      program: Holder.path,
      arguments: [
        "hold", program.path, try AttackProgram.compiler().toolchain.runtimeLibraries, name,
      ],
      environment: [:], folder: nil)
    let process = try holder.spawn(descriptors: [0, 1, 2])
    defer { waitpid(process, nil, 0) }
    #expect(Self.waits { !Self.processes(named: name).isEmpty })
    kill(process, signal)
    #expect(Self.waits { Self.processes(named: name).isEmpty })
    kill(process, SIGKILL)
  }

  /// However early that process dies, and so whatever is made of the box by then.
  @Test(.timeLimit(.minutes(5)))
  func aBoxThatIsBeingMadeDiesWithTheProcessThatMakesIt() throws {
    let fileSize = Self.uncommonSize()
    let program = try ProgramFile(try AttackProgram.bytes.get())
    let holder = ProcessStart(
      program: Holder.path,
      arguments: [
        "hold", program.path, try AttackProgram.compiler().toolchain.runtimeLibraries, "early",
        "\(fileSize)",
      ],
      environment: [:], folder: nil)
    for milliseconds in stride(from: UInt32(0), to: 60, by: 2) {
      let process = try holder.spawn(descriptors: [0, 1, 2])
      usleep(milliseconds * 1000)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    #expect(Self.waits { Self.processes(limitedTo: fileSize).isEmpty })
  }

  @Test(.timeLimit(.minutes(5)))
  func aBoxIsGoneHoweverEarlyItsTimeIsUp() throws {
    let fileSize = Self.uncommonSize()
    for milliseconds in 0..<40 {
      let limits = Limits.testing.with {
        $0.wall = .milliseconds(milliseconds)
        $0.fileSize = fileSize
      }
      #expect(try AttackProgram.run("sleep", limits: limits).ending == .wallTime)
    }
    #expect(Self.waits { Self.processes(limitedTo: fileSize).isEmpty })
  }

  @Test(.timeLimit(.minutes(5)))
  func endlessOutputDoesNotFillTheMemoryOfTheParent() throws {
    let program = try ProgramFile(try AttackProgram.bytes.get())
    let holder = ProcessStart(
      program: Holder.path,
      arguments: [
        "flood", program.path, try AttackProgram.compiler().toolchain.runtimeLibraries,
      ],
      environment: [:], folder: nil)
    let outcome = try Conversation.hold(
      holder, input: try Descriptor.sealed([]), others: [], limits: .compiling)
    let words = String(decoding: outcome.output, as: UTF8.self).split(separator: " ")
    try #require(words.count == 2, "\(outcome)")
    #expect(words[0] == "outputTooLong")
    let kibibytes = try #require(Int(words[1]))
    #expect(kibibytes < 24 << 10)
  }

  @Test func severalBoxesAtOnceDoNotDisturbOneAnother() async throws {
    _ = try AttackProgram.bytes.get()
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<12 {
        group.addTask { try AttackProgram.run("attack \(number)").text }
      }
      var texts: Set<String> = []
      for try await text in group { texts.insert(text) }
      #expect(texts == Set((0..<12).map { "no attack is called attack \($0)\n" }))
    }
  }

  /// Up to fifteen bytes, as the kernel keeps of a name.
  static func marker(_ kind: String) -> String { "bx\(kind)\(UInt32.random(in: 0...(.max)))" }

  /// The processes of this machine that have a name.
  static func processes(named name: String) -> [String] {
    names(in: "/proc").filter { process in
      guard process.first?.isNumber == true,
        let comm = try? content(ofFile: "/proc/\(process)/comm", expected: false)
      else { return false }
      return String(decoding: comm.dropLast(), as: UTF8.self) == name
    }
  }

  /// A limit that no other box has: it can be seen in the list of processes from a box's beginning.
  private static func uncommonSize() -> Int { Int.random(in: 1_100_000...9_900_000) }

  private static func processes(limitedTo fileSize: Int) -> [String] {
    names(in: "/proc").filter { process in
      guard process.first?.isNumber == true,
        let command = try? content(ofFile: "/proc/\(process)/cmdline", expected: false)
      else { return false }
      return String(decoding: command, as: UTF8.self).contains("--fsize=\(fileSize)")
    }
  }

  private static func descriptorCount() -> Int { names(in: "/proc/self/fd").count }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// Whether something comes true within ten seconds.
  static func waits(for condition: () -> Bool) -> Bool {
    for _ in 0..<500 {
      if condition() { return true }
      usleep(20_000)
    }
    return false
  }
}
