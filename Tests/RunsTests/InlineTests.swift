import LessonSwift
import Lessons
import Runs
import Testing

@Suite struct InlineTests {
  @Test func inlineValuesSeeTheWholeLesson() {
    let trial = Trial(
      "Before `{swift} a + 1`.\n\n" + cells(("run", "let a = 1"))
        + "\nAfter `{swift} a` *`{swift} \"x\"`*.\n")
    #expect(trial.told == [])
    #expect(outcomes(trial) == ["2", "1", "\"x\""])
  }

  private func outcomes(_ trial: Trial) -> [String] {
    trial.run.inlineValues.map { result in
      switch result.outcome {
      case .value(let value): Trial.text(value)
      case .failed(let diagnostic): Trial.tell(diagnostic)
      case .skipped(let name): "skipped: \(name)"
      }
    }
  }

  @Test(arguments: [
    ("nope", "3:13+4: error: nothing is called 'nope' here / did you mean 'rope'?"),
    ("word %.2f", "3:4+19: error: %.2f shapes numbers, but this is String / leave the format out"),
    (
      "words %.1f",
      "3:4+20: error: %.2f shapes numbers, but this is [String] / leave the format out"
    ),
    (
      "Score.dot %.0f",
      "3:4+24: error: %.2f shapes numbers, but this is Score / leave the format out"
    ),
  ])
  func whatFailsIsToldAtItsPlace(code: String, told: String) {
    let trial = Trial(
      "Văn\n\nà  `{swift} \(code)`\n\n" + cells(("run", "let word = \"a\"\nlet words = [word]")))
    #expect(trial.told == [told])
    #expect(outcomes(trial) == [told])
    #expect(trial.run.hasErrors)
  }

  @Test(arguments: ["1", "1.5", "v", "K", "[1, 2]", "[v, v]"])
  func everyNumberTakesAFormat(code: String) {
    let trial = Trial(
      "`{swift} \(code) %.2f`\n\n" + cells(("run", "let v: Vector = [1]\nlet K: Matrix = [[1]]")))
    #expect(trial.told == [])
    #expect(trial.run.inlineValues.map(\.inline.decimals) == [2])
  }

  @Test func whatNeedsAFailedCellIsSkipped() {
    let trial = Trial("`{swift} a + 1`\n\n" + cells(("run", "let a = nope")))
    #expect(trial.told.count == 1)
    #expect(outcomes(trial) == ["skipped: a"])
  }
}
