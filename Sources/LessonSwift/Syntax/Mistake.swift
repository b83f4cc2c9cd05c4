public import Diagnostics

/// A problem in a cell, at UTF-8 offsets of the cell's text.
public struct Mistake: Error, Equatable, Sendable {
  public let range: Range<Int>
  private let box: Box

  /// Keeps mistakes small: whatever can throw one has room for it on the stack, many levels deep.
  private indirect enum Box: Equatable, Sendable {
    case problem(Problem)
  }

  public init(_ problem: Problem, at range: Range<Int>) {
    self.range = range
    box = .problem(problem)
  }

  public var problem: Problem {
    switch box {
    case .problem(let problem): problem
    }
  }

  init(_ problem: LanguageProblem, at range: Range<Int>) {
    self.init(.language(problem), at: range)
  }
}
