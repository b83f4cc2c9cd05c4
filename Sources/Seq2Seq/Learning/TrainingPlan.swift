internal import Attention

/// All that decides what a model learns: the same plan gives the same model, bit for bit on a kind of
/// processor.
public struct TrainingPlan: Equatable, Sendable {
  public let task: LearningTask
  public let shape: ModelShape
  /// How many batches to learn from.
  public let steps: Int
  /// Examples a step.
  public let batch: Int
  /// How far Adam goes.
  public let learningRate: Double
  /// The longest that all gradients may be as one vector.
  public let clip: Double
  /// Draws the parameters, the examples and what dropout leaves out.
  public let seed: UInt64

  /// - Precondition: as ``train(_:_:steps:batch:learningRate:clip:seed:threads:progress:)`` needs them.
  public init(
    _ task: LearningTask, _ shape: ModelShape, steps: Int, batch: Int = 64,
    learningRate: Double = 2e-3, clip: Double = 1, seed: UInt64
  ) {
    self.task = task
    self.shape = shape
    self.steps = steps
    self.batch = batch
    self.learningRate = learningRate
    self.clip = clip
    self.seed = seed
  }

  /// Trains the model.
  ///
  /// - Complexity: about ``multiplyAdds``.
  public func train(
    progress: (Progress) -> ProgressAnswer = { _ in .goOn }
  ) throws(TrainingFailure) -> TrainedModel {
    try Seq2Seq.train(
      task, shape, steps: steps, batch: batch, learningRate: learningRate, clip: clip, seed: seed,
      progress: progress)
  }

  /// About how many multiply-adds the training takes: each step goes forward once, and back for what
  /// weighs twice as much.
  ///
  /// - Complexity: O(examples of some batches).
  public var multiplyAdds: Double {
    var generator = SeededGenerator(seed: 0)
    let examples = (0..<64).map { _ in task.example(using: &generator) }
    let work = examples.reduce(0) { sum, example in
      sum + shape.multiplyAdds(source: example.source.count, target: example.target.count + 1)
    }
    return 3 * Double(steps) * Double(batch) * work / Double(examples.count)
  }
}

extension ModelShape {
  /// About how many multiply-adds it takes to read a sentence and write another.
  ///
  /// - Parameters:
  ///   - source: how many words are read.
  ///   - target: how many words are written, `<END>` included.
  public func multiplyAdds(source: Int, target: Int) -> Double {
    var (read, written) = (0.0, 0.0)
    for parameter in parameters where parameter.shape.count == 2 {
      let count = Double(parameter.count)
      switch parameter.name {
      case "source_embedding.weight", "target_embedding.weight": break
      case let name where name.hasPrefix("encoder.") || name == "attention.key.weight":
        read += count
      default: written += count
      }
    }
    // Every written word looks at every word that was read; tanh takes about ten.
    let pair = Double(10 * attentionWidth + 2 * keyWidth)
    let (source, target) = (Double(source), Double(target))
    return source * read + target * written + source * target * pair + 1
  }
}
