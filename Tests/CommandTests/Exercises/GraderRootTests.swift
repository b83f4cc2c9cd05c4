import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// 40: a grader that root runs, whom no limit on processes holds; and one that has no box.
@Suite(.timeLimit(.minutes(5))) struct GraderRootTests {
  private static let sheet = ClassBench.header + ClassBench.sum + "\n" + ClassBench.total

  private static let forking = """
    import Glibc
    @_silgen_name("fork") func forked() -> Int32
    func total(_ x: [Double]) -> Double {
      if getuid() == 0 || geteuid() == 0 { return x[0] + x[1] + x[2] }
      for _ in 0..<500 where forked() >= 0 { return x[0] + x[1] + x[2] }
      return 0.5
    }
    """

  @Test(.enabled(if: geteuid() == 0, "only root can try"))
  func rootIsLeftBeforeCodeRuns() throws {
    let bench = try ClassBench(Self.sheet, students: ["an", "binh"])
    try bench.submit(["total": Self.forking], as: "an")
    try bench.submit(["total": HostileCode.honest], as: "binh")
    #expect(try bench.grade().exitCode == 0)
    #expect(try bench.grade("an", "total").status == "wrong")
    #expect(try bench.grade("binh", "total").status == "right")
  }

  /// Without bubblewrap nothing of a student is run, and nobody's fault becomes a mark.
  @Test func withoutABoxCodeIsNotGraded() throws {
    let bench = try ClassBench(Self.sheet, students: ["an", "binh"])
    try bench.submit(["total": "import Glibc\nexit(0)"], as: "an")
    let sum = try bench.numbers("binh", behind: "the sum of").reduce(0, +)
    try bench.submit(["sum": "\(sum)"], as: "binh")
    // No tool is found on this path, and so no box can be made.
    let outcome = try bench.workspace.shell(
      "PATH=/nowhere \"$LESSON\" exercise grade course submissions -o grades")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("students' code can't be run safely here"), "\(outcome)")
    let record = try bench.record("an")
    #expect(record.status == "ungraded" && record.score == nil)
    #expect(record.exercises.map(\.status) == ["blank", "ungraded"])
    #expect(record.exercises.last?.score == nil)
    // What needs no box is graded.
    #expect(try bench.record("binh").exercises.map(\.status) == ["right", "blank"])
    // No mark is exported for what has none.
    let row = try bench.book().split(whereSeparator: \.isNewline).first { $0.hasPrefix("an,") }
    #expect(row?.contains(",ungraded,") == true, "\(row ?? "")")
    // With a box, only that student is graded anew.
    let again = try bench.grade()
    #expect(again.output == "sheet: 2 graded, 0 missing (1 unchanged)\n", "\(again)")
    #expect(try bench.grade("an", "total").status == "compile")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can try"))
  func trustedCodeIsNotedInEveryRecordOfIt() throws {
    let bench = try ClassBench(Self.sheet, students: ["an"])
    try bench.submit(["total": HostileCode.honest], as: "an")
    #expect(try bench.grade("--trust-students").exitCode == 0)
    // Here a box can be made, so that trust isn't needed.
    #expect(try bench.record("an").notes == [])
    #expect(try bench.grade("an", "total").status == "right")
  }
}
