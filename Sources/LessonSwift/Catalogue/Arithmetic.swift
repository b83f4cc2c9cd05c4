/// The arithmetic that made one number, as a tree: what a student would write with a pencil.
public indirect enum Arithmetic: Equatable, Sendable {
  /// A number of the formula itself.
  case number(Double)
  /// An element of the argument at an index of the call.
  case argument(Int, Element)
  /// Another element of the same result: α₂ from the exponentials of all scores.
  case own(Element)
  case sum([Arithmetic])
  case product([Arithmetic])
  case difference(Arithmetic, Arithmetic)
  case quotient(Arithmetic, Arithmetic)
  case negative(Arithmetic)
  case power(Arithmetic, Arithmetic)
  case apply(Operation, Arithmetic)
  /// The largest of some numbers.
  case largest([Arithmetic])
  /// A part that is worth a line of its own, with the symbol that stands for it.
  case part(String, Arithmetic)

  public enum Operation: String, Equatable, Sendable {
    case exp, log, sqrt, tanh, sigmoid, absolute
    case positivePart
    case eluPlusOne
  }

  /// What the tree comes to.
  ///
  /// - Parameters:
  ///   - argument: the value of an element of an argument.
  ///   - own: the value of an element of the result.
  /// - Returns: nil where an element does not exist.
  public func value(
    argument: (Int, Element) -> Double?, own: (Element) -> Double?
  ) -> Double? {
    func of(_ arithmetic: Arithmetic) -> Double? {
      arithmetic.value(argument: argument, own: own)
    }
    func all(_ terms: [Arithmetic]) -> [Double]? {
      let values = terms.compactMap(of)
      return values.count == terms.count ? values : nil
    }
    switch self {
    case .number(let number): return number
    case .argument(let index, let element): return argument(index, element)
    case .own(let element): return own(element)
    case .sum(let terms): return all(terms)?.reduce(0, +)
    case .product(let factors): return all(factors)?.reduce(1, *)
    case .difference(let left, let right):
      guard let left = of(left), let right = of(right) else { return nil }
      return left - right
    case .quotient(let left, let right):
      guard let left = of(left), let right = of(right) else { return nil }
      return left / right
    case .negative(let term): return of(term).map { -$0 }
    case .power(let base, let exponent):
      guard let base = of(base), let exponent = of(exponent) else { return nil }
      return Self.power(base, exponent)
    case .apply(let operation, let term): return of(term).map(operation.callAsFunction)
    case .largest(let terms): return all(terms)?.max()
    case .part(_, let term): return of(term)
    }
  }
}
