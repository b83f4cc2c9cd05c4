internal import Attention
internal import CInnerLoops

/// What one step of training did.
public struct StepResult: Equatable, Sendable {
  /// The mean of -ln p over the batch's target words, each sentence's `<END>` included, before the step.
  public let loss: Double
  /// The length of all gradients as one vector, before it was clipped.
  public let gradientNorm: Double
  /// How many target words there were.
  public let words: Int
}

/// Trains a model step by step on batches that are handed to it.
///
/// A batch is always cut into two halves of sentences, each with a tape and gradients of its own, and
/// the halves' gradients are added; that two threads may take one half each changes no number.
public final class Trainer {
  private let shape: ModelShape
  private let memory: ParameterMemory
  private let adam: Adam
  private let threads: Int
  private let halves: [Half]
  private let starting: Model
  private let seed: UInt64
  private var steps: UInt64 = 0

  /// A half of each batch.
  private final class Half {
    let tape = Tape()
    let gradients: Room
    let layers: Layers

    init(_ shape: ModelShape, _ memory: ParameterMemory) {
      gradients = allocated(memory.count)
      layers = Layers(shape, memory, gradients: gradients)
    }

    deinit { gradients.deallocate() }
  }

  /// - Parameters:
  ///   - model: what to start with.
  ///   - threads: 1 or 2; the results are the same bit for bit.
  ///   - seed: for what dropout leaves out.
  public init(_ model: Model, threads: Int = 2, seed: UInt64 = 0) {
    let memory = ParameterMemory(model)
    (shape, starting, self.memory, self.threads, self.seed) =
      (model.shape, model, memory, threads, seed)
    adam = Adam(count: memory.count)
    halves = (0..<parts).map { _ in Half(model.shape, memory) }
  }

  /// The model as it is now.
  public var model: Model {
    var model = starting
    model.values = memory.current
    return model
  }

  /// One step: loss and gradients of a batch, clipped by their norm, and a step of Adam.
  ///
  /// Where the loss or the norm is not finite, the model stays as it was.
  ///
  /// - Parameters:
  ///   - batch: at least one example; each with at least one source word.
  ///   - rate: how far Adam goes.
  ///   - clip: the longest that all gradients may be as one vector.
  public func step(_ batch: [Example], rate: Double, clip: Double) -> StepResult {
    let result = gradients(of: batch)
    steps += 1
    guard result.loss.isFinite, result.gradientNorm.isFinite else { return result }
    adam.step(
      memory.values, gradients: halves[0].gradients, rate: rate,
      scale: Swift.min(1, clip / (result.gradientNorm + 1e-6)), threads: threads)
    concurrently(parts, threads: threads) { memory.refresh(from: $0, every: parts) }
    return result
  }

  /// The mean loss of a batch and its gradient by all parameters, which ``gradient(of:)`` reads.
  func gradients(of batch: [Example]) -> StepResult {
    let words = batch.reduce(0) { $0 + $1.target.count + 1 }
    let middle = (batch.count + 1) / 2
    let sentences = [Array(batch[..<middle]), Array(batch[middle...])]
    var losses = [Double](repeating: 0, count: parts)
    losses.withUnsafeMutableBufferPointer { losses in
      let losses = losses
      concurrently(parts, threads: threads) { part in
        losses[part] = loss(
          of: sentences[part], in: halves[part], part: part, factor: 1 / Float(words))
      }
    }
    var squares = [Double](repeating: 0, count: parts)
    let (first, second) = (halves[0].gradients, halves[1].gradients)
    squares.withUnsafeMutableBufferPointer { squares in
      let squares = squares
      inParts(of: memory.count, threads: threads) { range in
        loops.add(second + range.lowerBound, range.count, 1, first + range.lowerBound)
        squares[range.lowerBound == 0 ? 0 : 1] = loops.sum_of_squares(
          first + range.lowerBound, range.count)
      }
    }
    return StepResult(
      loss: losses.reduce(0, +) / Double(words),
      gradientNorm: squares.reduce(0, +).squareRoot(), words: words)
  }

  /// How many bytes the last batch took, but for its gradients by the parameters.
  var bytes: Int { halves.reduce(0) { $0 + $1.tape.bytes } }

  /// The gradient by a parameter, as the last batch gave it.
  func gradient(of parameter: Parameter) -> [Float] {
    Array(
      UnsafeBufferPointer(
        start: halves[0].gradients + parameter.offset, count: parameter.count))
  }

  /// The sum of the losses of some sentences, whose gradients, times the factor, are in `half` then.
  private func loss(of examples: [Example], in half: Half, part: Int, factor: Float) -> Double {
    half.gradients.initialize(repeating: 0, count: memory.count)
    guard !examples.isEmpty else { return 0 }
    let tape = half.tape
    tape.rewind()
    var generator: SeededGenerator? =
      shape.dropout > 0
      ? SeededGenerator(seed: seed &+ (steps &* 2 &+ UInt64(part)) &* 0x9E37_79B9_7F4A_7C15) : nil
    let loss = tape.loss(of: examples, half.layers, factor: factor, dropout: &generator)
    tape.differentiate()
    return loss
  }
}

extension Tape {
  /// The sum of -ln p over all target words of the examples, when the decoder is told each word before
  /// (teacher forcing); differentiation gives the gradient of that times the factor.
  func loss(
    of examples: [Example], _ layers: Layers, factor: Float,
    dropout generator: inout SeededGenerator?
  ) -> Double {
    let encoded = encode(
      SourceBatch(examples.map(\.source)), layers, dropout: &generator)
    let rounds = (examples.map(\.target.count).max() ?? 0) + 1
    let decoder = DecoderRun(self, layers, encoded, rounds: rounds)
    for t in 0..<rounds {
      decoder.step(
        t, previous: examples.map { t > 0 && t <= $0.target.count ? $0.target[t - 1] : 0 },
        isRunning: examples.map { t <= $0.target.count }, dropout: &generator)
    }
    let targets: [Int?] = (0..<rounds).flatMap { t in
      examples.map { example -> Int? in
        t < example.target.count
          ? example.target[t] : t == example.target.count ? Vocabulary.end : nil
      }
    }
    return crossEntropy(decoder.logits(of: 0..<rounds), targets: targets, factor: factor)
  }
}
