internal import JSONText

/// What Gradescope's harness reads as `results.json` of one student's submission.
public struct GradescopeResult: Equatable, Sendable {
  public let student: String
  public let lesson: String
  /// JSON.
  public let text: String
}

/// When Gradescope shows a result to the student.
public enum GradescopeVisibility: String, CaseIterable, Equatable, Sendable {
  case hidden
  case afterDueDate = "after_due_date"
  case afterPublished = "after_published"
  case visible
}

extension Gradebook {
  /// A `results.json` for each record that has a total, by lesson, then in the order of the class.
  ///
  /// A record without a total gives none: Gradescope then says that the autograder failed, and
  /// gives no mark. Members are those of Gradescope's specification of autograders; the score at the
  /// top is the total, as it overrides the sum of the tests.
  ///
  /// - Complexity: O(records · exercises).
  public func gradescope(visibility: GradescopeVisibility = .visible) -> [GradescopeResult] {
    lessons.indices.flatMap { index in
      students.compactMap { student -> GradescopeResult? in
        guard let record = record(of: student, at: index), let score = record.score else {
          return nil
        }
        return GradescopeResult(
          student: student.id, lesson: record.lesson,
          text: Self.results(record, score: score, visibility).text + "\n")
      }
    }
  }

  private static func results(
    _ record: GradeRecord, score: Double, _ visibility: GradescopeVisibility
  ) -> JSON {
    let seconds = record.exercises.compactMap(\.seconds).reduce(0, +)
    let tests = record.exercises.enumerated().map { index, exercise in
      test(exercise, number: index + 1, record, visibility)
    }
    return .object([
      ("score", .double(score)),
      ("execution_time", .double(seconds)),
      ("output", .string("")),
      ("output_format", .string("text")),
      ("test_output_format", .string("text")),
      ("test_name_format", .string("text")),
      ("visibility", .string(visibility.rawValue)),
      ("stdout_visibility", .string(GradescopeVisibility.hidden.rawValue)),
      (
        "extra_data",
        .object([
          ("lesson", .string(record.lesson)), ("source", .string(record.source)),
          ("submission", record.submission.map(JSON.string) ?? .null),
          ("tool", .string(record.tool)),
        ])
      ),
      ("tests", .array(tests)),
    ])
  }

  private static func test(
    _ exercise: ExerciseGrade, number: Int, _ record: GradeRecord,
    _ visibility: GradescopeVisibility
  ) -> JSON {
    let reason = record.override(of: exercise)?.reason
    let output = [exercise.say, reason].compactMap(\.self).joined(separator: "\n")
    return .object([
      ("score", record.points(of: exercise).map(JSON.double) ?? .null),
      ("max_score", .double(exercise.max)),
      ("status", .string(record.isPassed(exercise) ? "passed" : "failed")),
      ("name", .string(exercise.id)),
      ("name_format", .string("text")),
      ("number", .string(String(number))),
      ("output", .string(output)),
      ("output_format", .string("text")),
      ("tags", .array([.string(exercise.status.rawValue)])),
      ("visibility", .string(visibility.rawValue)),
      ("extra_data", .object([])),
    ])
  }
}
