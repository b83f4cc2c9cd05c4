/// An expression of lesson Swift, as written.
public struct Expression: Equatable, Sendable {
  public indirect enum Kind: Equatable, Sendable {
    /// Digits as written, without underscores.
    case integer(String)
    case float(String)
    case string(String)
    case boolean(Bool)
    case name(String)
    case array([Expression])
    case tuple([Expression])
    /// `x.member`
    case member(Expression, Name)
    /// `.member`, whose type comes from the context.
    case implicitMember(Name)
    /// `f(…)`, `x.member(…)`, `.member(…)`, `Type(…)`
    case call(Expression, [Argument])
    /// `x[i]`, `x[i, j]`
    case element(Expression, [Expression])
    case negative(Expression)
    case infix(Name, Expression, Expression)
  }

  public let kind: Kind
  /// UTF-8 offsets in the cell's text.
  public let range: Range<Int>
  /// How many levels lie below this one; bounded by `Parser.deepest`.
  let depth: Int
}

/// A word of the text, and where it stands.
public struct Name: Equatable, Sendable {
  public let text: String
  public let range: Range<Int>
}

extension Expression {
  /// One argument of a call.
  public struct Argument: Equatable, Sendable {
    public let label: Name?
    public let value: Expression
  }
}
