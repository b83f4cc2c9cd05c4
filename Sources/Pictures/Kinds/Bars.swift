public import Attention
public import Diagnostics

/// Step 1 or 2 as bars: one for each key.
public struct Bars: Equatable, Sendable, PictureKind {
  /// What the numbers are.
  public enum Quantity: Equatable, Sendable {
    /// Of any size; −∞ is a score that a mask hides.
    case scores
    /// Shares of attention: the axis goes to 1, or further where a weight does, or less far where
    /// all are small.
    case weights
    /// Shares of a whole, each of its own; what they are, in words.
    case shares(Bilingual)

    var title: Bilingual {
      switch self {
      case .scores: PictureWords.scores
      case .weights: PictureWords.weights
      case .shares(let title): title
      }
    }

    /// What one of them is called.
    var name: Bilingual {
      switch self {
      case .scores: PictureWords.score
      case .weights: PictureWords.weight
      case .shares(let title): title
      }
    }

    /// Whether the axis goes to 1.
    var isShare: Bool { self != .scores }
  }

  public let quantity: Quantity
  public let names: [String]
  public let numbers: Vector
  public let style: NumberStyle

  /// - Parameters:
  ///   - names: one for each number; those missing are counted from 1.
  public init(_ quantity: Quantity, names: [String], numbers: Vector, style: NumberStyle) {
    self.quantity = quantity
    self.names = names
    self.numbers = numbers
    self.style = style
  }

  func drawing(in language: Language) -> Drawing {
    let names = Names(words: names)
    let best = numbers.values.peaks
    let shown = Shown.rows(of: numbers.count).indices
    let rows = shown.map { index in
      guard let index else {
        let count = numbers.count - shown.count + 1
        return BarChart.Row(
          name: "", content: .note(PictureWords.more(count)[language]), value: "", isBest: false)
      }
      return BarChart.Row(
        name: names[index], content: content(of: numbers[index], language),
        value: style.label(numbers[index]), isBest: best.contains(index))
    }
    guard !rows.isEmpty else { return .nothing(in: language) }
    return BarChart(
      rows: rows, role: quantity == .scores ? .plain : .weight, axis: axis,
      title: quantity.name[language]
    ).drawing()
  }

  private var axis: Ticks {
    // Where even the largest weight is small, an axis to 1 would be nearly empty.
    let largest = numbers.values.largestSize
    let isSmall = largest > 0 && largest < 0.2
    return Ticks(around: numbers.values + (quantity.isShare && !isSmall ? [0, 1] : [0]))
  }

  private func content(of number: Double, _ language: Language) -> BarChart.Row.Content {
    if number.isNaN { return .note("") }
    if number == -.infinity { return .hidden(PictureWords.hidden[language]) }
    return .bar(from: 0, to: number)
  }

  func alt(in language: Language) -> String {
    let title = quantity.title[language]
    guard numbers.count > 0 else { return "\(title): \(PictureWords.nothing[language])" }
    let names = Names(words: names)
    let best = numbers.values.peaks
    // All of a few, else the largest of many.
    let told =
      numbers.count <= 6 ? Array(0..<numbers.count) : numbers.values.indicesOfLargest(3)
    let parts = told.map { index in
      let word = PictureWords.quoted(names[index], in: language)
      if numbers[index] == -.infinity { return "\(word) \(PictureWords.hidden[language])" }
      let mark = best.contains(index) ? " (\(PictureWords.largest[language]))" : ""
      return "\(word) \(style.label(numbers[index]))\(mark)"
    }
    return "\(title): \(PictureWords.list(parts, of: numbers.count, in: language))"
  }

  func data(in language: Language) -> PictureData {
    let names = Names(words: names)
    return PictureData(
      heading: [PictureWords.word[language], quantity.name[language]],
      rows: Shown.rows(of: numbers.count).indices.map { index in
        index.map { [names[$0], style.label(numbers[$0])] } ?? ["…", "…"]
      })
  }
}

extension [Double] {
  /// Where the largest number stands, the first of equal ones; nil where there is none.
  var indexOfLargest: Int? {
    var best: Int?
    for (index, number) in enumerated() where !number.isNaN && number > -.infinity {
      if let largest = best, self[largest] >= number { continue }
      best = index
    }
    return best
  }

  /// Where the largest number stands, each time.
  var peaks: Set<Int> {
    guard let largest = indexOfLargest else { return [] }
    return Set(indices.filter { self[$0] == self[largest] })
  }

  /// Where the largest number stands, each time; nowhere where all are alike.
  var standouts: Set<Int> {
    let peaks = peaks
    return peaks.count < count || count == 1 ? peaks : []
  }

  /// Where the largest numbers stand, in falling order, equal ones in their own; NaN counts as −∞.
  func indicesOfLargest(_ count: Int) -> [Int] {
    func rank(_ number: Double) -> Double { number.isNaN ? -.infinity : number }
    return indices.sorted { a, b in
      let (left, right) = (rank(self[a]), rank(self[b]))
      return left == right ? a < b : left > right
    }.prefix(count).map { $0 }
  }
}

extension Drawing {
  /// What stands where there is nothing to draw.
  static func nothing(in language: Language) -> Drawing {
    let text = PictureWords.nothing[language]
    return Drawing(
      width: TextWidth.of(text, size: 12) + 20, height: 32,
      content: [.text(text, x: 10, y: 20, class: "note")])
  }
}
