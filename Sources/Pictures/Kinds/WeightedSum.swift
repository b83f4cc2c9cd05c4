public import Attention
public import Diagnostics

/// Step 3: each value shrinks to its weight, and what is left adds up to the context.
public struct WeightedSum: Equatable, Sendable, PictureKind {
  public let names: [String]
  public let weights: Vector
  public let values: Matrix
  public let context: Vector
  public let style: NumberStyle

  /// - Parameters:
  ///   - names: one for each key; those missing are counted from 1.
  ///   - weights: one for each row of the values; those missing are 0.
  ///   - context: as wide as the values.
  public init(
    names: [String], weights: Vector, values: Matrix, context: Vector, style: NumberStyle
  ) {
    self.names = names
    self.weights = weights
    self.values = values
    self.context = context
    self.style = style
  }

  func weight(_ row: Int) -> Double { row < weights.count ? weights[row] : 0 }

  /// The value of a key, as much as its weight.
  func contribution(_ row: Int) -> [Double] {
    values[row].values.map { $0 * weight(row) }
  }

  func drawing(in language: Language) -> Drawing {
    guard values.rows > 0, values.columns > 0 else { return .nothing(in: language) }
    let table = WeightedSumTable(self).drawing(in: language)
    guard let arrows = ArrowDiagram(self) else { return table }
    return .column([table, arrows.drawing(in: language)], gap: 24)
  }

  func alt(in language: Language) -> String {
    let best = weights.values.indicesOfLargest(3)
    guard values.rows > 0, !best.isEmpty else { return PictureWords.nothing[language] }
    let names = Names(words: names)
    let parts = best.map {
      "\(PictureWords.quoted(names[$0], in: language)) × \(style.label(weights[$0]))"
    }
    let told = PictureWords.list(parts, of: weights.count, in: language)
    let result = vectorText(context.values)
    return Bilingual(
      en: "The values, each as much as its weight (\(told)), add up to the context \(result)",
      vi: "Các giá trị, mỗi giá trị góp theo trọng số (\(told)), cộng lại thành vector ngữ cảnh "
        + result)[language]
  }

  private func vectorText(_ numbers: [Double]) -> String {
    let parts = Shown.columns(of: numbers.count).indices.map { index in
      index.map { style.label(numbers[$0]) } ?? "…"
    }
    return "(" + parts.joined(separator: ", ") + ")"
  }

  func data(in language: Language) -> PictureData {
    let names = Names(words: names)
    var rows = Shown.rows(of: values.rows).indices.map { row in
      guard let row else { return ["…", "…", "…", "…"] }
      return [
        names[row], style.label(weight(row)), vectorText(values[row].values),
        vectorText(contribution(row)),
      ]
    }
    rows.append([
      PictureWords.sum[language], style.label(sum(weights)), "", vectorText(context.values),
    ])
    return PictureData(
      heading: [
        PictureWords.key[language], PictureWords.weight[language], PictureWords.value[language],
        PictureWords.weightedValue[language],
      ], rows: rows)
  }
}

/// The weighted sum as a written addition: value × weight = contribution, row by row.
struct WeightedSumTable {
  private let sum: WeightedSum
  private let rows: [Int?]
  private let labels: [Label]
  private let largest: Double
  private let largestWeight: Double
  private let cellWidth: Double
  private let columns: [Int?]

  private static let rowHeight = 54.0
  private static let top = 24.0

  init(_ sum: WeightedSum) {
    self.sum = sum
    rows = Shown(sum.values.rows, most: 12, head: 8, tail: 2).indices
    let names = Names(words: sum.names)
    labels = rows.map { $0.map { Label(names[$0], size: 13, within: 110) } ?? .gap }
    let places = Strip.shown(of: sum.values.columns)
    columns = places
    var numbers = sum.context.values
    for row in rows.compactMap(\.self) {
      let (value, part) = (sum.values[row].values, sum.contribution(row))
      numbers += places.compactMap(\.self).flatMap { [value[$0], part[$0]] }
    }
    largest = numbers.largestSize
    largestWeight = max(1, sum.weights.values.largestSize)
    cellWidth = Strip.cellWidth(for: numbers, style: sum.style)
  }

