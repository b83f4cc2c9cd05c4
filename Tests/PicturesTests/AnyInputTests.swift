import Attention
import Diagnostics
import Pictures
import Testing

/// Pictures of any numbers and words, drawn from seeds.
@Suite struct AnyInputTests {
  @Test(arguments: UInt64(0)..<24)
  func anyNumbersAndWordsAreDrawnWithinBounds(seed: UInt64) throws {
    var any = AnyInput(seed: seed)
    for picture in any.pictures() {
      for place in [SVGPlace.page, .file] {
        let svg = picture.svg(for: place, in: .vietnamese)
        #expect(svg.utf8.count < 160_000, "seed \(seed): \(svg.utf8.count) bytes")
        let drawing = try Drawn(svg)
        #expect(drawing.harms(in: place) == [], "seed \(seed)")
        let width = try #require(Double(drawing.root.attributes["width"] ?? ""))
        let height = try #require(Double(drawing.root.attributes["height"] ?? ""))
        #expect(20...1700 ~= width, "seed \(seed)")
        #expect(20...1300 ~= height, "seed \(seed)")
      }
      for language in Language.allCases {
        #expect(picture.alt(in: language).utf8.count < 10_000, "seed \(seed)")
        #expect(!picture.alt(in: language).isEmpty, "seed \(seed)")
      }
      #expect(picture.data(in: .english).rows.count <= 41, "seed \(seed)")
      #expect(picture.svg(for: .page, in: .english) == picture.svg(for: .page, in: .english))
    }
  }

  @Test func tenThousandNumbersAreNoMoreThanAPageHolds() throws {
    let numbers = Vector((0..<10_000).map { Double($0 % 13) / 13 })
    let matrix = Matrix(rows: 10_000, columns: 10, values: (0..<100_000).map { Double($0 % 2) })
    let points = numbers.values.enumerated().map { Curves.Point(x: Double($0), y: $1) }
    let style = NumberStyle(decimals: 4)
    let pictures: [Picture] = [
      .bars(Bars(.weights, names: [], numbers: numbers, style: style)),
      .distribution(Distribution(words: [], probabilities: numbers, style: style)),
      .heatMap(AlignmentMatrix(weights: matrix, outputs: [], sources: [], style: style)),
      .lines(AlignmentMatrix(weights: matrix, outputs: [], sources: [], style: style)),
      .weightedSum(
        WeightedSum(
          names: [], weights: numbers, values: matrix, context: Vector([1.5] + matrix[0].values),
          style: style)),
      .concatenation(
        Concatenation(
          parts: [.init("c", role: .context, numbers), .init("y", role: .word, numbers)],
          projection: nil, style: style)),
      .curves(
        Curves(
          xTitle: "x", yTitle: "y", series: [Curves.Series("a", points: points)], style: style)),
    ]
    for picture in pictures {
      #expect(picture.svg(for: .page, in: .english).utf8.count < 40_000)
    }
  }
}

/// Numbers, words and pictures from a seed.
private struct AnyInput {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func upTo(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

  private mutating func number() -> Double {
    let odd: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, 1e-300, -1e300, .greatestFiniteMagnitude,
      .leastNonzeroMagnitude, 1, -1,
    ]
    switch upTo(3) {
    case 0: return odd[upTo(odd.count - 1)]
    case 1: return Double(bitPattern: generator.next())
    default: return Double.random(in: -1...1, using: &generator)
    }
  }

  private mutating func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in number() } }

  private mutating func count() -> Int { upTo(5) == 0 ? upTo(200) : upTo(12) }

  private mutating func words(_ count: Int) -> [String] {
    let odd = [
      "</text></svg><script>alert(1)</script>", "\" onload=\"x", "\u{202E}x", "a\nb", "", "]]>",
      "&amp;", String(repeating: "m", count: 10_000), "👩🏽‍❤️‍💋‍👨🏿", "שלום", "日本語",
      "Z" + String(repeating: "\u{301}", count: 5_000), "\u{0}\u{FFFE}\u{1F}", "nghiêng",
    ]
    return (0..<count).map { _ in odd[upTo(odd.count - 1)] }
  }

  private mutating func matrix() -> Matrix {
    let (rows, columns) = (count(), count())
    return Matrix(rows: rows, columns: columns, values: numbers(rows * columns))
  }

  private mutating func style() -> NumberStyle { NumberStyle(decimals: upTo(15)) }

  private mutating func part() -> Concatenation.Part {
    Concatenation.Part(words(1)[0], role: Role.allCases[upTo(5)], Vector(numbers(count())))
  }

  mutating func pictures() -> [Picture] {
    let map = matrix()
    let (rows, columns) = (words(count()), words(count()))
    let style = style()
    return [
      .bars(Bars(.scores, names: rows, numbers: Vector(numbers(count())), style: style)),
      .bars(Bars(.weights, names: rows, numbers: Vector(numbers(count())), style: style)),
      .heatMap(AlignmentMatrix(weights: map, outputs: rows, sources: columns, style: style)),
      .lines(AlignmentMatrix(weights: map, outputs: rows, sources: columns, style: style)),
      .weightedSum(
        WeightedSum(
          names: rows, weights: Vector(numbers(count())), values: matrix(),
          context: Vector(numbers(count())), style: style)),
      .weightedSum(
        WeightedSum(
          names: rows, weights: Vector(numbers(3)),
          values: Matrix(rows: 3, columns: 2, values: numbers(6)), context: Vector(numbers(2)),
          style: style)),
      .concatenation(
        Concatenation(
          parts: (0..<upTo(5)).map { _ in part() },
          projection: upTo(1) == 0
            ? nil
            : Concatenation.Projection(matrix: map, formula: words(1)[0], result: part()),
          style: style)),
      .distribution(
        Distribution(
          words: rows, probabilities: Vector(numbers(count())), style: style, most: upTo(50))),
      .curves(
        Curves(
          xTitle: words(1)[0], yTitle: words(1)[0],
          series: words(upTo(8)).map { name in
            Curves.Series(
              name, points: (0..<count()).map { _ in Curves.Point(x: number(), y: number()) })
          }, style: style)),
    ]
  }
}
