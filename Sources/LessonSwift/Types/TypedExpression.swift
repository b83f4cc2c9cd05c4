/// An expression whose names and types are settled; what the evaluator runs and `explain` reads.
public struct TypedExpression: Sendable {
  public indirect enum Kind: Sendable {
    case literal(Value)
    case binding(String)
    /// Every argument stands in its parameter's place; those left out are literals.
    case call(Function, [TypedExpression])
    /// An array, or a Vector or Matrix written as one.
    case array([TypedExpression])
    case tuple([TypedExpression])
    /// `a` of `let (a, b) = …`
    case component(TypedExpression, Int)
  }

  public let kind: Kind
  public let type: ValueType
  /// UTF-8 offsets in the cell's text.
  public let range: Range<Int>

  /// The expressions that it is computed from, in their order.
  var parts: [TypedExpression] {
    switch kind {
    case .literal, .binding: []
    case .call(_, let parts), .array(let parts), .tuple(let parts): parts
    case .component(let tuple, _): [tuple]
    }
  }

  /// The names of the bindings that the value is made from, each once, in the order of the text.
  ///
  /// - Complexity: O(size of the expression).
  public var names: [String] {
    var names: [String] = []
    var seen: Set<String> = []
    var pending = [self]
    while let expression = pending.popLast() {
      if case .binding(let name) = expression.kind, seen.insert(name).inserted {
        names.append(name)
      }
      pending += expression.parts.lazy.reversed().filter { !$0.isLiteral }
    }
    return names
  }

  /// Whether it, or an expression that it is computed from, is as asked for.
  ///
  /// - Complexity: O(size of the expression).
  public func contains(where isWanted: (TypedExpression) -> Bool) -> Bool {
    var pending = [self]
    while let expression = pending.popLast() {
      if isWanted(expression) { return true }
      pending += expression.parts
    }
    return false
  }

  var isLiteral: Bool { if case .literal = kind { true } else { false } }
}
