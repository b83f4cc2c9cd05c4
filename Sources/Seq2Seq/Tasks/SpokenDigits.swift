/// Digits while they are being said in Vietnamese: the words so far, and for each digit the word
/// that it comes from.
///
/// A zero that has no word of its own comes from the word that implies it: that of 20 from `mươi`,
/// those of 1000 from `nghìn`, those of 300 from `trăm`.
struct SpokenDigits {
  private(set) var words: [VietnameseWord] = []
  private(set) var digits: [Int] = []
  /// For each digit.
  private(set) var origins: [Int] = []

  /// Says a word that no digit comes from.
  mutating func say(_ word: VietnameseWord) { words.append(word) }

  /// A digit that comes from the word said last.
  mutating func imply(_ digit: Int) { add(digit, from: words.count - 1) }

  /// Says a word that a digit comes from.
  mutating func say(_ digit: Int, as word: VietnameseWord) {
    say(word)
    imply(digit)
  }

  private mutating func add(_ digit: Int, from word: Int) {
    digits.append(digit)
    origins.append(word)
  }

  /// Says a whole number.
  ///
  /// - Precondition: `number` is in 0...999,999.
  mutating func say(number: Int) {
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1_000)
    guard thousands > 0 else { return say(firstGroup: rest) }
    say(firstGroup: thousands)
    say(.nghìn)
    if rest > 0 { return say(group: rest) }
    for _ in 0..<3 { imply(0) }
  }

  /// Says the up to three digits that a number begins with.
  private mutating func say(firstGroup group: Int) {
    switch group {
    case 100...: say(group: group)
    case 10...: say(tens: group / 10, units: group % 10)
    default: say(group, as: VietnameseWord(digit: group))
    }
  }

  /// Says three digits, even where they begin with zeros.
  private mutating func say(group: Int) {
    say(group / 100, as: VietnameseWord(digit: group / 100))
    say(.trăm)
    let (tens, units) = (group / 10 % 10, group % 10)
    if tens > 0 { return say(tens: tens, units: units) }
    if units > 0 {
      say(0, as: .linh)
      return say(units, as: VietnameseWord(digit: units))
    }
    imply(0)
    imply(0)
  }

  /// Says two digits of which the first is not 0.
  mutating func say(tens: Int, units: Int) {
    if tens == 1 {
      say(1, as: .mười)
    } else {
      say(tens, as: VietnameseWord(digit: tens))
      say(.mươi)
    }
    if units == 0 { return imply(0) }
    say(units, as: VietnameseWord(unit: units, behindTens: tens))
  }
}
