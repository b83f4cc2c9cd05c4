internal import Attention

extension Example {
  /// How many digits a Vietnamese number may have.
  static let vietnameseDigits = 1...6

  /// A whole number in Vietnamese words, and in digits.
  ///
  ///     305,004: ba trăm linh năm nghìn không trăm linh bốn
  ///     alignment: [0, 2, 3, 5, 7, 8]
  ///
  /// A digit comes from its word; a zero without one from the word that implies it, as 1000's from
  /// `nghìn`. Indices are those of the task `vietnameseNumbers`.
  /// - Precondition: `number` is in 0...999,999.
  public init(vietnameseNumber number: Int) {
    precondition((0...999_999).contains(number), "\(number) is not in 0...999,999")
    var spoken = SpokenDigits()
    spoken.say(number: number)
    self.init(
      source: spoken.words.map(\.rawValue), target: spoken.digits.map { $0 + 1 },
      alignment: spoken.origins)
  }

  /// Draws a number of so many digits, each as likely as the others.
  static func vietnameseNumber(digits: Int, using generator: inout SeededGenerator) -> Example {
    let end = (0..<digits).reduce(1) { power, _ in power * 10 }
    let start = digits == 1 ? 0 : end / 10
    return Example(vietnameseNumber: generator.whole(in: start...end - 1))
  }
}
