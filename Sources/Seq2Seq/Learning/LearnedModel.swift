public import Attention

/// A model that has learned a task, with the plan that it learned by.
public struct LearnedModel: Equatable, Sendable {
  public let plan: TrainingPlan
  public let trained: TrainedModel

  /// - Precondition: the model was trained by this plan.
  public init(_ trained: TrainedModel, by plan: TrainingPlan) {
    precondition(
      trained.model.shape == plan.shape && trained.task == plan.task.name,
      "a model of \(trained.task) for a plan of \(plan.task.name)")
    self.plan = plan
    self.trained = trained
  }

  public var task: LearningTask { plan.task }

  public var attention: AttentionKind { plan.shape.attention }

  /// How many numbers it has learned.
  public var parameterCount: Int { trained.model.values.count }

  /// How many steps it learned for.
  public var steps: Int { trained.losses.count }

  /// The mean loss of each step, in nats a target word: -ln of the probability that the right word
  /// had. A model that knows nothing starts at about ln(target words).
  public var losses: Vector { Vector(trained.losses) }

  /// The loss of the last step.
  public var finalLoss: Double { trained.losses.last ?? .infinity }
}
