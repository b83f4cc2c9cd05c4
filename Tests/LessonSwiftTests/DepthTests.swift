import Diagnostics
import Synchronization
import Testing

@testable import LessonSwift

/// What is nested or chained without end is a diagnostic, and what is allowed is evaluated, on the
/// smallest stack.
@Suite struct DepthTests {
  /// A text that is too long to be shown.
  struct Long: Sendable, CustomTestStringConvertible {
    let text: String
    let testDescription: String
  }

  private static func times(_ count: Int, _ text: String, after: String = "") -> Long {
    Long(
      text: after + String(repeating: text, count: count),
      testDescription: "\(after), \(count) times \(text)")
  }

  private static func nested(
    _ count: Int, _ opening: String, _ middle: String, _ closing: String
  ) -> Long {
    Long(
      text: times(count, opening).text + middle + times(count, closing).text,
      testDescription: "\(count) times \(opening), \(middle), \(count) times \(closing)")
  }

  private static func run(_ text: String) -> CellRun {
    let result = Mutex<CellRun?>(nil)
    onSmallStack { @Sendable in
      let run = CellRun(text)
      result.withLock { $0 = run }
    }
    return result.withLock { $0 } ?? CellRun("")
  }

  private static let chains: [Long] = [
    times(200_000, " + 1", after: "1"), times(200_000, " - 1 * 2", after: "1"),
    times(200_000, "[0]", after: "[1]"), times(100_000, ".a", after: "x"),
    times(100_000, "()", after: "x"), times(100_000, ".a(b)", after: "x"), times(100_000, ".a"),
  ]

  private static let nests: [Long] = [
    times(100_000, "("), times(100_000, "["), times(100_000, "f("), times(100_000, "-("),
    times(100_000, "x["), times(100_000, "(1, "), times(100_000, "f(a: "), times(100_000, "(-"),
    times(100_000, "[", after: "let x: "), times(100_000, "(", after: "let x: "),
  ]

  private static let others: [Long] = [
    times(100_000, "- "), times(100_000, "-"), times(100_000, ")"), times(100_000, "let "),
    times(100_000, "."), times(100_000, "a "), times(100_000, "#"),
    times(100_000, ", "), times(100_000, "= "), times(100_000, "1"), times(100_000, "\\"),
  ]

  @Test(arguments: chains)
  func aChainWithoutEndIsOneDiagnostic(long: Long) {
    let run = Self.run(long.text + "\nlet z = 1")
    #expect(run.mistakes.map(\.problem) == [.language(.chainTooLong(limit: 500))])
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: nests)
  func nestingWithoutEndIsOneDiagnostic(long: Long) {
    let run = Self.run(long.text + "\nlet z = 1")
    #expect(run.mistakes.map(\.problem) == [.language(.nestedTooDeep(limit: 200))])
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: others)
  func anythingElseWithoutEndIsOneDiagnostic(long: Long) {
    let run = Self.run(long.text + "\nlet z = 1")
    #expect(run.mistakes.count == 1)
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: ["{", "/*", "\"", "\"\"\"{"])
  func whatSwallowsTheRestIsOneDiagnosticToo(text: String) {
    let run = Self.run(Self.times(100_000, text).text + "\nlet z = 1")
    #expect(run.mistakes.count == 1)
  }

  private static let allowed: [Long] = [
    nested(200, "(", "1", ")"), nested(200, "[", "1", "]"), nested(100, "-(", "1.5", ")"),
    nested(200, "(-", "1.5", ")"), times(499, " + 1", after: "1.0"), times(499, " * 1", after: "1"),
    nested(200, "exp(", "-1", ")"), times(100, ".transposed()", after: "square"),
    times(490, "[0...1]", after: "square"), nested(100, "dot(q, q * (", "1.5", "))"),
    nested(100, "[concatenate(q, ", "q", ")[0]]"), nested(199, "(1 + 2.5 * ", "3", ")"),
    nested(200, "(1, ", "2", ")"), nested(200, "(1.5 + ", "2", ")"),
  ]

  @Test(arguments: allowed)
  func whatIsAllowedIsEvaluated(long: Long) {
    let constants = "let q: Vector = [0.5, 0.25]\nlet square: Matrix = [[1, 2], [3, 4]]\n"
    let run = Self.run(constants + "let x = " + long.text + "\nx")
    #expect(run.mistakes.isEmpty)
    #expect(run.shown.count == 1)
  }

  @Test(arguments: [
    nested(201, "(", "1", ")"), nested(201, "[", "1", "]"), nested(201, "sum(", "1", ")"),
  ])
  func theTwoHundredAndFirstBracketIsPointedAt(long: Long) {
    let run = CellRun(long.text)
    #expect(run.mistakes.map(\.problem) == [.language(.nestedTooDeep(limit: 200))])
    #expect(run.mistakes.map(\.range) == [long.text.hasPrefix("s") ? 803..<804 : 200..<201])
  }

  @Test func aChainMayHaveFiveHundredLevels() {
    #expect(CellRun(Self.times(499, " + 1", after: "1").text).last == "Int 500")
    let run = CellRun(Self.times(500, " + 1", after: "1").text)
    #expect(run.mistakes.map(\.problem) == [.language(.chainTooLong(limit: 500))])
  }

  @Test func aLongListIsNoChain() {
    let run = CellRun(Self.times(20_000, "1, ", after: "let v: Vector = [").text + "2]\nsum(v)")
    #expect(run.last == "Double 20002.0")
  }

  @Test func nestingThatFailedLeavesNothingBehind() {
    let deep = Self.nested(300, "(", "", ")").text + "\n"
    let run = CellRun(
      Self.times(300, deep).text + "let z = " + Self.nested(150, "(", "1", ")").text)
    #expect(run.mistakes.count == 300)
    #expect(run["z"] == "Int 1")
  }
}
