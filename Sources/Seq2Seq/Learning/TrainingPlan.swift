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
  /// - Complexity: O(length of some examples).
  public var multiplyAdds: Double {
    let examples = someExamples
    let work = examples.reduce(0) { sum, example in
      sum + shape.multiplyAdds(source: example.source.count, target: example.target.count + 1)
    }
    return 3 * Double(steps) * Double(batch) * work / Double(examples.count)
  }

  /// About how many bytes a step needs, which keeps all that it computes of a batch until the gradients
  /// are found. Each sentence takes the room of the longest.
  ///
  /// - Complexity: O(length of some examples).
  public var bytesPerStep: Double {
    let examples = someExamples
    let numbers = shape.numbersKept(
      source: examples.map(\.source.count).max() ?? 0,
      target: (examples.map(\.target.count).max() ?? 0) + 1)
    return Double(MemoryLayout<Float>.stride) * Double(batch) * numbers
  }

  private var someExamples: [Example] {
    var generator = SeededGenerator(seed: 0)
    return (0..<64).map { _ in task.example(using: &generator) }
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

  /// About how many numbers training keeps of a sentence that it reads and another that it writes, their
  /// gradients included.
  ///
  /// - Parameters:
  ///   - source: how many words are read.
  ///   - target: how many words are written, `<END>` included.
  func numbersKept(source: Int, target: Int) -> Double {
    // What comes from the input and from the state, with gradients, and the gates.
    let step = 5 * cell.gates * hidden + 4 * hidden
    let read = 2 * embedding + (isBidirectional ? 2 : 1) * step + 4 * keyWidth + 2 * attentionWidth
    let written =
      4 * embedding + step + 6 * keyWidth + 2 * outputWidth + 2 * attentionWidth + 3 * targetWords
    return Double(source) * Double(read) + Double(target) * Double(written)
      + Double(source) * Double(target) * Double(numbersKeptOfPair)
  }

  /// For a word that is written and one that was read: scores and weights, and the keys of scores that
  /// differ from word to word, as they look at the weights before.
  private var numbersKeptOfPair: Int {
    switch attention {
    case .none: 0
    case .locationAware: 8 + 4 * attentionWidth + 2 * Self.filters.channels
    case .coverage: 8 + 2 * attentionWidth
    case .mean, .dot, .scaledDot, .general, .additive, .concat, .cosine, .distance, .location,
      .normalizedAdditive, .linear:
      8
    }
  }
}
