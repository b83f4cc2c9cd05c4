/// One statement of a cell.
public struct Statement: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// `let name = value`, `let name: Type = value`, `let (a, b) = value`
    case bind([Name], isTuple: Bool, annotation: TypeName?, value: Expression)
    /// A bare expression, whose value is shown.
    case show(Expression)
  }

  public let kind: Kind
  public let range: Range<Int>
}

/// A type as written in an annotation.
public struct TypeName: Equatable, Sendable {
  public indirect enum Kind: Equatable, Sendable {
    case name(String)
    case array(TypeName)
    case tuple([TypeName])
  }

  public let kind: Kind
  public let range: Range<Int>
}
