import Diagnostics
import Pictures
import Testing

@Suite struct CurvesTests {
  private static func curves(named names: [String]) -> Picture {
    let points = [Curves.Point(x: 0, y: 4), Curves.Point(x: 1, y: 2)]
    return .curves(
      Curves(
        xTitle: "step", yTitle: "loss", series: names.map { Curves.Series($0, points: points) },
        style: NumberStyle(decimals: 2)))
  }

  /// Letters with their widths in DejaVu Sans Bold, the widest font that browsers take, in ems.
  @Test(arguments: [
    ("H", 0.837), ("r", 0.493), ("k", 0.665), ("W", 1.103), ("i", 0.343), ("a", 0.675),
    ("ệ", 0.678), ("đ", 0.716),
  ])
  func namesAtTheEndsOfCurvesStandInTheDrawing(letter: Character, ems: Double) throws {
    for count in 1...40 {
      let name = String(repeating: letter, count: count)
      let drawing = try Drawn(Self.curves(named: [name]).svg(for: .page, in: .english))
      let width = try #require(Double(drawing.root.attributes["width"] ?? ""))
      let label = try #require(drawing.elements.first { $0.text.first == letter })
      let start = try #require(Double(label.attributes["x"] ?? ""))
      let length = label.text.reduce(0) { $0 + ($1 == "…" ? 1 : ems) }
      #expect(start + 13 * length <= width, "\(label.text)")
    }
  }

  @Test(arguments: ["looked at the right word", "nhìn đúng từ nguồn", "without a mistake"])
  func namesOfAFewWordsStandInFull(name: String) throws {
    let drawing = try Drawn(Self.curves(named: [name]).svg(for: .page, in: .english))
    #expect(drawing.elements.contains { $0.text == name })
  }

  @Test func sharesStandOnTheWholeAxis() throws {
    let curves = Curves(
      xTitle: "length", yTitle: "share",
      series: [Curves.Series("a", points: [.init(x: 1, y: 0.99), .init(x: 2, y: 1)])],
      style: NumberStyle(decimals: 2), range: 0...1)
    let drawing = try Drawn(Picture.curves(curves).svg(for: .page, in: .english))
    let marks = drawing.elements.map(\.text)
    #expect(marks.contains("0.0") && marks.contains("1.0") && !marks.contains("0.99"), "\(marks)")
  }

  /// "… 14 more", with its width in DejaVu Sans.
  @Test(arguments: [(Language.english, 5.52), (.vietnamese, 6.98)])
  func howManyCurvesAreLeftOutStandsInTheDrawing(language: Language, ems: Double) throws {
    let names = [String](repeating: "a", count: 20)
    let drawing = try Drawn(Self.curves(named: names).svg(for: .page, in: language))
    let width = try #require(Double(drawing.root.attributes["width"] ?? ""))
    let label = try #require(drawing.elements.first { $0.text.hasPrefix("… ") })
    let start = try #require(Double(label.attributes["x"] ?? ""))
    #expect(start + 12 * ems <= width)
  }
}
