internal import Diagnostics

/// A vector as a strip of cells, coloured by sign and size, with the numbers below them.
struct Strip: Equatable, Sendable {
  let numbers: [Double]
  /// Which of the numbers are shown; nil stands for those left out.
  let shown: [Int?]
  let cellWidth: Double

  static let height = 24.0
  /// With the numbers below the cells.
  static let fullHeight = 40.0
  private static let gapWidth = 18.0

  init(_ numbers: [Double], shown: [Int?], cellWidth: Double) {
    self.numbers = numbers
    self.shown = shown
    self.cellWidth = cellWidth
  }

  /// - Parameter strips: how many stand side by side.
  static func shown(of count: Int, strips: Int = 1) -> [Int?] {
    let isRoomy = strips <= 2
    return Shown(count, most: isRoomy ? 8 : 4, head: isRoomy ? 5 : 2, tail: isRoomy ? 2 : 1)
      .indices
  }

  /// How wide cells have to be for the numbers below them.
  static func cellWidth(for numbers: some Sequence<Double>, style: NumberStyle) -> Double {
    numbers.reduce(38) { max($0, TextWidth.of(style.label($1), size: 12) + 8) }
  }

  var width: Double { start(of: shown.count) }

  /// Where a cell begins, from the strip's left end.
  func start(of place: Int) -> Double {
    shown[..<place].reduce(0) { $0 + ($1 == nil ? Self.gapWidth : cellWidth) }
  }

  /// The cells.
  ///
  /// - Parameters:
  ///   - y: of the upper edge, for cells of full height.
  ///   - largest: the number with the full colour.
  ///   - amount: how much of the height is there, standing on the lower edge, in 0…1.
  func cells(x: Double, y: Double, largest: Double, amount: Double = 1) -> [SVGElement] {
    let share = amount.isNaN ? 0 : min(1, max(0, amount))
    let height = max(share * Self.height, 1)
    return shown.enumerated().map { place, index in
      let left = x + start(of: place)
      guard let index else {
        return .text(
          "…", x: left + Self.gapWidth / 2, y: y + Self.height / 2 + 4, anchor: .middle,
          class: "note")
      }
      let step = SignedStep(numbers[index], largest: largest)
      return .rect(
        x: left, y: y + Self.height - height, width: cellWidth - 1, height: height,
        class: step.className)
    }
  }

  /// The numbers, below cells whose upper edge is at y.
  func texts(x: Double, y: Double, style: NumberStyle, isStrong: Bool = false) -> [SVGElement] {
    shown.enumerated().compactMap { place, index in
      guard let index else { return nil }
      return .text(
        style.label(numbers[index]), x: x + start(of: place) + (cellWidth - 1) / 2,
        y: y + Self.height + 15, anchor: .middle,
        class: isStrong ? "small number strong" : "small number")
    }
  }
}

extension Sequence<Double> {
  /// The largest size of a number that is one.
  var largestSize: Double {
    reduce(0) { $1.isFinite ? Swift.max($0, abs($1)) : $0 }
  }
}
