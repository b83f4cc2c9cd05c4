internal import Diagnostics
internal import Lessons
public import Runs

extension Grading {
  /// The record of answers that were graded before, marked again.
  ///
  /// - Parameters:
  ///   - tasks: of the record's student; nil where nobody has them yet.
  ///   - only: the id of the one exercise to mark; nil for all.
  ///   - result: what became of a job then; an exercise without it keeps its mark.
  public func record(
    again old: GradeRecord, _ tasks: PersonalTasks? = nil, only: String? = nil,
    result: (CodeJob) -> CodeResult?
  ) -> GradeRecord {
    let tasks = tasks ?? self.tasks(of: old.student)
    var before: [String: ExerciseGrade] = [:]
    for grade in old.exercises { before[grade.id] = grade }
    let grades = lesson.exercises.map { exercise -> ExerciseGrade in
      let id = exercise.exercise.id
      let grade = before[id]
      if let grade, only != nil, only != id { return grade }
      return again(exercise, grade, tasks[id], result)
    }
    return GradeRecord(
      lesson: old.lesson, source: only == nil ? source : old.source, submission: old.submission,
      tool: only == nil ? maker : old.tool, student: old.student, exercises: grades,
      notes: old.notes,
      overrides: old.overrides.limited(to: grades))
  }

  private func again(
    _ exercise: PreparedExercise, _ old: ExerciseGrade?, _ task: ExerciseTask?,
    _ result: (CodeJob) -> CodeResult?
  ) -> ExerciseGrade {
    // What couldn't be read isn't in the record.
    if let old, old.status == .format, old.given.isEmpty { return old.outOf(exercise) }
    guard let task else {
      return ExerciseGrade(
        id: exercise.exercise.id, score: 0, max: exercise.exercise.points, status: .ungraded,
        given: old?.given ?? "", say: MarkWords.noAnswer[lesson.language])
    }
    let marking = Marking(task, in: lesson.language)
    guard case .code(let code) = exercise.exercise.kind else { return marking.grade(old?.given) }
    guard let old, !old.given.isUnchanged(from: code.give), let job = CodeJob(old.given, for: task)
    else { return marking.grade(code: old?.given, nil) }
    let result = result(job)
    if result != nil || !code.forbidden(in: old.given).isEmpty {
      return marking.grade(code: old.given, result)
    }
    // What was forbidden may be right now; that nothing is kept of it is not the student's fault.
    return old.matched == ExerciseGrade.forbidden
      ? marking.grade(code: old.given, .ungraded("")) : old.outOf(exercise)
  }
}

extension ExerciseGrade {
  /// The same share of the points that an exercise has now.
  fileprivate func outOf(_ exercise: PreparedExercise) -> ExerciseGrade {
    let points = exercise.exercise.points
    let share = max > 0 ? score / max : 0
    return ExerciseGrade(
      id: id, score: Swift.min(points, share * points), max: points, status: status, given: given,
      matched: matched, say: say, seconds: seconds)
  }
}
