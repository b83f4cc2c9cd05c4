internal import Diagnostics

extension NumberStyle {
  /// A number for TeX.
  static func tex(_ number: Double, digits: Int) -> String {
    if number.isNaN { return #"\mathrm{NaN}"# }
    if number.isInfinite { return number < 0 ? #"-\infty"# : #"\infty"# }
    return DecimalText.fixed(
      number, digits: NumberStyle(of: CollectionOfOne(number), digits: digits).decimals)
  }

  /// Whether the text of a number in TeX is all of it.
  static func isExact(_ number: Double, digits: Int) -> Bool {
    guard number.isFinite else { return true }
    return Double(DecimalText.fixed(number, digits: digits)) == number
  }
}
