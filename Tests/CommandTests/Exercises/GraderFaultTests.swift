import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// 39: what becomes of grades when the machine fails.
@Suite(.timeLimit(.minutes(10))) struct GraderFaultTests {
  private static let names = (1...40).map { "s\($0)" }

  /// A class of forty, of whom each wrote something else.
  private static func bench() throws -> ClassBench {
    let lesson = ClassBench.header + ClassBench.sum + "\n" + ClassBench.pick
    let bench = try ClassBench(lesson, students: names)
    for (number, name) in names.enumerated() where number % 7 != 6 {
      let sum = try bench.numbers(name, behind: "the sum of").reduce(0, +)
      try bench.submit(
        ["sum": "\(number.isMultiple(of: 2) ? sum : 5)", "pick": number % 3 == 0 ? "A" : "B, C"],
        as: name)
    }
    return bench
  }

  /// All files of the grades but those of killed processes.
  private static func files(_ bench: borrowing ClassBench) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let folder = bench.workspace.folder.appending(path: "grades").path
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    for path in try bench.workspace.files(below: "grades") where !path.hasSuffix(".tmp") {
      files[path] = try bench.workspace.data("grades/" + path)
    }
    return files
  }

  // MARK: Kills

  @Test(arguments: UInt64(0)..<3)
  func aGraderThatIsKilledAndStartedAgainGivesTheSameGrades(seed: UInt64) throws {
    let bench = try Self.bench()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try bench.grade().exitCode == 0)
    let duration = start.duration(to: clock.now)
    let whole = try Self.files(bench)
    let book = try bench.book()
    var random = SeededNumbers(seed: seed)
    var killed = 0
    for round in 0..<4 {
      _ = try bench.workspace.shell("rm -rf grades")
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let wait = duration * Double.random(in: 0...1.1, using: &random)
        if try Self.kill(bench, after: wait) { killed += 1 }
        // What is there is whole.
        for (path, data) in try Self.files(bench) where path != "course.json" {
          #expect(whole[path] == data, "seed \(seed), round \(round), \(path)")
        }
      }
      #expect(try bench.grade().exitCode == 0)
      #expect(try Self.files(bench) == whole, "seed \(seed), round \(round)")
      #expect(try bench.book() == book)
    }
    print("seed \(seed): killed \(killed) times in runs of \(duration)")
  }

  /// - Returns: whether it was killed before it ended.
  private static func kill(_ bench: borrowing ClassBench, after wait: Duration) throws -> Bool {
    let process = Process()
    process.executableURL = try Workspace.binary()
    process.arguments = ["exercise", "grade", "course", "submissions", "-o", "grades"]
    process.currentDirectoryURL = bench.workspace.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(max(0, wait / .microseconds(1))))
    // Its number belongs to it for as long as nobody has waited for its end.
    if process.isRunning { Self.send(SIGKILL, to: process.processIdentifier) }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  private static func send(_ signal: Int32, to process: Int32) {
    #if canImport(Glibc)
      _ = Glibc.kill(process, signal)
    #elseif canImport(Musl)
      _ = Musl.kill(process, signal)
    #elseif canImport(Darwin)
      _ = Darwin.kill(process, signal)
    #endif
  }

  // MARK: Disks

  private static let unshareOptions = geteuid() == 0 ? "--mount" : "--map-root-user --mount"

  private static let canMount: Bool = {
    guard let workspace = try? Workspace(["disk/x": ""]) else { return false }
    let outcome = try? workspace.shell(
      "unshare \(unshareOptions) mount -t tmpfs -o size=64k tmpfs disk")
    return outcome?.exitCode == 0
  }()

  @Test(
    .enabled(if: canMount, "mounting needs root, or user namespaces"),
    // Kilobytes for forty records and as many texts.
    arguments: [8, 60, 160, 300])
  func aFullDiskIsToldAndTheRestIsGradedLater(size: Int) throws {
    let bench = try Self.bench()
    #expect(try bench.grade().exitCode == 0)
    let book = try bench.book()
    try bench.workspace.write(
      """
      mkdir disk
      mount -t tmpfs -o size=\(size)k tmpfs disk
      "$LESSON" exercise grade course submissions -o disk/grades || echo "exit code $?"
      find disk -name '*.tmp'
      for file in disk/grades/s*/*.json; do
        if [ -f "$file" ]; then cmp "$file" "grades/${file#disk/grades/}"; fi
      done
      mount -o remount,size=64m disk
      "$LESSON" exercise grade course submissions -o disk/grades > /dev/null
      "$LESSON" exercise book disk/grades > book.csv
      """, to: "script")
    let outcome = try bench.workspace.shell("unshare \(Self.unshareOptions) sh -u script")
    if size < 200 {
      #expect(outcome.output == "exit code 1\n", "\(outcome)")
      #expect(outcome.errors.contains("can't be written: no space left on device"), "\(outcome)")
    }
    #expect(!outcome.errors.contains("differ"), "\(outcome)")
    #expect(try bench.workspace.text("book.csv") == book)
  }

  /// Where no file may be so large, as on a full disk.
  @Test func aFileThatIsTooLargeIsTold() throws {
    let bench = try Self.bench()
    let outcome = try bench.workspace.shell(
      """
      trap '' XFSZ
      ulimit -f 1
      "$LESSON" exercise grade course submissions -o grades
      """)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("grades: error: can't be written: "), "\(outcome)")
    let left = try bench.workspace.files(below: "grades").filter { $0.hasSuffix(".tmp") }
    #expect(left == [])
    #expect(try bench.grade().exitCode == 0)
  }

  /// What can't be written leaves every record as it was; what lies in the way is written over.
  @Test func marksThatCannotBeWrittenAreNotHalfThere() throws {
    let bench = try Self.bench()
    #expect(try bench.grade().exitCode == 0)
    let whole = try Self.files(bench)
    let lesson = try bench.workspace.text("course/sheet.md")
    let dearer = lesson.replacingOccurrences(of: "points: 2\n", with: "points: 40\n")
    try #require(dearer != lesson)
    try bench.workspace.write(dearer, to: "course/sheet.md")
    let outcome = try bench.workspace.shell(
      """
      trap '' XFSZ
      ulimit -f 1
      "$LESSON" exercise mark grades
      """)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("grades: error: can't be written: "), "\(outcome)")
    let left = try bench.workspace.files(below: "grades").filter { $0.hasSuffix(".tmp") }
    #expect(left == [])
    #expect(try Self.files(bench) == whole)
    try bench.workspace.write("half of a recor", to: "grades/s1/.sheet.json.tmp")
    #expect(try bench.lesson("exercise", "mark", "grades").exitCode == 0)
    let marked = try Self.files(bench)
    #expect(marked.allSatisfy { $0.key.hasPrefix("s") == (whole[$0.key] != $0.value) })
    #expect(!(try bench.workspace.files(below: "grades").contains { $0.hasSuffix(".tmp") }))
  }

  @Test(.enabled(if: canMount, "mounting needs root, or user namespaces"))
  func aReadOnlyFolderKeepsItsGrades() throws {
    let bench = try Self.bench()
    #expect(try bench.grade().exitCode == 0)
    let whole = try Self.files(bench)
    try bench.submit(["sum": "7"], as: "s1")
    try bench.workspace.write(
      """
      mount --bind grades grades
      mount -o remount,bind,ro grades
      "$LESSON" exercise grade course submissions -o grades || echo "exit code $?"
      "$LESSON" exercise override s1 sum 1 --reason x --by y || echo "exit code $?"
      "$LESSON" exercise mark grades || echo "exit code $?"
      "$LESSON" exercise book grades | head -c 0
      """, to: "script")
    let outcome = try bench.workspace.shell("unshare \(Self.unshareOptions) sh -u script")
    // What is marked again as it was isn't written.
    let marked = "sheet: 40 records marked again, 0 changed\n"
    #expect(outcome.output == "exit code 1\nexit code 1\n" + marked, "\(outcome)")
    #expect(outcome.errors.contains("read-only file system"), "\(outcome)")
    #expect(try Self.files(bench) == whole)
  }

  // MARK: Clocks

  /// No time decides anything: neither that of the files, nor that of the machine.
  @Test func timesDecideNothing() throws {
    let bench = try Self.bench()
    #expect(try bench.grade().exitCode == 0)
    let whole = try Self.files(bench)
    for time in ["197001020000", "203801010000", "202601010000"] {
      let touched = try bench.workspace.shell(
        "find course submissions grades -exec touch -h -t \(time) {} +")
      try #require(touched.exitCode == 0, "\(touched)")
      let again = try bench.grade()
      #expect(again.output == "sheet: 35 graded, 5 missing (40 unchanged)\n")
      #expect(try Self.files(bench) == whole)
      _ = try bench.workspace.shell("rm -rf grades")
      #expect(try bench.grade().exitCode == 0)
      #expect(try Self.files(bench) == whole)
    }
    // The one time that is written is that of a decision.
    #expect(
      try bench.lesson(
        "exercise", "override", "s1", "sum", "1", "--reason", "x", "--by", "y"
      ).exitCode == 0)
    let changed = try Self.files(bench).filter { whole[$0.key] != $0.value }
    #expect(changed.keys.sorted() == ["s1/sheet.json"])
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
