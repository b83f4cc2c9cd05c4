/// What can be wrong with a class list: a CSV file with a row for each student.
public enum RosterProblem: Equatable, Sendable {
  case empty
  case utf16
  case notUTF8
  case nulByte
  /// No column is the one that is needed; `nearest` is one that may be meant.
  case noColumn(String, nearest: String?, found: [String])
  /// Two columns that mean the same.
  case columnTwice(String, meaning: String)
  /// A column that isn't known, but nearly.
  case unknownColumn(String, meant: String)
  case noStudents
  case emptyID
  /// An id that can't be the name of a folder.
  case badID(String)
  /// An id that an earlier row has; `other` is how it is written there.
  case idTaken(String, other: String, line: Int)
  /// A value that tells students apart, and that an earlier row has.
  case valueTaken(String, column: String, line: Int)
  case fieldCount(Int, expected: Int)
  case unclosedQuote
  case textBehindQuote
  case tooManyRows(limit: Int)
  /// More problems than are told.
  case tooManyProblems

  var wording: Wording {
    switch self {
    case .empty, .utf16, .notUTF8, .nulByte, .noColumn, .columnTwice, .unknownColumn:
      headerWording
    case .noStudents:
      Wording(
        en: "the class list has no student",
        vi: "danh sách lớp không có sinh viên nào",
        help: Bilingual(
          en: "write a row for each student below the names of the columns",
          vi: "hãy viết mỗi sinh viên một dòng bên dưới dòng tên cột"))
    case .emptyID:
      Wording(
        en: "this student has no id",
        vi: "sinh viên này không có mã",
        help: Bilingual(
          en: "give every student an id that no other has",
          vi: "hãy cho mỗi sinh viên một mã riêng"))
    case .badID(let id):
      Wording(
        en: "'\(id)' can't be an id, as ids are names of folders",
        vi: "'\(id)' không thể là mã, vì mã được dùng làm tên thư mục",
        help: Bilingual(
          en:
            "write 1 to 64 of a–z, A–Z, 0–9, '.', '_' and '-', with no '.' or '-' at the front; run"
            + " and what ends in .json are names of our own files",
          vi:
            "hãy viết 1 đến 64 ký tự a–z, A–Z, 0–9, '.', '_', '-', không bắt đầu bằng '.' hay '-';"
            + " run và tên kết thúc bằng .json là tệp của chương trình"))
    case .idTaken(let id, let other, let line) where id == other:
      Wording(
        en: "the id '\(id)' is already that of line \(line)",
        vi: "mã '\(id)' đã được dùng ở dòng \(line)",
        help: Self.distinctHelp)
    case .idTaken(let id, let other, let line):
      Wording(
        en: "the id '\(id)' differs only in capitals from '\(other)' of line \(line)",
        vi: "mã '\(id)' chỉ khác chữ hoa, chữ thường với '\(other)' ở dòng \(line)",
        help: Bilingual(
          en: "make them differ in more: on some disks they would be one folder",
          vi: "hãy đặt khác hẳn: trên một số đĩa chúng sẽ là cùng một thư mục"))
    case .valueTaken(let value, let column, let line):
      Wording(
        en: "the \(column) '\(value)' is already that of line \(line)",
        vi: "giá trị '\(value)' của cột \(column) đã có ở dòng \(line)",
        help: Self.distinctHelp)
    case .fieldCount(let count, let expected):
      Wording(
        en: "this row has \(count) \(count == 1 ? "field" : "fields"), but there are \(expected) "
          + (expected == 1 ? "column" : "columns"),
        vi: "dòng này có \(count) ô, nhưng có \(expected) cột",
        help: Bilingual(
          en: "put a field that holds a delimiter between double quotes",
          vi: "hãy đặt ô có chứa dấu phân cách vào giữa hai dấu nháy kép"))
    case .unclosedQuote:
      Wording(
        en: "this quote is never closed",
        vi: "dấu nháy kép này không được đóng",
        help: Bilingual(
          en: "close it with '\"', and write a quote within the text twice: '\"\"'",
          vi: "hãy đóng bằng '\"', và viết dấu nháy bên trong hai lần: '\"\"'"))
    case .textBehindQuote:
      Wording(
        en: "text stands behind the quote that closes this field",
        vi: "có chữ đứng sau dấu nháy kép đóng ô này",
        help: Bilingual(
          en: "write a quote within the text twice: '\"\"'",
          vi: "hãy viết dấu nháy bên trong hai lần: '\"\"'"))
    case .tooManyRows(let limit):
      Wording(
        en: "a class list can have \(limit) rows, and here is one more",
        vi: "danh sách lớp có tối đa \(limit) dòng, và đây là dòng thừa",
        help: Bilingual(en: "split it", vi: "hãy tách danh sách"))
    case .tooManyProblems:
      Wording(
        en: "the problems of this class list are too many to tell; there are more from here on",
        vi: "danh sách lớp có quá nhiều lỗi để kể hết; từ đây trở đi vẫn còn lỗi",
        help: Bilingual(
          en: "mend those above, then run again", vi: "hãy sửa các lỗi phía trên rồi chạy lại"))
    }
  }

  private static let distinctHelp = Bilingual(
    en: "give each student one of their own, or delete the second row",
    vi: "hãy cho mỗi sinh viên một giá trị riêng, hoặc xóa dòng thứ hai")
}
