extension LanguageProblem {
  /// Words for sentences of Swift that do not hold together.
  var syntaxWording: Wording {
    switch self {
    case .expected(let expected, let found): return Self.expectedWording(expected, found)
    case .unclosed(let opening, let closing):
      return Wording(
        en: "this '\(opening)' is never closed",
        vi: "dấu '\(opening)' này không được đóng lại",
        help: Bilingual(
          en: "put '\(closing)' where it ends", vi: "hãy thêm '\(closing)' vào chỗ kết thúc"))
    case .unsupported(let word): return Self.unsupportedWording(word)
    case .unsupportedOperator(let symbol):
      return Wording(
        en: "'\(symbol)' can't stand here; lesson Swift has + - * /, the ranges ... and ..<, and "
          + "< <= > >= == != between two values",
        vi: "không dùng được '\(symbol)' ở đây; Swift của bài học có + - * /, các khoảng ... và "
          + "..<, và < <= > >= == != giữa hai giá trị",
        help: Bilingual(
          en: "functions take the place of other operators: exp(x), sqrt(x), dot(a, b)",
          vi: "hãy dùng hàm thay cho toán tử khác: exp(x), sqrt(x), dot(a, b)"))
    case .spacing(let symbol):
      return Wording(
        en: "'\(symbol)' needs a blank on both sides or on neither",
        vi: "'\(symbol)' phải có khoảng trắng ở cả hai bên hoặc không bên nào",
        help: Bilingual(
          en: "write a \(symbol) b, with a blank on both sides",
          vi: "hãy viết a \(symbol) b, có khoảng trắng ở cả hai bên"))
    case .assignment:
      return Wording(
        en: "a value can't be changed once it has its name",
        vi: "giá trị đã được đặt tên thì không thể thay đổi",
        help: Bilingual(
          en: "bind the new value to a new name: let next = …",
          vi: "hãy gắn giá trị mới với một tên mới: let next = …"))
    case .reservedWord(let word):
      return Wording(
        en: "'\(word)' already means something in Swift, and can't be the name of a value",
        vi: "'\(word)' đã có nghĩa trong Swift nên không dùng làm tên cho giá trị được",
        help: Bilingual(en: "choose another name", vi: "hãy chọn một tên khác"))
    case .nestedTooDeep(let limit):
      return Wording(
        en: "brackets are nested more than \(limit) deep",
        vi: "dấu ngoặc lồng nhau sâu quá \(limit) tầng",
        help: Bilingual(
          en: "give the inner parts names of their own with let",
          vi: "hãy đặt tên riêng cho các phần bên trong bằng let"))
    case .chainTooLong(let limit):
      return Wording(
        en: "this expression chains more than \(limit) operations",
        vi: "biểu thức này nối liền quá \(limit) phép tính",
        help: Bilingual(
          en: "break it up with let, or add up a list: sum([…])",
          vi: "hãy tách nó bằng let, hoặc cộng một danh sách: sum([…])"))
    case .cellTooLong(let limit):
      let limit = CallProblem.grouped(Double(limit))
      return Wording(
        en: "this cell has more than \(limit) words, numbers and signs",
        vi: "ô lệnh này có hơn \(limit) từ, số và dấu",
        help: Bilingual(
          en: "split it into several cells, or work with a smaller example",
          vi: "hãy tách thành nhiều ô lệnh, hoặc dùng một ví dụ nhỏ hơn"))
    default:
      return Wording(
        en: "one expression was expected here",
        vi: "ở đây cần đúng một biểu thức",
        help: Bilingual(en: "for example weights[0]", vi: "chẳng hạn weights[0]"))
    }
  }

  private static func expectedWording(_ expected: Expected, _ found: String?) -> Wording {
    let (en, vi): (String, String) =
      switch expected {
      case .expression: ("a value", "một giá trị")
      case .name: ("a name", "một tên")
      case .type: ("the name of a type", "tên một kiểu")
      case .equals: ("'='", "'='")
      case .lineEnd: ("the end of the line", "hết dòng")
      case .closing(let sign): ("',' or '\(sign)'", "',' hoặc '\(sign)'")
      }
    let help: Bilingual =
      switch expected {
      case .expression:
        Bilingual(
          en: "write a value, such as 0.5, weights[0] or softmax(scores)",
          vi: "hãy viết một giá trị, chẳng hạn 0.5, weights[0] hay softmax(scores)")
      case .name:
        Bilingual(
          en: "a name is a word that begins with a letter: scores, h1",
          vi: "tên là một từ bắt đầu bằng chữ cái: scores, h1")
      case .equals:
        Bilingual(en: "write let name = value", vi: "hãy viết let tên = giá trị")
      case .type:
        Bilingual(
          en: "types are Double, Int, Bool, String, Vector, Matrix, [Double], …",
          vi: "các kiểu là Double, Int, Bool, String, Vector, Matrix, [Double], …")
      case .lineEnd:
        Bilingual(
          en: "start every statement on a line of its own",
          vi: "hãy bắt đầu mỗi câu lệnh trên một dòng riêng")
      case .closing(let sign):
        Bilingual(
          en: "put a comma between two values, and '\(sign)' behind the last",
          vi: "hãy đặt dấu phẩy giữa hai giá trị, và '\(sign)' sau giá trị cuối")
      }
    guard let found else {
      return Wording(
        en: "\(en) was expected, but the line ends here",
        vi: "ở đây cần \(vi) nhưng dòng đã kết thúc", help: help)
    }
    return Wording(
      en: "\(en) was expected, not '\(found.prefix(40))'",
      vi: "ở đây cần \(vi) chứ không phải '\(found.prefix(40))'", help: help)
  }

  private static func unsupportedWording(_ word: String) -> Wording {
    let help = Bilingual(
      en: "bind values with let and call functions; for all of Swift, make the cell swift compile",
      vi: "hãy đặt tên bằng let và gọi hàm; muốn dùng trọn Swift, hãy đổi ô lệnh thành swift "
        + "compile")
    if word == "{" {
      return Wording(
        en: "closures and blocks are not part of lesson Swift",
        vi: "Swift của bài học không có bao đóng và khối lệnh", help: help)
    }
    return Wording(
      en: "'\(word)' is not part of lesson Swift",
      vi: "Swift của bài học không có '\(word)'", help: help)
  }
}
