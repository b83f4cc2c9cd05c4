internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Mark what a class handed in.",
    discussion: """
      Reads SUBMISSIONS/STUDENT/LESSON.md of every student of the class list, and writes \
      GRADES/STUDENT/LESSON.json, and LESSON.md for the student to read. Points, numbers and \
      questions come from the course, only answers from the student. What is graded already and \
      has not changed is not graded again, so that a run that was ended goes on where it was. \
      Students' code runs in a box; without one, exercises with code are refused.

      Examples:
        lesson exercise grade course submissions -o grades
        lesson exercise grade course submissions -o grades --shard 2/4
      """)

  @Argument(help: "The folder of the course.", completion: .directory)
  var course: String

  @Argument(help: "The folder of what was handed in.", completion: .directory)
  var submissions: String

  @Option(
    name: .customShort("o"), help: ArgumentHelp("The folder for the grades.", valueName: "folder"),
    completion: .directory)
  var output = "grades"

  @OptionGroup var files: CourseOptions

  @Option(
    help: ArgumentHelp("How many to work on at once; by default as many as cores.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Only this part of the class, as in 2/4: parts may run on several machines.", valueName: "i/n"
    ))
  var shard: Shard?

  @Flag(help: "Show right answers in the feedback, with how they are computed.")
  var reveal = false

  @Flag(help: "Run students' code without a box where none can be made.")
  var trustStudents = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, !(1...256 ~= jobs) { throw ValidationError("--jobs is 1 to 256.") }
  }

  func run() throws {
    let width = jobs ?? processorCount()
    let hasFailed = try messages.orTell { () throws(Course.Problems) -> Bool in
      let course = try files.course(in: Path(self.course))
      let submissions = try Submissions(path: Path(self.submissions))
      var run = GradeRun(
        course, submissions, GradeFolder(path: Path(output), isShared: shard != nil),
        width: width, reveals: reveal, trusts: trustStudents, shard: shard,
        printer: messages.printer)
      try run.run(courseFolder: Path(self.course))
      return run.hasFailed
    }
    if hasFailed { throw ExitCode.failure }
  }
}

/// Where the parts of a course are that stand elsewhere than in its folder.
struct CourseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The class list; by default roster.csv of the course.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var roster: String?

  @Option(
    help: ArgumentHelp("The key; by default course.key of the course.", valueName: "file"),
    completion: .file())
  var key: String?

  @OptionGroup var trust: TrustOptions

  func course(in folder: Path) throws(Course.Problems) -> Course {
    try Course(
      folder, roster: roster.map { Path($0) }, key: key.map { Path($0) }, trust.tools)
  }
}

/// A part of a class: `2/4`.
struct Shard: ExpressibleByArgument, Equatable {
  /// From 1.
  let part: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let part = parts[0], let count = parts[1], 1...10_000 ~= count,
      1...count ~= part
    else { return nil }
    self.part = part
    self.count = count
  }

  func holds(_ index: Int) -> Bool { index % count == part - 1 }
}
