internal import Diagnostics
internal import Seq2Seq

extension LearningTask {
  /// To write the targets of the sentence pairs in a file, a pair a line with a tab between.
  ///
  /// - Parameters:
  ///   - file: as the lesson names it; without folders and ending, the name of the task.
  ///   - bytes: reads the file.
  /// - Complexity: O(bytes).
  init(
    file: String, bytes: (String) throws(LoadProblem) -> [UInt8]
  ) throws(LoadProblem) {
    let text = try bytes(file)
    let name = file.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    do throws(CorpusMistake) {
      self = .corpus(try ParallelCorpus(text), name: name ?? file)
    } catch {
      throw .corpus(file, line: error.line, CorpusProblem(error.kind))
    }
  }
}
