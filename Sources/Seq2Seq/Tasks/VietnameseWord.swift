/// The words of Vietnamese numbers and dates; a raw value is the index in the vocabularies.
enum VietnameseWord: Int, Equatable, Sendable {
  case không = 1, một, hai, ba, bốn, năm, sáu, bảy, tám, chín
  /// Ten, and the tens behind another digit.
  case mười, mươi
  /// One, four and five behind tens.
  case mốt, tư, lăm
  /// A zero before the last digit.
  case linh
  case trăm, nghìn
  /// Before a day, before the days to ten, before a month; `năm` stands before the year.
  case ngày, mùng, tháng

  /// As they are written, in the order of the cases.
  private static let texts = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "mốt",
    "tư", "lăm", "linh", "trăm", "nghìn", "ngày", "mùng", "tháng",
  ]

  /// Of numbers: none of the words that only dates have.
  static let numberVocabulary = vocabulary(texts.prefix(nghìn.rawValue))
  static let dateVocabulary = vocabulary(texts[...])

  private static func vocabulary(_ words: ArraySlice<String>) -> Vocabulary {
    var growing = GrowingVocabulary()
    for word in words { _ = growing.index(of: word) }
    return Vocabulary(growing)
  }

  /// A digit that stands alone, or behind nothing that would change its name.
  ///
  /// - Precondition: `digit` is in 0...9.
  init(digit: Int) { self = Self.digits[digit] }

  private static let digits: [VietnameseWord] = [
    .không, .một, .hai, .ba, .bốn, .năm, .sáu, .bảy, .tám, .chín,
  ]

  /// The last digit of a number, behind its tens.
  init(unit: Int, behindTens tens: Int) {
    switch (tens, unit) {
    case (2..., 1): self = .mốt
    case (2..., 4): self = .tư
    case (1..., 5): self = .lăm
    default: self.init(digit: unit)
    }
  }
}

extension Vocabulary {
  /// `0` to `9`: digit d has index d + 1.
  static let digits: Vocabulary = {
    var growing = GrowingVocabulary()
    for digit in 0...9 { _ = growing.index(of: String(digit)) }
    return Vocabulary(growing)
  }()
}
