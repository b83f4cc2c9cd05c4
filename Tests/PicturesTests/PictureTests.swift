import Attention
import Diagnostics
import Pictures
import Testing

@Suite struct PictureTests {
  @Test(arguments: Sample.all)
  func everyKindIsDrawnAsRecorded(sample: Sample) throws {
    try expectGolden(sample.picture.svg(for: .page, in: .english) + "\n", "\(sample.name).svg")
  }

  @Test func aFileHasItsOwnStyleAndGround() throws {
    let sample = try #require(Sample.all.first { $0.name == "heat-map" })
    try expectGolden(sample.picture.svg(for: .file, in: .vietnamese), "heat-map.vi.svg")
  }

  @Test func thePagesStyleIsAsRecorded() throws {
    try expectGolden(Stylesheet.page, "page.css")
  }

  @Test(arguments: Sample.all, Language.allCases)
  func itsTextSaysWhatIsToBeSeen(sample: Sample, language: Language) throws {
    #expect(sample.picture.alt(in: language) == sample.alt[language])
    let drawing = try Drawn(sample.picture.svg(for: .page, in: language))
    #expect(drawing.root.attributes["aria-label"] == sample.alt[language])
  }

  @Test(arguments: Sample.all)
  func theAuthorsWordsReplaceOurs(sample: Sample) throws {
    let text = "so <b> & \"so\""
    let page = try Drawn(sample.picture.svg(for: .page, in: .english, alt: text))
    #expect(page.root.attributes["aria-label"] == text)
    let file = try Drawn(sample.picture.svg(for: .file, in: .english, alt: text))
    #expect(file.elements.first { $0.name == "title" }?.text == text)
  }

  @Test(arguments: Sample.all, Language.allCases)
  func itsTableIsAsWideAsItsHeading(sample: Sample, language: Language) {
    let data = sample.picture.data(in: language)
    #expect(data.rows.allSatisfy { $0.count == data.heading.count })
  }

  @Test func theTableOfAnAlignmentNamesItsRowsAndColumns() throws {
    let sample = try #require(Sample.all.first { $0.name == "lines" })
    let data = sample.picture.data(in: .vietnamese)
    #expect(data.heading == ["từ đầu ra", "tôi", "là", "sinh viên"])
    #expect(data.rows[1] == ["am", "0.02", "0.94", "0.05"])
  }

  @Test(arguments: [
    (2, 3, true), (12, 12, true), (1, 3, false), (3, 1, false), (13, 3, false), (3, 13, false),
    (0, 0, false),
  ])
  func linesAreForTwoShortSentences(rows: Int, columns: Int, reads: Bool) {
    let zeros = [Double](repeating: 0, count: rows * columns)
    func matrix(_ outputs: [String], _ sources: [String]) -> AlignmentMatrix {
      AlignmentMatrix(
        weights: Matrix(rows: rows, columns: columns, values: zeros), outputs: outputs,
        sources: sources, style: NumberStyle(decimals: 2))
    }
    let outputs = (0..<rows).map { "out \($0)" }
    let sources = (0..<columns).map { "in \($0)" }
    #expect(matrix(outputs, sources).readsAsLines == reads)
    #expect(!matrix(Array(outputs.dropLast()), sources).readsAsLines)
    #expect(!matrix(outputs, sources + ["more"]).readsAsLines)
    if rows == columns { #expect(!matrix(outputs, outputs).readsAsLines) }
  }

  @Test func whereAllWeightsOfAWordAreAlikeNoLineStandsOut() throws {
    let alike = Picture.lines(
      AlignmentMatrix(
        weights: [[0.5, 0.5], [0.25, 0.75]], outputs: ["a", "b"], sources: ["c", "d"],
        style: NumberStyle(decimals: 2)))
    let lines = try Drawn(alike.svg(for: .page, in: .english)).elements
      .filter { $0.name == "path" }.map { $0.attributes["stroke-opacity"] }
    #expect(lines == ["0.28", "0.28", "0.28", "0.85"])
  }

  @Test func theTableOfCurvesHasARowForEachPlaceOnTheAxis() throws {
    let sample = try #require(Sample.all.first { $0.name == "curves" })
    let data = sample.picture.data(in: .english)
    #expect(data.heading == ["step", "with attention", "without"])
    #expect(data.rows[2] == ["200", "0.50", "NaN"])
  }

  @Test(arguments: Sample.all)
  func drawingsKeepToWhatAPageAllows(sample: Sample) throws {
    for place in [SVGPlace.page, .file] {
      let drawing = try Drawn(sample.picture.svg(for: place, in: .vietnamese))
      #expect(drawing.harms(in: place) == [])
    }
  }
}
