internal import Seq2Seq
internal import Synchronization

/// Lets the models of lessons learn, each plan once: what this process or an earlier one learned is
/// taken from memory, or from the cache.
///
/// A model is kept when it has learned to its end: whoever stops the command leaves nothing behind.
final class LessonTrainer: Sendable {
  /// nil where nothing is to be kept.
  private let cache: ModelCache?
  /// One step in so many; 1 for all.
  let share: Int
  private let known = Mutex<[String: TrainedModel]>([:])

  /// A tenth of the steps shows whether a lesson runs.
  static let quickShare = 10
  /// Models in memory; a preview may make one with every change of a number.
  private static let mostKnown = 32

  init(cache: ModelCache?, isQuick: Bool) {
    self.cache = cache
    share = isQuick ? Self.quickShare : 1
  }

  /// With the cache of this user, or with none.
  convenience init(isQuick: Bool, ignoringCache: Bool) {
    self.init(
      cache: ignoringCache ? nil : ModelCache.standard(environmentVariable), isQuick: isQuick)
  }

  /// What a plan gives. Of several lessons one learns at a time: learning takes both halves of a
  /// step to a processor of its own, and two lessons may want the same model.
  func train(_ plan: TrainingPlan) throws(TrainingFailure) -> TrainedModel {
    let plan = share == 1 ? plan : plan.shortened(to: share)
    let key = ModelCache.key(of: plan)
    return try known.withLock { known throws(TrainingFailure) -> TrainedModel in
      if let model = known[key] { return model }
      let model: TrainedModel
      if let kept = cache?.model(key, of: plan) {
        model = kept
      } else {
        model = try learned(plan, key)
      }
      if known.count >= Self.mostKnown { known.removeAll() }
      known[key] = model
      return model
    }
  }

  private func learned(
    _ plan: TrainingPlan, _ key: String
  ) throws(TrainingFailure) -> TrainedModel {
    var bar = TrainingBar(plan)
    defer { bar.clear() }
    let model = try plan.train { progress in
      bar.show(progress)
      return .goOn
    }
    cache?.keep(model, as: key)
    return model
  }
}
