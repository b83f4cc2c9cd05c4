internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Reports

extension FunctionPage {
  /// The page on everything that this version offers.
  init(in language: Language) {
    self.init(
      .attention.withLearning(.plain, files: .ofExamples),
      documentation: Documentation.topics + Documentation.learning, in: language)
  }
}
