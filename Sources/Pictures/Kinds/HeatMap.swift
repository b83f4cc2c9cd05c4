internal import Attention
internal import Diagnostics

/// Numbers of a matrix as a map: one row an output word, one column a source word.
///
/// The scale goes from 0 to 1; what lies outside has the colour of the nearer end.
struct HeatMap: AlignmentPicture {
  let alignment: AlignmentMatrix

  func drawing(in language: Language) -> Drawing {
    guard !alignment.isEmpty else { return .nothing(in: language) }
    return HeatMapLayout(alignment).drawing(in: language)
  }
}

/// Where the parts of a heat map stand.
struct HeatMapLayout {
  private let map: AlignmentMatrix
  private let rows: [Int?]
  private let columns: [Int?]
  private let hasDigits: Bool
  private let cell: (width: Double, height: Double)
  private let rowLabels: [Label]
  private let columnLabels: [Label]
  private let isSlanted: Bool
  private let left: Double
  private let top: Double

  private static let gap = 16.0
  /// How many rows and columns have their number in the cell.
  private static let mostWithDigits = 12
  private static let titleHeight = 20.0

  init(_ map: AlignmentMatrix) {
    self.map = map
    rows = Shown(map.weights.rows, most: 40, head: 30, tail: 8).indices
    columns = Shown(map.weights.columns, most: 40, head: 30, tail: 8).indices
    hasDigits =
      map.weights.columns <= Self.mostWithDigits && map.weights.rows <= 2 * Self.mostWithDigits
    let (sources, outputs) = (Names(words: map.sources), Names(words: map.outputs))
    columnLabels = columns.map { $0.map { Label(sources[$0], size: 13, within: 110) } ?? .gap }
    rowLabels = rows.map { $0.map { Label(outputs[$0], size: 13, within: 120) } ?? .gap }
    let widestNumber =
      hasDigits
      ? map.weights.values.map { TextWidth.of(map.style.label($0), size: 13) }.max() ?? 0 : 0
    let narrow = hasDigits ? max(52, widestNumber + 14) : 20
    // Words lie where columns that are a little wider for them still fit on a page.
    let widestName = columnLabels.map(\.width).max() ?? 0
    let widest = hasDigits ? max(narrow, min(narrow * 1.5, 560 / Double(columns.count))) : narrow
    isSlanted = widestName + 8 > widest
    cell = (isSlanted ? narrow : max(narrow, widestName + 8), hasDigits ? 34 : 20)
    left = Self.titleHeight + (rowLabels.map(\.width).max() ?? 0) + 10
    top = Self.titleHeight + (isSlanted ? (widestName + 12) * 0.72 + 8 : 24)
  }

  private func start(of index: Int, in indices: [Int?], size: Double) -> Double {
    let gaps = indices[..<index].count { $0 == nil }
    return Double(index - gaps) * size + Double(gaps) * Self.gap
  }

  func drawing(in language: Language) -> Drawing {
    let width = start(of: columns.count, in: columns, size: cell.width)
    let height = start(of: rows.count, in: rows, size: cell.height)
    var content = titles(width, height, language) + headings()
    var fills = [Int: String]()
    var marks: [SVGElement] = []
    for (place, row) in rows.enumerated() {
      let y = top + start(of: place, in: rows, size: cell.height)
      let rowHeight = row == nil ? Self.gap : cell.height
      marks.append(.word(rowLabels[place], x: left - 8, y: y + rowHeight / 2 + 4.5, anchor: .end))
      if let row { addCells(of: row, y: y, fills: &fills, marks: &marks) }
    }
    for step in fills.keys.sorted() {
      content.append(.path(fills[step, default: ""], class: "amount\(step)"))
    }
    content += marks
    let legend = self.legend(y: top + height + 22, in: language)
    content += legend.content
    let slant = isSlanted ? (columnLabels.last?.width ?? 0) * 0.7 : 0
    return Drawing(
      width: left + max(width + slant, legend.width) + 2, height: top + height + 44,
      content: content)
  }

  private func titles(_ width: Double, _ height: Double, _ language: Language) -> [SVGElement] {
    let middle = top + height / 2
    return [
      .text(
        PictureWords.sourceWord[language], x: left + width / 2, y: 13, anchor: .middle,
        class: "note"),
      SVGElement(
        "text",
        [
          "class": "note", "text-anchor": "middle",
          "transform": "translate(12 \(middle.coordinate)) rotate(-90)",
        ], text: PictureWords.outputWord[language]),
    ]
  }

  private func headings() -> [SVGElement] {
    columns.indices.map { index in
      let width = columns[index] == nil ? Self.gap : cell.width
      let x = left + start(of: index, in: columns, size: cell.width) + width / 2
      guard isSlanted, columns[index] != nil else {
        return .word(columnLabels[index], x: x, y: top - 8, anchor: .middle)
      }
      return SVGElement(
        "g", ["transform": "translate(\((x + 2).coordinate) \((top - 6).coordinate)) rotate(-45)"],
        [.word(columnLabels[index], x: 0, y: 0)])
    }
  }

  /// Adds a row: its cells' outlines to those of the same step, its letters to the others.
  private func addCells(
    of row: Int, y: Double, fills: inout [Int: String], marks: inout [SVGElement]
  ) {
    let best = columns.compactMap { $0.map { map.weights[row, $0] } }.standouts
    var shown = 0
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      let number = map.weights[row, column]
      let x = left + start(of: place, in: columns, size: cell.width)
      // One pixel between cells lets the ground through.
      let (width, height) = (cell.width - 1, cell.height - 1)
      if number.isFinite {
        let size = (width.coordinate, height.coordinate)
        fills[AmountStep(number).index, default: ""] +=
          "M\(x.coordinate) \(y.coordinate)h\(size.0)v\(size.1)h-\(size.0)z"
      } else {
        marks.append(.hatching(x: x, y: y, width: width, height: height))
      }
      marks += letters(
        of: number, isBest: best.contains(shown), x: x + width / 2, y: y + height / 2)
      shown += 1
    }
  }

  /// What stands in the middle of a cell: the number, or a dot for a row's largest.
  private func letters(of number: Double, isBest: Bool, x: Double, y: Double) -> [SVGElement] {
    let step = AmountStep(number)
    if hasDigits {
      let look = number.isFinite ? step.letters : "halo"
      return [
        .text(
          map.style.label(number), x: x, y: y + 4.5, anchor: .middle,
          class: "number \(look)\(isBest ? " strong" : "")")
      ]
    }
    guard isBest, number > 0 else { return [] }
    return [.circle(x: x, y: y, radius: 2.5, class: step.letters)]
  }

  /// The scale from 0 to 1.
  private func legend(y: Double, in language: Language) -> (content: [SVGElement], width: Double) {
    let title = PictureWords.weight[language]
    let begin = left + TextWidth.of(title, size: 12) + 10
    let step = 6.0
    var content: [SVGElement] = [
      .text(title, x: left, y: y + 10, class: "note"),
      .text("0", x: begin + 2, y: y + 10, class: "note"),
    ]
    for index in 0..<AmountStep.count {
      content.append(
        .rect(
          x: begin + 14 + Double(index) * step, y: y, width: step, height: 12,
          class: "amount\(index)"))
    }
    let end = begin + 14 + Double(AmountStep.count) * step
    content.append(.text("1", x: end + 6, y: y + 10, class: "note"))
    return (content, end + 16 - left)
  }
}

extension Label {
  /// What stands where rows or columns are left out.
  static let gap = Label("…", size: 13)
}
