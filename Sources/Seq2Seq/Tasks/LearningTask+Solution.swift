extension LearningTask {
  /// The pair whose source is this: what a model ought to write, and where its words come from.
  ///
  /// Of a corpus that has the sentence more than once, the first.
  /// - Parameter source: indices into the source's vocabulary.
  /// - Returns: nil where the task has no such sentence: a number that nobody would say like this.
  /// - Complexity: O(words) for rows of letters; a number is sought among all of up to three digits.
  public func example(of source: [Int]) -> Example? {
    guard !source.isEmpty, !source.contains(Vocabulary.end) else { return nil }
    switch rule {
    case .reorder(let reordering): return reordering.example(of: source)
    case .vietnameseNumbers:
      return Example.vietnameseNumber(said: source).map(Example.init(vietnameseNumber:))
    case .vietnameseDates: return Example.vietnameseDate(said: source)
    case .corpus(let corpus, _): return corpus.examples.first { $0.source == source }
    }
  }
}

extension Example {
  /// The number that these words say; nil where they say none as it is said.
  static func vietnameseNumber(said words: [Int]) -> Int? {
    guard let thousand = words.firstIndex(of: VietnameseWord.nghìn.rawValue) else {
      return (0...999).first { Example(vietnameseNumber: $0).source == words }
    }
    guard let thousands = vietnameseNumber(said: Array(words[..<thousand])), thousands > 0 else {
      return nil
    }
    let rest = words[thousand...]
    // Behind thousands, even zeros are said: what stands behind `một` does for all.
    let units = (0...999).first { Example(vietnameseNumber: 1_000 + $0).source.dropFirst() == rest }
    return units.map { 1_000 * thousands + $0 }
  }

  /// The date that these words say; nil where they say none as it is said.
  static func vietnameseDate(said words: [Int]) -> Example? {
    guard let month = words.firstIndex(of: VietnameseWord.tháng.rawValue) else { return nil }
    // `năm` says both 5 and "year": the fifth month has two, of which the year's is the second.
    for (place, word) in words.enumerated().dropFirst(month + 2)
    where word == VietnameseWord.năm.rawValue {
      guard let year = vietnameseNumber(said: Array(words[(place + 1)...])) else { continue }
      let dates = vietnameseDates(ofYear: year)
      if let found = dates.first(where: { $0.source == words }) { return found }
    }
    return nil
  }

  /// All dates of a year; none of one that has none.
  private static func vietnameseDates(ofYear year: Int) -> [Example] {
    guard (1...9_999).contains(year) else { return [] }
    return (1...12).flatMap { month in
      (1...days(ofMonth: month, year: year)).map {
        Example(vietnameseYear: year, month: month, day: $0)
      }
    }
  }
}
