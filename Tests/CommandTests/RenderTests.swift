import Foundation
import Testing

/// A lesson in which nothing is wrong.
let goodLesson = """
  # Good

  ```swift run
  let weights = softmax([1, 1])
  weights
  ```

  Each gets `{swift} weights[0]`.

  """

/// A lesson with one mistake, on its fourth line.
let badLesson = """
  # Bad

  ```swift run
  let a = b
  ```

  """

@Suite struct RenderTests {
  @Test func aFolderMeansAllLessonsBelowItAndIsMirrored() throws {
    let workspace = try Workspace([
      "lessons/b.md": goodLesson, "lessons/a.vi.md": goodLesson,
      "lessons/sub/deep/c.en.md": goodLesson, "lessons/notes.txt": goodLesson,
      "lessons/README.md": "# No cell\n\n```swift\nlet sample = 1\n```\n",
    ])
    let outcome = try workspace.lesson("render", "lessons")
    #expect(
      outcome
        == Outcome(
          output: "reports/a.vi.md\nreports/b.md\nreports/sub/deep/c.en.md\n", errors: "",
          exitCode: 0))
    #expect(try workspace.files(below: "reports") == ["a.vi.md", "b.md", "sub/deep/c.en.md"])
    let report = try workspace.text("reports/b.md")
    #expect(report.contains("\nEach gets 0.5000.\n"))
    #expect(report.hasSuffix("\n<!-- lesson-report/1 -->\n"))
  }

  @Test(arguments: [
    (["lessons"], "reports/x.md\n"),
    (["lessons/"], "reports/x.md\n"),
    (["./lessons//x.md"], "reports/x.md\n"),
    (["lessons/x.md", "-o", "out/"], "out/x.md\n"),
    (["lessons", "-o", "a/b/c"], "a/b/c/x.md\n"),
    (["lessons", "-o", "."], "x.md\n"),
    (["."], "reports/lessons/x.md\n"),
    (["lessons", "--to", "json"], "reports/x.json\n"),
    (["lessons", "--to", "json,markdown"], "reports/x.json\nreports/x.md\n"),
    (["lessons", "--to", "markdown,markdown"], "reports/x.md\n"),
    (["lessons", "--to", "json", "-o", "lessons"], "lessons/x.json\n"),
    (["lessons", "lessons/x.md", "./lessons"], "reports/x.md\n"),
  ])
  func everyReportThatIsWrittenIsNamed(arguments: [String], output: String) throws {
    let workspace = try Workspace(["lessons/x.md": goodLesson])
    let outcome = try workspace.lesson(["render"] + arguments)
    #expect(outcome == Outcome(output: output, errors: "", exitCode: 0))
    for path in output.split(separator: "\n") {
      #expect(try !workspace.data(String(path)).isEmpty)
    }
  }

  @Test func theSecondRunWritesTheSameBytes() throws {
    let workspace = try Workspace(["x.md": goodLesson])
    var reports: Set<Data> = []
    for _ in 0..<2 {
      #expect(try workspace.lesson("render", ".", "--to", "markdown,json").exitCode == 0)
      reports.insert(
        try workspace.data("reports/x.md") + (try workspace.data("reports/x.json")))
    }
    #expect(reports.count == 1)
  }

  @Test func standardOutputTakesOneReportAndNothingElse() throws {
    let workspace = try Workspace(["lessons/x.md": goodLesson, "lessons/README.md": "No cell\n"])
    #expect(try workspace.lesson("render", "lessons/x.md").exitCode == 0)
    let report = try workspace.text("reports/x.md")
    for path in ["lessons", "lessons/x.md"] {
      let outcome = try workspace.lesson("render", path, "-o", "-")
      #expect(outcome == Outcome(output: report, errors: "", exitCode: 0))
    }
    let json = try workspace.lesson("render", "lessons", "-o", "-", "--to", "json")
    #expect(json.output.hasPrefix("{\n \"format\": \"lesson-report/1\","))
    #expect(
      try workspace.files(below: ".") == ["lessons/README.md", "lessons/x.md", "reports/x.md"])
  }

  @Test func aFileGivenByNameNeedsNoCellAndGoesThroughUnchanged() throws {
    let text = "# Plain\r\n\nNo cell, no end of line"
    let workspace = try Workspace(["plain.md": text, "notes": text])
    let outcome = try workspace.lesson("render", "plain.md", "notes")
    #expect(
      outcome == Outcome(output: "reports/plain.md\nreports/notes.md\n", errors: "", exitCode: 0))
    #expect(try workspace.text("reports/plain.md") == text)
    #expect(try workspace.text("reports/notes.md") == text)
  }

  @Test func aBrokenLessonGetsItsReportAndStopsNoOther() throws {
    let workspace = try Workspace(["a.md": badLesson, "b.md": goodLesson])
    let outcome = try workspace.lesson("render", ".")
    #expect(outcome.output == "reports/a.md\nreports/b.md\n")
    #expect(
      outcome.errors == """
        a.md:4:9: error: nothing is called 'b' here
               4 | let a = b
                 |         ^
           help: bind it first: let b = …

        """)
    #expect(outcome.exitCode == 1)
    #expect(try workspace.text("reports/a.md").contains("**error**"))
  }

  @Test func diagnosticsSpeakTheLanguageOfTheLesson() throws {
    let workspace = try Workspace(["a.vi.md": badLesson])
    let outcome = try workspace.lesson("render", "a.vi.md")
    #expect(
      outcome.errors == """
        a.vi.md:4:9: error: ở đây không có gì tên là 'b'
               4 | let a = b
                 |         ^
           help: hãy đặt tên trước: let b = …

        """)
    #expect(outcome.exitCode == 1)
  }

  @Test func aCellThatMustFailAndDoesIsNoError() throws {
    let workspace = try Workspace([
      "a.md": "```swift run\n//| error: true\nlet a = b\n```\n"
    ])
    let outcome = try workspace.lesson("render", "a.md")
    #expect(outcome == Outcome(output: "reports/a.md\n", errors: "", exitCode: 0))
  }

  @Test func aCellThatMustFailAndDoesNotIsAnError() throws {
    let workspace = try Workspace([
      "a.md": "```swift run\n//| error: true\nlet a = 1\n```\n"
    ])
    let outcome = try workspace.lesson("render", "a.md")
    #expect(
      outcome
        == Outcome(
          output: "reports/a.md\n",
          errors: """
            a.md:2:12: error: this cell is marked error: true, but it did not fail
                   2 | //| error: true
                     |            ^~~~
               help: take the option out, or put the mistake back

            """,
          exitCode: 1))
  }

  @Test func aWarningIsToldButIsNoFailure() throws {
    let workspace = try Workspace(["a.md": goodLesson + "\n![A picture](no.png)\n"])
    let outcome = try workspace.lesson("render", "a.md")
    #expect(
      outcome
        == Outcome(
          output: "reports/a.md\n",
          errors: """
            a.md:10:14: warning: there is no image 'no.png'
                  10 | ![A picture](no.png)
                     |              ^~~~~~
               help: check the path; it counts from the lesson's folder

            """,
          exitCode: 0))
  }
}
