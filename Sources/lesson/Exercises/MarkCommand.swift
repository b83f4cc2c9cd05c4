internal import ArgumentParser
internal import Classroom
internal import Diagnostics
internal import Lessons
internal import Reports
internal import Runs

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark again what was graded, without running students' code.",
    discussion: """
      For a course whose answers, tolerances, points or known mistakes were changed: marks the \
      answers in the records again. What students' code gave is taken from the grades. Overrides \
      stay. Prints what changed.

      Examples:
        lesson exercise mark grades
        lesson exercise mark grades --only first-score
      """)

  @Argument(help: "The folder of the grades.", completion: .directory)
  var grades: String

  @Option(help: ArgumentHelp("Only this exercise.", valueName: "id"))
  var only: String?

  @OptionGroup var source: GradedCourse

  @Flag(help: "Show right answers in the feedback, with how they are computed.")
  var reveal = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let hasFailed = try messages.orTell { () throws(Course.Problems) -> Bool in
      let folder = GradeFolder(path: Path(grades))
      let course = try source.course(of: folder)
      if let only { try course.find(exercise: only) }
      let lock = try folder.lock()
      var hasFailed = false
      for lesson in course.lessons { hasFailed = try mark(lesson, course, folder) || hasFailed }
      lock.release()
      return hasFailed
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func mark(
    _ lesson: CourseLesson, _ course: Course, _ folder: GradeFolder
  ) throws(Course.Problems) -> Bool {
    let (records, diagnostics) = folder.records(of: lesson.name, course.roster)
    for diagnostic in diagnostics { messages.printer.print(diagnostic, in: lesson.language) }
    let grading = Grading(
      lesson, course.key, tool: ReportVersion.current, reveals: reveal)
    let toolchain = (try? Workshop(trustsCode: true, environmentVariable)).map {
      StudentCode($0, width: 1).toolchain
    }
    let marked = concurrentMap(records) { [only] old in
      let new = grading.record(again: old, only: only) { job in
        toolchain.flatMap { folder.result(StoredRun.key(job, toolchain: $0)) }
      }
      let name = course.roster[old.student]?.name ?? old.student
      let feedback = FeedbackReport(new, for: name, lesson, course.key, reveals: reveal)
      return (old: old, new: new, text: new.text, feedback: feedback.text)
    }
    var changed = 0
    do throws(SystemError) {
      for (old, new, _, _) in marked {
        for line in GradeDifference.lines(old, new) {
          try? StandardStream.output.write(line + "\n")
        }
        if old.exercises != new.exercises { changed += 1 }
      }
      try folder.files.write(
        marked.map { _, new, text, feedback in
          [
            DurableFiles.File(feedback, at: folder.feedback(of: new.student, new.lesson)),
            DurableFiles.File(text, at: folder.record(of: new.student, new.lesson)),
          ]
        })
    } catch {
      throw .notWritable(folder.path, error)
    }
    let line = ExerciseWords.marked(changed, of: records.count)
    try? StandardStream.output.write("\(lesson.name): " + line[lesson.language] + "\n")
    return !diagnostics.isEmpty
  }
}

/// The course that grades are of.
struct GradedCourse: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The course; by default where it was when it was graded.", valueName: "folder"),
    completion: .directory)
  var course: String?

  @OptionGroup var files: CourseOptions

  func course(of grades: GradeFolder) throws(Course.Problems) -> Course {
    guard let folder = course.map({ Path($0) }) ?? grades.course else {
      throw Course.Problems([
        Diagnostic(.error, .course(.noGrades), file: grades.path.text)
      ])
    }
    return try files.course(in: folder)
  }
}

extension Course {
  /// - Throws: where no lesson has an exercise of this id.
  func find(exercise id: String) throws(Problems) {
    let ids = lessons.flatMap { $0.exercises.map(\.exercise.id) }
    guard ids.contains(id) else {
      let problem = CourseProblem.noExercise(id, nearest: nearest(to: id, among: ids))
      throw Problems([Diagnostic(.error, .course(problem), file: id)], in: lessons[0].language)
    }
  }
}
