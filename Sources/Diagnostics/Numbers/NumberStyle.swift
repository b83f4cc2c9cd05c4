/// How numbers that stand together are written: all with the same decimals, as few as show all of
/// them exactly, and never more than the report's digits.
///
/// 13, 9, 9 needs none, (0.8, −0.1) one, most results all that there are.
public struct NumberStyle: Equatable, Sendable {
  public let decimals: Int

  /// The style of some numbers.
  ///
  /// - Parameter digits: the most decimals.
  /// - Complexity: O(numbers · digits).
  @inlinable
  public init<Numbers: Sequence<Double>>(of numbers: Numbers, digits: Int) {
    decimals = numbers.reduce(0) { decimals, number in
      decimals == digits ? digits : max(decimals, Self.decimals(of: number, most: digits))
    }
  }

  /// Whole numbers as such, others with all decimals: for prose.
  @inlinable
  public init<Numbers: Sequence<Double>>(wholeOr digits: Int, for numbers: Numbers) {
    decimals = numbers.allSatisfy { Self.decimals(of: $0, most: 1) == 0 } ? 0 : digits
  }

  /// - Precondition: 0 to 15 decimals.
  public init(decimals: Int) {
    self.decimals = decimals
  }

  /// How many decimals it takes to write a number exactly, if not more than some.
  @usableFromInline
  static func decimals(of number: Double, most: Int) -> Int {
    guard number.isFinite, number != number.rounded() else { return 0 }
    var scale = 1.0
    for decimals in 0..<most {
      // The product may be a little off (0.57 · 100 is 56.99…9); the quotient is the nearest Double.
      let scaled = (number * scale).rounded()
      if abs(scaled) < 1e15, scaled / scale == number { return decimals }
      scale *= 10
    }
    return most
  }

  /// A whole number, every digit of it.
  public static func text(_ number: Int) -> String {
    (number < 0 ? "−" : "") + "\(number.magnitude)"
  }

  /// For tables and prose, with a true minus sign.
  public func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "−∞" : "∞" }
    let text = DecimalText.fixed(number, digits: decimals)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// A list of numbers in parentheses, with a gap where there are too many.
  public func text<Numbers: Collection<Double>>(_ numbers: Numbers) -> String {
    let shown = Shown.columns(of: numbers.count)
    let parts = shown.indices.map { index in
      index.map { text(numbers[numbers.index(numbers.startIndex, offsetBy: $0)]) } ?? "…"
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }
}
