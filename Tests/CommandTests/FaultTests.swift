import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What happens when the machine fails: a report is the old one or the new one, whole, and lessons
/// are never touched.
@Suite struct FaultTests {
  /// A lesson whose report takes several blocks of a disk.
  private static func lesson(_ word: String) -> String {
    String(repeating: "\(word) is what this line of the lesson says.\n", count: 5000)
      + "\n```swift run\nlet a = 1\na\n```\n"
  }

  // MARK: Disks

  /// Runs a script with file systems of its own; they are gone when it ends.
  private static func withMounts(_ script: String, in workspace: borrowing Workspace) throws
    -> Outcome
  {
    try workspace.write(script, to: "script")
    return try workspace.shell("unshare \(unshareOptions) sh -eu script")
  }

  private static let unshareOptions = geteuid() == 0 ? "--mount" : "--map-root-user --mount"

  private static let canMount: Bool = {
    guard let workspace = try? Workspace(["disk/x": ""]) else { return false }
    let outcome = try? withMounts("mount -t tmpfs -o size=64k tmpfs disk", in: workspace)
    return outcome?.exitCode == 0
  }()

  private static let noMounts: Comment = "mounting needs root, or user namespaces"

  @Test(
    .enabled(if: canMount, noMounts),
    // Free kilobytes, in which no report of 200 has room.
    arguments: [0, 4, 16, 64])
  func onAFullDiskTheOldReportStays(free: Int) throws {
    let workspace = try Workspace(["lesson.md": Self.lesson("New"), "disk/x": ""])
    let outcome = try Self.withMounts(
      """
      mount -t tmpfs -o size=1024k tmpfs disk
      mkdir disk/reports
      echo 'The old report' > disk/reports/lesson.md
      cp lesson.md disk
      head -c \(free)k /dev/zero > disk/room
      cat /dev/zero > disk/rest 2>/dev/null || true
      rm disk/room
      "$LESSON" render disk/lesson.md -o disk/reports || echo "exit code $?"
      ls -A disk/reports
      cat disk/reports/lesson.md
      cmp lesson.md disk/lesson.md
      rm disk/rest
      "$LESSON" render disk/lesson.md -o disk/reports
      tail -n 1 disk/reports/lesson.md | cut -c 1-20
      """, in: workspace)
    #expect(
      outcome
        == Outcome(
          output: """
            exit code 1
            lesson.md
            The old report
            disk/reports/lesson.md
            <!-- lesson-report/1

            """,
          errors: "disk/reports/lesson.md: error: can't be written: no space left on device\n",
          exitCode: 0))
  }

  @Test(.enabled(if: canMount, noMounts))
  func inAReadOnlyFolderTheOldReportStays() throws {
    let workspace = try Workspace([
      "course/lesson.md": Self.lesson("New"), "course/reports/lesson.md": "The old report\n",
    ])
    let outcome = try Self.withMounts(
      """
      mount --bind course course
      mount -o remount,bind,ro course
      "$LESSON" render course/lesson.md -o course/reports || echo "exit code $?"
      "$LESSON" render course/lesson.md -o course/new || echo "exit code $?"
      "$LESSON" render course/lesson.md -o reports
      ls -A course course/reports
      """, in: workspace)
    #expect(
      outcome
        == Outcome(
          output: """
            exit code 1
            exit code 1
            reports/lesson.md
            course:
            lesson.md
            reports

            course/reports:
            lesson.md

            """,
          errors: """
            course/reports/lesson.md: error: can't be written: read-only file system
            course/new: error: can't be written: read-only file system

            """,
          exitCode: 0))
    #expect(try workspace.text("course/reports/lesson.md") == "The old report\n")
    #expect(try workspace.text("course/lesson.md") == Self.lesson("New"))
  }

  // MARK: Kills

  /// When the command is killed: after a time, or soon after it has begun to write.
  private enum Moment {
    case after(microseconds: UInt32)
    case writing(microseconds: UInt32)
  }

  @Test(arguments: UInt64(0)..<4)
  func aKilledCommandLeavesNoHalfReport(seed: UInt64) throws {
    let workspace = try Workspace([:])
    var reports: [Data] = []
    for word in ["Old", "New"] {
      try workspace.write(Self.lesson(word), to: "lesson.md")
      #expect(try workspace.lesson("render", "lesson.md").exitCode == 0)
      reports.append(try workspace.data("reports/lesson.md"))
    }
    #expect(reports[0] != reports[1])
    var random = SplitMix(seed: seed)
    var killed = 0
    for round in 0..<25 {
      let lesson = Self.lesson(round.isMultiple(of: 2) ? "Old" : "New")
      try workspace.write(lesson, to: "lesson.md")
      let moment: Moment =
        Bool.random(using: &random)
        ? .after(microseconds: .random(in: 0...300_000, using: &random))
        : .writing(microseconds: .random(in: 0...500, using: &random))
      if try Self.kill(workspace, at: moment) { killed += 1 }
      #expect(reports.contains(try workspace.data("reports/lesson.md")), "seed \(seed), \(moment)")
      #expect(try workspace.text("lesson.md") == lesson)
      // What was being written is no report, and has no name that looks like one.
      let left = try workspace.files(below: "reports").filter { $0 != "lesson.md" }
      #expect(left.allSatisfy { $0.hasPrefix(".lesson-") && $0.hasSuffix(".tmp") }, "\(left)")
    }
    #expect(killed > 0)
    // The next run is as good as any.
    #expect(try workspace.lesson("render", "lesson.md").exitCode == 0)
    #expect(try workspace.data("reports/lesson.md") == reports[0])
  }

  /// Runs `lesson render lesson.md` and kills it.
  ///
  /// - Returns: whether it was killed before it ended.
  private static func kill(
    _ workspace: borrowing Workspace, at moment: Moment
  ) throws -> Bool {
    let process = Process()
    process.executableURL = try Workspace.binary()
    process.arguments = ["render", "lesson.md"]
    process.currentDirectoryURL = workspace.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    switch moment {
    case .after(let microseconds): usleep(microseconds)
    case .writing(let microseconds):
      let temporary = workspace.folder.appending(
        path: "reports/.lesson-\(process.processIdentifier).tmp"
      ).path
      while process.isRunning, access(temporary, F_OK) != 0 { usleep(50) }
      usleep(microseconds)
    }
    // Its number belongs to it for as long as nobody has waited for its end.
    if process.isRunning { Self.send(SIGKILL, to: process.processIdentifier) }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  private static func send(_ signal: Int32, to process: Int32) {
    #if canImport(Glibc)
      Glibc.kill(process, signal)
    #elseif canImport(Musl)
      Musl.kill(process, signal)
    #elseif canImport(Darwin)
      Darwin.kill(process, signal)
    #endif
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
private struct SplitMix: RandomNumberGenerator {
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
