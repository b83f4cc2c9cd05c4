public import Seq2Seq

/// How the models of a lesson come to be: trained, or taken from where an earlier run kept them.
///
/// The catalogue knows none of progress bars and caches: who hands it out does.
public struct ModelTrainer: Sendable {
  /// What a plan gives, always the same.
  public let train: @Sendable (TrainingPlan) throws(TrainingFailure) -> TrainedModel

  public init(
    _ train: @escaping @Sendable (TrainingPlan) throws(TrainingFailure) -> TrainedModel
  ) {
    self.train = train
  }

  /// Trains each time, and tells nobody.
  public static let plain = ModelTrainer { plan throws(TrainingFailure) in try plan.train() }
}
