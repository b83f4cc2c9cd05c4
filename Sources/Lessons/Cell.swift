public import Diagnostics

/// A step of the attention mechanism, in the order in which they are taught.
public enum Step: String, CaseIterable, Equatable, Sendable {
  case score, weights, context, combine, output
}

/// What is done with a cell.
public enum CellKind: Equatable, Sendable {
  /// Evaluated; the last binding is the step's result and must keep the step's contract.
  case step(Step)
  /// Evaluated.
  case run
  /// Compiled by the Swift compiler; where it is a step, the last export is the step's result.
  case compile(Step?)
  /// An exercise, in YAML.
  case exercise
}

/// A fence of the lesson that is more than a sample.
public struct Cell: Equatable, Sendable {
  /// `run` when the annotation can't be understood; the cell then is not valid.
  public let kind: CellKind
  public let options: CellOptions
  /// What stands before every line of the cell's container at the closing fence, such as "   "
  /// or "> "; lines with this prefix, put behind the cell, stay in its container.
  public let prefix: String
  /// From the start of the opening fence's line to the end of the closing fence's line, without
  /// its line break.
  public let fence: Range<Int>
  /// The line of the opening fence, from 1.
  public let openingLine: Int
  /// The line of the closing fence, from 1; the last line of a cell that is not closed.
  public let closingLine: Int
  /// The lines between the fences, without option lines.
  public let code: CellCode
  /// What an exercise asks; nil in other cells, and where the exercise can't be read.
  public let exercise: Exercise?
  /// The option lines, each whole, with its line break.
  public let optionLines: [Range<Int>]
  /// What is wrong with the fence, the annotation and the options; also among the lesson's
  /// diagnostics.
  public let problems: [Diagnostic]

  /// The step that the cell is.
  public var step: Step? {
    switch kind {
    case .step(let step): step
    case .compile(let step): step
    case .run, .exercise: nil
    }
  }

  /// Whether the cell is compiled by the Swift compiler.
  public var isCompiled: Bool { if case .compile = kind { true } else { false } }

  /// The label that the options give.
  public var label: String? { options.label }

  /// Whether the cell can be run: nothing is wrong with its fence, annotation and options.
  public var isValid: Bool { problems.isEmpty }
}
