/// What can be wrong with a lesson's text before any cell is looked into.
public enum FormatProblem: Equatable, Sendable {
  /// The bytes, and what the Markdown parser can bear.
  case text(TextProblem)
  /// YAML, wherever it stands.
  case yaml(YAMLProblem)
  /// Keys and values of the front matter.
  case frontMatter(FrontMatterProblem)
  /// Parameters that the front matter declares.
  case parameter(ParameterProblem)
  /// Values for parameters on the command line.
  case override(OverrideProblem)
  /// A cell's fence and annotation.
  case cell(CellProblem)
  /// A cell's options.
  case option(OptionProblem)
  /// Inline values.
  case inline(InlineProblem)
  /// Exercises, as they are written.
  case exercise(ExerciseProblem)

  var wording: Wording {
    switch self {
    case .text(let problem): problem.wording
    case .yaml(let problem): problem.wording
    case .frontMatter(let problem): problem.wording
    case .parameter(let problem): problem.wording
    case .override(let problem): problem.wording
    case .cell(let problem): problem.wording
    case .option(let problem): problem.wording
    case .inline(let problem): problem.wording
    case .exercise(let problem): problem.wording
    }
  }
}
