/// Why grades are not exported: a table that is wrong in one place would be believed in all.
public enum GradebookProblem: Error, Equatable, Sendable {
  /// Records of students whom the class list lacks.
  case strangers([String])
  case recordTwice(student: String, lesson: String)
  /// A record that lies among those of another lesson.
  case otherLesson(student: String, lesson: String, found: String)
  /// More than the gradebook takes.
  case aboveLimit(student: String, lesson: String, score: String, limit: String)
  case titleTwice(String)
  /// A title that the importer takes for something else.
  case title(String, importer: String)
  /// What a student is found by begins like a formula of a spreadsheet.
  case formula(student: String, value: String)
  /// Two students whom the importer could not tell apart.
  case sameStudent(String, other: String, value: String)

  var wording: Wording {
    switch self {
    case .strangers(let ids):
      Wording(
        en: "the class list lacks \(ids.count == 1 ? "a student" : "\(ids.count) students")"
          + " with grades: " + ids.joined(separator: ", "),
        vi: "danh sách lớp thiếu \(ids.count) sinh viên có điểm: " + ids.joined(separator: ", "),
        help: Bilingual(
          en: "add them to the class list, or move their records away",
          vi: "hãy thêm họ vào danh sách lớp, hoặc dời bản ghi của họ đi"))
    case .recordTwice(let student, let lesson):
      Wording(
        en: "\(student) has two records for '\(lesson)'",
        vi: "\(student) có hai bản ghi cho '\(lesson)'",
        help: Bilingual(en: "move one of them away", vi: "hãy dời một bản ghi đi"))
    case .otherLesson(let student, let lesson, let found):
      Wording(
        en: "the record of \(student) for '\(lesson)' says that it is for '\(found)'",
        vi: "bản ghi của \(student) cho '\(lesson)' lại ghi là cho '\(found)'",
        help: Bilingual(
          en: "grade the lesson again: records are not to be renamed",
          vi: "hãy chấm lại bài này: không được đổi tên bản ghi"))
    case .aboveLimit(let student, let lesson, let score, let limit):
      Wording(
        en: "\(student) has \(score) points for '\(lesson)', and Moodle takes at most \(limit)",
        vi: "\(student) được \(score) điểm cho '\(lesson)', mà Moodle chỉ nhận tối đa \(limit)",
        help: Bilingual(
          en: "give the lesson fewer points: Moodle would cancel the whole import",
          vi: "hãy giảm điểm của bài: Moodle sẽ hủy toàn bộ lần nhập"))
    case .titleTwice(let title):
      Wording(
        en: "two lessons have the title '\(title)'",
        vi: "hai bài học có cùng tên '\(title)'",
        help: Bilingual(en: "rename one of them", vi: "hãy đổi tên một bài"))
    case .title(let title, let importer):
      Wording(
        en: "\(importer) would take the title '\(title)' for something else",
        vi: "\(importer) sẽ hiểu tên '\(title)' thành thứ khác",
        help: Bilingual(
          en: "rename the lesson, or say which assignment of the gradebook it is",
          vi: "hãy đổi tên bài học, hoặc chỉ rõ nó là cột điểm nào trong sổ điểm"))
    case .formula(let student, let value):
      Wording(
        en: "\(student) is found by '\(value)', which a spreadsheet would take for a formula",
        vi: "\(student) được tìm theo '\(value)', mà bảng tính sẽ hiểu là công thức",
        help: Bilingual(
          en: "mend it in the class list", vi: "hãy sửa trong danh sách lớp"))
    case .sameStudent(let student, let other, let value):
      Wording(
        en: "\(student) and \(other) would both be found by '\(value)'",
        vi: "\(student) và \(other) đều được tìm theo '\(value)'",
        help: Bilingual(
          en: "give both an email address or a username in the class list",
          vi: "hãy ghi email hoặc username cho cả hai trong danh sách lớp"))
    }
  }
}
