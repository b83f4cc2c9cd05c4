import Diagnostics
import Synchronization
import Testing

@testable import LessonSwift

/// What is nested or chained without end is a diagnostic, and what is allowed is evaluated, on the
/// smallest stack.
@Suite struct DepthTests {
  private static func times(_ count: Int, _ text: String, after: String = "") -> String {
    after + String(repeating: text, count: count)
  }

  private static func nested(
    _ count: Int, _ opening: String, _ middle: String, _ closing: String
  ) -> String {
    times(count, opening) + middle + times(count, closing)
  }

  private static func run(_ text: String) -> CellRun {
    let result = Mutex<CellRun?>(nil)
    onSmallStack { @Sendable in
      let run = CellRun(text)
      result.withLock { $0 = run }
    }
    return result.withLock { $0 } ?? CellRun("")
  }

  private static let chains: [String] = [
    times(200_000, " + 1", after: "1"), times(200_000, " - 1 * 2", after: "1"),
    times(200_000, "[0]", after: "[1]"), times(100_000, ".a", after: "x"),
    times(100_000, "()", after: "x"), times(100_000, ".a(b)", after: "x"), times(100_000, ".a"),
  ]

  private static let nests: [String] = [
    times(100_000, "("), times(100_000, "["), times(100_000, "f("), times(100_000, "-("),
    times(100_000, "x["), times(100_000, "(1, "), times(100_000, "f(a: "), times(100_000, "(-"),
    times(100_000, "[", after: "let x: "), times(100_000, "(", after: "let x: "),
  ]

  private static let others: [String] = [
    times(100_000, "- "), times(100_000, "-"), times(100_000, ")"), times(100_000, "let "),
    times(100_000, "."), times(100_000, "a "), times(100_000, "\""), times(100_000, "#"),
    times(100_000, ", "), times(100_000, "= "), times(100_000, "1"), times(100_000, "\\"),
  ]

  @Test(arguments: chains)
  func aChainWithoutEndIsOneDiagnostic(text: String) {
    let run = Self.run(text + "\nlet z = 1")
    #expect(run.mistakes.map(\.problem) == [.language(.chainTooLong(limit: 500))])
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: nests)
  func nestingWithoutEndIsOneDiagnostic(text: String) {
    let run = Self.run(text + "\nlet z = 1")
    #expect(run.mistakes.map(\.problem) == [.language(.nestedTooDeep(limit: 200))])
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: others)
  func anythingElseWithoutEndIsOneDiagnostic(text: String) {
    let run = Self.run(text + "\nlet z = 1")
    #expect(run.mistakes.count == 1)
    #expect(run["z"] == "Int 1")
  }

  @Test(arguments: ["{", "/*", "\"\"\"{"])
  func whatSwallowsTheRestIsOneDiagnosticToo(text: String) {
    let run = Self.run(Self.times(100_000, text) + "\nlet z = 1")
    #expect(run.mistakes.count == 1)
  }

  private static let allowed: [String] = [
    nested(200, "(", "1", ")"), nested(200, "[", "1", "]"), nested(100, "-(", "1.5", ")"),
    nested(200, "(-", "1.5", ")"), times(499, " + 1", after: "1.0"), times(499, " * 1", after: "1"),
    nested(200, "exp(", "-1", ")"), times(100, ".transposed()", after: "square"),
    times(499, "[0...1]", after: "square"), nested(99, "dot(q, q * sum(", "q", "))"),
    nested(100, "[concatenate(q, ", "q", ")[0]]"), nested(199, "(1 + 2.5 * ", "3", ")"),
    nested(200, "(1, ", "2", ")"), nested(200, "(1.5 + ", "2", ")"),
  ]

  @Test(arguments: allowed)
  func whatIsAllowedIsEvaluated(expression: String) {
    let constants = "let q: Vector = [0.5, 0.25]\nlet square: Matrix = [[1, 2], [3, 4]]\n"
    let run = Self.run(constants + "let x = " + expression + "\nx")
    #expect(run.mistakes.isEmpty)
    #expect(run.shown.count == 1)
  }

  @Test(arguments: [
    nested(201, "(", "1", ")"), nested(201, "[", "1", "]"), nested(201, "sum(", "1", ")"),
  ])
  func theTwoHundredAndFirstBracketIsPointedAt(text: String) {
    let run = CellRun(text)
    #expect(run.mistakes.map(\.problem) == [.language(.nestedTooDeep(limit: 200))])
    #expect(run.mistakes.map(\.range) == [text.hasPrefix("s") ? 803..<804 : 200..<201])
  }

  @Test func aChainMayHaveFiveHundredLevels() {
    #expect(CellRun("1" + Self.times(499, " + 1")).last == "Int 500")
    let run = CellRun("1" + Self.times(500, " + 1"))
    #expect(run.mistakes.map(\.problem) == [.language(.chainTooLong(limit: 500))])
  }

  @Test func aLongListIsNoChain() {
    let run = CellRun("let v: Vector = [" + Self.times(20_000, "1, ") + "2]\nsum(v)")
    #expect(run.last == "Double 20002.0")
  }

  @Test func nestingThatFailedLeavesNothingBehind() {
    let deep = Self.times(300, "(") + Self.times(300, ")") + "\n"
    let run = CellRun(Self.times(300, deep) + "let z = " + Self.times(150, "(") + "1" + Self.times(150, ")"))
    #expect(run.mistakes.count == 300)
    #expect(run["z"] == "Int 1")
  }
}
