internal import Diagnostics
internal import Lessons
public import Runs

/// Marks submissions of a lesson: everything but the answers comes from the teacher's side.
public struct Grading: Sendable {
  public let lesson: CourseLesson
  public let key: CourseKey
  /// The version of the command, for the records.
  public let tool: String
  let source: String
  /// What graded, for the records: who has another one has to be graded anew.
  let maker: String

  /// - Parameter reveals: whether the feedback shows right answers.
  public init(_ lesson: CourseLesson, _ key: CourseKey, tool: String, reveals: Bool) {
    self.lesson = lesson
    self.key = key
    self.tool = tool
    source = lesson.source
    maker = "lesson \(tool), key \(key.fingerprint)" + (reveals ? ", answers shown" : "")
  }

  /// Whether a record says all that grading the submission would.
  public func isDone(_ record: GradeRecord, _ submission: Submission) -> Bool {
    record.source == source && record.tool == maker && record.submission == submission.sha256
      && record.status != .ungraded && submission.problem == nil
  }

  /// The exercises with a student's own numbers.
  public func tasks(of student: String) -> PersonalTasks {
    PersonalTasks(lesson, of: student, key)
  }

  /// The student's code that has to run before the submission can be marked.
  ///
  /// - Parameter tasks: of the submission's student; nil where nobody has them yet.
  public func jobs(_ submission: Submission, _ tasks: PersonalTasks? = nil) -> [CodeJob] {
    let tasks = tasks ?? self.tasks(of: submission.student)
    return lesson.exercises.compactMap { exercise in job(exercise, submission, tasks) }
  }

  private func job(
    _ exercise: PreparedExercise, _ submission: Submission, _ tasks: PersonalTasks
  ) -> CodeJob? {
    guard case .code(let task) = exercise.exercise.kind,
      let answer = submission.answer(to: exercise.exercise.id), !answer.isTooLong,
      !answer.text.isUnchanged(from: task.give),
      let personal = tasks[exercise.exercise.id]
    else { return nil }
    return CodeJob(answer.text, for: personal)
  }

  /// The record of a submission.
  ///
  /// - Parameters:
  ///   - tasks: of the submission's student; nil where nobody has them yet.
  ///   - result: what became of a job.
  /// - Complexity: O(bytes of the submission + what the formulas compute).
  public func record(
    _ submission: Submission, _ tasks: PersonalTasks? = nil, overrides: [GradeOverride] = [],
    notes: [GradeNote] = [], result: (CodeJob) -> CodeResult?
  ) -> GradeRecord {
    let tasks = tasks ?? self.tasks(of: submission.student)
    let grades = lesson.exercises.map { grade($0, submission, tasks, result) }
    return GradeRecord(
      lesson: lesson.name, source: source, submission: submission.sha256, tool: maker,
      student: submission.student, exercises: grades, notes: self.notes(submission) + notes,
      overrides: overrides.limited(to: grades))
  }

  private func grade(
    _ exercise: PreparedExercise, _ submission: Submission, _ tasks: PersonalTasks,
    _ result: (CodeJob) -> CodeResult?
  ) -> ExerciseGrade {
    let points = exercise.exercise.points
    let id = exercise.exercise.id
    func own(_ status: ExerciseGrade.Status, _ given: String, _ say: Bilingual?) -> ExerciseGrade {
      ExerciseGrade(
        id: id, score: 0, max: points, status: status, given: given, say: say?[lesson.language])
    }
    if let problem = submission.problem { return own(.format, "", problem) }
    let answer = submission.answer(to: id)
    if let answer, answer.isTooLong { return own(.format, "", MarkWords.tooLong) }
    guard let task = tasks[id] else {
      return own(.ungraded, answer?.text ?? "", MarkWords.noAnswer)
    }
    let marking = Marking(task, in: lesson.language)
    guard case .code = exercise.exercise.kind else { return marking.grade(answer?.text) }
    guard let job = job(exercise, submission, tasks) else {
      return marking.grade(code: answer?.text, nil)
    }
    return marking.grade(code: answer?.text, result(job) ?? .ungraded(""))
  }

  // MARK: Notes

  private func notes(_ submission: Submission) -> [GradeNote] {
    guard submission.sha256 != nil, submission.problem == nil else { return [] }
    var notes: [GradeNote] = []
    let graded = submission.answers.filter { !$0.isPractice }
    for exercise in lesson.exercises {
      let id = exercise.exercise.id
      let given = graded.filter { $0.id == id && !$0.isBlank }
      if given.count > 1 { notes.append(GradeNote(.duplicate, id)) }
      if given.last?.isTooLong == true { notes.append(GradeNote(.tooLong, id)) }
    }
    let known = Set(lesson.exercises.map(\.exercise.id))
    var strays: Set<String> = []
    for answer in graded where !known.contains(answer.id) && strays.insert(answer.id).inserted {
      // A thousand names of nothing are one finding.
      if strays.count <= 20 { notes.append(GradeNote(.stray, answer.id)) }
    }
    if let claimed = submission.claimed, claimed != submission.student {
      notes.append(GradeNote(.identity, claimed))
    }
    if submission.isChanged(key) { notes.append(GradeNote(.textChanged, "")) }
    return notes
  }
}
