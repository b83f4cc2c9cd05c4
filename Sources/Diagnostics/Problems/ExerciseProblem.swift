/// An exercise that isn't written as exercises are.
public enum ExerciseProblem: Error, Equatable, Sendable {
  case notMapping
  /// `part` is the key that the mapping stands under; nil for the exercise itself.
  case unknownKey(String, part: String?, meant: String?, valid: [String])
  case missing(String, part: String?)
  case notForKind(String, kind: String)
  case id(String)
  case idTaken(String, line: Int)
  case points(String)
  case word(String, String, meant: String?, valid: [String])
  case notText(String)
  /// A part that should be made of others, by their names.
  case notParts(String, valid: [String])
  /// YAML takes `f(label: x)` without quotes for a mapping.
  case notFormula(String)
  case notList(String)
  case numberName(String)
  case openMark
  case emptyMark
  case accept(String)
  case acceptBoth
  case credit(String)
  case about(String)
  case aboutStep(String, meant: String?, valid: [String])
  case optionCount(Int)
  case noRightOption
  case truth(String, String)
  case cases(String)
  case noInputs
  case limit(String, String, least: Int, most: Int)
  /// Too many of something in one exercise.
  case tooMany(String, limit: Int)
  case nameTaken(String)
  case answerType(kind: String, type: String)
  /// A formula comes to ∞ or NaN.
  case notFinite(String)
  case notShown(type: String)
  case noInput(String)
  /// A name that the library doesn't have.
  case noFunction(String, part: String, meant: String?)

