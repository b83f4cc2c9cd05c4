public import Diagnostics
public import LessonSwift
public import Lessons

/// What became of a cell.
public struct CellResult: Sendable {
  public enum Status: String, Equatable, Sendable {
    case ok
    case failed
    /// It needs a value whose cell failed.
    case skipped
  }

  public let cell: Cell
  /// The option's, or the last binding's name, numbered from the second use.
  public let label: String
  public let status: Status
  /// What the cell bound, in the order of its statements.
  public let bindings: [Binding]
  /// The values of bare expressions, in their order.
  public let shown: [Shown]
  /// What a compiled cell shows, in its order.
  public let tables: [Captioned]
  /// What a compiled cell printed.
  public let printed: String
  /// Names along the axes of the result; where nothing is bound, of the last bare expression.
  public let axes: Axes
  /// What went wrong; for a cell that must fail, what had to.
  public let diagnostics: [Diagnostic]
  /// Whether the cell had to fail and did: its diagnostics are no problems of the lesson.
  public let failedAsExpected: Bool
  /// The name whose failure made the cell be skipped.
  public let missing: String?

  /// Of an exercise: its question with the lesson's own seed.
  public let exercise: ExerciseResult?
  /// Whether its values come from what a model learned: another processor may give other digits.
  public let isLearned: Bool

  /// A bare expression and its value.
  public struct Shown: Sendable {
    public let source: String
    public let expression: TypedExpression
    public let value: Value
    /// Names along the axes of the value.
    public internal(set) var axes: Axes
  }

  /// A value that a compiled cell shows.
  public struct Captioned: Sendable {
    /// May be empty.
    public let caption: String
    public let value: Value
    /// Names along the axes of the value: the cell's own, where they fit.
    public internal(set) var axes: Axes
  }

  /// The result of a step: the last binding.
  public var result: Binding? { bindings.last }
}

/// What became of an inline value.
public struct InlineResult: Sendable {
  public enum Outcome: Sendable {
    case value(Value)
    case failed(Diagnostic)
    /// It needs a value whose cell failed.
    case skipped(because: String)
  }

  public let inline: InlineValue
  public let outcome: Outcome
  /// Whether the value comes from what a model learned: another processor may give other digits.
  public let isLearned: Bool
}
