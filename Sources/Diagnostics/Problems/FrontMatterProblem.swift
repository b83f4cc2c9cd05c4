/// Keys and values of the front matter that are not what they should be.
public enum FrontMatterProblem: Equatable, Sendable {
  case unclosed
  case notMapping
  /// A key that is nearly one of ours.
  case misspelt(String, meant: String)
  case title
  case language(String)
  case digits(String)
  case seed(String)

  var wording: Wording {
    switch self {
    case .unclosed:
      Wording(
        en: "the front matter opened by this line is not closed",
        vi: "phần đầu bài mở bằng dòng này chưa được đóng",
        help: Bilingual(
          en: "close it with a line --- alone; a rule at the very top is written ***",
          vi: "hãy đóng bằng một dòng chỉ có ---; đường kẻ ngay đầu tệp thì viết là ***"))
    case .notMapping:
      Wording(
        en: "the front matter is not a list of keys and values",
        vi: "phần đầu bài không phải danh sách khóa và giá trị",
        help: Bilingual(
          en: "write lines such as title: Attention", vi: "hãy viết các dòng như title: Attention"))
    case .misspelt(let key, let meant):
      Wording(
        en: "'\(key)' is not a key of ours, but nearly '\(meant)'",
        vi: "'\(key)' không phải khóa của bài học, nhưng gần giống '\(meant)'",
        help: Bilingual(
          en: "write \(meant): if that is meant; otherwise choose a name that differs more",
          vi: "hãy viết \(meant): nếu đúng ý; nếu không, hãy chọn tên khác hẳn"))
    case .title:
      Wording(
        en: "the title is not a text",
        vi: "tiêu đề không phải văn bản",
        help: Bilingual(
          en: "write title: Attention in five steps, with quotes if it holds ': '",
          vi: "hãy viết title: Chú ý trong năm bước, thêm dấu nháy nếu có ': '"))
    case .language(let value):
      Wording(
        en: "reports can't be written in the language '\(value)'",
        vi: "không thể viết báo cáo bằng ngôn ngữ '\(value)'",
        help: Bilingual(
          en: "write language: en or language: vi",
          vi: "hãy viết language: en hoặc language: vi"))
    case .digits(let value):
      Wording(
        en: "digits is '\(value)', not a whole number from 0 to 15",
        vi: "digits là '\(value)', không phải số nguyên từ 0 đến 15",
        help: Bilingual(
          en: "write digits: 4 for numbers such as 0.2447",
          vi: "hãy viết digits: 4 để có các số như 0.2447"))
    case .seed(let value):
      Wording(
        en: "seed is '\(value)', not a whole number",
        vi: "seed là '\(value)', không phải số nguyên",
        help: Bilingual(en: "write seed: 7, say", vi: "hãy viết, chẳng hạn, seed: 7"))
    }
  }
}