  var wording: Wording {
    switch self {
    case .notMapping:
      Wording(
        en: "this exercise is not a list of names and values",
        vi: "bài tập này không phải danh sách tên và giá trị",
        help: Bilingual(
          en: "begin with id: first-score, points: 1, kind: number, ask: …, answer: '…'",
          vi: "hãy bắt đầu bằng id: diem-dau-tien, points: 1, kind: number, ask: …, answer: '…'"))
    case .unknownKey(let name, let part, let meant, let valid):
      Wording(
        en: "\(part.map { "'\($0)'" } ?? "an exercise") has no part called '\(name)'",
        vi: "\(part.map { "'\($0)'" } ?? "bài tập") không có phần nào tên là '\(name)'",
        help: CellProblem.help(meant, en: "the parts are", vi: "các phần là", valid: valid))
    case .missing(let name, let part):
      Wording(
        en: "\(part.map { "'\($0)'" } ?? "this exercise") lacks '\(name)'",
        vi: "\(part.map { "'\($0)'" } ?? "bài tập này") thiếu '\(name)'",
        help: Self.example(of: name))
    case .notForKind(let name, let kind):
      Wording(
        en: "an exercise of kind \(kind) has no '\(name)'",
        vi: "bài tập loại \(kind) không có '\(name)'",
        help: Bilingual(en: "delete it, or change the kind", vi: "hãy xóa nó, hoặc đổi kind"))
    case .id(let id):
      Wording(
        en: "'\(id)' can't be the id of an exercise",
        vi: "'\(id)' không thể là id của bài tập",
        help: Bilingual(
          en: "write up to 64 small letters a to z, digits and hyphens, such as first-score",
          vi: "hãy viết tối đa 64 chữ thường a đến z, chữ số và dấu gạch nối, như diem-dau-tien"))
    case .idTaken(let id, let line):
      Wording(
        en: "the exercise of line \(line) has the id '\(id)', too",
        vi: "bài tập ở dòng \(line) cũng có id '\(id)'",
        help: Bilingual(
          en: "an id is what answers and marks are known by: give this exercise one of its own",
          vi: "bài làm và điểm được nhận ra qua id: hãy đặt cho bài tập này một id riêng"))
    case .points(let value):
      Wording(
        en: "points is '\(value)', not a number above 0 and at most 1000",
        vi: "points là '\(value)', không phải số lớn hơn 0 và không quá 1000",
        help: Bilingual(en: "write points: 2, say", vi: "hãy viết, chẳng hạn, points: 2"))
    case .word(let name, let value, let meant, let valid):
      Wording(
        en: "\(name) can't be '\(value)'",
        vi: "\(name) không thể là '\(value)'",
        help: CellProblem.help(meant, en: "it can be", vi: "nó có thể là", valid: valid))
    case .notText(let name):
      Wording(
        en: "'\(name)' is not a text",
        vi: "'\(name)' không phải văn bản",
        help: Bilingual(
          en: "put it in quotes if it holds ': ' or begins with [ or {",
          vi: "hãy đặt trong dấu nháy nếu nó có ': ' hoặc bắt đầu bằng [ hay {"))
    case .notParts(let name, let valid):
      Wording(
        en: "'\(name)' is not made of names and values",
        vi: "'\(name)' không gồm các tên và giá trị",
        help: Self.parts(of: name, valid))
    case .notFormula(let name):
      Wording(
        en: "'\(name)' is not a formula: YAML takes brackets, and labels with their colons, for"
          + " something of its own",
        vi: "'\(name)' không phải công thức: YAML hiểu dấu ngoặc và nhãn có dấu hai chấm theo cách"
          + " riêng của nó",
        help: Bilingual(
          en: "put the formula in single quotes: \(name): 'score(query: q, keys: K, by: .dot)'",
          vi: "hãy đặt công thức trong dấu nháy đơn: \(name): 'score(query: q, keys: K, by: .dot)'")
      )
    case .notList(let name):
      Wording(
        en: "'\(name)' is not a list",
        vi: "'\(name)' không phải danh sách",
        help: Bilingual(
          en: "write each on a line of its own that begins with '- '",
          vi: "hãy viết mỗi mục trên một dòng bắt đầu bằng '- '"))
    case .numberName(let name):
      Wording(
        en: "'\(name)' can't be the name of a number",
        vi: "'\(name)' không thể là tên của một số",
        help: Bilingual(
          en: "write a name as in Swift, such as q or scores",
          vi: "hãy viết một tên như trong Swift, chẳng hạn q hoặc scores"))
    case .openMark:
      Wording(
        en: "'{{' is not closed by '}}'",
        vi: "'{{' không được đóng bằng '}}'",
        help: Bilingual(
          en: "write {{q}}, or any lesson Swift between the braces",
          vi: "hãy viết {{q}}, hoặc bất kỳ lesson Swift nào giữa hai dấu ngoặc"))
    case .emptyMark:
      Wording(
        en: "there is nothing between '{{' and '}}'",
        vi: "không có gì giữa '{{' và '}}'",
        help: Bilingual(
          en: "write the name of what to show: {{q}}", vi: "hãy viết tên cần hiện: {{q}}"))
    case .accept(let value):
      Wording(
        en: "accept can't be '\(value)'",
        vi: "accept không thể là '\(value)'",
        help: Bilingual(
          en: "write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of the value"
            + " or {written: 3} of the text; digits are 1 to 15",
          vi: "hãy viết {relative: 1e-3, absolute: 1e-9}, {digits: 3} theo giá trị"
            + " hoặc {written: 3} theo cách viết; số chữ số từ 1 đến 15"))
    case .acceptBoth:
      Wording(
        en: "accept counts in more than one way",
        vi: "accept tính theo nhiều cách cùng lúc",
        help: Bilingual(
          en: "write relative and absolute, or digits, or written",
          vi: "hãy viết relative và absolute, hoặc digits, hoặc written"))
    case .credit(let value):
      Wording(
        en: "credit is '\(value)', not a share from 0 to 1",
        vi: "credit là '\(value)', không phải phần điểm từ 0 đến 1",
        help: Bilingual(
          en: "write credit: 0.25 for a quarter of the points; a list's entries earn theirs by"
            + " credit: each",
          vi: "hãy viết credit: 0.25 cho một phần tư số điểm; muốn mỗi phần tử đúng được điểm riêng"
            + " thì viết credit: each"))
    case .about(let text):
      Wording(
        en: "about can't be '\(text)'",
        vi: "about không thể là '\(text)'",
        help: Bilingual(
          en: "write the step and what is given for it: weights of scores",
          vi: "hãy viết bước và những gì đã cho: weights of scores"))
    case .aboutStep(let name, let meant, let valid):
      Wording(
        en: "no step is called '\(name)'",
        vi: "không có bước nào tên là '\(name)'",
        help: CellProblem.help(meant, en: "the steps are", vi: "các bước là", valid: valid))
    case .optionCount(let count):
      Wording(
        en: "a choice has 2 to 26 options, not \(count)",
        vi: "câu hỏi chọn có từ 2 đến 26 lựa chọn, không phải \(count)",
        help: Bilingual(
          en: "write each as - {text: …, right: true} or - {text: …, say: …}",
          vi: "hãy viết mỗi lựa chọn là - {text: …, right: true} hoặc - {text: …, say: …}"))
    case .noRightOption:
      Wording(
        en: "none of the options is right",
        vi: "không có lựa chọn nào đúng",
        help: Bilingual(
          en: "write right: true at each that is", vi: "hãy viết right: true ở mỗi lựa chọn đúng"))
    case .truth(let name, let value):
      Wording(
        en: "\(name) is '\(value)', neither true nor false",
        vi: "\(name) là '\(value)', không phải true hay false")
    case .cases(let value):
      Wording(
        en: "'\(value)' is no case",
        vi: "'\(value)' không phải một trường hợp",
        help: Bilingual(
          en: "write {scores: '[1, 2, 3]', show: true} for inputs of your own, or {random: 5}",
          vi: "hãy viết {scores: '[1, 2, 3]', show: true} cho đầu vào của bạn, hoặc {random: 5}"))
    case .noInputs:
      Wording(
        en: "a case of random inputs needs 'numbers' to draw",
        vi: "trường hợp ngẫu nhiên cần có 'numbers' để rút",
        help: Bilingual(
          en: "write numbers: {scores: 'integers(1...9, count: 4)'}",
          vi: "hãy viết numbers: {scores: 'integers(1...9, count: 4)'}"))
    case .limit(let name, let value, let least, let most):
      Wording(
        en: "\(name) is '\(value)', not a whole number from \(least) to \(most)",
        vi: "\(name) là '\(value)', không phải số nguyên từ \(least) đến \(most)")
    case .nameTaken(let name):
      Wording(
        en: "'\(name)' means something else already",
        vi: "'\(name)' đã mang nghĩa khác",
        help: Bilingual(
          en: "numbers of exercises need names that no cell above binds",
          vi: "số của bài tập cần tên mà không ô lệnh nào phía trên đã đặt"))
    case .answerType(let kind, let type):
      Wording(
        en: "the answer is of type \(type), but the exercise asks for a \(kind)",
        vi: "đáp án có kiểu \(type), nhưng bài tập hỏi một \(kind)",
        help: Bilingual(
          en:
            "a number is a Double or Int, a vector a Vector or a list of numbers, a table a Matrix",
          vi: "number là Double hoặc Int, vector là Vector hoặc danh sách số, table là Matrix"))
    case .notFinite(let name):
      Wording(
        en: "'\(name)' comes to a number that is not finite",
        vi: "'\(name)' cho ra một số không hữu hạn",
        help: Bilingual(
          en: "draw numbers for which it is: away from 0 below a fraction line, say",
          vi: "hãy rút những số để nó hữu hạn: chẳng hạn tránh 0 ở mẫu số"))
    case .notShown(let type):
      Wording(
        en: "a text can't show a \(type)",
        vi: "văn bản không hiện được \(type)",
        help: Bilingual(
          en: "show numbers, words, vectors or matrices",
          vi: "hãy hiện số, từ, vector hoặc ma trận"))
    case .noInput(let name):
      Wording(
        en: "this case has no '\(name)'",
        vi: "trường hợp này không có '\(name)'",
        help: Bilingual(
          en: "give every case the same names, those of 'numbers' where there are such",
          vi: "hãy cho mọi trường hợp cùng các tên, là tên trong 'numbers' nếu có"))
    case .noFunction(let name, let part, let meant):
      Wording(
        en: "'\(part)' forbids '\(name)', but the library has no such name",
        vi: "'\(part)' cấm '\(name)', nhưng thư viện không có tên đó",
        help: meant.map {
          Bilingual(en: "did you mean '\($0)'?", vi: "có phải bạn muốn viết '\($0)'?")
        }
          ?? Bilingual(
            en: "write names of functions without parentheses, as in without: [softmax, weigh];"
              + " lesson functions lists them",
            vi: "hãy viết tên hàm không kèm dấu ngoặc, như without: [softmax, weigh];"
              + " lesson functions liệt kê các tên"))
    case .tooMany(let name, let limit):
      Wording(
        en: "'\(name)' has more than \(limit) entries",
        vi: "'\(name)' có hơn \(limit) mục",
        help: Bilingual(
          en: "make several exercises of it", vi: "hãy tách thành nhiều bài tập"))
    }
  }

  private static func parts(of name: String, _ valid: [String]) -> Bilingual {
    let text = "{" + valid.map { "\($0): …" }.joined(separator: ", ") + "}"
    return Bilingual(en: "write \(text)", vi: "hãy viết \(text)")
  }

  private static func example(of name: String) -> Bilingual? {
    let example: String? =
      switch name {
      case "id": "id: first-score"
      case "points": "points: 2"
      case "kind": "kind: number"
      case "ask": "ask: What weight does the second word get?"
      case "answer": "answer: 'softmax(scores)[1]'"
      case "options": "options: [{text: …, right: true}, {text: …}]"
      case "call": "call: 'weights(scores)'"
      case "cases": "cases: [{random: 5}]"
      case "when": "when: 'scores[1]'"
      case "say": "say: That is a score; the softmax is still to come."
      case "text": "text: It sums to 1."
      default: nil
      }
    return example.map { Bilingual(en: "write \($0)", vi: "hãy viết \($0)") }
  }
}
