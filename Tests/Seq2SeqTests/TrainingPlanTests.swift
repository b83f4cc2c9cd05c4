import Attention
import Testing

@testable import Seq2Seq

@Suite struct TrainingPlanTests {
  private static func plan(
    _ task: LearningTask = .reversal(lengths: 2...4, symbols: 3),
    attention: AttentionKind = .additive, timing: Timing = .previous, cell: RecurrentCell = .gru,
    embedding: Int = 4, hidden: Int = 6, dropout: Double = 0, steps: Int = 3, batch: Int = 4,
    learningRate: Double = 0.01, seed: Int = 1
  ) -> TrainingPlan {
    TrainingPlan(
      task: task, attention: attention, timing: timing, cell: cell, embedding: embedding,
      hidden: hidden, dropout: dropout, steps: steps, batch: batch, learningRate: learningRate,
      seed: seed)
  }

  @Test func plansThatDifferHaveDifferentTexts() {
    let plans =
      [
        Self.plan(), Self.plan(.reversal(lengths: 2...5, symbols: 3)),
        Self.plan(.reversal(lengths: 2...4, symbols: 4)),
        Self.plan(.copy(lengths: 2...4, symbols: 3)),
        Self.plan(.stablePartition(lengths: 2...4, symbols: 4)),
        Self.plan(.stablePartition(lengths: 2...4, symbols: 6)), Self.plan(.vietnameseNumbers),
        Self.plan(.vietnameseNumbers(digits: 1...3)), Self.plan(.vietnameseDates),
        Self.plan(.vietnameseDates(years: 2000...2001)), Self.plan(timing: .current),
        Self.plan(cell: .lstm), Self.plan(embedding: 5), Self.plan(hidden: 7),
        Self.plan(dropout: 0.1), Self.plan(dropout: 0.1.nextUp), Self.plan(steps: 4),
        Self.plan(batch: 5), Self.plan(learningRate: 0.02), Self.plan(seed: 2),
        Self.plan(seed: -1),
      ] + AttentionKind.allCases.filter { $0 != .additive }.map { Self.plan(attention: $0) }
    #expect(Set(plans.map(\.text)).count == plans.count)
    #expect(Self.plan().text == Self.plan().text)
  }

  /// Sizes at which neither the smallest piece of memory nor one part of the model is most of it.
  @Test(arguments: Variant.all, [(32, 48, 12), (16, 96, 30)])
  func whatAStepNeedsIsKnownBefore(
    variant: Variant, sizes: (embedding: Int, hidden: Int, words: Int)
  ) {
    let task = LearningTask.reversal(lengths: sizes.words...sizes.words, symbols: 20)
    let shape = ModelShape(
      sourceWords: task.source.count, targetWords: task.target.count, embedding: sizes.embedding,
      hidden: sizes.hidden, cell: variant.cell, isBidirectional: variant.isBidirectional,
      attention: variant.attention, timing: variant.timing)
    let plan = TrainingPlan(task, shape, steps: 1, batch: 64, seed: 1)
    let trainer = Trainer(Model(shape, seed: 1), threads: 2)
    var generator = SeededGenerator(seed: 2)
    let batch = (0..<plan.batch).map { _ in task.example(using: &generator) }
    _ = trainer.step(batch, rate: 0.001, clip: 1)
    let ratio = Double(trainer.bytes) / plan.bytesPerStep
    #expect((0.6...1.6).contains(ratio), "\(ratio)")
  }

  @Test func aPlanThatNeedsMoreMemoryThanALaptopHasIsRefused() throws {
    let task = LearningTask.reversal(lengths: 990...1_000, symbols: 10)
    #expect(Self.plan(task, hidden: 32, batch: 1).mismatch == nil)
    let mismatch = try #require(Self.plan(task, hidden: 32, batch: 4_096).mismatch)
    guard case .tooMuchMemory(let bytes, let limit) = mismatch else {
      Issue.record("\(mismatch)")
      return
    }
    #expect(limit == 2e9 && bytes > 2e10)
  }

  @Test func aPlanIsShortenedToAShareOfItsSteps() {
    #expect(Self.plan(steps: 400).shortened(to: 10) == Self.plan(steps: 40))
    #expect(Self.plan(steps: 9).shortened(to: 10) == Self.plan(steps: 1))
  }

  // MARK: Version

  /// The loss of the third step of each kind of model.
  private static let recorded: [String: Double] = [
    "none previous gru": 1.302823,
    "none previous lstm": 1.346320,
    "none current gru": 1.388793,
    "none current lstm": 1.339356,
    "mean previous gru": 1.315828,
    "mean previous lstm": 1.351997,
    "mean current gru": 1.381113,
    "mean current lstm": 1.332326,
    "dot previous gru": 1.390624,
    "dot previous lstm": 1.355561,
    "dot current gru": 1.338383,
    "dot current lstm": 1.384847,
    "scaledDot previous gru": 1.392950,
    "scaledDot previous lstm": 1.355057,
    "scaledDot current gru": 1.338288,
    "scaledDot current lstm": 1.384572,
    "general previous gru": 1.286402,
    "general previous lstm": 1.385690,
    "general current gru": 1.396548,
    "general current lstm": 1.472331,
    "additive previous gru": 1.385173,
    "additive previous lstm": 1.412107,
    "additive current gru": 1.440790,
    "additive current lstm": 1.378900,
    "concat previous gru": 1.386530,
    "concat previous lstm": 1.412076,
    "concat current gru": 1.440922,
    "concat current lstm": 1.379037,
    "cosine previous gru": 1.389564,
    "cosine previous lstm": 1.362469,
    "cosine current gru": 1.338777,
    "cosine current lstm": 1.389468,
    "distance previous gru": 1.393911,
    "distance previous lstm": 1.355196,
    "distance current gru": 1.340168,
    "distance current lstm": 1.384782,
    "location previous gru": 1.334138,
    "location previous lstm": 1.391780,
    "location current gru": 1.358490,
    "location current lstm": 1.358581,
    "normalizedAdditive previous gru": 1.385454,
    "normalizedAdditive previous lstm": 1.412101,
    "normalizedAdditive current gru": 1.440941,
    "normalizedAdditive current lstm": 1.378924,
    "locationAware previous gru": 1.380689,
    "locationAware previous lstm": 1.424488,
    "locationAware current gru": 1.384212,
    "locationAware current lstm": 1.383037,
    "coverage previous gru": 1.353047,
    "coverage previous lstm": 1.348262,
    "coverage current gru": 1.373333,
    "coverage current lstm": 1.392066,
    "linear previous gru": 1.392222,
    "linear previous lstm": 1.354492,
    "linear current gru": 1.338657,
    "linear current lstm": 1.383841,
  ]

  /// What a cache keeps is found again by the version: it has to grow when the same plan learns
  /// something else.
  @Test(arguments: AttentionKind.allCases)
  func theVersionGrowsWhenPlansLearnSomethingElse(attention: AttentionKind) throws {
    for timing in [Timing.previous, .current] {
      for cell in RecurrentCell.allCases {
        let name = "\(attention) \(timing) \(cell)"
        let plan = Self.plan(attention: attention, timing: timing, cell: cell, dropout: 0.1)
        let loss = try #require(try plan.train().losses.last)
        let known = Self.recorded[name] ?? .nan
        #expect(
          abs(loss - known) < 1e-4,
          "raise trainingVersion, and record \"\(name)\": \(loss),")
      }
    }
  }
}
