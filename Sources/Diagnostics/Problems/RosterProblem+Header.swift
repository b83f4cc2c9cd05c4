extension RosterProblem {
  /// The words for what is wrong with the file and its columns.
  var headerWording: Wording {
    switch self {
    case .empty:
      Wording(
        en: "the class list is empty", vi: "danh sách lớp trống",
        help: Bilingual(
          en: "begin it with the names of the columns: id,name,email,username,section",
          vi: "hãy bắt đầu bằng dòng tên cột: id,name,email,username,section"))
    case .utf16:
      Wording(
        en: "this is UTF-16, and a class list is UTF-8",
        vi: "tệp này là UTF-16, mà danh sách lớp phải là UTF-8",
        help: Self.encodingHelp)
    case .notUTF8:
      Wording(
        en: "this is not UTF-8 text; it looks like Windows-1252 or Windows-1258",
        vi: "đây không phải văn bản UTF-8; có vẻ là Windows-1252 hoặc Windows-1258",
        help: Self.encodingHelp)
    case .nulByte:
      Wording(
        en: "a NUL byte stands here; a class list is text",
        vi: "ở đây có byte NUL; danh sách lớp phải là văn bản",
        help: Self.encodingHelp)
    case .noColumn(let column, let nearest, let found):
      Wording(
        en: "the class list has no column '\(column)'",
        vi: "danh sách lớp không có cột '\(column)'",
        help: Self.help(nearest: nearest, found: found))
    case .columnTwice(let name, let meaning):
      Wording(
        en: "the column '\(name)' is a second one for the \(meaning)",
        vi: "cột '\(name)' là cột thứ hai cho \(meaning)",
        help: Bilingual(
          en: "delete one of the two, or rename it", vi: "hãy xóa hoặc đổi tên một trong hai cột"))
    case .unknownColumn(let name, let meant):
      Wording(
        en: "the column '\(name)' is not known, and not read",
        vi: "không biết cột '\(name)' nên không đọc",
        help: Bilingual(en: "did you mean '\(meant)'?", vi: "có phải ý bạn là '\(meant)'?"))
    case .noStudents, .emptyID, .badID, .idTaken, .valueTaken, .fieldCount, .unclosedQuote,
      .textBehindQuote, .tooManyRows, .tooManyProblems:
      preconditionFailure("worded with the problems of rows")
    }
  }

  private static let encodingHelp = Bilingual(
    en: "save it as UTF-8; in Excel as 'CSV UTF-8 (Comma delimited)'",
    vi: "hãy lưu ở dạng UTF-8; trong Excel chọn 'CSV UTF-8 (Comma delimited)'")

  private static func help(nearest: String?, found: [String]) -> Bilingual {
    let list = found.map { "'\($0)'" }.joined(separator: ", ")
    if let nearest {
      return Bilingual(
        en: "is it '\(nearest)'? Rename that column; there are \(list)",
        vi: "có phải là '\(nearest)'? Hãy đổi tên cột đó; hiện có \(list)")
    }
    return Bilingual(
      en: "the first line names the columns; here it has \(list)",
      vi: "dòng đầu là tên các cột; ở đây có \(list)")
  }
}
