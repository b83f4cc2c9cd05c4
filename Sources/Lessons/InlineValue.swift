/// A code span of the prose that becomes a value: `` `{swift} weights[0] %.2f` ``.
public struct InlineValue: Equatable, Sendable {
  /// The whole code span, with its backticks.
  public let range: Range<Int>
  /// The expression, on one line, and where it stands in the lesson.
  public let code: CellCode
  /// How many decimals the format asks for, from 0 to 15; nil for the lesson's digits.
  public let decimals: Int?

  public var expression: String { code.text }

  /// The bytes of the expression, without format; more than one line of the lesson where the code
  /// span is broken.
  public var expressionRange: Range<Int> { code.range(inLesson: 0..<code.text.utf8.count) }
}

/// An image beside the lesson that its prose shows.
public struct LocalImage: Equatable, Sendable {
  /// As the lesson has it, with Markdown's escapes resolved.
  public let destination: String
  /// The file's path from the lesson's folder: the destination without `?query` and `#fragment`,
  /// `%20` and the like resolved.
  public let path: String
  /// The destination, where it stands literally; else the first line of the block around it.
  public let range: Range<Int>
}
