public import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// This catalogue, and what makes, tries and asks models that learn, and reads matrices from files.
  ///
  /// - Parameters:
  ///   - trainer: makes the models.
  ///   - files: those of the lesson.
  public func withLearning(_ trainer: ModelTrainer, files: LessonFiles) -> Catalogue {
    adding(
      Self.taskMembers(files) + Self.kindMembers + Self.trainFunctions(trainer)
        + Self.evaluateFunctions + Self.translateFunctions + Self.loadFunctions(files),
      types: [
        LearningTask.lessonType, AttentionKind.lessonType, RecurrentCell.lessonType,
        LearnedModel.lessonType, ModelEvaluation.lessonType, ModelTranslation.lessonType,
      ])
  }
}
