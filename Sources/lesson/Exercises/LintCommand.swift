internal import ArgumentParser
internal import Classroom
internal import Diagnostics
internal import Lessons
internal import Runs

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Prove that exercises do what they promise.",
    discussion: """
      Tries every exercise with the numbers of a thousand students: the right answer is marked right \
      and a blank one earns nothing, every known mistake is told from the others, every answer is a \
      finite number, and nothing secret stands in a student's file. A folder means its lessons.

      Examples:
        lesson exercise lint course/sheet.md
        lesson exercise lint course --seeds 100
      """)

  @Argument(
    help: ArgumentHelp("Lessons, and folders of them.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String]

  @Option(help: ArgumentHelp("How many students to try.", valueName: "count"))
  var seeds = 1000

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard 1...1_000_000 ~= seeds else { throw ValidationError("--seeds is 1 to 1000000.") }
  }

  func run() throws {
    var hasFailed = false
    for argument in paths {
      let path = Path(argument)
      do throws(Course.Problems) {
        let isFolder = (try? FileStatus(of: path))?.kind == .folder
        let lessons =
          isFolder
          ? try Course.lessons(in: path, trust.tools)
          : [try Course.lesson(at: path, mustHaveExercises: true, trust.tools)].compactMap { $0 }
        for lesson in lessons { hasFailed = lint(lesson) || hasFailed }
      } catch {
        messages.tell(error)
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode.failure }
  }

  /// - Returns: whether an error was found.
  private func lint(_ lesson: CourseLesson) -> Bool {
    // Nobody's key: what is proved holds for all.
    let key = CourseKey(secret: Array("lesson exercise lint".utf8), run: "lint")
    let lint = LessonLint(lesson, key, seeds: seeds) { exercises, look in
      concurrentMap(exercises, look)
    }
    for diagnostic in lint.diagnostics { messages.printer.print(diagnostic, in: lesson.language) }
    let hasErrors = lint.diagnostics.contains { $0.severity == .error }
    if !hasErrors {
      let line = ExerciseWords.proved(
        lesson.run.lesson.source.name, exercises: lesson.exercises.count, seeds: seeds)
      try? StandardStream.output.write(line[lesson.language] + "\n")
    }
    return hasErrors
  }
}
