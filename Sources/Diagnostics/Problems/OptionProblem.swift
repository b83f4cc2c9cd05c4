/// A cell's options, in its option lines or behind the annotation.
public enum OptionProblem: Error, Equatable, Sendable {
  case unknown(String, meant: String?, valid: [String])
  case givenTwice(String)
  /// `mark` opens an option line: `//|` in Swift, `#|` in YAML.
  case notMapping(mark: String)
  case belowCode(mark: String)
  case notText(String)
  case names(String)
  case show(String, meant: String?, valid: [String])
  case digits(String)
  case sums(String)
  case error(String)
  case exports(String)
  case exportedTwice(String)
  case exportsElsewhere
  /// A picture that says nothing to those who don't see it.
  case emptyAlt

  var wording: Wording {
    switch self {
    case .unknown(let name, let meant, let valid):
      Wording(
        en: "no option of cells is called '\(name)'",
        vi: "không có tùy chọn ô lệnh nào tên là '\(name)'",
        help: CellProblem.help(meant, en: "the options are", vi: "các tùy chọn là", valid: valid))
    case .givenTwice(let name):
      Wording(
        en: "the option '\(name)' is given twice",
        vi: "tùy chọn '\(name)' được khai báo hai lần",
        help: Bilingual(en: "delete one of the two", vi: "hãy xóa một trong hai"))
    case .notMapping(let mark):
      Wording(
        en: "this option line is not a name and a value",
        vi: "dòng tùy chọn này không phải tên và giá trị",
        help: Bilingual(
          en: "write \(mark) caption: How well each word answers, say",
          vi: "hãy viết, chẳng hạn, \(mark) caption: Mỗi từ trả lời hợp đến đâu"))
    case .belowCode(let mark):
      Wording(
        en: "an option line stands below code",
        vi: "một dòng tùy chọn nằm dưới mã lệnh",
        help: Bilingual(
          en: "move it to the top of the cell; a comment begins otherwise than with \(mark)",
          vi: "hãy chuyển nó lên đầu ô lệnh; ghi chú thì không bắt đầu bằng \(mark)"))
    case .notText(let name):
      Wording(
        en: "the option '\(name)' is not a text",
        vi: "tùy chọn '\(name)' không phải văn bản",
        help: Bilingual(
          en: "write one line of text; put it in quotes if it holds ': '",
          vi: "hãy viết một dòng văn bản; đặt trong dấu nháy nếu có ': '"))
    case .names(let name):
      Wording(
        en: "'\(name)' is neither the name of a binding nor a list of names",
        vi: "'\(name)' không phải tên hằng cũng không phải danh sách tên",
        help: Bilingual(
          en: "write \(name): words or \(name): [tôi, là, sinh viên]",
          vi: "hãy viết \(name): words hoặc \(name): [tôi, là, sinh viên]"))
    case .emptyAlt:
      Wording(
        en: "'alt' is empty, so a reader who doesn't see the picture learns nothing of it",
        vi: "'alt' để trống, nên ai không nhìn thấy hình sẽ không biết gì về nó",
        help: Bilingual(
          en: "say what is to be seen, or leave the line out: then the lesson says it itself",
          vi: "hãy nói hình cho thấy điều gì, hoặc bỏ dòng này: khi đó bài học tự nói"))
    case .show(let value, let meant, let valid):
      Wording(
        en: "a cell can't show '\(value)'",
        vi: "ô lệnh không thể hiện được '\(value)'",
        help: CellProblem.help(meant, en: "it can show", vi: "nó có thể hiện", valid: valid))
    case .digits(let value):
      Wording(
        en: "digits is '\(value)', not a whole number from 0 to 15",
        vi: "digits là '\(value)', không phải số nguyên từ 0 đến 15",
        help: Bilingual(
          en: "write digits: 2 for numbers such as 0.24",
          vi: "hãy viết digits: 2 để có các số như 0.24"))
    case .sums(let value):
      Wording(
        en: "sums can be 'free' only, not '\(value)'",
        vi: "sums chỉ có thể là 'free', không phải '\(value)'",
        help: Bilingual(
          en: "write sums: free for weights that need not sum to 1, or delete the option",
          vi: "hãy viết sums: free cho trọng số không cần có tổng bằng 1, hoặc xóa tùy chọn này"))
    case .error(let value):
      Wording(
        en: "error is '\(value)', neither true nor false",
        vi: "error là '\(value)', không phải true hay false",
        help: Bilingual(
          en: "write error: true for a cell that must fail",
          vi: "hãy viết error: true cho ô lệnh phải thất bại"))
    case .exports(let value):
      Wording(
        en: "'\(value)' is not the name of a constant",
        vi: "'\(value)' không phải tên của một hằng",
        help: Bilingual(
          en: "write exports: [scores, weights], each a name that the cell binds",
          vi: "hãy viết exports: [scores, weights], mỗi tên do chính ô lệnh đặt"))
    case .exportedTwice(let name):
      Wording(
        en: "'\(name)' is exported twice",
        vi: "'\(name)' được xuất hai lần",
        help: Bilingual(en: "delete one of the two", vi: "hãy xóa một trong hai"))
    case .exportsElsewhere:
      Wording(
        en: "only cells that are compiled export names",
        vi: "chỉ ô lệnh được biên dịch mới xuất tên",
        help: Bilingual(
          en: "delete the option: what this cell binds can be used below in any case",
          vi: "hãy xóa tùy chọn này: những gì ô lệnh này đặt tên thì bên dưới vẫn dùng được"))
    }
  }
}
