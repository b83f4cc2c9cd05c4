public import Diagnostics
internal import JSONText

extension GradeRecord {
  /// Reads a record.
  ///
  /// Every member must be there, even where it is null, and no other may be; the total must be what
  /// the exercises and overrides give, so that a mark that was edited by hand is told.
  ///
  /// - Parameter bytes: JSON in UTF-8.
  /// - Throws: what is wrong first.
  /// - Complexity: O(bytes + exercises · overrides).
  public init(parsing bytes: [UInt8]) throws(RecordProblem) {
    let json: JSON
    do throws(JSONMistake) { json = try JSON(parsing: bytes) } catch {
      throw .notJSON(line: error.line, column: error.column, text: error.text)
    }
    let schema = json["schema"]?.asText
    guard schema == Self.schema else { throw .otherSchema(schema, expected: Self.schema) }
    let record = try RecordMembers(
      json, "",
      known: [
        "schema", "lesson", "source", "submission", "tool", "student", "score", "max", "status",
        "exercises", "notes", "override",
      ])
    let exercises = try record.list("exercises", ExerciseGrade.init)
    var known: [String: ExerciseGrade] = [:]
    for exercise in exercises where known.updateValue(exercise, forKey: exercise.id) != nil {
      throw .exerciseTwice(exercise.id)
    }
    let overrides = try record.list("override") { json, path throws(RecordProblem) in
      try GradeOverride(json, path, of: known)
    }
    self.init(
      lesson: try record.name("lesson"), source: try record.name("source"),
      submission: try record.textIfAny("submission"), tool: try record.name("tool"),
      student: try record.name("student"), exercises: exercises,
      notes: try record.list("notes", GradeNote.init), overrides: overrides)
    try check(record)
  }

  /// Checks what is written besides the exercises, but follows from them.
  private func check(_ record: RecordMembers) throws(RecordProblem) {
    let total = Double(exercises.count) * ExerciseGrade.pointLimit
    try Self.check("max", record.number("max", through: total), max)
    try Self.check("score", record.numberIfAny("score", through: total), score)
    let status = try record.choice("status", Status.self)
    guard status == self.status else {
      throw .disagrees("status", value: status.rawValue, expected: self.status.rawValue)
    }
  }

  private static func check(
    _ key: String, _ value: Double?, _ expected: Double?
  ) throws(RecordProblem) {
    guard value != expected else { return }
    func text(_ number: Double?) -> String { number.map { JSON.double($0).text } ?? "null" }
    throw .disagrees(key, value: text(value), expected: text(expected))
  }
}

extension ExerciseGrade {
  fileprivate init(_ json: JSON, _ path: String) throws(RecordProblem) {
    let members = try RecordMembers(
      json, path,
      known: ["id", "score", "max", "status", "given", "matched", "say", "seconds"])
    let status = try members.choice("status", Status.self)
    let max = try members.number("max", through: Self.pointLimit)
    // Null and nothing else says that there is no mark.
    let score = try members.numberIfAny("score", through: status == .ungraded ? 0 : max)
    guard (score == nil) == (status == .ungraded) else {
      throw .disagrees(
        members.path("score"), value: score == nil ? "null" : "0",
        expected: status == .ungraded ? "null" : "0…\(JSON.double(max).text)")
    }
    self.init(
      id: try members.name("id"), score: score ?? 0, max: max, status: status,
      given: try members.text("given"), matched: try members.textIfAny("matched"),
      say: try members.textIfAny("say"),
      seconds: try members.numberIfAny("seconds", through: 1e9))
  }
}

extension GradeNote {
  fileprivate init(_ json: JSON, _ path: String) throws(RecordProblem) {
    let members = try RecordMembers(json, path, known: ["kind", "text"])
    self.init(try members.choice("kind", Kind.self), try members.text("text"))
  }
}

extension GradeOverride {
  fileprivate init(
    _ json: JSON, _ path: String, of exercises: [String: ExerciseGrade]
  ) throws(RecordProblem) {
    let members = try RecordMembers(
      json, path, known: ["exercise", "points", "was", "reason", "by", "at"])
    let id = try members.name("exercise")
    guard let exercise = exercises[id] else { throw .noExercise(id) }
    self.init(
      exercise: id, points: try members.number("points", through: exercise.max),
      was: try members.numberIfAny("was", through: ExerciseGrade.pointLimit),
      reason: try members.text("reason"), by: try members.text("by"), at: try members.text("at"))
  }
}
