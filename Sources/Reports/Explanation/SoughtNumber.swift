internal import LessonSwift

/// A number whose derivation somebody wants, and how they came to it.
struct SoughtNumber {
  let expression: TypedExpression
  let element: Element
  /// The binding in whose expression this one stands, or the text that it is part of.
  let origin: String?
  /// What the number's value is called where the expression is no name.
  let name: String?
  /// The line of the binding that led to it.
  let line: Int?
  /// Whether another number was made of it; else it is what the reader asked for.
  let isOperand: Bool

  /// A number that a reader asks for.
  ///
  /// - Parameter source: the expression as they wrote it.
  init(_ expression: TypedExpression, _ element: Element, source: String) {
    self.init(
      expression, element, origin: Self.origin(of: source), name: source, line: nil,
      isOperand: false)
  }

  /// What stands for the text of an expression that no binding holds: no binding is called so.
  static func origin(of source: String) -> String { " " + source }

  /// What leads to the number: the same number for everybody who comes this way.
  struct Way: Hashable {
    fileprivate let place: String?
    fileprivate let range: Range<Int>
    fileprivate let type: ValueType?
    fileprivate let element: Element
    fileprivate let name: String?
  }

  var way: Way {
    if case .binding(let binding) = expression.kind {
      return Way(place: binding, range: 0..<0, type: nil, element: element, name: name)
    }
    return Way(
      place: origin, range: expression.range, type: expression.type, element: element, name: name)
  }

  init(
    _ expression: TypedExpression, _ element: Element, origin: String?, name: String? = nil,
    line: Int?, isOperand: Bool = true
  ) {
    self.expression = expression
    self.element = element
    self.origin = origin
    self.name = name
    self.line = line
    self.isOperand = isOperand
  }
}
