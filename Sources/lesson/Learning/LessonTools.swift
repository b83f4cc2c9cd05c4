internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Lessons
internal import Runs
internal import Seq2Seq
internal import Synchronization

/// What lessons are run with on this machine: a compiler, and what trains their models.
struct LessonTools: Sendable {
  let compiler: CellCompiler
  let trainer: LessonTrainer
  /// What lessons have read.
  let loaded = LoadedFiles()

  /// A run of a lesson whose cells may call everything that this version offers.
  func run(_ lesson: Lesson) -> LessonRun {
    let name = lesson.source.name
    let folder = LessonFolder(Path(name).parent ?? Path("."))
    let trained = TrainingMark()
    let modelTrainer = ModelTrainer { [trainer] plan throws(TrainingFailure) in
      trained.set()
      return try trainer.train(plan)
    }
    var run = LessonRun(
      lesson, catalogue: .attention.withLearning(modelTrainer, files: folder.files),
      compiler: compiler)
    loaded.set(folder.paths, of: name)
    run.files = folder.read
    if trainer.share > 1, trained.isSet { run.notes = [.quick(share: trainer.share)] }
    return run
  }
}

/// The files that lessons asked for when they ran last.
final class LoadedFiles: Sendable {
  private let paths = Mutex<[String: Set<Path>]>([:])

  /// - Parameter lesson: the path of its file.
  func set(_ files: Set<Path>, of lesson: String) { paths.withLock { $0[lesson] = files } }

  func files(of lesson: String) -> Set<Path> { paths.withLock { $0[lesson, default: []] } }

  /// Those of all lessons.
  var all: Set<Path> { paths.withLock { $0.values.reduce(into: []) { $0.formUnion($1) } } }
}

/// Whether a lesson has asked for a model.
private final class TrainingMark: Sendable {
  private let mark = Atomic(false)

  var isSet: Bool { mark.load(ordering: .relaxed) }

  func set() { mark.store(true, ordering: .relaxed) }
}
