internal import Attention

/// A row of letters that come back in another order.
struct Reordering: Equatable, Sendable {
  /// The letters, without `<END>`.
  let letters: [String]
  private let order: Order

  private enum Order: Equatable, Sendable {
    case reversed, kept
    /// Those of the first so many letters, then the others.
    case firstLetters(Int)
  }

  /// How long a row may be.
  static let lengths = 1...1_000

  static func reversal(symbols: Int) -> Reordering {
    Reordering(letters: letters(symbols, from: "a"), order: .reversed)
  }

  static func copy(symbols: Int) -> Reordering {
    Reordering(letters: letters(symbols, from: "a"), order: .kept)
  }

  static func stablePartition(symbols: Int) -> Reordering {
    precondition(symbols.isMultiple(of: 2), "half of \(symbols) letters are no whole number")
    let half = symbols / 2
    return Reordering(
      letters: letters(half, from: "a") + letters(half, from: "A"), order: .firstLetters(half))
  }

  /// Letters of the alphabet, one behind the other.
  private static func letters(_ count: Int, from first: Unicode.Scalar) -> [String] {
    precondition((1...26).contains(count), "\(count) letters of an alphabet of 26")
    return (0..<UInt8(count)).map { String(Unicode.Scalar(UInt8(ascii: first) + $0)) }
  }

  /// The order and the letters, in words.
  var text: String {
    let order =
      switch order {
      case .reversed: "reversed"
      case .kept: "kept"
      case .firstLetters(let count): "first \(count)"
      }
    return "\(order) \(letters.joined(separator: " "))"
  }

  var vocabulary: Vocabulary {
    var growing = GrowingVocabulary()
    for letter in letters { _ = growing.index(of: letter) }
    return Vocabulary(growing)
  }

  /// A row of letters, each drawn from all, and its target.
  func example(length: Int, using generator: inout SeededGenerator) -> Example {
    example(of: (0..<length).map { _ in generator.whole(in: 1...letters.count) })
  }

  /// A row of letters and its target, and where each letter of that stands in it.
  func example(of source: [Int]) -> Example {
    let places = places(of: source)
    return Example(source: source, target: places.map { source[$0] }, alignment: places)
  }

  private func places(of source: [Int]) -> [Int] {
    switch order {
    case .reversed: source.indices.reversed()
    case .kept: Array(source.indices)
    case .firstLetters(let count):
      source.indices.filter { source[$0] <= count } + source.indices.filter { source[$0] > count }
    }
  }
}
