internal import Diagnostics

/// Lying bars with a name before and a number behind each.
struct BarChart: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    enum Content: Equatable, Sendable {
      /// From one number to another along the axis.
      case bar(from: Double, to: Double)
      /// What a mask hides, with what is said of it.
      case hidden(String)
      /// No bar: a number that has no place, or a sentence about rows that are left out.
      case note(String)
    }

    let name: String
    let content: Content
    let value: String
    let isBest: Bool
  }

  let rows: [Row]
  let role: Role
  let axis: Ticks
  /// Under the axis, in the reader's words.
  let title: String

  private static let width = 400.0
  private static let rowHeight = 26.0
  private static let barHeight = 15.0

  func drawing() -> Drawing {
    let labels = rows.map { Label($0.name, size: 13, within: 130) }
    let values = rows.map { TextWidth.of($0.value, size: 13) * ($0.isBest ? TextWidth.strong : 1) }
    let names = zip(labels, rows).map { $0.width * ($1.isBest ? TextWidth.strong : 1) }
    let left = (names.max() ?? 0) + 10
    let plotWidth = max(140, Self.width - left - (values.max() ?? 0) - 12)
    let plot = Plot(left: left, width: plotWidth, axis: axis)
    let bottom = Double(rows.count) * Self.rowHeight + 4
    let width = left + plotWidth + (values.max() ?? 0) + 12
    var content = plot.gridLines(top: 0, bottom: bottom)
    for (index, row) in rows.enumerated() {
      content += self.content(
        of: row, labels[index], plot, top: Double(index) * Self.rowHeight + 2, right: width)
    }
    let zero = plot.x(of: 0)
    content.append(.line(x1: zero, y1: 0, x2: zero, y2: bottom, class: "axis"))
    content += plot.tickLabels(y: bottom + 16)
    content.append(
      .text(title, x: left + plotWidth / 2, y: bottom + 34, anchor: .middle, class: "note"))
    return Drawing(width: width, height: bottom + 40, content: content)
  }

  private func content(
    of row: Row, _ label: Label, _ plot: Plot, top: Double, right: Double
  ) -> [SVGElement] {
    let base = top + Self.rowHeight / 2 + 4.5
    let barTop = top + (Self.rowHeight - Self.barHeight) / 2
    let weight = row.isBest ? " strong" : ""
    if case .note(let text) = row.content, row.name.isEmpty {
      return [.text(text, x: plot.left + 6, y: base, class: "note")]
    }
    var content: [SVGElement] = [
      .word(label, x: plot.left - 10, y: base, anchor: .end, class: row.isBest ? "strong" : nil)
    ]
    switch row.content {
    case .bar(let from, let to):
      let (a, b) = (plot.x(of: from), plot.x(of: to))
      content.append(
        .rect(
          x: min(a, b), y: barTop, width: max(abs(b - a), 1), height: Self.barHeight,
          class: "\(role.rawValue) \(row.isBest ? "area" : "pale")"))
    case .hidden(let text):
      content.append(
        .hatching(x: plot.x(of: 0), y: barTop, width: 54, height: Self.barHeight))
      content.append(.text(text, x: plot.x(of: 0) + 62, y: base, class: "note halo"))
    case .note(let text):
      content.append(.text(text, x: plot.left + 6, y: base, class: "note"))
    }
    content.append(
      .text(row.value, x: right, y: base, anchor: .end, class: "number" + weight))
    return content
  }
}

/// A stretch of a drawing along which numbers have places, from left to right.
struct Plot: Equatable, Sendable {
  let left: Double
  let width: Double
  let axis: Ticks

  func x(of number: Double) -> Double { left + width * axis.share(of: number) }

  func gridLines(top: Double, bottom: Double) -> [SVGElement] {
    axis.numbers.map {
      .line(x1: x(of: $0), y1: top, x2: x(of: $0), y2: bottom, class: "grid")
    }
  }

  /// The marks' texts, as many as stand side by side.
  func tickLabels(y: Double) -> [SVGElement] {
    let labels = axis.labels
    let widest = labels.map { TextWidth.of($0, size: 12) }.max() ?? 0
    let room = width / Double(max(1, labels.count - 1))
    let every = max(1, Int(((widest + 8) / max(room, 0.01)).rounded(.up)))
    return labels.enumerated().filter { $0.offset % every == 0 }.map { index, label in
      .text(label, x: x(of: axis.numbers[index]), y: y, anchor: .middle, class: "note number")
    }
  }
}
