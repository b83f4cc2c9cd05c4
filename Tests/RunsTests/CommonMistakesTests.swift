import Foundation
import LessonSwift
import Testing

@testable import Runs

@Suite struct CommonMistakesTests {
  /// The examples A and B, as in Oracle/mistakes.py.
  static let setup = """
    let states: Matrix = [[2, 1, 3, 1], [1, 2, 0, 2]]
    let H: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
    let V: Matrix = [[1, 0], [0, 1], [1, 1]]
    let B: Vector = [2, 1, 0.1]
    let padded: Vector = [2, 1, 0.1, 3]
    let W: Matrix = [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [0.7, 0.8, 0.9, 1, 1.1, 1.2]]
    let b: Vector = [0.5, -0.25]
    let y: Vector = [1, 0]
    let Wa: Matrix = [[0.5, 0, 0, 0.5], [0, 0.5, 0.5, 0]]
    let Ua: Matrix = [[0.5, 0, 0.5, 0], [0, 0.5, 0, 0.5]]
    let va: Vector = [1, -1]
    let shares: Vector = [0.787, 0.1065, 0.1065]
    let c: Vector = [2.467465105403996, 1.319520936757602, 1.893493021080799, 0.21301395783840146]
    let x: Vector = [
      2.467465105403996, 1.319520936757602, 1.893493021080799, 0.21301395783840146, 1, 0,
    ]
    """

  /// What each mistake comes to that the library knows for an answer, by its id.
  private static func mistakes(
    _ kind: String, _ formula: String, _ rest: String = "", after cells: String = ""
  ) -> [String: [Double]] {
    let trial = Trial(
      "```swift run\n\(setup)\n```\n\n\(cells)\n```yaml exercise\nid: e\nask: x\nkind: \(kind)\n"
        + "answer: '\(formula)'\nwrong: common\n\(rest)\n```\n")
    #expect(trial.told == [])
    guard let result = trial.run.cells.last?.exercise else { return [:] }
    var found: [String: [Double]] = [:]
    for mistake in result.prepared.mistakes {
      #expect(mistake.isCommon && mistake.credit == 0)
      found[mistake.id] =
        (try? result.task.value(of: mistake.expression))
        .flatMap(NumericAnswer.init)?.values
    }
    return found
  }

  struct Recorded: CustomTestStringConvertible, Sendable {
    let kind: String
    let formula: String
    let numbers: [String: [Double]]

    var testDescription: String { formula }
  }

