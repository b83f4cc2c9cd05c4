internal import Lessons

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Tolerance {
  /// Whether a number counts as another; never where either is not finite.
  func accepts(_ given: Double, for right: Double, lastPlace: Double = 0) -> Bool {
    guard given.isFinite, right.isFinite else { return false }
    let distance = abs(given - right)
    switch self {
    case .within(let absolute, let relative):
      // What lies on the border counts, though 0.4 − 0.3 is more than 0.1 in binary.
      let border = max(absolute, relative * abs(right))
      return distance <= border * (1 + 1e-9) + max(abs(given), abs(right)).ulp
    case .digits(let count):
      // Of 0 the digits are decimals.
      let magnitude = right == 0 ? 0 : floor(log10(abs(right))) + 1
      return Self.isWithinHalf(distance, of: pow(10, magnitude - Double(count)))
    case .written(let count):
      // 0 has no digits that could be right: its decimals count, and 0 alone is 0 to so many.
      let place = given == 0 ? min(lastPlace, pow(10, -Double(count))) : lastPlace
      return Self.isWithinHalf(distance, of: place)
    }
  }

  /// The same for what a program computed, which has digits enough.
  func acceptsComputed(_ given: Double, for right: Double) -> Bool {
    if case .written(let count) = self { return Tolerance.digits(count).accepts(given, for: right) }
    return accepts(given, for: right)
  }

  /// A half is a half, though neither the unit nor the numbers may be exact in binary.
  private static func isWithinHalf(_ distance: Double, of unit: Double) -> Bool {
    distance <= 0.5 * unit * (1 + 1e-9)
  }
}
