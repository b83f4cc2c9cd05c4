import Runs
import Testing

@Suite struct ContractTests {
  private static let freely =
    "softmax makes a row sum to 1; write sums: free where the sum is free by definition"
  private static let scores = "were these scores? softmax(scores) turns them into weights"
  private static let nan =
    "NaN comes from 0 / 0, ∞ − ∞, ∞ / ∞ (exp of large numbers is ∞) or the root of a negative number"
  private static let large = "look for a division by 0 or an exp of a large number"

  @Test(arguments: [
    ("score", "let e: Vector = [1, -3.5]"), ("score", "let e = log([0, 1])"),
    ("score", "let e: Matrix = [[1, 2], [3, 4]]"), ("weights", "let w: Vector = [0.25, 0.75]"),
    ("weights", "let w: Matrix = [[0.5, 0.5], [1, 0]]"),
    ("weights", "let w: Vector = [0.2, 0.8000000005]"),
    ("weights", "let w: Vector = [1, -0.0000000005]"),
    ("weights", "//| sums: free\nlet w: Vector = [0.9, 0.9]"),
    ("weights", "//| sums: free\nlet w: Vector = [0, 0]"), ("context", "let c: Vector = [1, 2]"),
    ("context", "let c: Matrix = [[1, 2]]"), ("combine", "let x: Vector = [-1, 7]"),
    ("output", "let p: Vector = [0.5, 0.5]"), ("output", "let p: Matrix = [[0.5, 0.5], [1, 0]]"),
  ])
  func resultsThatKeepTheirContractAreFine(kind: String, code: String) {
    #expect(Trial(step(kind, code)).told == [])
  }

  private static let heads =
    "let X: Matrix = [[1, 0], [0, 1]]\nlet r = multiHead(queries: X, keys: X, values: X, "
    + "WQ: X, WK: X, WV: X, WO: X, heads: 2"

  @Test(arguments: ["score", "weights", "context"])
  func severalHeadsKeepTheContractOfEachStep(kind: String) {
    #expect(Trial(step(kind, Self.heads + ")")).told == [])
  }

  @Test func whatIsHiddenFromAllHeadsIsToldOnce() {
    let told = Trial(step("weights", Self.heads + ", mask: .keep([false, false]))")).told
    #expect(told.count == 2, "\(told)")
    #expect(told.allSatisfy { $0.contains("warning") })
  }

  @Test(arguments: [
    (
      "score", "let e = log([-1, 1])",
      "2:9+12: error: the score result holds NaN, which is no number / \(nan)"
    ),
    (
      "score", "let e = exp([1000, 1])",
      "2:9+14: error: the score result holds an infinity / only −∞ may stand among scores: it hides"
        + " a word"
    ),
    (
      "score", "let e: Matrix = [[1, 2], [3, log(-1)]]",
      "2:17+22: error: the score result in row 2 holds NaN, which is no number / \(nan)"
    ),
    (
      "context", "let c = log([-1, 1])",
      "2:9+12: error: the context result holds NaN, which is no number / \(nan)"
    ),
    (
      "context", "let c = log([0, 1])",
      "2:9+11: error: the context result holds an infinity / \(large)"
    ),
    (
      "combine", "let x: Matrix = [[exp(1000)]]",
      "2:17+13: error: the combine result in row 1 holds an infinity / \(large)"
    ),
    (
      "output", "let p = log([0, 1])",
      "2:9+11: error: the output result holds an infinity / \(large)"
    ),
    (
      "weights", "let w = exp([1000, 1])",
      "2:9+14: error: the weights result holds an infinity / \(large)"
    ),
  ])
  func numbersMustBeNumbers(kind: String, code: String, told: String) {
    #expect(Trial(step(kind, code)).told == [told])
  }

