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
