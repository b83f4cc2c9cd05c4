import Diagnostics
import Testing

@Suite struct WordingTests {
  private static let samples =
    FileProblem.samples.map(Problem.file) + ImageProblem.samples.map { Problem.file(.image($0)) }
    + FormatProblem.samples.map(Problem.format) + CatalogueProblem.samples.map(Problem.catalogue)
    + CompileProblem.samples.map(Problem.compile) + RosterProblem.samples.map(Problem.roster)
    + RecordProblem.samples.map(Problem.record) + GradebookProblem.samples.map(Problem.gradebook)
    + LintProblem.samples.map(Problem.lint) + CourseProblem.samples.map(Problem.course)
    + DrawProblem.samples.map { Problem.call(.draw($0)) }
    + LearningProblem.samples.map { Problem.call(.learning($0)) }
    + LoadProblem.samples.map { Problem.call(.load($0)) }
    + PreviewProblem.samples.map(Problem.preview)

  @Test(arguments: samples)
  func everyProblemIsToldInBothLanguages(problem: Problem) {
    let wording = problem.wording
    for text in [wording.message, wording.help].compactMap(\.self) {
      for language in Language.allCases {
        #expect(!text[language].isEmpty)
        #expect(!text[language].contains("\n"))
        #expect(text[language].last != ".")
      }
      #expect(text.en != text.vi)
    }
  }

  @Test(arguments: FormatProblem.samples)
  func everyProblemOfTheFormatSaysWhatToWrite(problem: FormatProblem) {
    #expect(Problem.format(problem).wording.help != nil)
  }

  @Test func everyCaseHasASample() {
    Self.expectSamples(FileProblem.self)
    Self.expectSamples(ImageProblem.self)
    Self.expectSamples(TextProblem.self)
    Self.expectSamples(YAMLProblem.self)
    Self.expectSamples(FrontMatterProblem.self)
    Self.expectSamples(ParameterProblem.self)
    Self.expectSamples(OverrideProblem.self)
    Self.expectSamples(CellProblem.self)
    Self.expectSamples(OptionProblem.self)
    Self.expectSamples(InlineProblem.self)
    Self.expectSamples(CatalogueProblem.self)
    Self.expectSamples(CompileProblem.self)
    Self.expectSamples(RosterProblem.self)
    Self.expectSamples(ExerciseProblem.self)
    Self.expectSamples(DrawProblem.self)
    Self.expectSamples(LearningProblem.self)
    Self.expectSamples(LoadProblem.self)
    Self.expectSamples(LintProblem.self)
    Self.expectSamples(CourseProblem.self)
    Self.expectSamples(RecordProblem.self)
    Self.expectSamples(GradebookProblem.self)
    Self.expectSamples(PreviewProblem.self)
  }

  private static func expectSamples<Group: Sampled>(_ group: Group.Type) {
    #expect(Set(group.samples.map(\.number)) == Set(0..<group.count), "\(group)")
  }

  @Test(arguments: ParameterKind.allCases)
  func everyKindOfParameterIsNamedInBothLanguages(kind: ParameterKind) {
    let problem = OverrideProblem.wrongKind("x", declared: kind, given: kind, value: "y")
    let message = Problem.format(.override(problem)).wording.message
    #expect(message.en.hasPrefix("the parameter 'x' is "))
    #expect(message.vi.hasPrefix("tham số 'x' là "))
  }
}
