import Attention
import Diagnostics
import LessonSwift
import Seq2Seq
import Synchronization
import Testing

@testable import LearningCells

@Suite struct TrainTests {
  @Test func aCellTrainsAsSwiftDoes() throws {
    let learned: LearnedModel = try LearningRun(LearningRun.model + "model").last()
    let swift = train(
      task: .reversal(lengths: 2...4, symbols: 3), attention: .dot, embedding: 4, hidden: 8,
      steps: 5, batch: 4, seed: 1)
    #expect(learned == swift)
  }

  @Test func whatIsLeftOutIsAsSwiftHasIt() throws {
    let plans = Plans()
    _ = LearningRun("train(task: .vietnameseNumbers, steps: 400)", trainer: plans.trainer)
    let plan = try #require(plans.seen.first)
    let task = LearningTask.vietnameseNumbers
    let shape = ModelShape(
      sourceWords: task.source.count, targetWords: task.target.count, embedding: 32, hidden: 48,
      attention: .additive, timing: .previous)
    #expect(
      plan
        == TrainingPlan(
          task, shape, steps: 400, batch: 64, learningRate: 0.002, clip: 1, seed: 0))
  }

  @Test(arguments: AttentionKind.allCases)
  func everyKindOfAttentionIsWrittenByItsName(kind: AttentionKind) throws {
    let plans = Plans()
    let text = "train(task: .copy, attention: .\(kind.rawValue), steps: 1)"
    _ = LearningRun(text, trainer: plans.trainer)
    #expect(plans.seen.map(\.shape.attention) == [kind])
  }

  @Test(arguments: LearningTask.names)
  func everyTaskIsWrittenByItsName(name: String) throws {
    let plans = Plans()
    _ = LearningRun("train(task: .\(name), steps: 1)", trainer: plans.trainer)
    #expect(plans.seen.map(\.task) == [LearningTask.named(name)])
  }

  @Test func aModelTellsWhatItIs() throws {
    let run = LearningRun(
      LearningRun.model + """
        (model.parameterCount, model.steps, model.losses.count, model.task.name)
        """)
    let model = train(
      task: .reversal(lengths: 2...4, symbols: 3), attention: .dot, embedding: 4, hidden: 8,
      steps: 5, batch: 4, seed: 1)
    guard case .tuple(let values) = run.shown.last else {
      Issue.record("\(run.mistakes)")
      return
    }
    #expect(values.compactMap(\.number) == [Double(model.parameterCount), 5, 5])
    #expect(String(values[3]) == "reversal")
    #expect(model.parameterCount == model.trained.model.values.count)
    #expect(model.finalLoss == model.losses[4])
  }

  @Test(arguments: [
    ("steps: 0", "0", LearningProblem.count(argument: "steps", 0, allowed: 1...1_000_000)),
    ("hidden: 0, steps: 1", "0", .count(argument: "hidden", 0, allowed: 1...4_096)),
    ("embedding: 5000, steps: 1", "5000", .count(argument: "embedding", 5_000, allowed: 1...4_096)),
    ("steps: 1, batch: -3", "-3", .count(argument: "batch", -3, allowed: 1...4_096)),
    ("dropout: 1, steps: 1", "1", .noShare(argument: "dropout", 1)),
    (
      "steps: 1, learningRate: 0", "0",
      .notAbove0(argument: "learningRate", 0, most: 1)
    ),
  ])
  func anArgumentOutOfRangeIsToldWhereItStands(
    arguments: String, part: String, problem: LearningProblem
  ) throws {
    let run = LearningRun("train(task: .copy, \(arguments))")
    #expect(run.problems == [.learning(problem)])
    #expect(try run.part() == part)
  }

  @Test(arguments: [
    (
      ".reversal(lengths: 0...4)",
      LearningProblem.range(argument: "lengths", 0...4, allowed: 1...1_000)
    ),
    (".copy(symbols: 27)", .count(argument: "symbols", 27, allowed: 1...26)),
    (".stablePartition(symbols: 5)", .oddSymbols(5)),
    (".vietnameseNumbers(digits: 1...7)", .range(argument: "digits", 1...7, allowed: 1...6)),
    (".vietnameseDates(years: 0...3)", .range(argument: "years", 0...3, allowed: 1...9_999)),
  ])
  func aTaskThatThereIsNotIsTold(task: String, problem: LearningProblem) {
    let run = LearningRun("let task: LearningTask = \(task)")
    #expect(run.problems == [.learning(problem)])
  }

  @Test(arguments: [
    ("train(task: .vietnameseNumber, steps: 1)", "vietnameseNumbers"),
    ("train(task: .copy, attention: .aditive, steps: 1)", "additive"),
  ])
  func aMisspeltTaskOrAttentionGetsTheNameThatWasMeant(text: String, nearest: String) throws {
    let help = try #require(LearningRun(text).mistakes.first?.problem.wording.help?.en)
    #expect(help.contains(nearest), "\(help)")
  }

  @Test func trainingHasALimitOfItsOwn() throws {
    var limits = Limits()
    limits.operationsPerCell = 100
    #expect(LearningRun(LearningRun.model, limits: limits).mistakes.isEmpty)
    limits.trainingPerCell = 1_000
    let run = LearningRun(LearningRun.model, limits: limits)
    #expect(run.problems == [.learning(.tooMuchTraining(limit: 1_000))])
    #expect(try run.part() == "5")
  }

  @Test func aStepThatNeedsTooMuchMemoryIsRefusedAtItsBatch() throws {
    let run = LearningRun(
      "let m = train(task: .reversal(lengths: 990...1000), hidden: 32, steps: 1, batch: 4096)")
    guard case .learning(.tooMuchMemory(let bytes, limit: 2e9)) = run.problems.first else {
      Issue.record("\(run.problems)")
      return
    }
    #expect(bytes > 2e10)
    #expect(try run.part() == "4096")
  }

  @Test(arguments: [
    ("train(task: .copy, steps: 5, dropout: 0.1)", "dropout", "steps"),
    ("train(steps: 5, task: .copy)", "task", "steps"),
    ("train(task: .copy, seed: 1, steps: 5, batch: 2)", "steps", "seed"),
  ])
  func argumentsInAnotherOrderAreToldByTheirLabels(call: String, label: String, before: String)
    throws
  {
    let run = LearningRun("let m = \(call)")
    guard case .language(.argumentOrder(_, let found, let other, _)) = run.mistakes.first?.problem
    else {
      Issue.record("\(run.mistakes)")
      return
    }
    #expect(found == label && other == before)
    #expect(try run.part() == label)
  }

  @Test func theWorkOfTrainingGrowsWithStepsAndBatches() {
    func work(_ steps: Int, _ batch: Int) -> Double {
      TrainingPlan(
        task: .copy, attention: .dot, timing: .previous, cell: .gru, embedding: 4, hidden: 8,
        dropout: 0, steps: steps, batch: batch, learningRate: 0.002, seed: 1
      ).multiplyAdds
    }
    #expect(work(1, 1) > 10_000)
    #expect(work(10, 3) == 30 * work(1, 1))
  }

  @Test func trainingThatBreaksDownTellsTheStepAndTheLastLoss() throws {
    let trainer = ModelTrainer { _ throws(TrainingFailure) in
      throw .notFinite(step: 7, lastLoss: 1.25)
    }
    let run = LearningRun(LearningRun.model, trainer: trainer)
    #expect(run.problems == [.learning(.notFinite(step: 7, lastLoss: 1.25))])
    #expect(run.mistakes[0].problem.wording.message.en.contains("at step 7"))
  }

  @Test func noDerivationTrainsAModelAgain() throws {
    let plans = Plans()
    let run = LearningRun(
      LearningRun.model + "let last = model.losses[4] + 1", trainer: plans.trainer)
    #expect(plans.seen.count == 1)
    let expression = try #require(run.session.bindings["model"]?.expression)
    #expect(run.session.value(of: expression) == nil)
    #expect(plans.seen.count == 1)
  }

  @Test func aModelTakesRoomInTheLesson() throws {
    let model: Value = .structure(
      try LearningRun(LearningRun.model + "model").last(LearnedModel.self))
    var limits = Limits()
    limits.numbersPerValue = 100
    let run = LearningRun(LearningRun.model, limits: limits)
    #expect(model.number == nil)
    guard case .tooManyNumbers = try #require(run.problems.first) else {
      Issue.record("\(run.problems)")
      return
    }
  }
}

/// A trainer that remembers what it was asked for.
final class Plans: Sendable {
  private let plans = Mutex<[TrainingPlan]>([])

  var seen: [TrainingPlan] { plans.withLock { $0 } }

  /// Trains small models; of large ones only the plan counts.
  var trainer: ModelTrainer {
    ModelTrainer { plan throws(TrainingFailure) in
      self.plans.withLock { $0.append(plan) }
      guard plan.shape.hidden > 8 else { return try plan.train() }
      return TrainedModel(
        model: Model(plan.shape, seed: 0), source: plan.task.source, target: plan.task.target,
        task: plan.task.name, losses: [1])
    }
  }
}
