/// What can't be drawn for students.
public enum DrawProblem: Equatable, Sendable {
  case count(Int, limit: Int)
  case decimals(Int)
  case nothingBetween(Double, Double)
  case notEnough(Int, needed: Int)
  /// Beyond the whole numbers that are drawn.
  case tooLarge
  case noChoice

  var wording: Wording {
    switch self {
    case .count(let count, let limit):
      Wording(
        en: "\(count) numbers can't be drawn",
        vi: "không rút được \(count) số",
        help: Bilingual(
          en: "draw 1 to \(CallProblem.grouped(Double(limit)))",
          vi: "hãy rút từ 1 đến \(CallProblem.grouped(Double(limit))) số"))
    case .decimals(let decimals):
      Wording(
        en: "numbers can't be drawn with \(decimals) decimals",
        vi: "không rút được số có \(decimals) chữ số thập phân",
        help: Bilingual(en: "write decimals: 0 to 6", vi: "hãy viết decimals: 0 đến 6"))
    case .nothingBetween(let from, let to):
      Wording(
        en: "no number with these decimals lies from \(DrawProblem.text(from)) to "
          + DrawProblem.text(to),
        vi: "không có số nào với số chữ số thập phân này từ \(DrawProblem.text(from)) đến "
          + DrawProblem.text(to),
        help: Bilingual(
          en: "write the smaller end first, and decimals enough",
          vi: "hãy viết đầu nhỏ trước, và đủ chữ số thập phân"))
    case .notEnough(let count, let needed):
      Wording(
        en: "\(needed) different numbers can't be drawn from \(count)",
        vi: "không rút được \(needed) số khác nhau từ \(count) số",
        help: Bilingual(en: "make the range longer", vi: "hãy dùng khoảng dài hơn"))
    case .tooLarge:
      Wording(
        en: "no numbers are drawn from so far away",
        vi: "không rút số ở xa đến thế",
        help: Bilingual(
          en: "write a range between -1,000,000,000,000,000 and 1,000,000,000,000,000",
          vi: "hãy viết một khoảng từ -1,000,000,000,000,000 đến 1,000,000,000,000,000"))
    case .noChoice:
      Wording(
        en: "there is nothing to choose from", vi: "không có gì để chọn",
        help: Bilingual(
          en: "write one(of: [1, 2, 3]), say", vi: "hãy viết, chẳng hạn, one(of: [1, 2, 3])"))
    }
  }

  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
