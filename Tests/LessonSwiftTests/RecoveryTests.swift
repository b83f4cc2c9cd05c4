import Diagnostics
import Testing

@testable import LessonSwift

@Suite struct RecoveryTests {
  /// Each cell has one mistake, and `z` behind it.
  @Test(arguments: [
    "let a = 1 2", "let a =", "let = 5", "let", "let a", "let a: = 5", "let a: [ = 5",
    "let (a, = 5", "1 +", "1 + * 2", "foo(1 2)", "foo(", "foo(1,\n  2", "[1, 2", "[1\n2]",
    "let m: Matrix = [\n  [1, 2]\n  [3, 4],\n]", "let a = [1, 2\n", "((1)", "(1))", ")", "]", "}",
    "func f(x: Int) -> Int {\n  let inner = x\n  return inner\n}", "for i in 0..<3 {\n  show(i)\n}",
    "if true {\n  1\n} else {\n  2\n}", "let f = { x in\n  x + 1\n}", "var a = 1", "a.b.",
    "import Foundation", "let a = \"no end", "let a = \"\\(b)\"",
    "let a = \"\"\"\n  let b = 1\n  \"\"\"",
    "let a = foo(\n  query: q r,\n  keys: k,\n  by: .dot\n)", "let a = nil", "let a = x as Double",
    "let self = 1", "let a = 5 %", "let a = [1, 2][", "x[]", "()", "let a = (1, let b = 2",
    "let a = -", "@foo", "let a = 1 // 2 \n .b", "let a: Double? = 1", "let a, b = 1", "1;;2 3",
    "let a = f { $0 }", "switch x {\ncase 1: let b = 2\n}", "let a = x ? 1 : 2",
  ])
  func oneMistakeGivesOneDiagnosticAndTheRestRuns(mistake: String) {
    for text in ["\(mistake)\nlet z = 1", "let y = 2\n\(mistake)\n\nlet z = y - 1 // end\n"] {
      let run = CellRun(text)
      #expect(run.mistakes.count + run.skipped.count == 1, "\(text)\n\(run.mistakes)")
      #expect(run["z"] == "Int 1", "\(text)")
    }
  }

  @Test(arguments: ["5", "-5", "\"a\"", "(1, 2)", "[1]", "y"])
  func aLineThatShowsAValueRunsBehindAMistake(line: String) {
    let run = CellRun("let y = 1\nlet a = 1 2\n\(line)")
    #expect(run.mistakes.count == 1)
    #expect(run.shown.count == 1)
  }

  @Test func everyIndependentMistakeIsReportedInItsOrder() {
    let run = CellRun("let a = 1 2\nlet b = (3\nlet c = 4\nfunc d()\nlet e = c + f\nlet g = a + e")
    #expect(
      run.mistakes.map(\.problem) == [
        .language(.expected(.lineEnd, found: "2")), .language(.unclosed("(", closing: ")")),
        .language(.unsupported("func")), .language(.unknownName("f", nearest: nil)),
      ])
    #expect(run["c"] == "Int 4")
    #expect(run.skipped == ["a"])
  }

  @Test(arguments: [
    ("let a = 1 2", ["a"]), ("let (a, b) = (1, 2", ["a", "b"]), ("let a: Double = \"", ["a"]),
    ("let a = 1 2; let b = 3 4", ["a", "b"]), ("let\ta=f(\n", ["a"]), ("1 2", []),
    ("let a = [\n  1 2,\n]", ["a"]), ("let ế = #", ["ế"]),
  ])
  func namesOfUnreadableStatementsAreLost(text: String, names: [String]) {
    #expect(Program(text).lostNames == names)
  }

  @Test func whatDependsOnAFailureIsSkippedDownTheChain() {
    let run = CellRun("let a = 1 / 0\nlet b = a + 1\nlet (c, d) = (b, 2)\nlet e = d\nlet f = 3")
    #expect(run.mistakes.map(\.problem) == [.call(.divisionByZero)])
    #expect(run.skipped == ["a", "b", "d"])
    #expect(run["f"] == "Int 3")
  }

  @Test func aWithdrawnValueIsSkippedAndNotAskedForAgain() throws {
    var session = CellRun("let a = 1\nlet b = a + 1").session
    let made = try #require(session.bindings["b"]?.expression)
    #expect(session.value(of: made)?.number == 2)
    session.withdraw(["a", "b"])
    #expect(session.value(of: made) == nil)
    guard case .skipped(because: "b") = session.evaluate("b + 1", line: 3) else {
      Issue.record("b is still there")
      return
    }
  }

  @Test(arguments: ["", "   ", "// nothing", "/* nothing */", "\n\n;\n"])
  func aCellMayBeEmpty(text: String) {
    #expect(CellRun(text).mistakes.isEmpty)
    #expect(CellRun(text).shown.isEmpty)
  }

  @Test(arguments: ["", "let a = 1", "1; 2", "1\n2", "1 2", "(", "\"", "#"])
  func anInlineValueIsOneExpression(text: String) {
    let session = Session(catalogue: .attention)
    guard case .failed(let mistake) = session.evaluate(text, line: 1) else {
      Issue.record("'\(text)' has a value")
      return
    }
    #expect(mistake.range.upperBound <= text.utf8.count)
  }

  @Test(arguments: ["1 + 1", " 2 ", "2;", "2 // two", "(2)", "\n2\n"])
  func anInlineValueMayHaveBlanksAround(text: String) {
    guard case .shown(_, let value) = Session(catalogue: .attention).evaluate(text, line: 1) else {
      Issue.record("'\(text)' has no value")
      return
    }
    #expect(CellRun.text(of: value) == "Int 2")
  }

  @Test func theRangeOfAStatementIsItsText() {
    let text = " let a = 1 ;  a + 1 // one\n"
    let parts = Program(text).statements.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(parts == ["let a = 1", "a + 1"])
  }
}
