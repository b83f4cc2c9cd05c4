internal import ArgumentParser
internal import Diagnostics

/// The verbs of exercises; each is a file of its own.
struct ExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "exercise",
    abstract: "Give exercises to a class, grade what it hands in, and keep the marks.",
    discussion: """
      A course is a folder with lessons that have exercises, the class list roster.csv, and \
      course.key, of which every student's numbers are made.

      From an empty folder to a gradebook:
        lesson new course/sheet --exercises
        lesson exercise lint course/sheet.md
        lesson exercise release course/sheet.md --roster course/roster.csv -o out
        lesson exercise grade course submissions -o grades
        lesson exercise book grades --as csv
      """,
    subcommands: [
      LintCommand.self, ReleaseCommand.self, StudentCheckCommand.self, GradeCommand.self,
      MarkCommand.self, CompareGradesCommand.self, OverrideCommand.self, BookCommand.self,
      ClassReportCommand.self,
    ])
}

extension MessageOptions {
  /// Prints problems.
  func tell(_ problems: Course.Problems) {
    for (diagnostic, language) in problems.told { printer.print(diagnostic, in: language) }
  }

  /// Runs what may fail with problems of a course, prints them, and ends the command.
  func orTell<Value>(_ body: () throws(Course.Problems) -> Value) throws(ExitCode) -> Value {
    do {
      return try body()
    } catch {
      tell(error)
      throw ExitCode.failure
    }
  }
}

extension Course.Problems {
  /// A file that can't be written.
  static func notWritable(_ path: Path, _ error: SystemError) -> Self {
    Self([Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)])
  }
}
