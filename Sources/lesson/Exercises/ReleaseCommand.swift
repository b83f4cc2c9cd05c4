internal import ArgumentParser
internal import Classroom
internal import Diagnostics
internal import JSONText
internal import Lessons
internal import Reports

struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Write a lesson for every student, each with numbers of their own.",
    discussion: """
      Writes FOLDER/STUDENT/LESSON.md: the lesson with each exercise as its question, the student's \
      numbers and a block for the answer, but without anything that tells the answer. The numbers \
      are made of course.key beside the lesson, which is made where there is none: keep it. A file \
      in which a student has written already is not replaced.

      Example:
        lesson exercise release course/sheet.md --roster course/roster.csv -o out
      """)

  @Argument(help: "The lesson.", completion: .file(extensions: ["md"]))
  var lesson: String

  @Option(
    help: ArgumentHelp(
      "The class list; by default roster.csv beside the lesson.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var roster: String?

  @Option(
    help: ArgumentHelp("The key; by default course.key beside the lesson.", valueName: "file"),
    completion: .file())
  var key: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder for the students' files.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(help: "Replace files in which students have written, too.")
  var replace = false

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let path = Path(lesson)
    let folder = path.parent ?? Path(".")
    try messages.orTell { () throws(Course.Problems) in
      guard
        let lesson = try Course.lesson(at: path, mustHaveExercises: true, trust.tools)
      else { return }
      if lesson.exercises.isEmpty {
        throw Course.Problems([Diagnostic(.error, .lint(.noExercises), file: path.text)])
      }
      let roster = try Course.roster(
        self.roster.map { Path($0) } ?? folder.appending(Course.rosterName))
      let keyPath = key.map { Path($0) } ?? folder.appending(Course.keyName)
      let key = try Course.keyMade(at: keyPath)
      var release = try ReleaseFolder(path: Path(output))
      try release.check(lesson, key, keyPath)
      let count = try release.write(lesson, key, roster, replacing: replace)
      let line = ExerciseWords.released(count, of: lesson.name, into: output)
      try? StandardStream.output.write(line[lesson.language] + "\n")
    }
  }
}
