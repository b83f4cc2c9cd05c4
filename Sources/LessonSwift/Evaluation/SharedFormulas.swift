/// Formulas over the same names, whose parts are told apart once: those that are alike in several
/// formulas, or twice in one, are computed together.
///
/// `softmax(s)[1]` and `softmax(s / 2)[1]` share `s` and `1`.
public struct SharedFormulas: Sendable {
  /// A part, each behind those that it is computed from.
  ///
  /// It never changes; a class, as every student's values look at it and a look copies nothing.
  final class Part: Sendable {
    /// As it stands where it was met first.
    let expression: TypedExpression
    let operands: [Operand]

    init(_ expression: TypedExpression, from operands: [Operand]) {
      self.expression = expression
      self.operands = operands
    }
  }

  /// What a part is computed from.
  enum Operand: Sendable {
    /// A value that the formula writes out.
    case literal(Value)
    /// Another part, by its place.
    case part(Int)
  }

  private(set) var parts: [Part] = []
  /// Of each formula the places of its parts, each once, the formula itself last; what it writes
  /// out is known to the parts that are computed from that.
  private(set) var formulas: [[Int]] = []
  private var places: [Likeness: Int] = [:]

  /// What makes two parts compute the same, the operands being the same.
  private struct Likeness: Hashable {
    enum Kind: Hashable {
      /// By its bits: 0 and −0 are two numbers.
      case double(UInt64)
      case int(Int)
      case bool(Bool)
      case string(String)
      case binding(String)
      case call(ObjectIdentifier)
      /// What is made of the elements depends on the type: a list, a Vector, a Matrix.
      case array(ValueType)
      case tuple
      case component(Int)
    }

    let kind: Kind
    let operands: [Int]
  }

  /// - Parameter expressions: checked by one session.
  /// - Complexity: O(size of the expressions).
  public init(_ expressions: [TypedExpression]) {
    for expression in expressions { add(expression) }
    places = [:]
  }

  /// Parts come before what is computed from them; a stack of its own, as the call stack has no
  /// room for long chains.
  private mutating func add(_ formula: TypedExpression) {
    var own: [Int] = []
    var seen: Set<Int> = []
    var pending = [(expression: formula, isOpen: false)]
    var done: [Int] = []
    while let (expression, isOpen) = pending.popLast() {
      let parts = expression.parts
      if isOpen || parts.isEmpty {
        let place = place(of: expression, Array(done.suffix(parts.count)))
        done.removeLast(parts.count)
        done.append(place)
        if seen.insert(place).inserted, !expression.isLiteral || pending.isEmpty {
          own.append(place)
        }
      } else {
        pending.append((expression, true))
        pending += parts.reversed().map { ($0, false) }
      }
    }
    formulas.append(own)
  }

  /// The place of a part, which is a new one where none is like it.
  private mutating func place(of expression: TypedExpression, _ operands: [Int]) -> Int {
    let likeness = Self.kind(of: expression).map { Likeness(kind: $0, operands: operands) }
    if let place = likeness.flatMap({ places[$0] }) { return place }
    if let likeness { places[likeness] = parts.count }
    let values = operands.map { place -> Operand in
      guard case .literal(let value) = parts[place].expression.kind else { return .part(place) }
      return .literal(value)
    }
    parts.append(Part(expression, from: values))
    return parts.count - 1
  }

  /// - Returns: nil for what is like nothing else.
  private static func kind(of expression: TypedExpression) -> Likeness.Kind? {
    switch expression.kind {
    case .literal(.double(let number)): .double(number.bitPattern)
    case .literal(.int(let number)): .int(number)
    case .literal(.bool(let truth)): .bool(truth)
    case .literal(.string(let text)): .string(text)
    case .literal: nil
    case .binding(let name): .binding(name)
    case .call(let function, _): .call(ObjectIdentifier(function))
    case .array: .array(expression.type)
    case .tuple: .tuple
    case .component(_, let index): .component(index)
    }
  }
}
