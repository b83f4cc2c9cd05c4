internal import Diagnostics
internal import ModelFiles
internal import Seq2Seq

extension LearnedModel {
  /// The model in a file.
  ///
  /// - Parameters:
  ///   - file: as the lesson names it.
  ///   - task: what the model learned.
  ///   - bytes: reads the file.
  /// - Complexity: O(bytes).
  init(
    file: String, of task: LearningTask, bytes: (String) throws(LoadProblem) -> [UInt8]
  ) throws(LoadProblem) {
    guard let kind = LoadedFile(name: file) else { throw .unknownEnding(file) }
    guard kind == .safetensors else { throw .noModel(file) }
    let tensors = try Safetensors(file: file, bytes: bytes)
    do throws(CheckpointMistake) {
      self = try Checkpoint.model(in: tensors, of: task)
    } catch {
      throw LoadProblem(error, in: file, task: task.name)
    }
  }
}

extension Safetensors {
  /// The tensors in a file.
  init(
    file: String, bytes: (String) throws(LoadProblem) -> [UInt8]
  ) throws(LoadProblem) {
    let bytes = try bytes(file)
    do throws(SafetensorsMistake) {
      self = try Safetensors(parsing: bytes)
    } catch {
      throw LoadProblem(error, in: file)
    }
  }
}
