import LessonSwift
import Lessons
import Runs
import Testing

@Suite struct ConstantTests {
  @Test(arguments: [
    ("3", "3"), ("-7", "-7"), ("2.5", "2.5"), ("1e-3", "0.001"), ("word", "\"word\""),
    ("'3'", "\"3\""), ("true", "true"), ("[1, 2.5]", "[1.0, 2.5]"),
    ("[tôi, là]", "[\"tôi\", \"là\"]"),
    ("[[1, 2], [3, 4], [5, 6]]", "3×2 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]"),
    (".inf", "inf"),
  ])
  func parametersOfEveryKindAreConstants(yaml: String, value: String) {
    let trial = Trial(
      "---\nparameters:\n  p: \(yaml)\n---\n\n" + cells(("run", "let copy = p")))
    #expect(trial.told == [])
    #expect(trial.value("copy") == value)
    #expect(trial.run.session.bindings["p"]?.line == 3)
  }

  @Test(arguments: [("", "0"), ("---\nseed: 7\n---\n", "7")])
  func theSeedIsAConstant(top: String, seed: String) {
    let trial = Trial(top + cells(("run", "let s = seed")))
    #expect(trial.told == [])
    #expect(trial.value("s") == seed)
  }

  @Test(arguments: [
    ("3", "5", "5"), ("3.5", "2", "2.0"), ("a", "b c", "\"b c\""), ("[1, 2]", "[7]", "[7.0]"),
    ("[[1]]", "[[1, 2]]", "1×2 [1.0, 2.0]"),
  ])
  func theCommandLineOverridesAParameter(yaml: String, given: String, value: String) {
    let trial = Trial(
      "---\nparameters:\n  p: \(yaml)\n---\n\n" + cells(("run", "let copy = p")),
      overriding: [("p", given)])
    #expect(trial.told == [])
    #expect(trial.value("copy") == value)
  }

  @Test(arguments: ["let", "Vector", "Matrix", "init", "true"])
  func aParameterNeedsANameThatABindingCanHave(name: String) {
    let trial = Trial(
      "---\nparameters:\n  '\(name)': 3\n---\n\n"
        + cells(
          ("run", "let v: Vector = [1]\nlet m = Matrix.random(rows: 1, columns: 1, seed: seed)")))
    #expect(
      trial.told == [
        "3:\(name.count + 7)+1: error: '\(name)' can't be the name of a parameter / choose a name that"
          + " is no word of Swift, no type and not 'seed'"
      ])
    #expect(trial.fates == ["m ok"])
  }

  @Test func aParameterCanNotBeBoundAgain() {
    let trial = Trial("---\nparameters:\n  p: 3\n---\n\n" + cells(("run", "let p = 4")))
    #expect(trial.told.count == 1)
    #expect(trial.told[0].hasPrefix("7:5+1: error: 'p' already has its value, from line 3"))
    #expect(trial.value("p") == "3")
  }
}
