internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// Reads matrices and models from the lesson's folder.
  static func loadFunctions(_ files: LessonFiles) -> [Function] {
    [
      Function(
        "load", .function, ["_ file"], cost: { _ in reading }
      ) { (file: String) throws(CallProblem) in try loaded(file, nil, files) },
      Function(
        "load", .function, ["_ file", "_ name"],
        cost: { _, _ in reading }
      ) { (file: String, name: String) throws(CallProblem) in try loaded(file, name, files) },
      Function(
        "load", .function, ["_ file", "task"], cost: { _, _ in reading }
      ) { (file: String, task: LearningTask) throws(CallProblem) in
        do throws(LoadProblem) {
          return try LearnedModel(file: file, of: task, bytes: files.read)
        } catch {
          throw .load(error)
        }
      },
    ]
  }

  /// Whatever the file holds: a cell may read a hundred of the largest.
  static let reading = Cost(operations: 1e8, numbers: 1)

  private static func loaded(
    _ file: String, _ name: String?, _ files: LessonFiles
  ) throws(CallProblem) -> Matrix {
    do throws(LoadProblem) {
      return try Matrix(file: file, name: name, bytes: files.read)
    } catch {
      throw .load(error)
    }
  }
}
