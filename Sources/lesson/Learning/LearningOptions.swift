internal import ArgumentParser

/// Whether models that learned before are taken from the cache.
struct ModelCacheOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Train every model anew, and keep none.")
  var ignoresCache = false

  func trainer(isQuick: Bool) -> LessonTrainer {
    LessonTrainer(isQuick: isQuick, ignoringCache: ignoresCache)
  }
}

/// How the models of lessons learn.
struct LearningOptions: ParsableArguments {
  @Flag(help: "Train models for a tenth of their steps; the report says so.")
  var quick = false

  @OptionGroup var cache: ModelCacheOptions

  func tools(_ trust: TrustOptions) -> LessonTools {
    LessonTools(compiler: trust.compiler, trainer: cache.trainer(isQuick: quick))
  }
}

extension TrustOptions {
  /// What lessons are run with where nothing is said of models.
  var tools: LessonTools {
    LessonTools(
      compiler: compiler, trainer: LessonTrainer(isQuick: false, ignoringCache: false))
  }
}
