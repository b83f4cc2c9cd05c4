import Diagnostics
import LessonSwift
import Runs
import Testing

@Suite struct CellOrderTests {
  @Test func cellsRunFromTopToBottomAndSeeWhatStandsAbove() {
    let trial = Trial(
      cells(("run", "let a = 2"), ("run", "let b = a * 3\nb + a"), ("run", "let c = b - a")))
    #expect(trial.told == [])
    #expect(trial.fates == ["a ok", "b ok", "c ok"])
    #expect(trial.value("c") == "4")
    #expect(trial.run.cells[1].shown.map(\.source) == ["b + a"])
    #expect(trial.run.cells[1].shown.map { Trial.text($0.value) } == ["8"])
  }

  @Test func aNameFromBelowIsUnknownAbove() {
    let trial = Trial(cells(("run", "let b = a"), ("run", "let a = 1")))
    #expect(
      trial.told == [
        "2:9+1: error: 'a' has no value yet: it gets one in line 6 / cells run from top to bottom: move"
          + " this below line 6"
      ])
    #expect(trial.fates == ["b failed", "a ok"])
  }

  @Test func whatNeedsAFailedCellIsSkippedAndTheRestRuns() {
    let trial = Trial(
      cells(
        ("run", "let q: Vector = [1, 2]"), ("run", "let a = q[5]"), ("run", "let b = a + 1"),
        ("run", "let c = b * 2"), ("run", "let d = q[0]"), ("run", "d + c")))
    #expect(
      trial.told == [
        "6:11+1: error: q has no [5]: its last index is 1 / indices count from 0"
      ])
    #expect(
      trial.fates == [
        "q ok", "a failed", "b skipped: a", "c skipped: b", "d ok", "cell skipped: c",
      ])
    #expect(trial.run.hasErrors)
    #expect(trial.value("d") == "1.0")
    #expect(trial.value("b") == nil)
  }

  @Test func aCellThatCanNotBeReadLosesTheNamesThatItWouldBind() {
    let trial = Trial(
      cells(
        ("run", "let a = (1 + "), ("run", "let b = a"), ("run digits=99", "let c = 1"), ("run", "c")
      ))
    #expect(trial.fates == ["a failed", "b skipped: a", "c failed", "cell skipped: c"])
    #expect(trial.told.count == 2)
  }

  @Test func aStatementThatFailsDoesNotStopTheOthersOfItsCell() {
    let trial = Trial(cells(("run", "let a = nope\nlet b = 2\nlet c = a\nlet d = alsoNope")))
    #expect(
      trial.told.map { $0.prefix(while: { $0 != "/" }) } == [
        "2:9+4: error: nothing is called 'nope' here ",
        "5:9+8: error: nothing is called 'alsoNope' here ",
      ])
    #expect(trial.value("b") == "2")
    #expect(trial.run.cells[0].bindings.map(\.name) == ["b"])
    #expect(trial.fates == ["d failed"])
  }

  @Test func allIndependentMistakesOfALessonAreToldInTheOrderOfTheirPlaces() {
    let trial = Trial(
      "`{swift} nope`\n\n"
        + cells(
          ("run", "let a = 1 +* 2\nlet b: Vector = 3"), ("step=weights", "let w: Vector = [1, 1]"),
          ("step=wieghts", "let x = 1"), ("run", "let c = w"))
        + "\n`{swift} b[0]` `{swift} \"x\" + 1`\n")
    let places = trial.told.map { $0.prefix { $0 != " " } }
    #expect(places == ["1:10+4:", "4:11+2:", "5:17+1:", "9:17+6:", "12:10+12:", "20:25+7:"])
    #expect(trial.fates == ["b failed", "w failed", "x failed", "c skipped: w"])
  }

  // MARK: error: true

  @Test(arguments: [
    "let x = nope", "let x = [1, 2", "let x: Vector = [1, 2]\nlet y = x[2]", "let x = \"a\" * 2",
  ])
  func aCellThatMustFailAndDoesIsNoProblem(code: String) {
    let trial = Trial(cells(("run", "//| error: true\n" + code)))
    #expect(trial.told == [])
    #expect(!trial.run.hasErrors)
    #expect(trial.run.cells[0].status == .failed)
    #expect(trial.run.cells[0].failedAsExpected)
    #expect(trial.run.cells[0].diagnostics.count == 1)
  }

  @Test func whatItWasToBindIsMissedWhereItIsUsed() {
    let trial = Trial(
      cells(("run", "//| error: true\nlet a = nope"), ("run", "let b = a"), ("run", "let c = b")))
    #expect(trial.run.cells.map(\.status) == [.failed, .failed, .skipped])
    #expect(trial.run.diagnostics.count == 1)
    #expect(
      trial.told.first?.hasSuffix(
        "error: 'a' has no value: the cell in line 1 is marked error: true / a cell that must fail"
          + " gives nothing to others: bind the name in another cell") == true)
  }

  @Test func aBrokenContractIsAFailureToo() {
    let trial = Trial(step("weights", "//| error: true\nlet w: Vector = [1, 1]"))
    #expect(trial.told == [])
    #expect(
      trial.run.cells[0].diagnostics.map(Trial.tell) == [
        "3:17+6: error: the weights sum to 2, not 1 / softmax makes a row sum to 1; write"
          + " sums: free where the sum is free by definition"
      ])
  }

  @Test(arguments: [
    ("```swift run\n//| error: true\nlet a = 1\n```\n", "2:12+4"),
    ("```swift run error=true\nlet a = 1\n```\n", "1:20+4"),
    ("```swift step=weights\n//| error: true\nlet w: Vector = [1, 0]\n```\n", "2:12+4"),
  ])
  func aCellThatMustFailAndDoesNotIsAnErrorAtTheOption(text: String, place: String) {
    let trial = Trial(text)
    #expect(
      trial.told == [
        "\(place): error: this cell is marked error: true, but it did not fail / take the option out,"
          + " or put the mistake back"
      ])
    #expect(trial.run.cells[0].status == .failed)
    #expect(!trial.run.cells[0].failedAsExpected)
    #expect(trial.run.hasErrors)
  }

  // MARK: What can't run here

  @Test func realSwiftWithoutACompilerSaysSo() {
    let trial = Trial("```swift compile\nfunc f() {}\n```\n\n" + cells(("run", "let a = 1")))
    #expect(
      trial.told == [
        "1:1+16: error: 'swift compile' cells are not run here / render the lesson with lesson render"
      ])
    #expect(trial.fates == ["cell failed", "a ok"])
  }

  // MARK: Labels

  @Test func labelsAreTheLastNameNumberedFromTheSecondUse() {
    let trial = Trial(
      cells(
        ("run", "let a = 1\nlet b = 2"), ("run", "a"), ("run", "b"), ("run label=b", "a + b"),
        ("run label=x", "a"), ("run label=x-2", "a"), ("run label=x", "a"), ("run", "let z = nope"),
        ("run", "a")))
    #expect(
      trial.run.cells.map(\.label) == [
        "b", "cell", "cell-2", "b-2", "x", "x-2", "x-3", "z", "cell-3",
      ])
  }
}
