internal import Attention
internal import Diagnostics

/// A weighted sum in the plane: the shrunken values as arrows, each from the tip of the one before,
/// lead to the tip of the context.
struct ArrowDiagram: Equatable, Sendable {
  private let names: [Label]
  private let values: [Point]
  private let parts: [Point]
  private let context: Point

  private struct Point: Equatable, Sendable {
    var x: Double
    var y: Double
  }

  private static let mostArrows = 6
  private static let size = 240.0

  /// nil unless the values are a few pairs of numbers.
  init?(_ sum: WeightedSum) {
    guard sum.values.columns == 2, sum.context.count == 2, sum.values.rows <= Self.mostArrows
    else { return nil }
    let numbers = sum.values.values + sum.weights.values + sum.context.values
    guard numbers.allSatisfy({ abs($0) < 1e9 }), numbers.largestSize > 1e-9 else { return nil }
    let rows = 0..<sum.values.rows
    names = rows.map { Label(Names(words: sum.names)[$0], size: 12, within: 90) }
    values = rows.map { Point(x: sum.values[$0, 0], y: sum.values[$0, 1]) }
    parts = rows.map { row in
      let part = sum.contribution(row)
      return Point(x: part[0], y: part[1])
    }
    context = Point(x: sum.context[0], y: sum.context[1])
  }

  func drawing(in language: Language) -> Drawing {
    var tips = [Point(x: 0, y: 0)]
    for part in parts {
      let last = tips[tips.count - 1]
      tips.append(Point(x: last.x + part.x, y: last.y + part.y))
    }
    let frame = Frame(around: values + tips + [context], size: Self.size)
    var content = frame.grid
    for (value, name) in zip(values, names) {
      content += arrow(from: Point(x: 0, y: 0), to: value, frame, class: "key", isThin: true)
      content.append(self.name(name, at: value, frame))
    }
    for (from, to) in zip(tips, tips.dropFirst()) {
      content += arrow(from: from, to: to, frame, class: "weight")
    }
    content += arrow(from: Point(x: 0, y: 0), to: context, frame, class: "context")
    let key: [(String, Bilingual)] = [
      ("key", PictureWords.value), ("weight", PictureWords.weightedValue),
      ("context", PictureWords.context),
    ]
    var x = 0.0
    for (role, text) in key {
      let (y, text) = (frame.height + 26, text[language])
      content.append(
        .line(
          x1: x, y1: y - 4, x2: x + 22, y2: y - 4,
          class: "\(role) stroke \(role == "key" ? "thin" : "thick")"))
      content.append(.text(text, x: x + 28, y: y, class: "note"))
      x += 28 + TextWidth.of(text, size: 12) + 18
    }
    return Drawing(width: max(frame.width, x), height: frame.height + 34, content: content)
  }

  private func name(_ label: Label, at tip: Point, _ frame: Frame) -> SVGElement {
    let (x, y) = (frame.x(tip.x), frame.y(tip.y))
    let isLeft = tip.x < 0 && x - label.width > frame.left
    return .word(
      label, x: x + (isLeft ? -6 : 6), y: y + (tip.y < 0 ? 13 : -4),
      anchor: isLeft ? .end : .start, class: "small key letters halo")
  }

  private func arrow(
    from: Point, to: Point, _ frame: Frame, class role: String, isThin: Bool = false
  ) -> [SVGElement] {
    let (x1, y1, x2, y2) = (frame.x(from.x), frame.y(from.y), frame.x(to.x), frame.y(to.y))
    let length = ((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)).squareRoot()
    guard length > 0.5 else { return [] }
    let head = min(isThin ? 7 : 9, length * 0.7)
    let (ux, uy) = ((x2 - x1) / length, (y2 - y1) / length)
    let (bx, by) = (x2 - ux * head, y2 - uy * head)
    let half = head * 0.45
    let tip =
      "M\(x2.coordinate) \(y2.coordinate)"
      + "L\((bx - uy * half).coordinate) \((by + ux * half).coordinate)"
      + "L\((bx + uy * half).coordinate) \((by - ux * half).coordinate)Z"
    return [
      .line(x1: x1, y1: y1, x2: bx, y2: by, class: "\(role) stroke \(isThin ? "thin" : "thick")"),
      .path(tip, class: "\(role) area"),
    ]
  }

  /// The plane: both axes have the same scale.
  private struct Frame {
    let horizontal: Ticks
    let vertical: Ticks
    let unit: Double

    /// Between the tick labels and the plane.
    let left: Double
    /// Around what lies between the outermost marks.
    private static let inset = 14.0
    private static let right = 70.0
    private static let top = 4.0

    init(around points: [Point], size: Double) {
      horizontal = Ticks(around: points.map(\.x) + [0])
      vertical = Ticks(around: points.map(\.y) + [0])
      left = (vertical.labels.map { TextWidth.of($0, size: 12) }.max() ?? 0) + 8
      unit = size / max(horizontal.upper - horizontal.lower, vertical.upper - vertical.lower)
    }

    var width: Double { x(horizontal.upper) + Self.right }
    var height: Double { y(vertical.lower) + Self.inset + 20 }

    func x(_ x: Double) -> Double { left + Self.inset + (x - horizontal.lower) * unit }
    func y(_ y: Double) -> Double { Self.top + Self.inset + (vertical.upper - y) * unit }

    var grid: [SVGElement] {
      let (top, bottom) = (y(vertical.upper) - Self.inset, y(vertical.lower) + Self.inset)
      let right = x(horizontal.upper) + Self.inset
      var content: [SVGElement] = []
      for mark in horizontal.numbers {
        content.append(
          .line(
            x1: x(mark), y1: top, x2: x(mark), y2: bottom, class: mark == 0 ? "axis" : "grid"))
      }
      for mark in vertical.numbers {
        content.append(
          .line(
            x1: left, y1: y(mark), x2: right, y2: y(mark), class: mark == 0 ? "axis" : "grid"))
      }
      let below = Plot(
        left: x(horizontal.lower), width: x(horizontal.upper) - x(horizontal.lower),
        axis: horizontal)
      content += below.tickLabels(y: bottom + 15)
      let room = (bottom - top - 2 * Self.inset) / Double(max(1, vertical.numbers.count - 1))
      let every = max(1, Int((16 / max(room, 0.1)).rounded(.up)))
      for (index, label) in vertical.labels.enumerated() where index % every == 0 {
        content.append(
          .text(
            label, x: left - 6, y: y(vertical.numbers[index]) + 4, anchor: .end,
            class: "note number"))
      }
      return content
    }
  }
}
