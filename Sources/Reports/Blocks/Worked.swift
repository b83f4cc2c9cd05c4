internal import Diagnostics
internal import LessonSwift

/// Arithmetic with its numbers put in: `2 · 3 + 1 · 1 = 7`.
struct Worked {
  let derivation: Derivation
  let digits: Int
  let notation: Notation
  /// Sums of more terms leave out the middle.
  let mostTerms: Int

  /// One side of an equation; the other is a number.
  struct Sum {
    let text: WorkedText
    /// `=`, or `≈` where a number had to be rounded, between blanks.
    let sign: String
    let value: String

    var equation: WorkedText { text + WorkedText(sign + value) }
  }

  /// The arithmetic and what it comes to; nil for a number that says nothing of its making, or is
  /// merely another one.
  var sum: Sum? {
    guard let arithmetic = derivation.arithmetic else { return nil }
    return sum(of: arithmetic, value: derivation.value)
  }

  /// The same for a part of the arithmetic.
  func sum(of arithmetic: Arithmetic, value: Double) -> Sum? {
    let result = number(value)
    let text = text(arithmetic)
    if text.text == result { return nil }
    let isExact = isExact(arithmetic) && NumberStyle.isExact(value, digits: digits)
    return Sum(text: text, sign: isExact ? " = " : notation.approximately, value: result)
  }

  func value(_ arithmetic: Arithmetic) -> Double {
    arithmetic.value(
      argument: { derivation.argument($0, $1) }, own: { derivation.own($0) }) ?? .nan
  }

  func number(_ number: Double) -> String { notation.number(number, digits: digits) }

  /// Whether every number that the text shows is all of it, and no function of it has more digits
  /// than a Double can hold.
  private func isExact(_ arithmetic: Arithmetic) -> Bool {
    switch arithmetic {
    case .number, .argument, .own, .part:
      NumberStyle.isExact(value(arithmetic), digits: digits)
    case .sum(let terms), .product(let terms), .largest(let terms): terms.allSatisfy(isExact)
    case .difference(let left, let right), .quotient(let left, let right),
      .power(let left, let right):
      isExact(left) && isExact(right)
    case .negative(let term), .apply(.absolute, let term), .apply(.positivePart, let term),
      .apply(.sqrt, let term):
      isExact(term)
    // tanh(20) is no 1, though its Double is: only at these numbers the value is a short one.
    case .apply(.exp, let term), .apply(.tanh, let term), .apply(.sigmoid, let term):
      isExact(term) && (value(term) == 0 || value(term).isInfinite)
    case .apply(.log, let term): isExact(term) && value(term) == 1
    // x + 1 above 0, eˣ below
    case .apply(.eluPlusOne, let term):
      isExact(term) && (value(term) >= 0 || value(term).isInfinite)
    }
  }

  /// How tightly a piece holds together.
  private enum Bond: Int, Comparable {
    case sum, product, whole
    static func < (a: Bond, b: Bond) -> Bool { a.rawValue < b.rawValue }
  }

  private func text(_ arithmetic: Arithmetic) -> WorkedText { piece(arithmetic).text }

  private func piece(_ arithmetic: Arithmetic) -> (text: WorkedText, bond: Bond) {
    switch arithmetic {
    case .number, .part: return leaf(arithmetic, .plain)
    case .argument(let index, let element):
      return leaf(arithmetic, .value(.argument(index, element)))
    case .own(let element): return leaf(arithmetic, .value(.own(element)))
    case .sum(let terms):
      return terms.count == 1 ? piece(terms[0]) : (sum(terms), terms.isEmpty ? .whole : .sum)
    case .product(let factors):
      let texts = factors.map { bracketed($0, least: .product) }
      return (texts.joined(separator: notation.times), .product)
    case .difference(let left, let right):
      return (
        [text(left), bracketed(right, least: .product)].joined(separator: notation.minus), .sum
      )
    case .quotient(let left, let right):
      if notation == .tex {
        return (
          [text(left), text(right)].joined(separator: "}{").between(#"\frac{"#, "}"), .whole
        )
      }
      let sides = [bracketed(left, least: .product), bracketed(right, least: .whole)]
      return (sides.joined(separator: " / "), .product)
    case .negative(let term):
      return (WorkedText(notation.sign) + bracketed(term, least: .product), .sum)
    case .power(let base, let exponent):
      let raised =
        notation == .tex
        ? text(exponent).between("{", "}") : bracketed(exponent, least: .whole)
      return ([bracketed(base, least: .whole), raised].joined(separator: "^"), .whole)
    case .apply(let operation, let term):
      let sides = notation.sides(of: operation)
      return (text(term).between(sides.0, sides.1), .whole)
    case .largest(let terms):
      let sides = notation.sidesOfLargest
      return (elided(terms).joined(separator: ", ").between(sides.0, sides.1), .whole)
    }
  }

  private func leaf(
    _ arithmetic: Arithmetic, _ kind: WorkedText.Piece.Kind
  ) -> (text: WorkedText, bond: Bond) {
    let value = value(arithmetic)
    return (WorkedText(number(value), kind), value < 0 ? .sum : .whole)
  }

  private func bracketed(_ arithmetic: Arithmetic, least: Bond) -> WorkedText {
    let piece = piece(arithmetic)
    return piece.bond < least ? piece.text.between("(", ")") : piece.text
  }

  private func sum(_ terms: [Arithmetic]) -> WorkedText {
    let texts = elided(terms)
    guard var result = texts.first else { return WorkedText("0") }
    for term in texts.dropFirst() {
      if let positive = term.without(sign: notation.sign) {
        result.append(notation.minus)
        result.append(positive)
      } else {
        result.append(" + ")
        result.append(term)
      }
    }
    return result
  }

  private func elided(_ terms: [Arithmetic]) -> [WorkedText] {
    guard terms.count > mostTerms else { return terms.map(text) }
    return terms.prefix(mostTerms - 3).map(text) + [WorkedText(notation.dots)]
      + terms.suffix(2).map(text)
  }
}
