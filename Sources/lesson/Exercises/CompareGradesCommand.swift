internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct CompareGradesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what differs between two folders of grades.",
    discussion: """
      Prints a line for every mark that is another one. The exit code is 1 where anything differs.

      Example:
        lesson exercise compare grades-before grades
      """)

  @Argument(help: "A folder of grades.", completion: .directory)
  var old: String

  @Argument(help: "Another one.", completion: .directory)
  var new: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let (old, new) = (GradeFolder(path: Path(old)), GradeFolder(path: Path(new)))
    var differs = false
    var count = 0
    for folder in [old, new] where folder.students.isEmpty {
      messages.printer.print(
        Diagnostic(.error, .course(.noGrades), file: folder.path.text), in: .english)
      throw ExitCode.failure
    }
    for student in Set(old.students).union(new.students).sorted() {
      for lesson in Set(old.lessons(of: student)).union(new.lessons(of: student)).sorted() {
        do throws(Diagnostic) {
          let lines = GradeDifference.lines(
            try old.read(student, lesson), try new.read(student, lesson))
          for line in lines { try? StandardStream.output.write(line + "\n") }
          if lines.isEmpty { count += 1 } else { differs = true }
        } catch {
          messages.printer.print(error, in: .english)
          differs = true
        }
      }
    }
    if differs { throw ExitCode.failure }
    let language = messages.language?.language ?? .english
    try? StandardStream.output.write(ExerciseWords.same(count)[language] + "\n")
  }
}
