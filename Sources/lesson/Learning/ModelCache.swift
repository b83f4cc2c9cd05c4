internal import CellIO
internal import LearningCells
internal import ModelFiles
internal import Seq2Seq

/// Models that learned before: the same plan gives the same model, and need not be learned again.
struct ModelCache {
  let files: FileCache

  /// - Returns: nil where no home is known.
  static func standard(_ environment: (String) -> String?) -> ModelCache? {
    FileCache.standard("models", ending: ".model", environment).map(ModelCache.init)
  }

  /// The name of a plan's model: a hash of all that makes it what it is.
  static func key(of plan: TrainingPlan) -> String {
    FileCache.key([plan.text, "\(trainingVersion)", trainingLoops])
  }

  /// - Returns: nil where there is no such model, or what is kept of it doesn't fit the plan.
  func model(_ key: String, of plan: TrainingPlan) -> TrainedModel? {
    guard let bytes = files.bytes(key) else { return nil }
    var reader = CellReader(bytes)
    guard let losses = try? reader.doubles(), let block = try? reader.block(), reader.isAtEnd,
      losses.count == plan.steps,
      let tensors = try? Safetensors(parsing: Array(block)),
      let model = try? Model(plan.shape, tensors: tensors.parameters())
    else { return nil }
    return TrainedModel(
      model: model, source: plan.task.source, target: plan.task.target, task: plan.task.name,
      losses: losses)
  }

  /// Keeps a model; a cache that can't be written is none.
  func keep(_ trained: TrainedModel, as key: String) {
    guard let bytes = try? Safetensors(trained.model).encoded() else { return }
    var writer = CellWriter()
    writer.doubles(trained.losses)
    writer.block(bytes)
    files.keep(writer.bytes, as: key)
  }
}
