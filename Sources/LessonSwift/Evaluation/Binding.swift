/// A name with its value, and the expression that made it.
public struct Binding: Sendable {
  public let name: String
  public let value: Value
  /// nil for constants that the lesson's front matter sets.
  public let expression: TypedExpression?
  /// The line of the lesson where the name is bound.
  public let line: Int
}
