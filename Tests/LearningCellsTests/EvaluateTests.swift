import Attention
import Diagnostics
import LessonSwift
import Seq2Seq
import Testing

@testable import LearningCells

@Suite struct EvaluateTests {
  private static let evaluation =
    LearningRun.model + """
      let result = evaluate(model, lengths: [2, 4, 7], sentences: 10, seed: 3)

      """

  @Test func aCellEvaluatesAsSwiftDoes() throws {
    let found: ModelEvaluation = try LearningRun(Self.evaluation + "result").last()
    let model: LearnedModel = try LearningRun(LearningRun.model + "model").last()
    #expect(found == evaluate(model, lengths: [2, 4, 7], sentences: 10, seed: 3))
    #expect(
      found.scores
        == model.trained.evaluate(on: model.task, lengths: [2, 4, 7], sentences: 10, seed: 3))
  }

  @Test func everyLengthHasItsShares() throws {
    let found: ModelEvaluation = try LearningRun(Self.evaluation + "result").last()
    #expect(found.lengths == [2, 4, 7])
    for shares in [found.exact, found.tokens, found.alignment] {
      #expect(shares.count == 3)
      #expect(shares.values.allSatisfy { (0...1).contains($0) })
    }
    let accuracy: Double = try LearningRun(Self.evaluation + "result.accuracy(atLength: 4)").last()
    #expect(accuracy == found.exact[1])
    let tokens: Double = try LearningRun(
      Self.evaluation + "result.tokenAccuracy(atLength: 7)"
    ).last()
    #expect(tokens == found.tokens[2])
  }

  @Test func lengthsMayBeARangeOrLeftOut() throws {
    let range: Vector = try LearningRun(
      LearningRun.model + "evaluate(model, lengths: 3...5, sentences: 2).lengths"
    ).last()
    #expect(range == [3, 4, 5])
    let own: Vector = try LearningRun(
      LearningRun.model + "evaluate(model, sentences: 2).lengths"
    ).last()
    #expect(own == [2, 3, 4])
  }

  @Test func aModelWithoutWeightsHasNoAlignment() throws {
    let alignment: Vector = try LearningRun(
      """
      let blind = train(task: .copy, attention: .none, hidden: 4, steps: 1, batch: 2)
      evaluate(blind, lengths: [4], sentences: 2).alignment
      """
    ).last()
    #expect(alignment.count == 0)
  }

  @Test(arguments: [
    (
      "evaluate(model, lengths: 0...2)", "0...2",
      LearningProblem.noExamples(task: "reversal", length: 0, lengths: 2...4)
    ),
    ("evaluate(model, lengths: [])", "[]", .noLengths),
    (
      "evaluate(model, lengths: [2], sentences: 0)", "0",
      .count(argument: "sentences", 0, allowed: 1...10_000)
    ),
    (
      "evaluate(model, lengths: [2, 3], sentences: 1).accuracy(atLength: 20)", "20",
      .notTried(length: 20, tried: [2, 3])
    ),
  ])
  func whatCannotBeTriedIsTold(text: String, part: String, problem: LearningProblem) throws {
    let run = LearningRun(LearningRun.model + text)
    #expect(run.problems == [.learning(problem)])
    #expect(try run.part() == part)
  }

  @Test func tryingCountsAsTraining() {
    var limits = Limits()
    limits.trainingPerCell = 1e7
    let run = LearningRun(
      LearningRun.model + "evaluate(model, lengths: 2...30, sentences: 10000)", limits: limits)
    #expect(run.problems == [.learning(.tooMuchTraining(limit: 1e7))])
  }
}
