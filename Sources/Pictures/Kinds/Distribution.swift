public import Attention
public import Diagnostics

/// Step 5: how likely each word is to come next, the likeliest first.
public struct Distribution: Equatable, Sendable, PictureKind {
  public let words: [String]
  public let probabilities: Vector
  public let style: NumberStyle
  /// How many words have a bar of their own; the others have one together.
  public let most: Int

  /// - Parameters:
  ///   - words: one for each probability; those missing are counted from 1.
  ///   - most: what isn't in 1…40 counts as the nearer of both.
  public init(
    words: [String], probabilities: Vector, style: NumberStyle, most: Int = 8
  ) {
    self.words = words
    self.probabilities = probabilities
    self.style = style
    self.most = min(40, max(1, most))
  }

  /// The likeliest words, in falling order; all where only one would be left out.
  private var shown: [Int] {
    let count = probabilities.count
    return probabilities.values.indicesOfLargest(count <= most + 1 ? count : most)
  }

  /// What the words that are not shown have together.
  private func rest(without shown: [Int]) -> (count: Int, sum: Double)? {
    guard shown.count < probabilities.count else { return nil }
    let shownSet = Set(shown)
    var sum = 0.0
    for (index, number) in probabilities.values.enumerated() where !shownSet.contains(index) {
      sum += number
    }
    return (probabilities.count - shown.count, sum)
  }

  func drawing(in language: Language) -> Drawing {
    let names = Names(words: words)
    let shown = self.shown
    guard let best = shown.first else { return .nothing(in: language) }
    var rows = shown.map { index in
      let number = probabilities[index]
      return BarChart.Row(
        name: names[index], content: number.isNaN ? .note("") : .bar(from: 0, to: number),
        value: style.label(number), isBest: index == best && !number.isNaN)
    }
    if let rest = rest(without: shown) {
      rows.append(
        BarChart.Row(
          name: PictureWords.others(rest.count)[language],
          content: rest.sum.isNaN ? .note("") : .bar(from: 0, to: rest.sum),
          value: style.label(rest.sum), isBest: false))
    }
    return BarChart(
      rows: rows, role: .word, axis: Ticks(around: probabilities.values + [0, 1]),
      title: PictureWords.probability[language]
    ).drawing()
  }

  func alt(in language: Language) -> String {
    let names = Names(words: words)
    let told = shown.prefix(3).map { index in
      "\(PictureWords.quoted(names[index], in: language)) \(style.label(probabilities[index]))"
    }
    guard let best = told.first else { return PictureWords.nothing[language] }
    let next = told.dropFirst().joined(separator: ", ")
    let count = probabilities.count
    return Bilingual(
      en: "Probabilities of \(count == 1 ? "1 word" : "\(count) words"): \(best) is the likeliest"
        + (next.isEmpty ? "" : ", then \(next)"),
      vi: "Xác suất của \(count) từ: \(best) có khả năng nhất"
        + (next.isEmpty ? "" : ", rồi đến \(next)"))[language]
  }

  func data(in language: Language) -> PictureData {
    let names = Names(words: words)
    let shown = self.shown
    var rows = shown.map { [names[$0], style.label(probabilities[$0])] }
    if let rest = rest(without: shown) {
      rows.append([PictureWords.others(rest.count)[language], style.label(rest.sum)])
    }
    return PictureData(
      heading: [PictureWords.word[language], PictureWords.probability[language]], rows: rows)
  }
}
