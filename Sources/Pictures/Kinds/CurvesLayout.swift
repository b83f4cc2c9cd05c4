internal import Diagnostics

/// Where the parts of curves stand: names at the curves' ends, titles at the axes' ends.
struct CurvesLayout {
  private let curves: Curves
  private let series: [Curves.Series]
  private let horizontal: Ticks
  private let vertical: Ticks
  private let plot: Plot
  private let width: Double

  private static let top = 30.0
  private static let height = 210.0
  private static let usualWidth = 440.0
  /// Of a name, and how much of it fits the usual width.
  private static let mostOfName = 190.0
  private static let usualName = 110.0
  private static let looks: [(role: Role, dashes: String?)] = [
    (.context, nil), (.weight, "7 4"), (.key, "2 4"), (.query, "10 4 2 4"), (.word, "4 3"),
    (.plain, "12 5"),
  ]

  init(_ curves: Curves) {
    self.curves = curves
    series = curves.series.prefix(Curves.mostSeries).map { $0 }
    let points = series.flatMap(\.points).filter(\.isFinite)
    horizontal = Ticks(within: points.lazy.map(\.x), wanted: 5)
    let bounds = curves.range.map { [$0.lowerBound, $0.upperBound] } ?? []
    vertical = Ticks(around: points.map(\.y) + bounds, wanted: 5)
    let left = (vertical.labels.map { TextWidth.of($0, size: 12) }.max() ?? 0) + 12
    let names = Self.widthOfNames(of: curves)
    width = Self.usualWidth + max(0, names - Self.usualName)
    plot = Plot(left: left, width: width - left - names - 30, axis: horizontal)
  }

  /// Of what stands on the right of the plot: the names, and how many more curves there are.
  private static func widthOfNames(of curves: Curves) -> Double {
    let names = curves.series.prefix(Curves.mostSeries).map {
      Label($0.name, size: 13, within: Self.mostOfName).width * TextWidth.strongest
    }
    let rest = curves.series.count - names.count
    guard rest > 0 else { return names.max() ?? 0 }
    let more = PictureWords.more(rest)
    return ([more.en, more.vi].map { TextWidth.of($0, size: 12) } + names).max() ?? 0
  }

  private func y(of number: Double) -> Double {
    Self.top + Self.height * (1 - vertical.share(of: number))
  }

  func drawing(in language: Language) -> Drawing {
    let bottom = Self.top + Self.height
    let right = plot.left + plot.width
    var content: [SVGElement] = [
      .word(Label(curves.yTitle, size: 12, within: 300), x: 0, y: 13, class: "note")
    ]
    for (mark, label) in zip(vertical.numbers, vertical.labels) {
      let y = y(of: mark)
      content.append(.line(x1: plot.left, y1: y, x2: right, y2: y, class: "grid"))
      content.append(.text(label, x: plot.left - 8, y: y + 4, anchor: .end, class: "note number"))
    }
    content.append(.line(x1: plot.left, y1: bottom, x2: right, y2: bottom, class: "axis"))
    content += plot.tickLabels(y: bottom + 17)
    content.append(
      .word(
        Label(curves.xTitle, size: 12, within: 300), x: plot.left + plot.width / 2,
        y: bottom + 36, anchor: .middle, class: "note"))
    for (index, series) in series.enumerated() { content += curve(series, look: index) }
    content += names(right: right)
    if curves.series.count > series.count {
      let more = PictureWords.more(curves.series.count - series.count)[language]
      content.append(.text(more, x: right + 26, y: bottom + 17, class: "note"))
    }
    return Drawing(width: width, height: bottom + 42, content: content)
  }

  private func curve(_ series: Curves.Series, look index: Int) -> [SVGElement] {
    let points = Self.thinned(series.points)
    let look = Self.looks[index % Self.looks.count]
    var commands = ""
    var isBroken = true
    for point in points {
      guard point.isFinite else {
        isBroken = true
        continue
      }
      commands += isBroken ? "M" : "L"
      commands += "\(plot.x(of: point.x).coordinate) \(y(of: point.y).coordinate)"
      isBroken = false
    }
    let finite = points.filter(\.isFinite)
    let every = max(1, finite.count / 6)
    let marked = finite.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    return [
      SVGElement(
        "path",
        [
          "class": "\(look.role.rawValue) stroke thick", "d": commands,
          "stroke-dasharray": look.dashes,
        ])
    ] + marked.map { marker(index, x: plot.x(of: $0.x), y: y(of: $0.y)) }
  }

  /// At most so many points that each has its pixel: of each stretch the lowest and the highest.
  static func thinned(_ points: [Curves.Point]) -> [Curves.Point] {
    let most = 200
    guard points.count > most else { return points }
    let stretch = (points.count + most / 2 - 1) / (most / 2)
    return stride(from: 0, to: points.count, by: stretch).flatMap { start -> [Curves.Point] in
      let range = start..<min(points.count, start + stretch)
      let finite = range.filter { points[$0].isFinite }
      guard let low = finite.min(by: { points[$0].y < points[$1].y }),
        let high = finite.max(by: { points[$0].y < points[$1].y })
      else { return [points[start]] }
      return low == high ? [points[low]] : [points[min(low, high)], points[max(low, high)]]
    }
  }

  private func marker(_ index: Int, x: Double, y: Double) -> SVGElement {
    let name = Self.looks[index % Self.looks.count].role.rawValue + " area"
    guard index % Self.looks.count > 0 else { return .circle(x: x, y: y, radius: 3.5, class: name) }
    return .path("M\(x.coordinate) \(y.coordinate)" + Self.shapes[index % 5], class: name)
  }

  /// What is drawn around a marked point of the second and further curves.
  private static let shapes = [
    "m-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z", "m-3.5 -3.5h7v7h-7z",
    "m0 -4.5l4.5 8h-9z", "m0 -5l5 5l-5 5l-5 -5z", "m0 4.5l4.5 -8h-9z",
  ]

  /// Each curve's name beside its end, moved apart where ends are near each other.
  private func names(right: Double) -> [SVGElement] {
    let gap = 17.0
    var ends: [(index: Int, y: Double)] = []
    for (index, series) in series.enumerated() {
      guard let last = series.points.last(where: \.isFinite) else { continue }
      ends.append((index, y(of: last.y)))
    }
    ends.sort { $0.y == $1.y ? $0.index < $1.index : $0.y < $1.y }
    // Downwards from the highest, then upwards again from the plot's lower edge.
    for rank in ends.indices.dropFirst() {
      ends[rank].y = max(ends[rank].y, ends[rank - 1].y + gap)
    }
    var lowest = Self.top + Self.height
    for rank in ends.indices.reversed() {
      ends[rank].y = min(ends[rank].y, lowest)
      lowest = ends[rank].y - gap
    }
    var content: [SVGElement] = []
    for end in ends {
      let role = Self.looks[end.index % Self.looks.count].role.rawValue
      let label = Label(series[end.index].name, size: 13, within: Self.mostOfName)
      content.append(marker(end.index, x: right + 14, y: end.y))
      content.append(
        .word(label, x: right + 24, y: end.y + 4.5, class: role + " letters strong"))
    }
    return content
  }
}
