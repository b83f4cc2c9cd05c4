internal import JSONText

extension GradeRecord {
  /// The record as JSON, ended by a line break; the same bytes for the same record.
  public var text: String {
    let members: [(key: String, value: JSON)] = [
      ("schema", .string(Self.schema)),
      ("lesson", .string(lesson)),
      ("source", .string(source)),
      ("submission", JSON(submission)),
      ("tool", .string(tool)),
      ("student", .string(student)),
      ("score", JSON(score)),
      ("max", .double(max)),
      ("status", .string(status.rawValue)),
      ("exercises", .array(exercises.map(\.json))),
      ("notes", .array(notes.map(\.json))),
      ("override", .array(overrides.map(\.json))),
    ]
    return JSON.object(members).text + "\n"
  }
}

extension ExerciseGrade {
  fileprivate var json: JSON {
    .object([
      ("id", .string(id)),
      ("score", status == .ungraded ? .null : .double(score)),
      ("max", .double(max)),
      ("status", .string(status.rawValue)),
      ("given", .string(given)),
      ("matched", JSON(matched)),
      ("say", JSON(say)),
      ("seconds", JSON(seconds)),
    ])
  }
}

extension GradeNote {
  fileprivate var json: JSON {
    .object([("kind", .string(kind.rawValue)), ("text", .string(text))])
  }
}

extension GradeOverride {
  fileprivate var json: JSON {
    .object([
      ("exercise", .string(exercise)),
      ("points", .double(points)),
      ("was", JSON(was)),
      ("reason", .string(reason)),
      ("by", .string(by)),
      ("at", .string(at)),
    ])
  }
}

extension JSON {
  fileprivate init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  fileprivate init(_ number: Double?) { self = number.map(JSON.double) ?? .null }
}
