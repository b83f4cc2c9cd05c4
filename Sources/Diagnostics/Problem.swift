/// Everything that can be wrong with a lesson or a question about one, as data; each group words its own cases.
///
/// The words of all problems stand in this folder and nowhere else, each in every language.
public enum Problem: Error, Equatable, Sendable {
  /// Files and folders: missing, not readable, not writable.
  case file(FileProblem)
  /// The lesson's Markdown, front matter, annotations and options.
  case format(FormatProblem)
  /// Cells that are not lesson Swift: tokens, syntax, names, types.
  case language(LanguageProblem)
  /// Calls whose arguments do not fit.
  case call(CallProblem)
  /// Steps that do not keep their contract.
  case contract(ContractProblem)
  /// Names that one asks about.
  case catalogue(CatalogueProblem)
  /// Real Swift: compiling and running it.
  case compile(CompileProblem)
  /// Class lists.
  case roster(RosterProblem)
  /// Records of grades.
  case record(RecordProblem)
  /// Grades that are not exported.
  case gradebook(GradebookProblem)
  /// Exercises, tried with many students' numbers.
  case lint(LintProblem)
  /// A course's key, lessons, submissions and grades.
  case course(CourseProblem)
  /// The live preview, and what is changed in it.
  case preview(PreviewProblem)

  public var wording: Wording {
    switch self {
    case .file(let problem): problem.wording
    case .format(let problem): problem.wording
    case .language(let problem): problem.wording
    case .call(let problem): problem.wording
    case .contract(let problem): problem.wording
    case .catalogue(let problem): problem.wording
    case .compile(let problem): problem.wording
    case .roster(let problem): problem.wording
    case .record(let problem): problem.wording
    case .gradebook(let problem): problem.wording
    case .lint(let problem): problem.wording
    case .course(let problem): problem.wording
    case .preview(let problem): problem.wording
    }
  }
}
