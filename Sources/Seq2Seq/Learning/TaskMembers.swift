// The tasks without arguments, as lessons write them: `train(task: .reversal, …)`.

extension LearningTask {
  /// ``reversal(lengths:symbols:)`` with 4 to 20 of 10 letters.
  public static var reversal: LearningTask { .reversal() }
  /// ``copy(lengths:symbols:)`` with 4 to 20 of 10 letters.
  public static var copy: LearningTask { .copy() }
  /// ``stablePartition(lengths:symbols:)`` with 4 to 12 of 12 letters.
  public static var stablePartition: LearningTask { .stablePartition() }
  /// ``vietnameseNumbers(digits:)`` with 1 to 6 digits.
  public static var vietnameseNumbers: LearningTask { .vietnameseNumbers() }
  /// ``vietnameseDates(years:)`` of 1900 to 2099.
  public static var vietnameseDates: LearningTask { .vietnameseDates() }
}

extension LearningTask {
  /// What is wrong with the arguments of ``reversal(lengths:symbols:)`` or ``copy(lengths:symbols:)``.
  public static func mismatch(lengths: ClosedRange<Int>, symbols: Int) -> LearningMismatch? {
    LearningRule.range("lengths", lengths, in: Reordering.lengths)
      ?? LearningRule.count("symbols", symbols, in: 1...26)
  }

  /// What is wrong with the arguments of ``stablePartition(lengths:symbols:)``.
  public static func mismatch(
    lengths: ClosedRange<Int>, halvedSymbols symbols: Int
  ) -> LearningMismatch? {
    LearningRule.range("lengths", lengths, in: Reordering.lengths)
      ?? LearningRule.count("symbols", symbols, in: 2...52)
      ?? (symbols.isMultiple(of: 2) ? nil : .oddSymbols(symbols))
  }

  /// What is wrong with the argument of ``vietnameseNumbers(digits:)``.
  public static func mismatch(digits: ClosedRange<Int>) -> LearningMismatch? {
    LearningRule.range("digits", digits, in: Example.vietnameseDigits)
  }

  /// What is wrong with the argument of ``vietnameseDates(years:)``.
  public static func mismatch(years: ClosedRange<Int>) -> LearningMismatch? {
    LearningRule.range("years", years, in: 1...9_999)
  }
}
