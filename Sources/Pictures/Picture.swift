public import Diagnostics

/// A drawing of numbers: what is drawn, not yet how.
///
/// Any numbers and any words can be drawn: what isn't finite is said, what is too much is left out
/// in the middle.
public enum Picture: Equatable, Sendable {
  case bars(Bars)
  case heatMap(AlignmentMatrix)
  case weightedSum(WeightedSum)
  case concatenation(Concatenation)
  case distribution(Distribution)
  /// Lines between the words of two sentences.
  case lines(AlignmentMatrix)
  case curves(Curves)

  /// The picture as SVG: the same text for the same picture.
  ///
  /// - Parameters:
  ///   - alt: what is to be seen, where the author says it; else `alt(in:)`.
  /// - Complexity: O(what is shown), which is bounded, after one walk over the numbers.
  public func svg(for place: SVGPlace, in language: Language, alt: String? = nil) -> String {
    kind.drawing(in: language).svg(
      for: place, alt: alt ?? kind.alt(in: language), language: language.rawValue)
  }

  /// What is to be seen, in words.
  public func alt(in language: Language) -> String { kind.alt(in: language) }

  /// The numbers of the picture as a table.
  public func data(in language: Language) -> PictureData { kind.data(in: language) }

  private var kind: any PictureKind {
    switch self {
    case .bars(let bars): bars
    case .heatMap(let alignment): HeatMap(alignment: alignment)
    case .weightedSum(let sum): sum
    case .concatenation(let concatenation): concatenation
    case .distribution(let distribution): distribution
    case .lines(let alignment): AlignmentLines(alignment: alignment)
    case .curves(let curves): curves
    }
  }
}

/// The numbers behind a picture: a heading, and rows as wide as it.
public struct PictureData: Equatable, Sendable {
  public let heading: [String]
  public let rows: [[String]]
}

/// What each kind of picture can do.
protocol PictureKind: Equatable, Sendable {
  func drawing(in language: Language) -> Drawing
  func alt(in language: Language) -> String
  func data(in language: Language) -> PictureData
}
