import LearningCells
import LessonSwift
import Lessons
import Runs
import Seq2Seq

/// A lesson whose models learn nothing: each is what training begins with, and its losses are 2, 1, ⅔ …
func learnedRun(_ text: String, file: String = "a.md") -> LessonRun {
  let trainer = ModelTrainer { plan throws(TrainingFailure) in
    TrainedModel(
      model: Model(plan.shape, seed: 1), source: plan.task.source, target: plan.task.target,
      task: plan.task.name, losses: (0..<plan.steps).map { 2 / Double($0 + 1) })
  }
  let lesson = Lesson(file: file, bytes: Array(text.utf8))
  return LessonRun(
    lesson, catalogue: .attention.withLearning(trainer, files: .ofExamples))
}

/// Two tiny models of one task.
let models = """
  let task: LearningTask = .reversal(lengths: 2...4, symbols: 3)
  let additive = train(task: task, embedding: 4, hidden: 8, steps: 5, batch: 4, seed: 1)
  let fixed = train(task: task, attention: .none, embedding: 4, hidden: 8, steps: 5, batch: 4)
  """
