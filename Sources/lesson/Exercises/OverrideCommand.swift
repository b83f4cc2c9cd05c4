internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Give points by hand, with your name and a reason.",
    discussion: """
      The computed mark stays in the record, and what you give stands beside it, with date, name and \
      reason; grading or marking again keeps it. Of several, the last counts.

      Example:
        lesson exercise override an first-score 1.5 --reason 'right idea' --grades grades
      """)

  @Argument(help: "The student's id.")
  var student: String

  @Argument(help: "The exercise's id.")
  var exercise: String

  @Argument(help: "How many points.")
  var points: Double

  @Option(help: "Why; the student reads it.")
  var reason: String

  @Option(
    help: ArgumentHelp(
      "Who decides; by default you, by the name you logged in with.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp("The folder of the grades.", valueName: "folder"), completion: .directory)
  var grades = "grades"

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard points.isFinite, points >= 0 else { throw ValidationError("points are 0 or more.") }
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason can't be empty.") }
    if author == nil { throw ValidationError("say who decides: --by NAME.") }
  }

  private var author: String? {
    by ?? environmentVariable("USER") ?? environmentVariable("LOGNAME")
  }

  func run() throws {
    try messages.orTell { () throws(Course.Problems) in
      let folder = GradeFolder(path: Path(grades))
      let lock = try folder.lock()
      let record = try record(in: folder)
      guard let grade = record.exercises.first(where: { $0.id == exercise }) else { return }
      if points > grade.max {
        try fail(.points(points, most: grade.max))
      }
      let was = record.points(of: grade)
      let override = GradeOverride(
        exercise: exercise, points: points, was: was, reason: reason, by: author ?? "",
        at: Timestamp.now.text)
      let new = record.adding(override)
      do throws(SystemError) {
        let path = folder.record(of: student, record.lesson)
        try folder.files.write(DurableFiles.File(new.text, at: path))
      } catch {
        throw .notWritable(folder.path, error)
      }
      lock.release()
      let line = ExerciseWords.overridden(student, exercise, was: was, now: points)
      try? StandardStream.output.write(line.en + "\n")
    }
  }

  /// The student's record that has the exercise.
  private func record(in folder: GradeFolder) throws(Course.Problems) -> GradeRecord {
    let students = folder.students
    if students.isEmpty {
      throw Course.Problems([Diagnostic(.error, .course(.noGrades), file: grades)])
    }
    guard students.contains(student) else {
      try fail(.noStudent(student, nearest: nearest(to: student, among: students)))
    }
    var ids: [String] = []
    for lesson in folder.lessons(of: student) {
      let record: GradeRecord?
      do throws(Diagnostic) {
        record = try folder.read(student, lesson)
      } catch {
        throw Course.Problems([error])
      }
      guard let record else { continue }
      ids += record.exercises.map(\.id)
      if ids.contains(exercise) { return record }
    }
    try fail(.noExercise(exercise, nearest: nearest(to: exercise, among: ids)))
  }

  private func fail(_ problem: CourseProblem) throws(Course.Problems) -> Never {
    throw Course.Problems([Diagnostic(.error, .course(problem), file: "\(student) \(exercise)")])
  }
}