  static let recorded: [Recorded] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/mistakes.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [Recorded] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("= ") {
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        cases.append(Recorded(kind: parts[1], formula: parts[2], numbers: [:]))
      } else if let last = cases.popLast(), let colon = line.firstIndex(of: ":") {
        var numbers = last.numbers
        numbers[String(line[..<colon])] = line[line.index(after: colon)...].split(separator: " ")
          .compactMap { Double($0) }
        cases.append(Recorded(kind: last.kind, formula: last.formula, numbers: numbers))
      }
    }
    return cases
  }()

  @Test(arguments: recorded)
  func everyMistakeThatAFormulaHasRoomForComesToItsNumbers(recorded: Recorded) {
    let found = Self.mistakes(recorded.kind, recorded.formula)
    #expect(found.keys.sorted() == recorded.numbers.keys.sorted())
    for (id, numbers) in recorded.numbers {
      let values = found[id] ?? []
      #expect(values.count == numbers.count, "\(id)")
      for (value, number) in zip(values, numbers) {
        #expect(abs(value - number) <= 1e-12 * max(1, abs(number)), "\(id): \(value), \(number)")
      }
    }
  }

  @Test func everyRuleHasItsNumber() {
    let found = Set(Self.recorded.flatMap(\.numbers.keys))
    #expect(found == Set(MistakeRule.all.map(\.id)))
    #expect(MistakeRule.all.count == found.count)
  }

  private static let weights = "softmax(score(query: states[0], keys: H, by: .dot))"
  private static let context = "contextVector(weights: \(weights), values: H)"
  private static let additive =
    "softmax(score(query: states[0], keys: H, by: .additive(W: Wa, U: Ua, v: va)))"

  // "Wrong answers and their numbers", as they were published, with four decimals.
  @Test(arguments: [
    ("vector", weights, "next-state", [0.0171, 0.9362, 0.0466]),
    ("vector", context, "next-state", [0.9877, 2.0295, 1.0638, 1.8725]),
    ("vector", weights, "root-added", [0.7870, 0.1065, 0.1065]),
    ("vector", context, "root-added", [2.4675, 1.3195, 1.8935, 0.2130]),
    (
      "vector", "softmax(score(query: states[0], keys: H, by: .scaledDot))", "divided-by-d",
      [0.5761, 0.2119, 0.2119]
    ),
    ("vector", context, "scores-as-weights", [48, 58, 53, 18]),
    ("vector", weights, "no-exp", [0.4194, 0.2903, 0.2903]),
    ("vector", context, "strongest-only", [3, 1, 2, 0]),
    ("vector", context, "mean", [1.3333, 2, 1.6667, 0.6667]),
    ("vector", context, "second-weight-twice", [2.9293, 1.0353, 1.9647, 0.0707]),
    ("vector", context, "last-state-only", [0, 3, 2, 0]),
    ("vector", context, "not-weighted", [4, 6, 5, 2]),
    (
      "table", "softmax(score(queries: states, keys: H, by: .dot))", "over-queries",
      [0.9997, 0.5, 0.9526, 0.0003, 0.5, 0.0474]
    ),
    (
      "vector", "contextVector(weights: \(weights), values: V)", "keys-for-values",
      [2.9117, 1.0530, 1.9823, 0.0353]
    ),
    (
      "vector", "softmax(masked(padded, by: .keep([true, true, true, false])))", "mask-after",
      [0.2361, 0.0869, 0.0353, 0]
    ),
    (
      "vector", "softmax(masked(padded, by: .keep([true, true, true, false])))", "mask-as-zero",
      [0.6050, 0.2226, 0.0905, 0.0819]
    ),
    ("vector", "W * concatenate(c, y)", "order-swapped", [2.443, 6.579]),
    ("vector", additive, "tanh-dropped", [0.8835, 0.0440, 0.0725]),
  ])
  func publishedNumbersAreFound(
    kind: String, formula: String, id: String, published: [Double]
  ) {
    let values = Self.mistakes(kind, formula)[id] ?? []
    #expect(values.count == published.count)
    for (value, number) in zip(values, published) {
      #expect(abs(value - number) < (id == "order-swapped" ? 5.1e-4 : 5.1e-5), "\(values)")
    }
  }

  // MARK: Where they are looked for

  @Test(arguments: [
    ("score", ["next-state", "root-added"]),
    ("scores", ["next-state", "root-added"]),
    (
      "weights",
      ["all-alike", "no-exp", "not-divided", "scores-as-weights", "winner-takes-all"]
    ),
    (
      "context",
      ["last-state-only", "mean", "not-weighted", "second-weight-twice", "strongest-only"]
    ),
    ("combine", []), ("output", []),
  ])
  func aboutRestrictsTheStep(step: String, ids: [String]) {
    let found = Self.mistakes("vector", Self.context, "about: \(step)")
    #expect(found.keys.sorted() == ids)
  }

  private static let cells = """
    ```swift run
    let e = score(query: states[0], keys: H, by: .dot)
    let half = e * 0.5
    let a = softmax(e)
    let context = contextVector(weights: a, values: H)
    ```

    """

  @Test func whatNamesAreMadeOfIsFollowed() {
    let direct = Self.mistakes("vector", Self.context)
    let named = Self.mistakes("vector", "context", after: Self.cells)
    #expect(named == direct)
    #expect(named.count == 12)
    let inner = Self.mistakes("number", "a[1]", after: Self.cells)
    #expect(
      inner.keys.sorted() == [
        "all-alike", "next-state", "no-exp", "not-divided", "root-added", "scores-as-weights",
        "winner-takes-all",
      ])
    // What isn't attention stays as it is.
    #expect(
      Self.mistakes("vector", "softmax(half)", after: Self.cells).keys.sorted()
        == ["all-alike", "no-exp", "not-divided", "scores-as-weights", "winner-takes-all"])
  }

  @Test func whatIsGivenIsNotFollowed() {
    #expect(
      Self.mistakes("number", "a[1]", "about: weights of e", after: Self.cells).keys.sorted()
        == ["all-alike", "no-exp", "not-divided", "scores-as-weights", "winner-takes-all"])
    #expect(Self.mistakes("number", "a[1]", "about: weights of a", after: Self.cells) == [:])
    #expect(Self.mistakes("number", "a[1]", "about: score of e", after: Self.cells) == [:])
  }

  @Test(arguments: [
    ("number", "1 + 2"), ("number", "H[0][1]"), ("vector", "H[0]"), ("table", "H"),
    ("number", "sum(B)"), ("vector", "hadamard(B, B)"), ("vector", "sigmoid(B)"),
    (
      "vector",
      "score(query: states[0], keys: H, by: .general(W: [[1, 0, 0, 0], [0, 1, 0, 0],"
        + " [0, 0, 1, 0], [0, 0, 0, 1]]))"
    ),
    ("vector", "weigh(B, by: .sigmoid)"),
  ])
  func otherFormulasHaveNoUsualMistake(kind: String, formula: String) {
    let found = Self.mistakes(kind, formula)
    // Only the state of the decoder can be another.
    #expect(found.keys.filter { $0 != "next-state" } == [])
  }

  @Test func twoPlacesOfOneMistakeHaveTwoNames() {
    #expect(
      Self.mistakes("number", "dot(B, B) + dot(y, y)").keys.sorted()
        == [
          "added-not-multiplied", "added-not-multiplied-2", "sums-multiplied", "sums-multiplied-2",
        ])
  }
}
