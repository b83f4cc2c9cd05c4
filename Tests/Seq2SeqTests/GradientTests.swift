import Attention
import Testing

@testable import Seq2Seq

/// A way to build a model, as one argument of a test.
struct Variant: Sendable, CustomTestStringConvertible {
  let attention: AttentionKind
  let cell: RecurrentCell
  let timing: Timing
  let isBidirectional: Bool

  var testDescription: String {
    "\(attention), \(cell), \(timing), \(isBidirectional ? "both directions" : "one direction")"
  }

  /// Every score with every timing; cells and directions in turns.
  static let all: [Variant] = AttentionKind.allCases.enumerated().flatMap { place, attention in
    Timing.allCases.enumerated().map { other, timing in
      Variant(
        attention: attention, cell: (place + other) % 2 == 0 ? .gru : .lstm, timing: timing,
        isBidirectional: (place / 2 + other) % 2 == 0)
    }
  }

  /// A small model with sizes that a seed draws, and a batch of sentences of unequal lengths.
  func drawn(seed: UInt64) -> (model: Model, batch: [Example]) {
    var generator = SeededGenerator(seed: seed)
    func size(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let shape = ModelShape(
      sourceWords: size(3...6), targetWords: size(2...7), embedding: size(1...5),
      hidden: size(1...18), attentionWidth: size(1...19), cell: cell,
      isBidirectional: isBidirectional, attention: attention, timing: timing, longestSource: 5)
    let batch = (0..<size(1...5)).map { _ in
      Example(
        source: (0..<size(1...7)).map { _ in size(0...shape.sourceWords - 1) },
        target: (0..<size(0...5)).map { _ in size(1...shape.targetWords - 1) }, alignment: [])
    }
    return (Model(shape, seed: seed), batch)
  }
}

/// The mean loss of a batch in Double, by Attention's functions.
func exactLoss(_ model: ExactModel, _ batch: [Example]) -> Double {
  var (loss, words) = (0.0, 0)
  for example in batch {
    let (keys, last) = model.encode(example.source)
    var carried = CarriedState(model, last: last, keys: keys)
    var previous = Vocabulary.end
    for target in example.target + [Vocabulary.end] {
      let round = model.round(after: previous, keys: keys, last: last, carried: &carried)
      loss -= log(round.probabilities[target])
      words += 1
      previous = target
    }
  }
  return loss / Double(words)
}

@Suite struct GradientTests {
  @Test(arguments: Variant.all, [UInt64(1), 2, 3])
  func gradientsAreWhatSmallChangesOfTheParametersDo(variant: Variant, seed: UInt64) {
    let (model, batch) = variant.drawn(seed: seed)
    let trainer = Trainer(model)
    let result = trainer.gradients(of: batch)
    let values = model.values.map(Double.init)
    let loss = exactLoss(ExactModel(model.shape, values: values), batch)
    #expect(abs(result.loss - loss) < 1e-5 * loss)
    for (place, parameter) in model.parameters.enumerated() {
      let gradient = trainer.gradient(of: parameter).map(Double.init)
      let direction = Vector.random(count: parameter.count, seed: place).values
      func loss(moved step: Double) -> Double {
        var values = values
        for k in 0..<parameter.count { values[parameter.offset + k] += step * direction[k] }
        return exactLoss(ExactModel(model.shape, values: values), batch)
      }
      let slope = (loss(moved: 1e-5) - loss(moved: -1e-5)) / 2e-5
      let found = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      let scale = gradient.reduce(0) { $0 + abs($1) }
      #expect(
        abs(found - slope) <= 1e-4 * scale + 1e-7,
        "\(parameter.name): \(found), by differences \(slope)")
    }
  }
}
