extension LanguageProblem {
  /// Words for names that are unknown, taken or of the wrong sort.
  var nameWording: Wording {
    switch self {
    case .unknownName(let name, let nearest):
      return Wording(
        en: "nothing is called '\(name)' here",
        vi: "ở đây không có gì tên là '\(name)'",
        help: Self.didYouMean(nearest)
          ?? Bilingual(
            en: "bind it first: let \(name) = …", vi: "hãy đặt tên trước: let \(name) = …"))
    case .unknownFunction(let name, let nearest):
      return Wording(
        en: "there is no function '\(name)'",
        vi: "không có hàm nào tên là '\(name)'",
        help: Self.didYouMean(nearest)
          ?? Bilingual(
            en: "cells call the functions of the library, such as score, softmax, contextVector; "
              + "lesson functions lists them",
            vi: "ô lệnh gọi các hàm của thư viện, chẳng hạn score, softmax, contextVector; "
              + "lesson functions liệt kê chúng"))
    case .unknownType(let name, let nearest):
      return Wording(
        en: "there is no type '\(name)'",
        vi: "không có kiểu nào tên là '\(name)'",
        help: Self.didYouMean(nearest)
          ?? Bilingual(
            en: "types are Double, Int, Bool, String, Vector, Matrix, [Double], …",
            vi: "các kiểu là Double, Int, Bool, String, Vector, Matrix, [Double], …"))
    case .unknownMember(let name, let type, let nearest, let known):
      let list = known.joined(separator: ", ")
      let choice =
        known.isEmpty
        ? nil : Bilingual(en: "\(type) has \(list)", vi: "\(type) có \(list)")
      return Wording(
        en: "\(type) has no '\(name)'", vi: "\(type) không có '\(name)'",
        help: Self.didYouMean(nearest) ?? choice)
    case .usedBeforeBinding(let name, let line):
      return Wording(
        en: "'\(name)' has no value yet: it gets one in line \(line)",
        vi: "'\(name)' chưa có giá trị: đến dòng \(line) nó mới được đặt",
        help: Bilingual(
          en: "cells run from top to bottom: move this below line \(line)",
          vi: "các ô lệnh chạy từ trên xuống: hãy chuyển phần này xuống dưới dòng \(line)"))
    case .usedInOwnValue(let name):
      return Wording(
        en: "the value of '\(name)' can't be made of '\(name)' itself",
        vi: "không thể tạo giá trị của '\(name)' từ chính '\(name)'",
        help: Bilingual(
          en: "a name is bound once and never changes: use another name on one side",
          vi: "mỗi tên chỉ được đặt một lần và không đổi: hãy dùng tên khác ở một bên"))
    case .rebound(let name, let line):
      return Wording(
        en: "'\(name)' already has its value, from line \(line)",
        vi: "'\(name)' đã có giá trị từ dòng \(line)",
        help: Bilingual(
          en: "a name is bound once in a lesson: choose another",
          vi: "trong một bài học, mỗi tên chỉ được đặt một lần: hãy chọn tên khác"))
    case .shadowsFunction(let name, let line):
      return Wording(
        en: "'\(name)' is the function that line \(line) calls, so no value can take its name",
        vi: "'\(name)' là hàm được gọi ở dòng \(line), nên không đặt tên này cho giá trị được",
        help: Bilingual(
          en: "choose another name, such as \(name)Result",
          vi: "hãy chọn tên khác, chẳng hạn \(name)Result"))
    case .bindingIsNoFunction(let name, let line):
      return Wording(
        en: "'\(name)' is the value of line \(line), and can't be called",
        vi: "'\(name)' là giá trị ở dòng \(line), không gọi như hàm được",
        help: Bilingual(
          en: "choose another name in line \(line) if you mean the function",
          vi: "nếu muốn dùng hàm, hãy chọn tên khác ở dòng \(line)"))
    case .functionWithoutCall(let name, signatures: []):
      return Wording(
        en: "'\(name)' is a type, not a value",
        vi: "'\(name)' là một kiểu chứ không phải giá trị",
        help: Bilingual(
          en: "write the member that you mean behind it: \(name).…",
          vi: "hãy viết tiếp phần tử cần dùng: \(name).…"))
    case .functionWithoutCall(let name, let signatures):
      return Wording(
        en: "'\(name)' is a function, and lacks its arguments",
        vi: "'\(name)' là một hàm và còn thiếu đối số", help: Self.write(signatures))
    case .methodWithoutCall(let name):
      return Wording(
        en: "'\(name)' is a function, and lacks its brackets",
        vi: "'\(name)' là một hàm và còn thiếu dấu ngoặc",
        help: Bilingual(en: "write \(name)()", vi: "hãy viết \(name)()"))
    default:
      guard case .notCallable(let name?) = self else {
        return Wording(
          en: "this is not a function, and can't be called",
          vi: "đây không phải là hàm nên không gọi được",
          help: Bilingual(
            en: "a product needs its sign: 2 * (a + b)",
            vi: "phép nhân cần có dấu: 2 * (a + b)"))
      }
      return Wording(
        en: "'\(name)' is not a function, and can't be called",
        vi: "'\(name)' không phải là hàm nên không gọi được",
        help: Bilingual(en: "leave out the brackets", vi: "hãy bỏ dấu ngoặc đi"))
    }
  }

  static func didYouMean(_ nearest: String?) -> Bilingual? {
    nearest.map {
      Bilingual(en: "did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
    }
  }

  static func write(_ signatures: [String]) -> Bilingual? {
    guard let first = signatures.first else { return nil }
    let list = ([first] + signatures.dropFirst().prefix(2)).joined(separator: "; ")
    return Bilingual(en: "it is \(list)", vi: "cách viết: \(list)")
  }
}