  private func strip(_ numbers: [Double]) -> Strip {
    Strip(numbers, shown: Strip.shown(of: numbers.count), cellWidth: cellWidth)
  }

  private func amount(_ row: Int) -> Double { abs(sum.weight(row)) / largestWeight }

  func drawing(in language: Language) -> Drawing {
    let style = sum.style
    let nameWidth = labels.map(\.width).max() ?? 0
    let weightTexts = rows.map { $0.map { "× " + style.label(sum.weight($0)) } ?? "" }
    let weightWidth = max(
      weightTexts.map { TextWidth.of($0, size: 13) }.max() ?? 0,
      TextWidth.of(PictureWords.weight[language], size: 12))
    let stripWidth = strip([Double](repeating: 0, count: sum.values.columns)).width
    let valueX = nameWidth + 12
    let weightX = valueX + stripWidth + 14
    let resultX = weightX + weightWidth + 34
    let width = resultX + max(stripWidth, strip(sum.context.values).width)
    var content = [
      SVGElement.text(PictureWords.value[language], x: valueX, y: 12, class: "note"),
      .text(PictureWords.weight[language], x: weightX, y: 12, class: "note"),
      .text(PictureWords.weightedValue[language], x: resultX, y: 12, class: "note"),
    ]
    for (place, row) in rows.enumerated() {
      let y = Self.top + Double(place) * Self.rowHeight
      guard let row else {
        let text = PictureWords.more(sum.values.rows - rows.count + 1)[language]
        content.append(.text(text, x: valueX, y: y + 24, class: "note"))
        continue
      }
      let value = strip(sum.values[row].values)
      let part = strip(sum.contribution(row))
      let base = y + Strip.height / 2 + 4.5
      content.append(
        .word(labels[place], x: nameWidth, y: base, anchor: .end, class: "key letters"))
      content += value.cells(x: valueX, y: y, largest: largest)
      content += value.texts(x: valueX, y: y, style: style)
      content.append(
        .text(weightTexts[place], x: weightX, y: base, class: "weight letters number strong"))
      content.append(.text("=", x: resultX - 20, y: base, class: "note"))
      content += shrunken(row).cells(x: resultX, y: y, largest: largest, amount: amount(row))
      content += part.texts(x: resultX, y: y, style: style)
    }
    let end = Self.top + Double(rows.count) * Self.rowHeight
    content += total(y: end, valueX, resultX, width: width, language)
    return Drawing(width: width, height: end + 14 + Strip.fullHeight + 22, content: content)
  }

  /// What a value leaves has its colours, and its weight as height.
  private func shrunken(_ row: Int) -> Strip {
    strip(sum.values[row].values.map { sum.weight(row) < 0 ? -$0 : $0 })
  }

  /// The strips on each other, and the context that they mix to.
  private func total(
    y: Double, _ valueX: Double, _ resultX: Double, width: Double, _ language: Language
  ) -> [SVGElement] {
    let top = y + 14
    var content: [SVGElement] = [
      .line(x1: valueX, y1: y, x2: width, y2: y, class: "rule thin")
    ]
    var height = 0.0
    for row in rows.compactMap(\.self) {
      content += shrunken(row).cells(
        x: valueX, y: top - height, largest: largest, amount: amount(row))
      height += amount(row) * Strip.height
    }
    let context = strip(sum.context.values)
    let base = top + Strip.height / 2 + 4.5
    content.append(.text("=", x: resultX - 20, y: base, class: "note"))
    content += context.cells(x: resultX, y: top, largest: largest)
    content += context.texts(x: resultX, y: top, style: sum.style, isStrong: true)
    content.append(
      .text(PictureWords.sum[language], x: valueX, y: top + Strip.height + 15, class: "note"))
    content.append(
      .text(
        PictureWords.context[language], x: resultX, y: top + Strip.fullHeight + 16,
        class: "context letters strong"))
    return content
  }
}
