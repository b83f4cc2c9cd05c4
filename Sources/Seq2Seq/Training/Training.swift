internal import Attention

/// How far training is.
public struct Progress: Equatable, Sendable {
  /// Counted from 1.
  public let step: Int
  /// How many there will be.
  public let steps: Int
  /// What the step did.
  public let result: StepResult
}

/// What to do after a step.
public enum ProgressAnswer: Equatable, Sendable {
  case goOn
  /// Ends the training with the model as it is.
  case stop
}

/// Why there is no trained model.
public enum TrainingFailure: Error, Equatable, Sendable {
  /// The loss or the gradients of this step (from 1) were NaN or infinite; the last loss that was not,
  /// or nil if there was none. A smaller learning rate often helps.
  case notFinite(step: Int, lastLoss: Double?)
  /// The shape has another number of words than the task's vocabularies.
  case otherWords(source: Int, target: Int)
  /// A step, a batch, a rate or a norm that is not above 0; the name of the argument.
  case notPositive(String)
  /// The task drew an example whose source has no words.
  case emptySource
}

/// A model, what it was trained on, and how that went.
public struct TrainedModel: Equatable, Sendable {
  public let model: Model
  public let source: Vocabulary
  public let target: Vocabulary
  /// The name of the task.
  public let task: String
  /// The mean loss of each step, in nats a target word.
  public let losses: [Double]

  public init(
    model: Model, source: Vocabulary, target: Vocabulary, task: String, losses: [Double]
  ) {
    self.model = model
    self.source = source
    self.target = target
    self.task = task
    self.losses = losses
  }
}

/// Grows with every change of the code that changes what a plan's model learns; see
/// `TrainingVersionTests`.
public let trainingVersion = 1

/// Trains a model on examples that are drawn as it learns.
///
/// Everything is a function of the arguments: the same seed gives the same model bit for bit on a kind
/// of processor, with one thread and with two.
///
/// - Parameters:
///   - task: draws the examples.
///   - shape: of the model; its numbers of words are the task's.
///   - steps: how many batches to learn from; at least 1.
///   - batch: examples a step; at least 1.
///   - learningRate: how far Adam goes; above 0.
///   - clip: the longest that all gradients may be as one vector; above 0.
///   - seed: draws the parameters, the examples and what dropout leaves out.
///   - threads: 1 or 2.
///   - progress: told after every step.
/// - Complexity: O(steps · batch · length · the model's numbers).
public func train(
  _ task: LearningTask, _ shape: ModelShape, steps: Int, batch: Int = 64,
  learningRate: Double = 2e-3, clip: Double = 1, seed: UInt64, threads: Int = 2,
  progress: (Progress) -> ProgressAnswer = { _ in .goOn }
) throws(TrainingFailure) -> TrainedModel {
  guard shape.sourceWords == task.source.words.count,
    shape.targetWords == task.target.words.count
  else {
    throw .otherWords(source: task.source.words.count, target: task.target.words.count)
  }
  let positive = [
    ("steps", Double(steps)), ("batch", Double(batch)), ("learningRate", learningRate),
    ("clip", clip),
  ]
  if let (name, _) = positive.first(where: { !($0.1 > 0) }) { throw .notPositive(name) }
  // Streams of their own for parameters, examples and dropout.
  var seeds = SeededGenerator(seed: seed)
  let trainer = Trainer(Model(shape, seed: seeds.next()), threads: threads, seed: seeds.next())
  var generator = SeededGenerator(seed: seeds.next())
  var losses: [Double] = []
  for step in 1...steps {
    let examples = (0..<batch).map { _ in task.example(using: &generator) }
    guard examples.allSatisfy({ !$0.source.isEmpty }) else { throw .emptySource }
    let result = trainer.step(examples, rate: learningRate, clip: clip)
    guard result.loss.isFinite, result.gradientNorm.isFinite else {
      throw .notFinite(step: step, lastLoss: losses.last)
    }
    losses.append(result.loss)
    if progress(Progress(step: step, steps: steps, result: result)) == .stop { break }
  }
  return TrainedModel(
    model: trainer.model, source: task.source, target: task.target, task: task.name,
    losses: losses)
}
