internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct ClassReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say how the class did: marks, hard exercises, usual mistakes.",
    discussion: """
      For the teacher: prints a report for each lesson, or writes it into a folder. With --students: \
      writes each student's feedback again, as STUDENT/LESSON.html for example, from what is recorded.

      Examples:
        lesson exercise report grades
        lesson exercise report grades --to html -o class
        lesson exercise report grades --students --to html -o feedback
      """)

  @Argument(help: "The folder of the grades.", completion: .directory)
  var grades: String

  @Option(
    name: .customShort("o"), help: ArgumentHelp("The folder for the reports.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(help: "What to write: markdown or html.")
  var to = FeedbackFormat.markdown

  @Flag(help: "Each student's feedback instead of what the class did.")
  var students = false

  @Flag(help: "With --students: show right answers, with how they are computed.")
  var reveal = false

  @OptionGroup var source: GradedCourse

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if students, output == nil {
      throw ValidationError("--students writes a file for each student; give a folder with -o.")
    }
    if reveal, !students {
      throw ValidationError("--reveal is for students' feedback; say --students, too.")
    }
  }

  func run() throws {
    let hasFailed = try messages.orTell { () throws(Course.Problems) -> Bool in
      let folder = GradeFolder(path: Path(grades))
      let course = try source.course(of: folder)
      var hasFailed = false
      for lesson in course.lessons {
        let (records, diagnostics) = folder.records(of: lesson.name, course.roster)
        for diagnostic in diagnostics { messages.printer.print(diagnostic, in: lesson.language) }
        hasFailed = hasFailed || !diagnostics.isEmpty
        if students {
          try writeFeedback(records, lesson, course)
        } else {
          try write(
            to.text(of: ClassReport(lesson, course.key, course.roster, records)),
            as: lesson.name)
        }
      }
      return hasFailed
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func writeFeedback(
    _ records: [GradeRecord], _ lesson: CourseLesson, _ course: Course
  ) throws(Course.Problems) {
    for record in records {
      let name = course.roster[record.student]?.name ?? record.student
      let tasks = PersonalTasks(lesson, of: record.student, course.key)
      let feedback = FeedbackReport(record, for: name, lesson, tasks, reveals: reveal)
      try write(to.text(of: feedback), as: "\(record.student)/\(lesson.name)")
    }
  }

  /// - Parameter name: of the file in the output folder, without its ending.
  private func write(_ text: String, as name: String) throws(Course.Problems) {
    guard let output else {
      try? StandardStream.output.write(text)
      return
    }
    let path = Path(output).appending(name + to.fileExtension)
    do throws(SystemError) {
      try AtomicFile(path: path).write(text)
    } catch {
      throw .notWritable(path, error)
    }
    try? StandardStream.output.write(path.text + "\n")
  }
}