  @Test(arguments: [
    ("weights", "let w: Vector = [2, -1]", "w[0] is 2, but a weight lies in 0…1"),
    ("weights", "let w: Vector = [0.5, 0.75, -0.25]", "w[2] is -0.2500, but a weight lies in 0…1"),
    (
      "weights", "let w: Matrix = [[1, 0], [-0.5, 1.5]]",
      "w[1, 0] is -0.5000, but a weight lies in 0…1"
    ),
    (
      "weights", "//| keys: [a, b]\nlet w: Matrix = [[1, 0], [-0.5, 1.5]]",
      "w (a) in row 2 is -0.5000, but a weight lies in 0…1"
    ),
    (
      "weights", "//| queries: [x, y]\nlet w: Matrix = [[1, 0], [-0.5, 1.5]]",
      "w[1, 0] in row 2 (y) is -0.5000, but a weight lies in 0…1"
    ),
    (
      "weights", "//| sums: free\nlet w: Vector = [1.000001]",
      "w[0] is 1.000001, but a weight lies in 0…1"
    ),
    (
      "weights", "let w: Vector = [1, -0.000000002]",
      "w[1] is -0.000000002, but a weight lies in 0…1"
    ),
    ("output", "let p: Vector = [1.5, -0.5]", "p[0] is 1.5000, but a probability lies in 0…1"),
  ])
  func weightsAndProbabilitiesLieBetween0And1(kind: String, code: String, told: String) throws {
    let all = Trial(step(kind, code)).told
    #expect(all.count == 1)
    let place = try #require(all.first?.firstIndex(of: " "))
    #expect(all[0][place...] == " error: \(told) / \(Self.scores)")
  }

  @Test(arguments: [
    ("let w: Vector = [0.5, 0.25]", "the weights sum to 0.7500, not 1", freely),
    ("let w: Vector = [0.6, 0.6]", "the weights sum to 1.2000, not 1", freely),
    ("let w: Vector = [0.5, 0.500000002]", "the weights sum to 1.000000002, not 1", freely),
    (
      "let w: Matrix = [[1, 0], [0.5, 0.25]]", "the weights of row 2 sum to 0.7500, not 1", freely
    ),
    (
      "//| queries: [I, am]\nlet w: Matrix = [[1, 0], [0.5, 0.25]]",
      "the weights of row 2 (am) sum to 0.7500, not 1", freely
    ),
    (
      "let w: Matrix = [[0.25, 0.5], [0.75, 0.5]]", "the weights of row 1 sum to 0.7500, not 1",
      "the columns sum to 1: rows and columns are swapped; softmax goes along a row"
    ),
    (
      "let w = hadamard(softmax([1, 1]), [1, 0])", "the weights sum to 0.5000, not 1",
      "some weights are 0: mask the scores before the softmax, not the weights after it"
    ),
    ("let w: Vector = []", "the weights sum to 0, not 1", freely),
  ])
  func rowsOfWeightsSumTo1(code: String, told: String, help: String) throws {
    let all = Trial(step("weights", code)).told
    #expect(all.count == 1)
    let place = try #require(all.first?.firstIndex(of: " "))
    #expect(all[0][place...] == " error: \(told) / \(help)")
  }

