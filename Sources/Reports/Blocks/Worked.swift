internal import Diagnostics
internal import LessonSwift

/// Arithmetic with its numbers put in: `2 · 3 + 1 · 1 = 7`.
struct Worked {
  let derivation: Derivation
  let digits: Int
  let notation: Notation

  /// Sums of more terms leave out the middle in a report; an explanation shows them all.
  private var mostTerms: Int { notation == .tex ? 8 : .max }

  /// The arithmetic and what it comes to, with ≈ where a number had to be rounded; nil for a number
  /// that says nothing of its making, or is merely another one.
  var text: String? {
    guard let arithmetic = derivation.arithmetic else { return nil }
    return text(of: arithmetic, value: derivation.value)
  }

  /// The same for a part of the arithmetic.
  func text(of arithmetic: Arithmetic, value: Double) -> String? {
    let result = number(value)
    let text = text(arithmetic)
    if text == result { return nil }
    let isExact = isExact(arithmetic) && NumberStyle.isExact(value, digits: digits)
    return text + (isExact ? " = " : notation.approximately) + result
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

  private func text(_ arithmetic: Arithmetic) -> String { piece(arithmetic).text }

  private func piece(_ arithmetic: Arithmetic) -> (text: String, bond: Bond) {
    switch arithmetic {
    case .number, .argument, .own, .part:
      let value = value(arithmetic)
      return (number(value), value < 0 ? .sum : .whole)
    case .sum(let terms):
      return terms.count == 1 ? piece(terms[0]) : (sum(terms), terms.isEmpty ? .whole : .sum)
    case .product(let factors):
      let texts = factors.map { bracketed($0, least: .product) }
      return (texts.joined(separator: notation.times), .product)
    case .difference(let left, let right):
      return (text(left) + notation.minus + bracketed(right, least: .product), .sum)
    case .quotient(let left, let right):
      if notation == .tex { return (#"\frac{\#(text(left))}{\#(text(right))}"#, .whole) }
      let divisor = bracketed(right, least: .whole)
      return ("\(bracketed(left, least: .product)) / \(divisor)", .product)
    case .negative(let term):
      return (notation.sign + bracketed(term, least: .product), .sum)
    case .power(let base, let exponent):
      let raised = text(exponent)
      let power = notation == .tex ? "{\(raised)}" : bracketed(exponent, least: .whole)
      return ("\(bracketed(base, least: .whole))^\(power)", .whole)
    case .apply(let operation, let term):
      return (notation.apply(operation, to: text(term)), .whole)
    case .largest(let terms):
      return (notation.largest(elided(terms.map(text)).joined(separator: ", ")), .whole)
    }
  }

  private func bracketed(_ arithmetic: Arithmetic, least: Bond) -> String {
    let piece = piece(arithmetic)
    return piece.bond < least ? "(\(piece.text))" : piece.text
  }

  private func sum(_ terms: [Arithmetic]) -> String {
    guard !terms.isEmpty else { return "0" }
    var result = ""
    for term in elided(terms.map(text)) {
      if result.isEmpty {
        result = term
      } else if term.hasPrefix(notation.sign) {
        result += notation.minus + term.dropFirst(notation.sign.count)
      } else {
        result += " + " + term
      }
    }
    return result
  }

  private func elided(_ terms: [String]) -> [String] {
    guard terms.count > mostTerms else { return terms }
    return terms.prefix(mostTerms - 3) + [notation.dots] + terms.suffix(2)
  }
}
