import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FileTests {
  @Test(arguments: [
    (
      ["no.md"],
      """
      no.md: error: there is no such file or folder
         help: check the path; it counts from the folder that you are in

      """
    ),
    (
      ["empty"],
      """
      empty: error: this folder holds no lesson
         help: a lesson is a .md file with at least one cell, such as ```swift run

      """
    ),
    (
      ["folder.md"],
      """
      folder.md: error: this folder holds no lesson
         help: a lesson is a .md file with at least one cell, such as ```swift run

      """
    ),
    (
      ["latin1.md"],
      """
      latin1.md:1:4: error: this is not UTF-8 text
             1 | caf\u{FFFD}
               |    ^
         help: save the lesson as UTF-8 and try again

      """
    ),
    (
      ["long.md"],
      """
      long.md: error: the lesson is 16777217 bytes long, and the limit is 16777216
         help: split it into several lessons

      """
    ),
    (["good.md", "-o", "file"], "file: error: can't be written: not a directory\n"),
    (["good.md", "-o", "file/sub"], "file/sub: error: can't be written: not a directory\n"),
    (
      ["good.md", "-o", "/proc/lesson"],
      "/proc/lesson: error: can't be written: no such file or directory\n"
    ),
    (["good.md", "-o", "taken"], "taken/good.md: error: can't be written: is a directory\n"),
    (
      ["good.md", "-o", "."],
      """
      good.md: error: its report would be written over a lesson, good.md
         help: choose another output folder with -o

      """
    ),
  ])
  func whatCannotBeDoneIsSaidAndLeavesNothing(arguments: [String], errors: String) throws {
    let workspace = try Workspace([
      "good.md": goodLesson, "empty/README.txt": "", "folder.md/notes.md": "No cell\n",
      "file": "", "taken/good.md/x": "",
    ])
    try workspace.write(
      Data("caf".utf8) + [0xE9] + Data("\n```swift run\n1\n```\n".utf8), to: "latin1.md")
    try workspace.write(Data(count: 16 << 20 | 1), to: "long.md")
    let before = try workspace.files(below: ".")
    let outcome = try workspace.lesson(["render"] + arguments)
    #expect(outcome == Outcome(output: "", errors: errors, exitCode: 1))
    #expect(try workspace.files(below: ".") == before)
    #expect(try workspace.text("good.md") == goodLesson)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everything"))
  func whatIsForbiddenIsSaid() throws {
    let workspace = try Workspace(["secret.md": goodLesson, "out/x": ""])
    let outcome = try workspace.shell(
      """
      chmod 0 secret.md; $LESSON render secret.md; chmod 600 secret.md
      chmod 500 out; $LESSON render secret.md -o out; code=$?; chmod 700 out; exit $code
      """)
    #expect(
      outcome
        == Outcome(
          output: "",
          errors: """
            secret.md: error: can't be read: permission denied
            out/secret.md: error: can't be written: permission denied

            """,
          exitCode: 1))
  }

  @Test func theOthersAreRenderedWhereAPathIsWrong() throws {
    let workspace = try Workspace(["a.md": goodLesson, "b.md": goodLesson])
    let outcome = try workspace.lesson("render", "a.md", "no.md", "b.md")
    #expect(outcome.output == "reports/a.md\nreports/b.md\n")
    #expect(outcome.exitCode == 1)
  }

  @Test func twoLessonsNeverWriteOneReport() throws {
    let workspace = try Workspace(["a/x.md": goodLesson, "b/x.md": goodLesson + "b\n"])
    let outcome = try workspace.lesson("render", "a/x.md", "b/x.md")
    #expect(
      outcome
        == Outcome(
          output: "reports/x.md\n",
          errors: """
            b/x.md: error: its report, reports/x.md, is already that of a/x.md
               help: rename one of the lessons, or render them into different folders with -o

            """,
          exitCode: 1))
    #expect(try !workspace.text("reports/x.md").contains("\nb\n"))
  }

  @Test func aReportReplacesAnOldReportButNoLesson() throws {
    let workspace = try Workspace(["a/x.md": goodLesson, "b/x.md": goodLesson])
    #expect(try workspace.lesson("render", "a", "-o", "out").exitCode == 0)
    #expect(try workspace.lesson("render", "a", "-o", "out").exitCode == 0)
    let outcome = try workspace.lesson("render", "a", "-o", "b")
    #expect(
      outcome
        == Outcome(
          output: "",
          errors: """
            a/x.md: error: its report would be written over a lesson, b/x.md
               help: choose another output folder with -o

            """,
          exitCode: 1))
    #expect(try workspace.text("b/x.md") == goodLesson)
  }

  @Test func aReportReplacesNoFileThatIsRenderedInTheSameRun() throws {
    let workspace = try Workspace(["a/x.md": "No cell here\n", "x.md": "None here\n"])
    let outcome = try workspace.lesson("render", "a/x.md", "x.md", "-o", ".")
    #expect(outcome.exitCode == 1)
    #expect(try workspace.text("x.md") == "None here\n")
  }

  @Test func reportsHiddenFilesAndTheOutputFolderAreNoLessons() throws {
    let workspace = try Workspace([
      "x.md": goodLesson, ".git/y.md": goodLesson, "sub/.z.md": goodLesson,
      "out/old.md": goodLesson,
    ])
    #expect(try workspace.lesson("render", "x.md", "-o", "elsewhere").exitCode == 0)
    let outcome = try workspace.lesson("render", ".", "-o", "./out")
    #expect(outcome == Outcome(output: "./out/x.md\n", errors: "", exitCode: 0))
  }

  @Test func linksLeadNeitherInCirclesNorAway() throws {
    let workspace = try Workspace(["lessons/x.md": goodLesson, "away/y.md": goodLesson])
    try workspace.link("lessons/round", to: ".")
    try workspace.link("lessons/self", to: "self")
    try workspace.link("lessons/away.md", to: "../away")
    try workspace.link("lessons/z.md", to: "../away/y.md")
    try workspace.link("lessons/lost.md", to: "nowhere.md")
    let outcome = try workspace.lesson("render", "lessons")
    #expect(
      outcome
        == Outcome(
          output: "reports/x.md\nreports/z.md\n",
          errors: """
            lessons/lost.md: error: there is no such file or folder
               help: check the path; it counts from the folder that you are in

            """,
          exitCode: 1))
  }

  @Test func aPipeInAFolderIsLeftAloneAndOneThatIsGivenIsRead() throws {
    let workspace = try Workspace(["lessons/x.md": goodLesson])
    let outcome = try workspace.shell(
      """
      mkfifo lessons/pipe.md
      $LESSON render lessons
      cat lessons/x.md > lessons/pipe.md &
      $LESSON render lessons/pipe.md
      """)
    #expect(
      outcome == Outcome(output: "reports/x.md\nreports/pipe.md\n", errors: "", exitCode: 0))
    #expect(try workspace.text("reports/pipe.md") == workspace.text("reports/x.md"))
  }

  @Test func aWriteThatFailsLeavesTheOldReportAndNothingElse() throws {
    let workspace = try Workspace(["x.md": goodLesson])
    #expect(try workspace.lesson("render", "x.md").exitCode == 0)
    let old = try workspace.text("reports/x.md")
    try workspace.write(goodLesson + "\nMore.\n", to: "x.md")
    // No file may grow, as on a full disk; what is said goes through a pipe.
    let outcome = try workspace.shell(
      "{ (ulimit -f 0; $LESSON render x.md); echo code $?; } 2>&1 | cat")
    #expect(outcome.output == "reports/x.md: error: can't be written: file too large\ncode 1\n")
    #expect(try workspace.text("reports/x.md") == old)
    #expect(try workspace.files(below: "reports") == ["x.md"])
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let workspace = try Workspace(["a.md": goodLesson, "b.md": goodLesson])
    let outcome = try workspace.shell(
      "{ $LESSON render .; echo $? > code; } | :; { $LESSON render a.md -o -; echo $? >> code; } | :"
    )
    #expect(outcome.errors == "")
    #expect(try workspace.text("code") == "0\n0\n")
    #expect(try workspace.files(below: "reports") == ["a.md", "b.md"])
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["render . -o -", "render ."])
  func fullStandardOutputIsAnError(arguments: String) throws {
    let workspace = try Workspace(["a.md": goodLesson])
    let outcome = try workspace.shell("$LESSON \(arguments) > /dev/full")
    #expect(
      outcome
        == Outcome(
          output: "",
          errors: "standard output: error: can't be written: no space left on device\n",
          exitCode: 1))
  }

  @Test func aNameCannotCommandTheTerminal() throws {
    let workspace = try Workspace(["\u{1B}[2J.md": badLesson])
    let outcome = try workspace.lesson("render", ".")
    #expect(outcome.errors.hasPrefix("⟨1B⟩[2J.md:4:9: error: "))
    #expect(!outcome.errors.contains("\u{1B}"))
  }
}
