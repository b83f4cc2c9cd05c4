extension LearningTask {
  /// The names of the tasks that need no file, in the order in which lessons meet them.
  public static let names = [
    "reversal", "copy", "stablePartition", "vietnameseNumbers", "vietnameseDates",
  ]

  /// The task of a name, as it is when nothing else is said of it; nil where there is none.
  public static func named(_ name: String) -> LearningTask? {
    switch name {
    case "reversal": .reversal()
    case "copy": .copy()
    case "stablePartition": .stablePartition()
    case "vietnameseNumbers": .vietnameseNumbers()
    case "vietnameseDates": .vietnameseDates()
    default: nil
    }
  }

  /// A row of letters to write backwards: `a b c` → `c b a`.
  ///
  /// Where a letter goes depends on its place alone. Without attention the whole row must fit one
  /// vector, which it doesn't when it is long.
  /// - Parameters:
  ///   - lengths: letters of the source, within 1...1000.
  ///   - symbols: how many different letters there are, in 1...26.
  public static func reversal(lengths: ClosedRange<Int> = 4...20, symbols: Int = 10) -> Self {
    reordering("reversal", .reversal(symbols: symbols), lengths)
  }

  /// A row of letters to write as it is: what ``reversal(lengths:symbols:)`` is to the location of
  /// a word, this is to a window about it.
  ///
  /// - Parameters:
  ///   - lengths: letters of the source, within 1...1000.
  ///   - symbols: how many different letters there are, in 1...26.
  public static func copy(lengths: ClosedRange<Int> = 4...20, symbols: Int = 10) -> Self {
    reordering("copy", .copy(symbols: symbols), lengths)
  }

  /// A row of small and capital letters: first the small ones as they come, then the capitals:
  /// `b A a C` → `b a A C`.
  ///
  /// Where a letter goes depends on what all letters are, so that no score that looks at places
  /// alone can learn it.
  /// - Parameters:
  ///   - lengths: letters of the source, within 1...1000.
  ///   - symbols: how many different letters there are, half of them small; even, in 2...52.
  public static func stablePartition(
    lengths: ClosedRange<Int> = 4...12, symbols: Int = 12
  ) -> Self {
    reordering("stablePartition", .stablePartition(symbols: symbols), lengths)
  }

  private static func reordering(
    _ name: String, _ rule: Reordering, _ lengths: ClosedRange<Int>
  ) -> Self {
    precondition(
      Reordering.lengths.contains(lengths.lowerBound)
        && Reordering.lengths.contains(lengths.upperBound),
      "\(name) of \(lengths) letters: lengths are within \(Reordering.lengths)")
    let words = rule.vocabulary
    return LearningTask(name, source: words, target: words, lengths: lengths, .reorder(rule))
  }

  /// Whole numbers in Vietnamese words to write in digits: `hai mươi mốt` → `2 1`.
  ///
  /// - Parameter digits: how many digits numbers have, within 1...6; each count is drawn as often
  ///   as the others.
  public static func vietnameseNumbers(digits: ClosedRange<Int> = 1...6) -> Self {
    let possible = Example.vietnameseDigits
    precondition(
      possible.contains(digits.lowerBound) && possible.contains(digits.upperBound),
      "Vietnamese numbers of \(digits) digits: they have \(possible)")
    return LearningTask(
      "vietnameseNumbers", source: VietnameseWord.numberVocabulary, target: .digits,
      lengths: digits, .vietnameseNumbers)
  }

  /// Dates in Vietnamese words to write as YYYYMMDD.
  ///
  /// All have one length, the eight digits. The day comes first in words and last in digits, and
  /// `năm` is both 5 and "year".
  /// - Parameter years: within 1...9999.
  public static func vietnameseDates(years: ClosedRange<Int> = 1900...2099) -> Self {
    precondition(
      years.lowerBound >= 1 && years.upperBound <= 9999,
      "dates of the years \(years): years are within 1...9999")
    let length = Example.vietnameseDateDigits
    return LearningTask(
      "vietnameseDates", source: VietnameseWord.dateVocabulary, target: .digits,
      lengths: length...length, .vietnameseDates(years: years))
  }

  /// A teacher's own pairs of sentences, whose alignment nobody knows.
  ///
  /// A length counts the words of a source; ``lengths`` runs from the shortest to the longest.
  /// - Complexity: O(pairs).
  public static func corpus(_ corpus: ParallelCorpus, name: String) -> Self {
    let byLength = Dictionary(grouping: corpus.examples.indices) {
      corpus.examples[$0].source.count
    }
    let lengths = byLength.keys.sorted()
    return LearningTask(
      name, source: corpus.source, target: corpus.target,
      lengths: lengths[0]...lengths[lengths.count - 1], .corpus(corpus, byLength: byLength))
  }
}
