/// How one number came about: its formula with the numbers in, and what those are made of.
public struct Derivation: Sendable {
  /// One number that the arithmetic uses.
  public struct Operand: Sendable {
    public let expression: TypedExpression
    public let element: Element
    public let value: Double
    /// Whether it is another element of the same result.
    public let isOwn: Bool
    /// The binding in whose expression it stands, or the text that it is part of.
    public let origin: String?
    /// What the arithmetic calls it.
    public let reference: Reference
  }

  public let expression: TypedExpression
  public let element: Element
  public let value: Double
  public let function: Function?
  /// nil for a number that the lesson gives, and for functions that say nothing of their making.
  public let arithmetic: Arithmetic?
  fileprivate let arguments: [TypedExpression]
  private let argumentValues: [Value]
  private let result: Value
  /// The binding in whose expression `expression` stands, or the text that it is part of.
  public let origin: String?

  /// How an element of an expression's value came about, one operation deep.
  ///
  /// Nothing is stored while a lesson runs: the values of the arguments are computed again.
  /// - Returns: nil where the value has no such element.
  public init?(_ expression: TypedExpression, _ element: Element, in session: Session) {
    var values = ComputedValues(session)
    self.init(expression, element, origin: nil, &values)
  }

  /// The same, of many numbers: no expression is computed twice.
  ///
  /// - Parameters:
  ///   - origin: the binding in whose expression this one stands, or the text that it is part of.
  ///   - values: those of the session.
  /// - Returns: nil where the value has no such element, or what may be spent is spent.
  public init?(
    _ expression: TypedExpression, _ element: Element, origin: String?,
    _ values: inout ComputedValues
  ) {
    let (expression, element, origin) = Self.origin(
      of: expression, element, origin, in: values.session)
    guard let result = values.value(of: expression, in: origin),
      let value = result.number(at: element)
    else { return nil }
    self.expression = expression
    self.element = element
    self.value = value
    self.result = result
    self.origin = origin
    if case .call(let function, let arguments) = expression.kind {
      var all: [Value] = []
      for argument in arguments {
        if let value = values.value(of: argument, in: origin) { all.append(value) }
      }
      self.function = function
      self.arguments = arguments
      argumentValues = all
      if all.count == arguments.count, let derive = function.arithmetic {
        guard values.spend(function.cost(all).operations) else { return nil }
        arithmetic = derive(all, element)
      } else {
        arithmetic = nil
      }
    } else {
      function = nil
      arguments = []
      argumentValues = []
      arithmetic = nil
    }
  }

  /// The expression that an element comes from: what a name was bound to, what stands at its place
  /// in an array or tuple.
  private static func origin(
    of expression: TypedExpression, _ element: Element, _ origin: String?, in session: Session
  ) -> (TypedExpression, Element, String?) {
    var (expression, element, origin) = (expression, element, origin)
    while true {
      switch expression.kind {
      case .binding(let name):
        guard let bound = session.bindings[name]?.expression else {
          return (expression, element, name)
        }
        expression = bound
        origin = name
      case .component(let tuple, let index):
        expression = tuple
        element.indices.insert(index, at: 0)
      case .array(let parts), .tuple(let parts):
        guard let first = element.indices.first, parts.indices.contains(first) else {
          return (expression, element, origin)
        }
        expression = parts[first]
        element = element.behindFirst
      case .literal, .call: return (expression, element, origin)
      }
    }
  }

  /// The value of an element of an argument.
  public func argument(_ index: Int, _ element: Element) -> Double? {
    argumentValues.indices.contains(index) ? argumentValues[index].number(at: element) : nil
  }

  /// The whole value of an argument.
  public func value(ofArgument index: Int) -> Value? {
    argumentValues.indices.contains(index) ? argumentValues[index] : nil
  }

  /// The expression of an argument.
  public func operand(_ index: Int) -> TypedExpression? {
    arguments.indices.contains(index) ? arguments[index] : nil
  }

  /// The value of another element of the same result.
  public func own(_ element: Element) -> Double? {
    result.number(at: element)
  }

  /// What the arithmetic comes to; the same as `value`, to rounding.
  public var recomputed: Double? {
    arithmetic?.value(argument: { argument($0, $1) }, own: { own($0) })
  }

  /// The numbers that the arithmetic uses, each once, in its order.
  public var operands: [Operand] {
    guard let arithmetic else { return [] }
    var operands: [Operand] = []
    var seen: Set<Reference> = []
    for reference in arithmetic.references where seen.insert(reference).inserted {
      switch reference {
      case .argument(let index, let element):
        guard arguments.indices.contains(index), let value = argument(index, element) else {
          continue
        }
        operands.append(
          Operand(
            expression: arguments[index], element: element, value: value, isOwn: false,
            origin: origin, reference: reference))
      case .own(let element):
        guard let value = own(element) else { continue }
        operands.append(
          Operand(
            expression: expression, element: element, value: value, isOwn: true,
            origin: origin, reference: reference))
      }
    }
    return operands
  }
}

/// A number that arithmetic reads.
public enum Reference: Hashable, Sendable {
  /// An element of the argument at an index of the call.
  case argument(Int, Element)
  /// Another element of the same result.
  case own(Element)
}

extension Arithmetic {
  /// Every number that the tree reads, in its order.
  var references: [Reference] {
    switch self {
    case .number: []
    case .argument(let index, let element): [.argument(index, element)]
    case .own(let element): [.own(element)]
    case .sum(let terms), .product(let terms), .largest(let terms): terms.flatMap(\.references)
    case .difference(let left, let right), .quotient(let left, let right),
      .power(let left, let right):
      left.references + right.references
    case .negative(let term), .apply(_, let term), .part(_, let term): term.references
    }
  }

  /// The parts that the tree names, outermost first, each symbol once.
  public var parts: [(symbol: String, arithmetic: Arithmetic)] {
    var parts: [(symbol: String, arithmetic: Arithmetic)] = []
    func collect(_ arithmetic: Arithmetic) {
      switch arithmetic {
      case .number, .argument, .own: break
      case .sum(let terms), .product(let terms), .largest(let terms): terms.forEach(collect)
      case .difference(let left, let right), .quotient(let left, let right),
        .power(let left, let right):
        collect(left)
        collect(right)
      case .negative(let term), .apply(_, let term): collect(term)
      case .part(let symbol, let term):
        if !parts.contains(where: { $0.symbol == symbol }) { parts.append((symbol, term)) }
        collect(term)
      }
    }
    collect(self)
    return parts
  }
}
