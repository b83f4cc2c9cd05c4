internal import Attention
internal import Diagnostics

/// An axis from one number to another, with marks at round numbers: 1, 2 or 5 times a power of ten.
struct Ticks: Equatable, Sendable {
  let lower: Double
  let upper: Double
  let numbers: [Double]

  /// The axis that holds some numbers and begins and ends at round ones.
  ///
  /// What isn't finite doesn't count; without any number the axis goes from 0 to 1.
  ///
  /// - Parameter wanted: about how many steps from mark to mark.
  init(around values: some Sequence<Double>, wanted: Int = 4) {
    var lower = Double.infinity
    var upper = -Double.infinity
    for value in values where value.isFinite {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    if lower > upper { (lower, upper) = (0, 1) }
    if lower == upper {
      // One number alone stands on an axis that begins at 0, or around it where that is 0.
      if lower == 0 { upper = 1 } else { (lower, upper) = (min(0, lower), max(0, upper)) }
    }
    let step = Step(atLeast: upper / Double(wanted) - lower / Double(wanted))
    let first = (lower / step.size).rounded(.down)
    let last = (upper / step.size).rounded(.up)
    guard abs(first) < 1e15, abs(last) < 1e15, last > first, last - first <= 40 else {
      // The ends are too near each other for round numbers between them, or too far apart.
      (self.lower, self.upper, numbers) = (lower, upper, [lower, upper])
      return
    }
    let marks = (Int(first)...Int(last)).map { step.times($0) }.filter(\.isFinite)
    self.lower = min(lower, marks.first ?? lower)
    self.upper = max(upper, marks.last ?? upper)
    numbers = marks
  }

  /// The axis that ends where the numbers do, with the round ones between.
  init(within values: some Sequence<Double>, wanted: Int = 4) {
    let around = Ticks(around: values, wanted: wanted)
    var ends: (Double, Double)?
    for value in values where value.isFinite {
      ends = (min(ends?.0 ?? value, value), max(ends?.1 ?? value, value))
    }
    guard let ends, ends.0 < ends.1 else {
      self = around
      return
    }
    (lower, upper) = ends
    numbers = around.numbers.filter { ends.0 <= $0 && $0 <= ends.1 }
  }

  /// Where a number stands, from 0 at the lower end to 1 at the upper.
  func share(of number: Double) -> Double {
    if number.isNaN { return 0 }
    let share = (number / 2 - lower / 2) / (upper / 2 - lower / 2)
    return share.isNaN ? 0 : min(1, max(0, share))
  }

  /// The marks' texts, all with the same decimals.
  var labels: [String] {
    let style = NumberStyle(of: numbers, digits: 6)
    let texts = numbers.map { style.label($0) }
    // Numbers that need more decimals than that all look alike.
    guard Set(texts).count < texts.count else { return texts }
    let exact = NumberStyle(decimals: 15)
    return numbers.map { $0 == 0 ? "0" : exact.label($0) }
  }

  /// 1, 2 or 5 times a power of ten.
  private struct Step {
    let digit: Int
    let power: Double
    let isFraction: Bool

    var size: Double { isFraction ? Double(digit) / power : Double(digit) * power }

    /// The smallest step that is as large as a number.
    init(atLeast least: Double) {
      let exponent = Int((log(max(least, 1e-300)) / log(10)).rounded(.down))
      for exponent in exponent - 1...exponent + 1 {
        for digit in [1, 2, 5] {
          let step = Step(digit: digit, exponent: exponent)
          if step.size >= least * 0.999_999_999 {
            self = step
            return
          }
        }
      }
      self.init(digit: 1, exponent: exponent + 2)
    }

    private init(digit: Int, exponent: Int) {
      self.digit = digit
      isFraction = exponent < 0
      power = Double("1e\(abs(exponent))") ?? 1
    }

    /// The step so many times, as near to its decimal text as a number can be.
    func times(_ count: Int) -> Double {
      isFraction ? Double(count * digit) / power : Double(count * digit) * power
    }
  }
}
