internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// Makes models.
  static func trainFunctions(_ trainer: ModelTrainer) -> [Function] {
    [
      Function(
        "train", .function,
        [
          "task", "attention", "timing", "cell", "embedding", "hidden", "dropout", "steps", "batch",
          "learningRate", "seed",
        ],
        fallbacks: [
          "attention": ".additive", "timing": ".previous", "cell": ".gru", "embedding": "32",
          "hidden": "48", "dropout": "0", "batch": "64", "learningRate": "0.002", "seed": "0",
        ],
        check: {
          let mismatch = TrainingPlan.mismatch(
            embedding: $4, hidden: $5, dropout: $6, steps: $7, batch: $8, learningRate: $9)
          if let mismatch { return learning(mismatch) }
          let plan = TrainingPlan(
            task: $0, attention: $1, timing: $2, cell: $3, embedding: $4, hidden: $5, dropout: $6,
            steps: $7, batch: $8, learningRate: $9, seed: $10)
          return learning(plan.mismatch)
        },
        cost: {
          let plan = TrainingPlan(
            task: $0, attention: $1, timing: $2, cell: $3, embedding: $4, hidden: $5, dropout: $6,
            steps: $7, batch: $8, learningRate: $9, seed: $10)
          let numbers = plan.shape.parameters.reduce(0) { $0 + Double($1.count) }
          return Cost(
            operations: 1, numbers: numbers / 2 + Double(plan.steps), training: plan.multiplyAdds)
        }
      ) {
        (
          task: LearningTask, attention: AttentionKind, timing: Timing, cell: RecurrentCell,
          embedding: Int, hidden: Int, dropout: Double, steps: Int, batch: Int,
          learningRate: Double, seed: Int
        ) throws(CallProblem) in
        let plan = TrainingPlan(
          task: task, attention: attention, timing: timing, cell: cell, embedding: embedding,
          hidden: hidden, dropout: dropout, steps: steps, batch: batch, learningRate: learningRate,
          seed: seed)
        do throws(TrainingFailure) {
          return LearnedModel(try trainer.train(plan), by: plan)
        } catch {
          throw .learning(LearningProblem(error, batch: batch))
        }
      }
    ] + LearnedModel.propertyFunctions
  }
}
