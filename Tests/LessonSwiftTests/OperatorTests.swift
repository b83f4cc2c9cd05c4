import Diagnostics
import Testing

@testable import LessonSwift

/// Blanks and line breaks around operators mean what they mean in Swift, whose compiler was asked
/// for each of these.
@Suite struct OperatorTests {
  @Test(arguments: [
    ("2+3*4", "Int 14"), ("2 + 3 * 4", "Int 14"), ("(2 + 3) * 4", "Int 20"), ("7 - 2 - 1", "Int 4"),
    ("8 / 2 / 2", "Int 2"), ("n-1", "Int 2"), ("n - 1", "Int 2"), ("2 * -n", "Int -6"),
    ("(n)-1", "Int 2"), ("a[0]-1", "Int 6"), ("-n + 1", "Int -2"), ("1/* c */+ 2", "Int 3"),
    ("1 +/* c */2", "Int 3"), ("1 /*c*/+/*c*/ 2", "Int 3"), ("0...n - 1", "ClosedRange<Int> 0...2"),
    ("0..<n", "Range<Int> 0..<3"), ("-5 ... -3", "ClosedRange<Int> -5...-3"),
    ("(-5)...(-3)", "ClosedRange<Int> -5...-3"), ("-5...n", "ClosedRange<Int> -5...3"),
    ("n\n- 1", "Int 2"), ("n\n  * 2", "Int 6"), ("n -\n1", "Int 2"), ("a\n  .count", "Int 1"),
    ("a .count", "Int 1"), ("a [0]", "Int 7"), ("sum ([1, 2])", "Double 3.0"), ("-(n)", "Int -3"),
    ("[\n  1,\n  2,\n]", "[Int] [1, 2]"), ("(1, 2,)", "(Int, Int) (1, 2)"), ("(n,)", "Int 3"),
    ("sum([1, 2],)", "Double 3.0"), ("a[0,]", "Int 7"),
  ])
  func blanksAreNotNeededButMustBeEven(source: String, value: String) {
    let run = CellRun("let n = 3; let a = [7]\n" + source)
    #expect(run.mistakes.isEmpty)
    #expect(run.shown.count == 1)
    #expect(run.last == value)
  }

  @Test(arguments: [
    ("n -1", "-"), ("n- 1", "-"), ("n* 2", "*"), ("n +(1)", "+"), ("0 ..<n", "..<"),
    ("0... 3", "..."), ("2*-n", "*-"), ("0...-1", "...-"), ("n-\n1", "-"),
  ])
  func anUnevenBlankIsAMistake(source: String, part: String) {
    let run = CellRun("let n = 3\n\(source)\nlet y = 1")
    let symbol = part.count > 1 && part.last == "-" ? String(part.dropLast()) : part
    #expect(run.mistakes.map(\.problem) == [.language(.spacing(symbol))])
    #expect(run.mistakes.map(run.part) == [part])
    #expect(run["y"] == "Int 1")
  }

  @Test(arguments: ["let x= 5", "let x =5"])
  func anEqualsSignIsEvenToo(source: String) {
    #expect(CellRun(source).mistakes.map(\.problem) == [.language(.spacing("="))])
  }

  @Test(arguments: ["let x=5", "let\nx\n=\n5", "let x: Int\n= 5", "let x = 5;", "; let x = 5 ; ;"])
  func aBindingMayBeSpacedFreely(source: String) {
    let run = CellRun(source)
    #expect(run.mistakes.isEmpty)
    #expect(run["x"] == "Int 5")
  }

  @Test(arguments: [
    ("- n", " "), ("a. count", " "), ("a.  count", "  "), ("2 * - n", " "), ("(-\nn)", "\n"),
  ])
  func noBlankStandsBehindASignOrADot(source: String, blank: String) {
    let run = CellRun("let n = 3; let a = [7];\n\(source)")
    #expect(run.mistakes.map(\.problem) == [.language(.unexpectedCharacter(" "))])
    #expect(run.mistakes.map(run.part) == [blank])
  }

  @Test(arguments: [
    ("n\n-1", ["Int 3", "Int -1"]), ("n\n(1 + 2)", ["Int 3", "Int 3"]),
    ("a\n[0]", ["[Int] [7]", "[Int] [0]"]), ("n; -n", ["Int 3", "Int -3"]),
    ("n\n\n\"a\"\ntrue", ["Int 3", "String \"a\"", "Bool true"]),
  ])
  func aNewLineBeginsANewStatementWhereItCan(source: String, values: [String]) {
    let run = CellRun("let n = 3; let a = [7]\n" + source)
    #expect(run.mistakes.isEmpty)
    #expect(run.shown.map { CellRun.text(of: $0.value) } == values)
  }

  @Test(arguments: [
    "7 % 2", "true && false", "!true", "1 & 2", "--5", "1...2...3", "1 < 2 < 3", "1 === 1",
  ])
  func otherOperatorsAreNamed(source: String) {
    let run = CellRun(source)
    #expect(run.mistakes.count == 1)
    guard case .language(.unsupportedOperator(let symbol)) = run.mistakes.first?.problem else {
      Issue.record("\(run.mistakes)")
      return
    }
    #expect(run.mistakes.map(run.part) == [symbol])
  }

  @Test(arguments: [
    ("1 < 2", true), ("2 < 1.5", false), ("2 <= 2", true), ("0.1 + 0.2 == 0.3", false),
    ("3 != 3", false), ("1 + 1 >= 2 * 1", true), ("2 > -3", true), (#""a" == "a""#, true),
    (#"["a", "b"] != ["a"]"#, true), ("(1 / 0.0) > 5", true), ("0.0 / 0 == 0.0 / 0", false),
  ])
  func comparisonsAreWhatTheyAreInSwift(source: String, value: Bool) {
    let run = CellRun(source)
    #expect(run.mistakes.isEmpty)
    #expect(run.shown.map { CellRun.text(of: $0.value) } == ["Bool \(value)"])
  }

  @Test func vectorsAreNotCompared() {
    let run = CellRun("let a: Vector = [1]\na < a")
    guard case .language(.noOperator("<", "Vector", "Vector", _, _)) = run.mistakes.first?.problem
    else {
      Issue.record("\(run.mistakes)")
      return
    }
  }

  @Test(arguments: ["x = 5", "x += 5", "x[0] = 5", "let y = x = 5"])
  func nothingIsAssignedTwice(source: String) {
    let run = CellRun("let x: Vector = [1]\n" + source)
    #expect(run.mistakes.map(\.problem) == [.language(.assignment)])
  }
}
