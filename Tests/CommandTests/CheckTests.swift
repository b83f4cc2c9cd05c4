import Foundation
import Testing

@Suite struct CheckTests {
  @Test func aReportThatIsTrueIsSilent() throws {
    let workspace = try Workspace(["a.md": goodLesson])
    _ = try workspace.lesson("render", "a.md", "--to", "markdown,json")
    #expect(
      try workspace.lesson("check", "a.md") == Outcome(output: "", errors: "", exitCode: 0))
  }

  /// `goodLesson`'s report prints 0.5 in its list of weights, and 0.5000 in its prose.
  @Test(arguments: [
    ("= (0.5, 0.5)", "= (0.5, 0.6)", "reports/a.md:8: weights: 0.6 → 0.5\n"),
    ("gets 0.5000.", "gets 0.5001.", "reports/a.md:10: 0.5001 → 0.5000\n"),
    ("gets 0.5000.", "gets -0.5000.", "reports/a.md:10: -0.5000 → 0.5000\n"),
    ("gets 0.5000.", "gets 0.500.", "reports/a.md:10: 0.500 → 0.5000\n"),
    ("Each gets", "Both get", "reports/a.md:10: Both get 0.5000. → Each gets 0.5000.\n"),
  ])
  func oneChangeIsToldWithItsPlace(text: String, change: String, told: String) throws {
    let workspace = try Workspace(["a.md": goodLesson])
    _ = try workspace.lesson("render", "a.md")
    let report = try workspace.text("reports/a.md")
    try #require(report.contains(text), "\(report)")
    try workspace.write(
      report.replacingOccurrences(of: text, with: change), to: "reports/a.md")
    let outcome = try workspace.lesson("check", "a.md")
    #expect(outcome.output == told)
    #expect(outcome.errors.hasPrefix("reports/a.md: error: no longer what the lesson gives: 1 "))
    #expect(outcome.exitCode == 1)
    #expect(try workspace.text("reports/a.md").contains(change), "check writes nothing")
  }

  @Test func aToleranceAllowsMore() throws {
    let workspace = try Workspace(["a.md": goodLesson])
    _ = try workspace.lesson("render", "a.md")
    let report = try workspace.text("reports/a.md")
    try workspace.write(
      report.replacingOccurrences(of: "gets 0.5000.", with: "gets 0.5001."), to: "reports/a.md")
    #expect(try workspace.lesson("check", "a.md", "--tolerance", "2").exitCode == 0)
    #expect(try workspace.lesson("check", "a.md", "--tolerance", "0").exitCode == 64)
  }

  @Test func promotingWritesTheNewReport() throws {
    let workspace = try Workspace(["a.md": goodLesson])
    _ = try workspace.lesson("render", "a.md")
    let report = try workspace.text("reports/a.md")
    try workspace.write(report + "More.\n", to: "reports/a.md")
    let outcome = try workspace.lesson("check", "a.md", "--promote")
    #expect(outcome == Outcome(output: "reports/a.md\n", errors: "", exitCode: 0))
    #expect(try workspace.text("reports/a.md") == report)
  }

  @Test func aLessonWithoutReportIsAnError() throws {
    let workspace = try Workspace(["a.md": goodLesson])
    let outcome = try workspace.lesson("check", "a.md")
    #expect(
      outcome.errors == """
        a.md: error: it has no report at reports/a.md
           help: write it with lesson render, or say with -o where it is

        """)
    #expect(outcome.exitCode == 1)
  }
}
