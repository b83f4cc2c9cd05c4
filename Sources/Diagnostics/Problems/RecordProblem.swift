/// What can be wrong with the record of a grade: a JSON file that one program writes and another reads.
///
/// Members are named by their way from the top: `exercises[2].score`.
public enum RecordProblem: Error, Equatable, Sendable {
  /// `text` is English, as the JSON library says it.
  case notJSON(line: Int, column: Int, text: String)
  /// nil when the record names none.
  case otherSchema(String?, expected: String)
  case missing(String)
  case unknownMember(String)
  case wrongType(String, expected: JSONKind)
  case empty(String)
  /// A number beyond its range, as it is written.
  case outOfRange(String, value: String, limit: String)
  case unknownValue(String, value: String, known: [String])
  case exerciseTwice(String)
  /// An override of an exercise that the record doesn't have.
  case noExercise(String)
  /// What is written is not what the exercises give.
  case disagrees(String, value: String, expected: String)
  /// It is the record of somebody else, or of another lesson.
  case foreign(student: String, lesson: String)

  public enum JSONKind: CaseIterable, Equatable, Sendable {
    case text, number, list, object
  }

  var wording: Wording {
    switch self {
    case .notJSON(let line, let column, let text):
      told(
        en: "it is not JSON: line \(line), column \(column): \(text)",
        vi: "tệp không phải JSON: dòng \(line), cột \(column): \(text)")
    case .otherSchema(let schema?, let expected):
      Wording(
        en: "its schema is '\(schema)', not '\(expected)'",
        vi: "schema của nó là '\(schema)', không phải '\(expected)'",
        help: Bilingual(
          en: "grade it again with this version of lesson, or read it with the one that wrote it",
          vi: "hãy chấm lại bằng phiên bản lesson này, hoặc đọc bằng phiên bản đã ghi nó"))
    case .otherSchema(nil, let expected):
      Wording(
        en: "this is no record of a grade: it has no schema '\(expected)'",
        vi: "đây không phải bản ghi điểm: không có schema '\(expected)'",
        help: Bilingual(
          en: "move it away if it doesn't belong here", vi: "hãy dời tệp này nếu nó lạc vào đây"))
    case .missing(let member):
      told(en: "'\(member)' is missing", vi: "thiếu '\(member)'")
    case .unknownMember(let member):
      told(en: "a record has no '\(member)'", vi: "bản ghi không có mục '\(member)'")
    case .wrongType(let member, let kind):
      told(en: "'\(member)' must be \(kind.name.en)", vi: "'\(member)' phải là \(kind.name.vi)")
    case .empty(let member):
      told(en: "'\(member)' must not be empty", vi: "'\(member)' không được để trống")
    case .outOfRange(let member, let value, let limit):
      told(
        en: "'\(member)' is \(value), but it lies in 0…\(limit)",
        vi: "'\(member)' là \(value), nhưng phải nằm trong 0…\(limit)")
    case .unknownValue(let member, let value, let known):
      told(
        en: "'\(member)' is '\(value)', but it is one of \(known.joined(separator: ", "))",
        vi: "'\(member)' là '\(value)', nhưng phải là một trong \(known.joined(separator: ", "))")
    case .exerciseTwice(let id):
      told(en: "the exercise '\(id)' stands there twice", vi: "bài tập '\(id)' có hai lần")
    case .noExercise(let id):
      told(
        en: "it overrides the exercise '\(id)', which it doesn't have",
        vi: "nó sửa điểm bài tập '\(id)', mà bản ghi không có bài này")
    case .foreign(let student, let lesson):
      Wording(
        en: "this is the record of '\(student)' for the lesson '\(lesson)'",
        vi: "đây là bản ghi của '\(student)' cho bài học '\(lesson)'",
        help: Bilingual(
          en: "a record stands at STUDENT/LESSON.json: move it there, and grade again",
          vi: "bản ghi nằm ở HỌC_VIÊN/BÀI_HỌC.json: hãy dời nó về đó rồi chấm lại"))
    case .disagrees(let member, let value, let expected):
      told(
        en: "'\(member)' is \(value), but its exercises give \(expected)",
        vi: "'\(member)' là \(value), nhưng các bài tập cho ra \(expected)")
    }
  }

  private func told(en: String, vi: String) -> Wording {
    Wording(
      en: "the record is damaged: " + en, vi: "bản ghi bị hỏng: " + vi,
      help: Bilingual(
        en: "delete the record and grade again; to change points, use lesson exercise override",
        vi: "hãy xóa bản ghi rồi chấm lại; muốn sửa điểm, dùng lesson exercise override"))
  }
}

extension RecordProblem.JSONKind {
  fileprivate var name: Bilingual {
    switch self {
    case .text: Bilingual(en: "a text", vi: "một chuỗi")
    case .number: Bilingual(en: "a number", vi: "một số")
    case .list: Bilingual(en: "a list", vi: "một danh sách")
    case .object: Bilingual(en: "an object", vi: "một đối tượng")
    }
  }
}
