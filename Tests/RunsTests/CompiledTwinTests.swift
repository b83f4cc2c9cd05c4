import Attention
import CellIO
import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

/// What the comparison of evaluated with compiled cells makes of programs that come to something
/// else; `LessonSuite` compares with the compiler itself.
@Suite("A compiled twin") struct CompiledTwinTests {
  private static let lesson = """
    ```swift run
    let a = 0.5
    let v: Vector = [1, 2]
    ```

    """

  private var run: LessonRun {
    LessonRun(
      Lesson(file: "a.md", bytes: Array(Self.lesson.utf8)), catalogue: .attention)
  }

  /// A compiler whose program exports these, whatever it is given.
  private func compiler(a: Double, v: [Double]) -> CellCompiler {
    CellCompiler { _ in
      .program(CellExecutable { .success(Fixed(a: a, v: v)) }, warnings: [])
    }
  }

  private final class Fixed: CellProcess {
    let messages: [CellMessage]

    init(a: Double, v: [Double]) {
      var first = CellWriter()
      first.double(a)
      var second = CellWriter()
      second.doubles(v)
      messages = [
        .exported(name: "a", type: .double, value: first.bytes[...]),
        .exported(name: "v", type: .vector, value: second.bytes[...]),
      ]
    }

    func run(input: [UInt8]) -> CellEnd { CellEnd(messages: messages, printed: "", stop: nil) }
  }

  @Test("with the same values has no problem")
  func sameValuesAgree() {
    let twin = CompiledTwin(of: run, compiler: compiler(a: 0.5, v: [1, 2]))
    #expect(twin.diagnostics == [])
    #expect(twin.comparedCount == 2)
  }

  @Test(
    "that differs by more than 1e-12, or in shape, is told at the binding's line",
    arguments: [
      (0.5 + 2e-12, [1, 2], "a.md:2:1: 'a'"), (0.5, [1, 2 + 5e-12], "a.md:3:1: 'v'"),
      (0.5, [1.0], "a.md:3:1: 'v'"), (.nan, [1, 2], "a.md:2:1: 'a'"),
    ])
  func differencesAreTold(a: Double, v: [Double], told: String) {
    let twin = CompiledTwin(of: run, compiler: compiler(a: a, v: v))
    let texts = twin.diagnostics.map { diagnostic in
      guard case .place(let place) = diagnostic.subject else { return "" }
      return "\(place.file):\(place.line):\(place.column): \(diagnostic.message(in: .english))"
    }
    #expect(texts.count == 1)
    #expect(texts.first?.hasPrefix(told) == true, "\(texts)")
  }

  @Test("that can't be compiled says why")
  func refusalsAreTold() {
    let place = CompilerPlace(file: "cell0", line: 2, column: 5)
    let message = CompilerMessage(severity: .error, text: "no", place: place)
    let twin = CompiledTwin(of: run, compiler: CellCompiler { _ in .refused([message]) })
    #expect(
      twin.diagnostics.map(\.problem)
        == [.compile(.compiler("no", notes: [], fixIts: []))])
    guard case .place(let found)? = twin.diagnostics.first?.subject else {
      Issue.record("no place")
      return
    }
    #expect((found.line, found.column, found.length) == (3, 5, 1))
  }
}
