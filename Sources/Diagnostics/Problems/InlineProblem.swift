/// Inline values: `` `{swift} weights[0] %.2f` ``.
public enum InlineProblem: Equatable, Sendable {
  case empty
  case format(String)

  var wording: Wording {
    switch self {
    case .empty:
      Wording(
        en: "this inline value has no expression",
        vi: "giá trị trong dòng này không có biểu thức",
        help: Bilingual(
          en: "write `{swift} weights[0]`, say", vi: "hãy viết, chẳng hạn, `{swift} weights[0]`"))
    case .format(let text):
      Wording(
        en: "'\(text)' is no format of numbers",
        vi: "'\(text)' không phải định dạng số",
        help: Bilingual(
          en: "write %.2f for two decimals; 0 to 15 are possible",
          vi: "hãy viết %.2f cho hai chữ số thập phân; có thể từ 0 đến 15"))
    }
  }
}
