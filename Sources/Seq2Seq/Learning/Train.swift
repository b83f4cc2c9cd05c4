public import Attention

/// Trains a model, as lessons do: everything has a value of its own but what is learned.
///
///     let model = train(task: .vietnameseNumbers, attention: .additive, hidden: 48, steps: 400, seed: 1)
///
/// - Parameters:
///   - task: draws the examples.
///   - attention: how the decoder looks at the source; `.none` leaves it one fixed vector.
///   - timing: which state asks.
///   - cell: of encoder and decoder.
///   - embedding: numbers an embedding, in 1...4096.
///   - hidden: numbers a state, in 1...4096; the encoder reads in both directions, each with as many.
///   - dropout: the share of numbers that is left out while learning, in 0..<1.
///   - steps: how many batches to learn from, in 1...1,000,000.
///   - batch: examples a step, in 1...4096.
///   - learningRate: how far Adam goes, above 0 and at most 1.
///   - seed: draws the parameters and the examples.
/// - Precondition: the arguments are in these ranges, a step needs no more than 2 GB, and the loss stays
///   finite.
/// - Complexity: about ``TrainingPlan/multiplyAdds``.
public func train(
  task: LearningTask, attention: AttentionKind = .additive, timing: Timing = .previous,
  cell: RecurrentCell = .gru, embedding: Int = 32, hidden: Int = 48, dropout: Double = 0,
  steps: Int, batch: Int = 64, learningRate: Double = 0.002, seed: Int = 0
) -> LearnedModel {
  require(
    TrainingPlan.mismatch(
      embedding: embedding, hidden: hidden, dropout: dropout, steps: steps, batch: batch,
      learningRate: learningRate))
  let plan = TrainingPlan(
    task: task, attention: attention, timing: timing, cell: cell, embedding: embedding,
    hidden: hidden, dropout: dropout, steps: steps, batch: batch, learningRate: learningRate,
    seed: seed)
  require(plan.mismatch)
  do {
    return LearnedModel(try plan.train(), by: plan)
  } catch {
    preconditionFailure("\(error)")
  }
}

extension TrainingPlan {
  /// The plan of a lesson's call.
  ///
  /// - Precondition: ``mismatch(embedding:hidden:dropout:steps:batch:learningRate:)`` is nil.
  public init(
    task: LearningTask, attention: AttentionKind, timing: Timing, cell: RecurrentCell,
    embedding: Int, hidden: Int, dropout: Double, steps: Int, batch: Int, learningRate: Double,
    seed: Int
  ) {
    let shape = ModelShape(
      sourceWords: task.source.count, targetWords: task.target.count, embedding: embedding,
      hidden: hidden, cell: cell, attention: attention, timing: timing, dropout: dropout)
    self.init(
      task, shape, steps: steps, batch: batch, learningRate: learningRate,
      seed: UInt64(bitPattern: Int64(seed)))
  }

  /// What is wrong with the arguments of a lesson's call, first to last; nil where nothing is.
  public static func mismatch(
    embedding: Int, hidden: Int, dropout: Double, steps: Int, batch: Int, learningRate: Double
  ) -> LearningMismatch? {
    LearningRule.count("embedding", embedding, in: LearningRule.width)
      ?? LearningRule.count("hidden", hidden, in: LearningRule.width)
      ?? LearningRule.share("dropout", dropout)
      ?? LearningRule.count("steps", steps, in: LearningRule.steps)
      ?? LearningRule.count("batch", batch, in: LearningRule.batch)
      ?? LearningRule.above0("learningRate", learningRate, most: 1)
  }

  /// What is wrong with the arguments together; nil where nothing is.
  public var mismatch: LearningMismatch? {
    let bytes = bytesPerStep
    return bytes > LearningRule.memory ? .tooMuchMemory(bytes, limit: LearningRule.memory) : nil
  }
}
