internal import Diagnostics

extension NumberStyle {
  /// A number as a drawing has room for it: as in tables, or "1.2e300" where that is too long.
  func label(_ number: Double) -> String {
    let text = text(number)
    return text.count <= Self.longestLabel ? text : Self.scientific(number)
  }

  private static let longestLabel = 9

  private static func scientific(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return NumberStyle(decimals: 0).text(number) }
    var mantissa = abs(number)
    var exponent = 0
    while mantissa >= 9.995 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 0.9995 {
      mantissa *= 10
      exponent -= 1
    }
    let digits = mantissa.coordinate
    guard exponent != 0 else { return (number < 0 ? "−" : "") + digits }
    return (number < 0 ? "−" : "") + digits + "e" + text(exponent)
  }
}
