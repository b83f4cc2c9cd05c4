/// What can be wrong with YAML: in the front matter, in options, in values on the command line.
public enum YAMLProblem: Equatable, Sendable {
  /// `a: b: c`, or an indented `b: c` below a value.
  case unexpectedColon
  /// A value that starts with a character that YAML keeps for itself, or with a tab.
  case unexpectedCharacter
  /// A line of a mapping without `: `.
  case missingColon
  case unclosedQuote
  case unclosedList
  case unclosedMapping
  case indentation
  case unknownEscape
  case secondDocument
  /// What the YAML parser says, in its own words.
  case other(String)
  case duplicateKey(String)
  /// `&name`, `*name`: small texts could stand for endless ones.
  case alias
  case controlCharacter(String)
  case tooLong(bytes: Int, limit: Int)
  case tooDeep(limit: Int)

  var wording: Wording {
    switch self {
    case .unexpectedColon:
      Wording(
        en: "a second ': ' stands in this YAML line",
        vi: "dòng YAML này có dấu ': ' thứ hai",
        help: Bilingual(
          en: "put the value in quotes, as in name: 'a: b'",
          vi: "hãy đặt giá trị trong dấu nháy, như name: 'a: b'"))
    case .unexpectedCharacter:
      Wording(
        en: "a YAML value can't begin with this character",
        vi: "giá trị YAML không thể bắt đầu bằng ký tự này",
        help: Bilingual(
          en: "put the value in quotes; indent with blanks, never with tabs",
          vi: "hãy đặt giá trị trong dấu nháy; thụt lề bằng dấu cách, không dùng tab"))
    case .missingColon:
      Wording(
        en: "this YAML line has no ': ' after its name",
        vi: "dòng YAML này thiếu dấu ': ' sau tên",
        help: Bilingual(
          en: "write name: value, with a blank after the colon",
          vi: "hãy viết name: value, có dấu cách sau dấu hai chấm"))
    case .unclosedQuote:
      Wording(
        en: "this quoted text is not closed",
        vi: "văn bản trong dấu nháy này chưa được đóng",
        help: Bilingual(
          en: "close it with the same quote; a quote within '…' is written ''",
          vi: "hãy đóng bằng cùng loại dấu nháy; dấu nháy trong '…' được viết là ''"))
    case .unclosedList:
      Wording(
        en: "this YAML list lacks a ',' or its ']'",
        vi: "danh sách YAML này thiếu ',' hoặc ']'",
        help: Bilingual(en: "write [a, b, c]", vi: "hãy viết [a, b, c]"))
    case .unclosedMapping:
      Wording(
        en: "this YAML mapping lacks a ',' or its '}'",
        vi: "ánh xạ YAML này thiếu ',' hoặc '}'",
        help: Bilingual(en: "write {a: 1, b: 2}", vi: "hãy viết {a: 1, b: 2}"))
    case .indentation:
      Wording(
        en: "this YAML line does not fit the lines above it",
        vi: "dòng YAML này không khớp với các dòng phía trên",
        help: Bilingual(
          en: "begin it in the same column as its neighbours, and close every quote above",
          vi: "hãy bắt đầu ở cùng cột với các dòng bên cạnh, và đóng mọi dấu nháy phía trên"))
    case .unknownEscape:
      Wording(
        en: "YAML knows no such escape in \"…\"",
        vi: "YAML không có ký tự thoát như vậy trong \"…\"",
        help: Bilingual(
          en: "write '…' instead, where a backslash is a backslash",
          vi: "hãy dùng '…', trong đó dấu gạch chéo ngược giữ nguyên nghĩa"))
    case .secondDocument:
      Wording(
        en: "a second YAML document begins here",
        vi: "một tài liệu YAML thứ hai bắt đầu ở đây",
        help: Bilingual(
          en: "write one only: no line may begin with '--- ' or '...'",
          vi: "chỉ viết một tài liệu: không dòng nào được bắt đầu bằng '--- ' hay '...'"))
    case .other(let text):
      Wording(
        en: "this is not YAML: \(text)",
        vi: "đây không phải YAML: \(text)",
        help: Bilingual(
          en: "put the value in quotes if it is meant as text",
          vi: "hãy đặt giá trị trong dấu nháy nếu đó là văn bản"))
    case .duplicateKey(let key):
      Wording(
        en: "'\(key)' is given twice",
        vi: "'\(key)' được khai báo hai lần",
        help: Bilingual(en: "delete one of the two", vi: "hãy xóa một trong hai"))
    case .alias:
      Wording(
        en: "YAML anchors and aliases (&name, *name) are not allowed in lessons",
        vi: "bài học không được dùng neo và bí danh YAML (&name, *name)",
        help: Bilingual(
          en: "write the value out; put it in quotes if it is meant as text",
          vi: "hãy viết đầy đủ giá trị; đặt trong dấu nháy nếu đó là văn bản"))
    case .controlCharacter(let code):
      Wording(
        en: "YAML can't hold the control character \(code)",
        vi: "YAML không được chứa ký tự điều khiển \(code)",
        help: Bilingual(en: "delete it", vi: "hãy xóa nó"))
    case .tooLong(let bytes, let limit):
      Wording(
        en: "this YAML is \(bytes) bytes long, and the limit is \(limit)",
        vi: "đoạn YAML này dài \(bytes) byte, quá giới hạn \(limit)",
        help: Bilingual(
          en: "move long data into a cell", vi: "hãy chuyển dữ liệu dài vào ô lệnh"))
    case .tooDeep(let limit):
      Wording(
        en: "more than \(limit) '[' or '{' are open here at once",
        vi: "hơn \(limit) dấu '[' hoặc '{' đang mở cùng lúc ở đây",
        help: Bilingual(
          en: "close some of them with ']' or '}'",
          vi: "hãy đóng bớt bằng ']' hoặc '}'"))
    }
  }
}
