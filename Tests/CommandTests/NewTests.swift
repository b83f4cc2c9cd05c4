import Foundation
import Testing

@Suite struct NewTests {
  @Test(arguments: [
    (["my-lesson"], "my-lesson.md"), (["a.md"], "a.md"),
    (["bai-hoc", "--language", "vi"], "bai-hoc.vi.md"), (["sub/x"], "sub/x.md"),
  ])
  func theNewLessonRenders(arguments: [String], path: String) throws {
    let workspace = try Workspace()
    #expect(
      try workspace.lesson(["new"] + arguments)
        == Outcome(output: path + "\n", errors: "", exitCode: 0))
    let outcome = try workspace.lesson("render", path)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
  }

  @Test func aFileThatIsThereStays() throws {
    let workspace = try Workspace(["a.md": "mine\n"])
    let outcome = try workspace.lesson("new", "a")
    #expect(
      outcome.errors == """
        a.md: error: this file is there already
           help: choose another name

        """)
    #expect(outcome.exitCode == 1)
    #expect(try workspace.text("a.md") == "mine\n")
  }
}
