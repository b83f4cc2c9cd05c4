internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct ClassReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say how the class did: marks, hard exercises, usual mistakes.",
    discussion: """
      For the teacher: prints a report in Markdown for each lesson, or writes LESSON.md into a folder.

      Examples:
        lesson exercise report grades
        lesson exercise report grades -o class
      """)

  @Argument(help: "The folder of the grades.", completion: .directory)
  var grades: String

  @Option(
    name: .customShort("o"), help: ArgumentHelp("The folder for the reports.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var source: GradedCourse

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let hasFailed = try messages.orTell { () throws(Course.Problems) -> Bool in
      let folder = GradeFolder(path: Path(grades))
      let course = try source.course(of: folder)
      var hasFailed = false
      for lesson in course.lessons {
        let (records, diagnostics) = folder.records(of: lesson.name, course.roster)
        for diagnostic in diagnostics { messages.printer.print(diagnostic, in: lesson.language) }
        hasFailed = hasFailed || !diagnostics.isEmpty
        let text = ClassReport(lesson, course.key, course.roster, records).text
        guard let output else {
          try? StandardStream.output.write(text)
          continue
        }
        let path = Path(output).appending(lesson.name + ".md")
        do throws(SystemError) {
          try AtomicFile(path: path).write(text)
        } catch {
          throw .notWritable(path, error)
        }
        try? StandardStream.output.write(path.text + "\n")
      }
      return hasFailed
    }
    if hasFailed { throw ExitCode.failure }
  }
}
