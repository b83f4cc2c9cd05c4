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

  /// How many records are worked on before they are written.
  private static let batch = 256

  /// - Returns: whether a record couldn't be read.
  private func mark(
    _ lesson: CourseLesson, _ course: Course, _ folder: GradeFolder
  ) throws(Course.Problems) -> Bool {
    let grading = Grading(
      lesson, course.key, tool: ReportVersion.current, reveals: reveal)
    let toolchain = (try? Workshop(trustsCode: true, environmentVariable)).map {
      StudentCode($0, width: 1).toolchain
    }
    let students = course.roster.students
    let files = FilesBehind(folder.files)
    var (count, changed, hasFailed) = (0, 0, false)
    for start in stride(from: 0, to: students.count, by: Self.batch) {
      let batch = Array(students[start..<min(start + Self.batch, students.count)])
      let marked = concurrentMap(batch) { student in
        Result { () throws(Diagnostic) -> Marked? in
          try Marked(student, grading, folder, toolchain: toolchain, only: only, reveals: reveal)
        }
      }
      var lines = ""
      for result in marked {
        do throws(Diagnostic) {
          guard let marked = try result.get() else { continue }
          count += 1
          if marked.isChanged { changed += 1 }
          for line in marked.differences { lines += line + "\n" }
        } catch {
          messages.printer.print(error, in: lesson.language)
          hasFailed = true
        }
      }
      try? StandardStream.output.write(lines)
      do throws(SystemError) {
        try files.write(marked.compactMap { try? $0.get()?.files }.filter { !$0.isEmpty })
      } catch {
        throw .notWritable(folder.path, error)
      }
    }
    do throws(SystemError) {
      try files.finish()
    } catch {
      throw .notWritable(folder.path, error)
    }
    let line = ExerciseWords.marked(changed, of: count)
    try? StandardStream.output.write("\(lesson.name): " + line[lesson.language] + "\n")
    return hasFailed
  }
}

/// A student's record, marked again.
private struct Marked: Sendable {
  /// A line an exercise whose mark is another one.
  let differences: [String]
  let isChanged: Bool
  /// What is to be written; nothing where nothing is other than before.
  let files: [DurableFiles.File]

  /// - Returns: nil for a student without a record.
  init?(
    _ student: Student, _ grading: Grading, _ folder: GradeFolder, toolchain: String?,
    only: String?, reveals: Bool
  ) throws(Diagnostic) {
    guard let old = try folder.read(student.id, grading.lesson.name) else { return nil }
    let tasks = grading.tasks(of: old.student)
    let new = grading.record(again: old, tasks, only: only) { job in
      toolchain.flatMap { folder.result(StoredRun.key(job, toolchain: $0)) }
    }
    differences = GradeDifference.lines(old, new)
    isChanged = old.exercises != new.exercises
    guard new != old else {
      files = []
      return
    }
    let feedback = FeedbackReport(
      new, for: student.name, grading.lesson, tasks, reveals: reveals)
    files = [
      DurableFiles.File(
        feedback.text, at: folder.feedback(of: new.student, new.lesson), isNew: isChanged),
      DurableFiles.File(new.text, at: folder.record(of: new.student, new.lesson), isNew: true),
    ]
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