  @Test func outputIsADistribution() {
    #expect(
      Trial(step("output", "let p: Vector = [0.5, 0.25]")).told == [
        "2:17+11: error: the probabilities sum to 0.7500, not 1 / wordProbabilities(state:W:b:) and"
          + " softmax give one share to each word"
      ])
  }

  @Test(arguments: [
    "let w = softmax(e)", "let w = sparsemax(e)", "let w = weigh(e, by: .softmax)",
    "let w = attend(query: q, keys: K, values: K, by: .dot, mask: .keep([false, false])).weights",
    "let w = round.weights", "let w = round", "let w = hidden",
  ])
  func aFullyMaskedRowIsAWarning(code: String) {
    let trial = Trial(
      cells(
        (
          "run",
          "let q: Vector = [1, 2]\nlet K: Matrix = [[1, 2], [3, 4]]\n"
            + "let e = masked(score(query: q, keys: K, by: .dot), by: .keep([false, false]))\n"
            + "let hidden = softmax(e)\n"
            + "let round = attend(query: q, keys: K, values: K, by: .dot, mask: .keep([false, false]))"
        ), ("step=weights", code)))
    #expect(
      trial.told == [
        "10:9+\(code.count - 8): warning: everything is masked, so all weights are 0 / leave at least"
          + " one key unmasked"
      ])
    #expect(!trial.run.hasErrors)
    #expect(trial.run.cells[1].status == .ok)
  }

  @Test func eachFullyMaskedRowIsTold() {
    let trial = Trial(
      cells(
        ("run", "let e: Matrix = [[1, 2], [log(0), log(0)], [log(0), log(0)]]"),
        ("step=weights", "//| queries: [I, am, a]\nlet w = softmax(e)")))
    #expect(
      trial.told
        == ["am", "a"].enumerated().map { index, word in
          "7:9+10: warning: everything is masked in row \(index + 2) (\(word)), so all weights are 0 /"
            + " leave at least one key unmasked"
        })
  }

  @Test func zerosThatNoMaskExplainsAreAnError() {
    let told = Trial(step("weights", "let w: Vector = [0, 0]")).told
    #expect(
      told.map { $0.prefix { $0 != "/" } } == ["2:17+6: error: the weights sum to 0, not 1 "])
  }

  @Test(arguments: [
    ("score", "let e = 3", "Int"), ("weights", "let w = \"a\"", "String"),
    ("context", "let c = 2.5", "Double"),
    ("combine", "let x = [\"a\"]", "[String]"), ("output", "let p = Score.dot", "Score"),
    (
      "score",
      "let d = lstm(input: [1], state: [1], memory: [1], Wi: [[1], [1], [1], [1]], Wh: [[1], [1], [1], [1]], bi: [0, 0, 0, 0], bh: [0, 0, 0, 0])",
      "LSTMState"
    ),
  ])
  func resultsHaveATypeOfNumbers(kind: String, code: String, type: String) {
    #expect(
      Trial(step(kind, code)).told == [
        "2:9+\(code.count - 8): error: the result of a \(kind) cell must be Vector or Matrix, but"
          + " this is \(type) / the last let of the cell is its result"
      ])
  }

  @Test(arguments: ["score", "weights", "context", "combine", "output"])
  func aStepNeedsAResult(kind: String) {
    #expect(
      Trial(step(kind, "softmax([1, 2])")).told == [
        "1:1+\(14 + kind.count): error: a \(kind) cell needs a result: a name bound with let / end the"
          + " cell with let name = …"
      ])
  }

  @Test(arguments: [
    ("score", "attend(query: q, keys: K, values: K, by: .dot)"),
    ("weights", "attend(query: q, keys: K, values: K, by: .dot)"),
    ("context", "attend(query: q, keys: K, values: K, by: .dot)"),
    ("weights", "attend(queries: K, keys: K, values: K, by: .dot)"),
  ])
  func aWholeRoundMayStandForAStep(kind: String, code: String) {
    let trial = Trial(
      cells(
        ("run", "let q: Vector = [1, 2]\nlet K: Matrix = [[1, 2], [3, 4]]"),
        ("step=" + kind, "let round = " + code)))
    #expect(trial.told == [])
  }

  // MARK: Relations

  private static let base =
    cells(
      (
        "run",
        "let q: Vector = [1, 2]\nlet K: Matrix = [[1, 2], [3, 4], [5, 6]]\n"
          + "let V: Matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]"
      ), ("step=score", "let e = score(query: q, keys: K, by: .dot)"),
      ("step=weights", "let w = softmax(e)")) + "\n"

  @Test func everyKeyGetsOneWeight() {
    let trial = Trial(Self.base + cells(("step=weights", "let v = softmax(e[0...1])")))
    #expect(
      trial.told == [
        "16:9+17: error: there are 2 weights for the 3 scores of 'e' / every key gets one weight:"
          + " normalise all of the scores"
      ])
  }

  @Test(arguments: [
    ("contextVector(weights: w, values: V)[0...1]", 2), ("V.transposed()[0...1] * w", 2),
  ])
  func aContextIsAsWideAsTheValues(code: String, width: Int) {
    let trial = Trial(Self.base + cells(("step=context", "let c = \(code)")))
    #expect(
      trial.told == [
        "16:9+\(code.count): error: the context has \(width) numbers, but the values are 3 wide / a"
          + " context is a weighted sum of the values: contextVector(weights:values:)"
      ])
  }

  @Test(arguments: [
    "contextVector(weights: w, values: V)", "V.transposed() * w",
    "contextVector(weights: w, values: K)",
    "2 * contextVector(weights: w, values: V)",
  ])
  func aContextOfTheRightWidthIsFine(code: String) {
    #expect(Trial(Self.base + cells(("step=context", "let c = \(code)"))).told == [])
  }

  @Test func relationsFollowTheDataAndNotTheNearestCell() {
    let trial = Trial(
      Self.base
        + cells(
          ("step=score", "let e2: Vector = [1, 2]"), ("step=weights", "let again = softmax(e)"),
          ("step=weights", "let a2 = softmax(e2)"),
          ("step=context", "let c = contextVector(weights: w, values: V)"),
          ("step=output", "let p = softmax(c)")))
    #expect(trial.told == [])
  }

  @Test func onlyTheResultThatBrokeItsContractIsLost() {
    let trial = Trial(
      cells(
        ("step=weights", "let a = 1\nlet w: Vector = [1, 1]"), ("run", "let b = a"), ("run", "w")))
    #expect(trial.fates == ["w failed", "b ok", "cell skipped: w"])
    #expect(trial.told.count == 1)
  }
}
