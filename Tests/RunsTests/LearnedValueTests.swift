import CellIO
import Diagnostics
import LearningCells
import LessonSwift
import Lessons
import Runs
import Seq2Seq
import Synchronization
import Testing

/// What compiled cells get of models that learn.
@Suite struct LearnedValueTests {
  private static let models = """
    ```swift run
    let model = train(
      task: .reversal(lengths: 2...3, symbols: 3), embedding: 4, hidden: 4, steps: 2, batch: 2)
    let losses = model.losses
    ```

    """

  /// A compiler that keeps what it is given, and whose programs end at once.
  private final class Recorder: Sendable {
    let texts = Mutex<[String]>([])

    var compiler: CellCompiler {
      CellCompiler { text in
        self.texts.withLock { $0.append(text) }
        return .program(CellExecutable { .success(Nothing()) }, warnings: [])
      }
    }
  }

  private final class Nothing: CellProcess {
    func run(input: [UInt8]) -> CellEnd { CellEnd(messages: [], printed: "", stop: nil) }
  }

  private func run(_ text: String, _ recorder: Recorder) -> LessonRun {
    LessonRun(
      Lesson(file: "a.md", bytes: Array(text.utf8)),
      catalogue: .attention.withLearning(.plain, files: .none), compiler: recorder.compiler)
  }

  @Test func aCompiledCellCanNotTakeAModelOver() {
    let recorder = Recorder()
    let text =
      Self.models + "```swift compile\nprint(model)\n```\n\n```swift compile\nprint(1)\n```\n"
    let run = run(text, recorder)
    let problems = run.diagnostics.map { $0.message(in: .english) }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("'model' is a model") == true, "\(problems)")
    #expect(run.cells.map(\.status) == [.ok, .failed, .ok])
    #expect(recorder.texts.withLock { $0 }.allSatisfy { !$0.contains("train(") })
  }

  @Test func aCompiledCellTakesNumbersOfAModelOver() {
    let recorder = Recorder()
    let run = run(Self.models + "```swift compile\nprint(losses)\n```\n", recorder)
    #expect(run.diagnostics.isEmpty)
    #expect(
      recorder.texts.withLock { $0 }.contains { $0.contains("let losses: Attention.Vector") })
  }

  @Test func theCompiledTwinLeavesOutWhatNeedsAModel() {
    let text = """
      \(Self.models)
      ```swift run
      let later = losses[0] + 1
      ```

      ```swift run
      let plain = 0.5
      ```

      """
    let recorder = Recorder()
    let run = run(text, recorder)
    _ = CompiledTwin(of: run, compiler: recorder.compiler)
    let program = recorder.texts.withLock { $0.last ?? "" }
    #expect(program.contains("let plain = 0.5"))
    #expect(!program.contains("train("))
    #expect(!program.contains("later"))
  }
}
