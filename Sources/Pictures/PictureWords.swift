internal import Diagnostics

/// The pictures' own words, in every language.
enum PictureWords {
  static let word = Bilingual(en: "word", vi: "từ")
  static let score = Bilingual(en: "score", vi: "điểm")
  static let scores = Bilingual(en: "Scores", vi: "Điểm")
  static let weight = Bilingual(en: "weight", vi: "trọng số")
  static let weights = Bilingual(en: "Attention weights", vi: "Trọng số chú ý")
  static let largest = Bilingual(en: "largest", vi: "lớn nhất")
  static let hidden = Bilingual(en: "hidden", vi: "bị che")
  static let nothing = Bilingual(en: "nothing to draw", vi: "không có gì để vẽ")
  static let sourceWord = Bilingual(en: "source word", vi: "từ nguồn")
  static let outputWord = Bilingual(en: "output word", vi: "từ đầu ra")
  static let value = Bilingual(en: "value", vi: "giá trị")
  static let key = Bilingual(en: "key", vi: "khóa")
  static let context = Bilingual(en: "context", vi: "vector ngữ cảnh")
  static let sum = Bilingual(en: "sum", vi: "tổng")
  static let vector = Bilingual(en: "vector", vi: "vector")
  static let probability = Bilingual(en: "probability", vi: "xác suất")
  static let weightedValue = Bilingual(en: "weight × value", vi: "trọng số × giá trị")

  static func more(_ count: Int) -> Bilingual {
    Bilingual(en: "… \(count) more", vi: "… còn \(count) nữa")
  }

  static func others(_ count: Int) -> Bilingual {
    Bilingual(en: count == 1 ? "1 other" : "\(count) others", vi: "\(count) từ khác")
  }

  /// A word of the lesson inside a sentence of ours.
  static func quoted(_ word: String, in language: Language) -> String {
    let label = Label(word, size: 1, within: 40)
    // A word that runs leftwards takes no part of our sentence with it.
    let word = label.mayRunLeftwards ? "\u{2068}\(label.text)\u{2069}" : label.text
    return Bilingual(en: "'\(word)'", vi: "“\(word)”")[language]
  }

  /// Parts of an enumeration, with how many are left out.
  static func list(_ parts: [String], of count: Int, in language: Language) -> String {
    let rest = count - parts.count
    guard rest > 0 else { return parts.joined(separator: ", ") }
    return parts.joined(separator: ", ")
      + Bilingual(en: " and \(rest) more", vi: " và \(rest) mục nữa")[language]
  }
}

/// Words with a number as name for those that are missing.
struct Names: Equatable, Sendable {
  let words: [String]

  subscript(index: Int) -> String {
    words.indices.contains(index) ? words[index] : "\(index + 1)"
  }
}
