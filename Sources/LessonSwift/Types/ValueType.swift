/// The types of lesson Swift.
public indirect enum ValueType: Hashable, Sendable, CustomStringConvertible {
  case double
  case int
  case bool
  case string
  case vector
  case matrix
  /// `ClosedRange<Int>`, as in `x[0...2]`.
  case closedRange
  /// `Range<Int>`, as in `x[0..<3]`.
  case range
  case array(ValueType)
  case tuple([ValueType])
  /// A struct or enum of the library: `Score`, `AttentionResult`, ….
  case named(String)

  /// What a list is made of; nil for other types.
  var element: ValueType? { if case .array(let element) = self { element } else { nil } }

  /// How many types of its own the type is made of; itself too.
  var parts: Int {
    switch self {
    case .double, .int, .bool, .string, .vector, .matrix, .closedRange, .range, .named: 1
    case .array(let element): 1 + element.parts
    case .tuple(let elements): elements.reduce(1) { $0 + $1.parts }
    }
  }

  /// Beyond it, `(a, a)` of `(a, a)` of … would have types that double and double.
  static let partLimit = 1000

  /// The type as Swift writes it.
  public var description: String {
    switch self {
    case .double: "Double"
    case .int: "Int"
    case .bool: "Bool"
    case .string: "String"
    case .vector: "Vector"
    case .matrix: "Matrix"
    case .closedRange: "ClosedRange<Int>"
    case .range: "Range<Int>"
    case .array(let element): "[\(element)]"
    case .tuple(let elements): "(\(elements.map(\.description).joined(separator: ", ")))"
    case .named(let name): name
    }
  }
}
