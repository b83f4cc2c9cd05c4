import Foundation
import Testing

/// Students' code against the grader: a whole class of it, graded once.
@Suite(.serialized, .timeLimit(.minutes(10))) struct GraderCodeTests {
  /// What was left when the class was graded.
  private struct Graded: Sendable {
    var outcome = Outcome(output: "", errors: "", exitCode: -1)
    var records: [String: ClassRecord] = [:]
    var feedback: [String: String] = [:]
    var submissionsBefore: [String] = []
    var submissionsAfter: [String] = []
    var grades: [String] = []
    var processes: [String] = []
    var report = ""
    var again = Outcome(output: "", errors: "", exitCode: -1)
  }

  private static let honest = ["honest-first", "honest-last"]

  private static let graded = Result { () throws -> Graded in
    let attacks = HostileCode.all
    let bench = try ClassBench(
      ClassBench.header + ClassBench.sum + "\n" + ClassBench.total,
      students: ["honest-first"] + attacks.map(\.name) + ["honest-last"])
    for attack in attacks { try bench.submit(["total": attack.code], as: attack.name) }
    for (number, student) in honest.enumerated() {
      let sum = try bench.numbers(student, behind: "the sum of").reduce(0, +)
      // Not the same code, which would be run once.
      let code = HostileCode.honest + "\n// \(number)"
      try bench.submit(["sum": "\(sum)", "total": code], as: student)
    }
    var graded = Graded()
    graded.submissionsBefore = try bench.workspace.files(below: "submissions")
    graded.outcome = try bench.grade("--jobs", "8")
    graded.submissionsAfter = try bench.workspace.files(below: "submissions")
    graded.grades = try bench.workspace.files(below: "grades")
    for student in honest + attacks.map(\.name) {
      graded.records[student] = try bench.record(student)
      graded.feedback[student] = try bench.feedback(student)
    }
    graded.processes = try processes(naming: bench.workspace.folder.path)
    graded.report = try bench.lesson("exercise", "report", "grades").output
    graded.again = try bench.grade()
    return graded
  }

  /// The command lines of processes that have to do with a folder.
  private static func processes(naming folder: String) throws -> [String] {
    #if os(Linux)
      let all = try FileManager.default.contentsOfDirectory(atPath: "/proc")
      return all.filter { Int($0) != nil }.compactMap { number in
        guard let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") else {
          return nil
        }
        let text = String(decoding: line.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
        return text.contains(folder) ? text : nil
      }
    #else
      return []
    #endif
  }

  @Test(arguments: HostileCode.all)
  func anAttackEndsAsExpected(attack: HostileCode) throws {
    let graded = try Self.graded.get()
    let record = try #require(graded.records[attack.name])
    let grade = try #require(record.exercises.last)
    #expect(attack.status.contains(grade.status), "\(grade)")
    #expect(abs((grade.score ?? -1) - attack.score) < 1e-3, "\(grade)")
    #expect(record.max == 6)
    #expect(grade.given == attack.code.replacingOccurrences(of: "\r", with: "\n"))
    // The other exercise isn't answered.
    #expect(record.exercises.first?.status == "blank")
  }

  @Test(arguments: honest)
  func theHonestGetWhatTheyDeserve(student: String) throws {
    let record = try #require(try Self.graded.get().records[student])
    #expect(record.exercises.map(\.status) == ["right", "right"])
    #expect(record.score == 6)
    #expect(record.notes == [])
  }

  @Test func everybodyIsGradedAndNothingIsLeftBehind() throws {
    let graded = try Self.graded.get()
    let count = HostileCode.all.count + Self.honest.count
    #expect(
      graded.outcome
        == Outcome(output: "sheet: \(count) graded, 0 missing\n", errors: "", exitCode: 0))
    #expect(graded.processes == [])
    #expect(graded.submissionsAfter == graded.submissionsBefore)
    let unknown = graded.grades.filter { file in
      !file.hasSuffix("/sheet.json") && !file.hasSuffix("/sheet.md") && !file.hasPrefix("run/")
        && file != "course.json"
    }
    #expect(unknown == [])
  }

  @Test func whatIsGradedIsNotRunAgain() throws {
    let count = HostileCode.all.count + Self.honest.count
    #expect(
      try Self.graded.get().again
        == Outcome(
          output: "sheet: \(count) graded, 0 missing (\(count) unchanged)\n", errors: "",
          exitCode: 0))
  }

  /// 34: what code prints or cries tells nobody the hidden inputs.
  @Test(arguments: ["tell-hidden", "exit-hidden", "print-hidden"])
  func hiddenInputsStayHidden(student: String) throws {
    let graded = try Self.graded.get()
    let grade = try #require(graded.records[student]?.exercises.last)
    let feedback = try #require(graded.feedback[student])
    let told = feedback.replacingOccurrences(of: grade.given, with: "")
    for text in [grade.say ?? "", try #require(told.components(separatedBy: "```").last)] {
      #expect(!text.contains("hidden "), "\(text)")
      // Hidden inputs have two digits, and nothing else that is told has.
      #expect(!text.contains(/[0-9]{2}/), "\(text)")
    }
  }

  @Test func nothingThatCodePrintsReachesTheTerminal() throws {
    let graded = try Self.graded.get()
    for text in [graded.outcome.output, graded.outcome.errors, graded.report] {
      #expect(!text.contains("PASS") && !text.contains("<failure"))
    }
  }

  /// A program that stands alone is the same as one among others.
  @Test func theClassDecidesNothing() throws {
    let names = ["return-in-vain", "tell-hidden"]
    let attacks = HostileCode.all.filter { names.contains($0.name) }
    for attack in attacks {
      let bench = try ClassBench(
        ClassBench.header + ClassBench.sum + "\n" + ClassBench.total, students: [attack.name])
      try bench.submit(["total": attack.code], as: attack.name)
      _ = try bench.grade()
      #expect(try bench.record(attack.name) == Self.graded.get().records[attack.name])
    }
  }
}
