public import Diagnostics

/// Numbers that change: one curve or several over the same axis.
public struct Curves: Equatable, Sendable, PictureKind {
  public struct Point: Equatable, Sendable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Series: Equatable, Sendable {
    public let name: String
    /// From left to right; where one isn't finite the curve is broken.
    public let points: [Point]

    public init(_ name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// What is along the axis, and what is above it, in the reader's words.
  public let xTitle: String
  public let yTitle: String
  public let series: [Series]
  public let style: NumberStyle
  /// What the vertical axis shows at least: 0...1 for shares, so that a small difference looks small.
  public let range: ClosedRange<Double>?

  /// The largest number of curves that are told from each other.
  static let mostSeries = 6

  public init(
    xTitle: String, yTitle: String, series: [Series], style: NumberStyle,
    range: ClosedRange<Double>? = nil
  ) {
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.series = series
    self.style = style
    self.range = range
  }

  func drawing(in language: Language) -> Drawing {
    guard series.contains(where: { $0.points.contains(where: \.isFinite) }) else {
      return .nothing(in: language)
    }
    return CurvesLayout(self).drawing(in: language)
  }

  func alt(in language: Language) -> String {
    let (x, y) = (Label.clean(xTitle), Label.clean(yTitle))
    let told = series.prefix(Self.mostSeries).compactMap { sentence(of: $0, in: language) }
    guard !told.isEmpty else { return PictureWords.nothing[language] }
    return Bilingual(en: "\(y) over \(x): ", vi: "\(y) theo \(x): ")[language]
      + told.joined(separator: "; ")
      + (series.count > Self.mostSeries
        ? "; " + PictureWords.more(series.count - Self.mostSeries)[language] : "")
  }

  /// "'train' from 4.2 at 0 to 0.1 at 1000", with the lowest and highest point where these lie between.
  private func sentence(of series: Series, in language: Language) -> String? {
    let points = series.points.filter(\.isFinite)
    guard let first = points.first, let last = points.last else { return nil }
    let xStyle = NumberStyle(of: points.lazy.map(\.x), digits: 4)
    func text(_ point: Point) -> String {
      let (x, y) = (xStyle.label(point.x), style.label(point.y))
      return Bilingual(en: "\(y) at \(x)", vi: "\(y) tại \(x)")[language]
    }
    let name = PictureWords.quoted(series.name, in: language)
    guard points.count > 1 else { return "\(name) \(text(first))" }
    var sentence =
      name
      + Bilingual(
        en: " from \(text(first)) to \(text(last))", vi: " từ \(text(first)) đến \(text(last))")[
        language]
    if let low = points.min(by: { $0.y < $1.y }), low.y < min(first.y, last.y) {
      sentence += Bilingual(en: ", lowest ", vi: ", thấp nhất ")[language] + text(low)
    }
    if let high = points.max(by: { $0.y < $1.y }), high.y > max(first.y, last.y) {
      sentence += Bilingual(en: ", highest ", vi: ", cao nhất ")[language] + text(high)
    }
    return sentence
  }

  func data(in language: Language) -> PictureData {
    let shown = series.prefix(Self.mostSeries)
    let columns = shown.map { series in
      Dictionary(
        series.points.filter { $0.x.isFinite }.map { ($0.x, $0.y) }, uniquingKeysWith: { $1 })
    }
    let places = Set(columns.flatMap(\.keys)).sorted()
    let rows = Shown.rows(of: places.count).indices
    let xStyle = NumberStyle(of: rows.compactMap { $0.map { places[$0] } }, digits: 4)
    return PictureData(
      heading: [xTitle] + shown.map(\.name),
      rows: rows.map { row in
        guard let row else { return [String](repeating: "…", count: columns.count + 1) }
        return [xStyle.label(places[row])]
          + columns.map { column in column[places[row]].map(style.label) ?? "" }
      })
  }
}

extension Curves.Point {
  var isFinite: Bool { x.isFinite && y.isFinite }
}
