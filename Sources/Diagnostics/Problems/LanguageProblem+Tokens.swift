extension LanguageProblem {
  /// Words for the problems of single tokens.
  var tokenWording: Wording {
    switch self {
    case .unexpectedCharacter(let scalar):
      return Self.characterWording(scalar)
    case .unterminatedString:
      return Wording(
        en: "this string does not end on its line",
        vi: "chuỗi này không được đóng lại trên dòng của nó",
        help: Bilingual(en: "end it with \"", vi: "hãy đóng chuỗi bằng \""))
    case .multiLineString:
      return Wording(
        en: "strings over several lines are not part of lesson Swift",
        vi: "Swift của bài học không có chuỗi nhiều dòng",
        help: Bilingual(
          en: "write \"…\" on one line, with \\n for a line break",
          vi: "hãy viết \"…\" trên một dòng, dùng \\n để xuống dòng"))
    case .interpolation:
      return Wording(
        en: "values in strings, \\( ), are not part of lesson Swift",
        vi: "Swift của bài học không chèn giá trị vào chuỗi bằng \\( )",
        help: Bilingual(
          en: "write the value into the text of the lesson: `{swift} name`",
          vi: "hãy viết giá trị vào lời văn của bài học: `{swift} name`"))
    case .badEscape(let text):
      return Wording(
        en: "\(text) stands for no character",
        vi: "\(text) không ứng với ký tự nào",
        help: Bilingual(
          en: "known are \\n, \\t, \\\", \\\\ and \\u{1EA1} with a character's code",
          vi: "có thể dùng \\n, \\t, \\\", \\\\ và \\u{1EA1} với mã của ký tự"))
    case .badNumber(let text):
      return Wording(
        en: "'\(text.prefix(40))' is not a number",
        vi: "'\(text.prefix(40))' không phải là một số",
        help: Bilingual(
          en: "write 12, 0.5 or 1.5e-3; a product needs its sign: 2 * x",
          vi: "hãy viết 12, 0.5 hay 1.5e-3; phép nhân cần có dấu: 2 * x"))
    default:
      return Wording(
        en: "this number is too large",
        vi: "số này quá lớn",
        help: Bilingual(
          en: "an Int goes up to 9223372036854775807; with .0 behind, it is a Double, up to "
            + "1.797e308",
          vi: "Int lớn nhất là 9223372036854775807; thêm .0 vào sau thì thành Double, đến khoảng "
            + "1.797e308"
        ))
    }
  }

  private static func characterWording(_ scalar: Unicode.Scalar) -> Wording {
    if scalar == " " {
      return Wording(
        en: "a blank can't stand here", vi: "ở đây không được có khoảng trắng",
        help: Bilingual(en: "leave it out", vi: "hãy bỏ khoảng trắng đi"))
    }
    let shown =
      isVisible(scalar) ? "'\(scalar)'" : "U+" + String(scalar.value, radix: 16, uppercase: true)
    let help =
      plain[scalar].map { Bilingual(en: "write \($0)", vi: "hãy viết \($0)") }
      ?? Bilingual(
        en: "leave it out, or put it into a string: \"…\"",
        vi: "hãy bỏ nó đi, hoặc đặt nó trong chuỗi: \"…\"")
    return Wording(
      en: "\(shown) has no meaning in lesson Swift",
      vi: "\(shown) không có nghĩa trong Swift của bài học", help: help)
  }

  /// What word processors make of the signs that Swift knows.
  private static let plain: [Unicode.Scalar: String] = [
    "\u{201C}": "\"…\"", "\u{201D}": "\"…\"", "\u{201E}": "\"…\"", "\u{2018}": "\"…\"",
    "\u{2019}": "\"…\"", "'": "\"…\"", "\u{D7}": "*", "\u{22C5}": "*", "\u{F7}": "/",
    "\u{2212}": "-", "\u{2013}": "-", "\u{2026}": "...",
  ]

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
