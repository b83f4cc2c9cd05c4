import Attention
import Testing

@testable import Seq2Seq

/// Words the other way round; the simplest task whose words move.
func reversal(_ lengths: ClosedRange<Int>) -> LearningTask {
  .reversal(lengths: lengths, symbols: 5)
}

func shape(
  for task: LearningTask, _ attention: AttentionKind = .additive, timing: Timing = .previous,
  dropout: Double = 0
) -> ModelShape {
  ModelShape(
    sourceWords: task.source.words.count, targetWords: task.target.words.count, embedding: 8,
    hidden: 16, attention: attention, timing: timing, dropout: dropout)
}

@Suite struct TrainingTests {
  @Test func lossFallsAsAModelLearns() throws {
    let task = reversal(1...4)
    let trained = try train(
      task, shape(for: task), steps: 60, batch: 32, learningRate: 1e-2, seed: 1)
    #expect(trained.losses.count == 60)
    let (first, last) = (trained.losses[0], trained.losses[59])
    #expect(first > 1.5 && last < 0.5 * first, "from \(first) to \(last)")
    #expect(trained.task == "reversal")
  }

  @Test(arguments: [0.0, 0.3])
  func oneSeedGivesTheSameModelWithOneThreadAndWithTwo(dropout: Double) throws {
    let task = reversal(1...6)
    let models = try [1, 2, 2].map { threads in
      try train(
        task, shape(for: task, dropout: dropout), steps: 5, batch: 7, seed: 3, threads: threads)
    }
    #expect(models[0] == models[1])
    #expect(models[1] == models[2])
    let other = try train(
      task, shape(for: task, dropout: dropout), steps: 5, batch: 7, seed: 4)
    #expect(other.model != models[0].model)
  }

  @Test(arguments: AttentionKind.allCases, Timing.allCases)
  func aTrainedModelAttendsAsAttentionsOwnFunctionsDo(
    attention: AttentionKind, timing: Timing
  ) throws {
    let task = reversal(1...5)
    let model = try train(
      task, shape(for: task, attention, timing: timing), steps: 4, batch: 8, seed: 5
    ).model
    let sources = [[1, 2, 3, 4, 5, 1, 2], [3], [2, 2, 4]]
    let written = Writer(model).write(sources, limit: 6)
    for (source, sentence) in zip(sources, written) {
      let decoding = model.decode(source, limit: 6)
      #expect(decoding.words == sentence.words)
      #expect(decoding.rounds.count == sentence.weights.count)
      for (round, weights) in zip(decoding.rounds, sentence.weights) {
        let exact = round.weights?.values ?? []
        #expect(exact.count == weights.count)
        for (a, b) in zip(exact, weights) { #expect(abs(a - Double(b)) < 1e-5) }
      }
    }
  }

  @Test func aRoundIsTheFiveSteps() throws {
    let task = reversal(2...4)
    let model = try train(task, shape(for: task), steps: 3, batch: 8, seed: 6).model
    let decoding = model.decode([1, 2, 3], limit: 4)
    for round in decoding.rounds {
      let none = Vector([0, 0, 0])
      let score = try #require(model.score(previous: none, coverage: none))
      let found = attend(
        query: round.query, keys: decoding.encoder, values: decoding.encoder, by: score)
      #expect(round.scores == found.scores)
      #expect(round.weights == found.weights)
      #expect(round.context == found.context)
      #expect(round.combined.count == model.shape.keyWidth + model.shape.embedding)
      #expect(round.state.count == 16)
      #expect(abs(sum(round.probabilities) - 1) < 1e-12)
      #expect(round.word == argmax(round.probabilities))
    }
    #expect(decoding.weights?.rows == decoding.rounds.count)
  }

  @Test func numbersThatAreNoneStopTrainingWithTheStepAndTheLastGoodLoss() {
    let task = reversal(1...3)
    #expect {
      try train(task, shape(for: task), steps: 20, batch: 4, learningRate: 1e38, seed: 1)
    } throws: { error in
      guard case .notFinite(let step, let loss) = error as? TrainingFailure else { return false }
      return step > 1 && loss?.isFinite == true
    }
  }

  @Test func whatCannotBeTrainedIsSaid() {
    let task = reversal(1...3)
    var other = shape(for: task)
    other.sourceWords = 3
    #expect(throws: TrainingFailure.otherWords(source: 6, target: 6)) {
      try train(task, other, steps: 1, seed: 1)
    }
    #expect(throws: TrainingFailure.notPositive("batch")) {
      try train(task, shape(for: task), steps: 1, batch: 0, seed: 1)
    }
    #expect(throws: TrainingFailure.notPositive("learningRate")) {
      try train(task, shape(for: task), steps: 1, learningRate: .nan, seed: 1)
    }
  }

  @Test func progressCanStopTraining() throws {
    let task = reversal(1...3)
    var steps: [Int] = []
    let trained = try train(task, shape(for: task), steps: 50, batch: 4, seed: 1) { progress in
      steps.append(progress.step)
      return progress.step == 3 ? .stop : .goOn
    }
    #expect(steps == [1, 2, 3])
    #expect(trained.losses.count == 3)
  }

  @Test func evaluationCountsWhatIsRightByLength() throws {
    let task = reversal(1...3)
    let trained = try train(task, shape(for: task), steps: 2, batch: 4, seed: 1)
    let scores = trained.evaluate(on: task, lengths: [1, 5], sentences: 70, seed: 2)
    #expect(scores.map(\.length) == [1, 5])
    for score in scores {
      #expect(score.sentences == 70)
      #expect((0...1).contains(score.exact) && (0...1).contains(score.tokens))
      let alignment = try #require(score.alignment)
      #expect((0...1).contains(alignment))
      #expect(score.exact <= score.tokens)
    }
    let fixed = try train(task, shape(for: task, .none), steps: 2, batch: 4, seed: 1)
    let unaligned = fixed.evaluate(on: task, lengths: [2], sentences: 3, seed: 2)
    #expect(unaligned[0].alignment == nil)
  }
}
