import Attention
import LessonSwift
import Lessons
import Runs
import Testing

@Suite struct PreparedExerciseTests {
  private static let cell = "```swift run\nlet K: Matrix = [[1, 2], [3, 4]]\nlet n = 3\n```\n\n"

  private func trial(_ yaml: String) -> Trial {
    Trial(Self.cell + "```yaml exercise\nid: a\nask: x\n\(yaml)\n```\n")
  }

  private func prepared(_ yaml: String) throws -> PreparedExercise {
    let trial = trial(yaml)
    #expect(trial.told == [])
    return try #require(trial.run.cells.last?.exercise?.prepared)
  }

  @Test(arguments: [
    ("number", "'1'"), ("number", "'0.5'"), ("number", "'n'"), ("vector", "'[1, 2]'"),
    ("vector", "'K[0]'"), ("table", "K"), ("table", "'[[1], [2]]'"),
  ])
  func anAnswerHasTheTypeOfItsKind(kind: String, answer: String) throws {
    _ = try prepared("kind: \(kind)\nanswer: \(answer)")
  }

  @Test(arguments: [
    ("softmaxx", "did you mean 'softmax'?"), ("softmax(_:)", "did you mean 'softmax'?"),
    ("weigh(scores, by: x)", "did you mean 'weigh'?"), ("sofmtax", "did you mean 'softmax'?"),
    ("Attention.softmax", nil), ("map", "did you mean 'max'?"), ("K", nil), ("integers", nil),
    ("*", nil),
  ])
  func whatTheLibraryDoesNotHaveCannotBeForbidden(name: String, meant: String?) {
    let trial = trial(
      "kind: code\nanswer: n\ncall: f(x)\ncases: [{x: '1'}]\nwithout: [dot, '\(name)']")
    let help =
      meant
      ?? "write names of functions without parentheses, as in without: [softmax, weigh];"
      + " lesson functions lists them"
    #expect(trial.told.count == 1)
    #expect(
      trial.told.first?.hasSuffix(
        "error: 'without' forbids '\(name)', but the library has no such name / \(help)") == true)
    #expect(trial.told.first?.hasPrefix("13:16+") == true)
  }

  @Test(arguments: [
    "softmax", "weigh", "dot", "scaledDot", "Vector", "transposed", "rows", "attend", "[]",
    "[softmax, weigh]",
  ])
  func whatTheLibraryHasCanBeForbidden(names: String) throws {
    let exercise = try prepared(
      "kind: code\nanswer: n\ncall: f(x)\ncases: [{x: '1'}]\nwithout: \(names)")
    guard case .code(let task) = exercise.exercise.kind else {
      Issue.record("no code")
      return
    }
    #expect(task.without.count == (names == "[]" ? 0 : names.split(separator: ",").count))
  }

  @Test(arguments: [
    ("number", "K[0]", "Vector"), ("number", "[1, 2]", "[Int]"), ("number", "K", "Matrix"),
    ("number", "true", "Bool"),
  ])
  func anotherTypeIsToldAtTheAnswer(kind: String, answer: String, type: String) {
    let trial = trial("kind: \(kind)\nanswer: '\(answer)'")
    #expect(
      trial.told == [
        "10:10+\(answer.count): error: the answer is of type \(type), but the exercise asks for a"
          + " \(kind) / a number is a Double or Int, a vector a Vector or a list of numbers, a table"
          + " a Matrix"
      ])
  }

  @Test(arguments: [
    (
      "kind: number\nanswer: '0.0 / 0.0'",
      "10:10+9: error: 'answer' comes to a number that is not finite / draw numbers for"
        + " which it is:"
        + " away from 0 below a fraction line, say"
    ),
    (
      "kind: vector\nanswer: 'K[0] / 0.0'",
      "10:10+10: error: 'answer' comes to a number that is not finite / draw numbers for which it"
        + " is: away from 0 below a fraction line, say"
    ),
    (
      "kind: number\nanswer: '1'\nnumbers: {K: 'integer(1...3)'}",
      "11:15+14: error: 'K' means something else already / numbers of exercises need names that no"
        + " cell above binds"
    ),
    ("kind: vector\nanswer: n", "10:9+1: error: Vector is needed, but this is Int"),
    (
      "kind: table\nanswer: 'K[0]'",
      "10:10+4: error: Matrix is needed, but this is Vector / write […], a matrix of one row"
    ),
    (
      "kind: number\nanswer: q",
      "10:9+1: error: nothing is called 'q' here / bind it first: let q = …"
    ),
    (
      "kind: number\nanswer: '1'\nnumbers: {q: 'integers(1...4)'}",
      "11:15+15: error: integers lacks its 'count:' / it is integers(_: ClosedRange<Int>,"
        + " count: Int) -> Draw; integers(_: ClosedRange<Int>, rows: Int, columns: Int) -> Draw"
    ),
    (
      "kind: number\nanswer: '1'\nnumbers: {q: 'integers(1...4, count: 0)'}",
      "11:15+25: error: 0 numbers can't be drawn / draw 1 to 10,000"
    ),
    (
      "kind: number\nanswer: '1'\nwrong: [{when: 'K[9]', say: x}]",
      "11:19+1: error: K has no [9]: its last index is 1 / indices count from 0"
    ),
    (
      "kind: number\nanswer: '1'\nwrong: [{when: 'oops', say: x}]",
      "11:17+4: error: nothing is called 'oops' here / did you mean 'rope'?"
    ),
    (
      "kind: number\nanswer: K[5][0]",
      "10:11+1: error: K has no [5]: its last index is 1 / indices count from 0"
    ),
    (
      "kind: choice\noptions: [{text: '{{z}}', right: true}, {text: b}]",
      "10:21+1: error: nothing is called 'z' here / bind it first: let z = …"
    ),
    (
      "kind: choice\noptions: [{text: '{{Mask.causal}}', right: true}, {text: b}]",
      "10:21+11: error: a text can't show a Mask / show numbers, words, vectors or matrices"
    ),
    (
      "kind: code\nanswer: e\ncall: f(e)\ncases: [{e: '1'}, {x: '2'}]",
      "12:24+1: error: 'x' means something else already / numbers of exercises need names"
        + " that no cell above binds\n12:24+1: error: this case has no 'e' / give every case the"
        + " same names, those of 'numbers' where there are such"
    ),
    (
      "kind: code\nanswer: e\ncall: f(e)\ncases: [{e: '1'}, {e: '[1]'}]",
      "12:24+3: error: Int is needed, but this is [Int]"
    ),
    (
      "kind: code\nanswer: n\ncall: f(n)\ncases: [{n: '1'}]",
      "12:14+1: error: 'n' means something else already / numbers of exercises need names"
        + " that no cell above binds"
    ),
  ])
  func whatCannotBeSettledIsToldAtItsFormula(yaml: String, told: String) {
    #expect(trial(yaml).told.joined(separator: "\n") == told)
  }

  @Test func aFormulaThatFailedCellsLeaveOutIsNotBlamed() {
    let trial = Trial(
      "```swift run\nlet K = oops\n```\n\n```yaml exercise\nid: a\nask: x\nkind: number\n"
        + "answer: K[0]\n```\n")
    #expect(trial.told.count == 1)
    #expect(trial.run.cells.last?.exercise == nil)
  }

  // MARK: Numbers

  @Test func laterNumbersUseEarlierOnes() throws {
    let exercise = try prepared(
      "kind: vector\nanswer: twice\nnumbers:\n  q: 'integers(1...9, count: 3)'\n"
        + "  twice: 'q + q'\n  n2: 'Double(n)'")
    for seed in UInt64(0)..<20 {
      let task = try exercise.task(seed: seed)
      #expect(task.numbers.map(\.name) == ["q", "twice", "n2"])
      let values = task.numbers.compactMap { NumericAnswer($0.value)?.values }
      #expect(values[1] == values[0].map { $0 * 2 }, "seed \(seed)")
      #expect(try task.answer.flatMap(NumericAnswer.init)?.values == values[1])
    }
  }

  @Test func whatIsDrawnMayDependOnEarlierNumbers() throws {
    let exercise = try prepared(
      "kind: number\nanswer: sum(q)\nnumbers:\n  size: 'integer(1...9)'\n"
        + "  q: 'integers(1...9, count: size)'")
    let counts = try (UInt64(0)..<20).map { seed in
      let task = try exercise.task(seed: seed)
      let values = task.numbers.compactMap { NumericAnswer($0.value)?.values }
      #expect(Double(values[1].count) == values[0][0], "seed \(seed)")
      return values[1].count
    }
    #expect(Set(counts).count > 1)
  }

  @Test(arguments: UInt64(0)..<20)
  func anotherNumberChangesNoneOfTheOthers(seed: UInt64) throws {
    let q = "  q: 'integers(1...99, count: 5)'\n"
    let k = "  k: 'numbers(from: 0, to: 9, rows: 2, columns: 2)'\n"
    func numbers(_ lines: String) throws -> [String: String] {
      let task = try prepared("kind: number\nanswer: '1'\nnumbers:\n" + lines).task(seed: seed)
      return Dictionary(
        uniqueKeysWithValues: task.numbers.map { ($0.name, Trial.text($0.value)) })
    }
    let alone = try numbers(q)
    let both = try numbers(q + k)
    let turned = try numbers(k + "  w: 'one(of: [\"a\", \"b\"])'\n" + q)
    #expect(alone["q"] == both["q"], "seed \(seed)")
    #expect(both["q"] == turned["q"] && both["k"] == turned["k"], "seed \(seed)")
  }

  @Test func namesDrawDifferentNumbers() throws {
    let task = try prepared(
      "kind: number\nanswer: '1'\nnumbers:\n  a: 'integers(1...999, count: 9)'\n"
        + "  b: 'integers(1...999, count: 9)'"
    ).task(seed: 1)
    #expect(Trial.text(task.numbers[0].value) != Trial.text(task.numbers[1].value))
  }

  @Test(arguments: UInt64(0)..<10)
  func theSameSeedGivesTheSameTask(seed: UInt64) throws {
    let exercise = try prepared(
      "kind: number\nanswer: sum(q)\nnumbers: {q: 'integers(1...99, count: 5)'}")
    let one = try exercise.task(seed: seed)
    let other = try exercise.task(seed: seed)
    #expect(one.numbers.map { Trial.text($0.value) } == other.numbers.map { Trial.text($0.value) })
    let next = try exercise.task(seed: seed + 1)
    #expect(one.numbers.map { Trial.text($0.value) } != next.numbers.map { Trial.text($0.value) })
  }

  @Test func aTextShowsItsValues() throws {
    let trial = Trial(
      Self.cell + "```yaml exercise\nid: a\nask: 'What is {{q}} of {{K[0]}}?'\nkind: number\n"
        + "answer: q\nnumbers: {q: 'integer(7...7)'}\n```\n")
    let task = try #require(trial.run.cells.last?.exercise?.task)
    let pieces = task.question.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value): Trial.text(value)
      }
    }
    #expect(pieces == ["What is ", "7", " of ", "[1.0, 2.0]", "?"])
    #expect(task.namesInQuestion == ["q"])
  }

  // MARK: Code

  @Test func casesAreThoseOfTheAuthorAndDrawnOnes() throws {
    let exercise = try prepared(
      "kind: code\nanswer: sum(e)\ncall: f(e)\nnumbers: {e: 'integers(1...99, count: 4)'}\n"
        + "cases: [{e: '[1, 2, 3]', show: true}, {random: 3}, {e: '[0]'}]")
    #expect(exercise.cases.map(\.isShown) == [true, false, false, false, false])
    #expect(exercise.inputs.map(\.name) == ["e"])
    #expect(exercise.inputs.map(\.type) == [.vector])
    let texts = try exercise.cases.indices.map { index in
      try exercise.task(case: index, seed: 5).numbers.map { Trial.text($0.value) }.joined()
    }
    #expect(texts[0] == "[1.0, 2.0, 3.0]")
    #expect(texts[4] == "[0.0]")
    #expect(Set(texts).count == 5)
    let others = try (1...3).map { index in
      try exercise.task(case: index, seed: 6).numbers.map { Trial.text($0.value) }.joined()
    }
    #expect(Set(others).isDisjoint(with: texts))
  }

  @Test func inputsWithoutNumbersHaveTheTypesOfTheFirstCase() throws {
    let exercise = try prepared(
      "kind: code\nanswer: 'e[0] + d'\ncall: 'f(e, d)'\n"
        + "cases: [{e: 'K[0]', d: '0.5'}, {d: '2', e: '[7]'}]")
    #expect(exercise.inputs.map(\.name) == ["e", "d"])
    #expect(exercise.inputs.map(\.type) == [.vector, .double])
    #expect(
      try exercise.task(case: 1, seed: 0).numbers.map { Trial.text($0.value) }.sorted()
        == ["2.0", "[7.0]"])
  }

  // MARK: Answers as numbers

  @Test(
    arguments: [
      (Value.double(1.5), [], [1.5]), (.int(-2), [], [-2]), (.vector([1, 2]), [2], [1, 2]),
      (.matrix([[1, 2, 3], [4, 5, 6]]), [2, 3], [1, 2, 3, 4, 5, 6]),
      (.array([.int(1), .int(2)], of: .int), [2], [1, 2]),
      (
        .array(
          [.array([.double(1)], of: .double), .array([.double(2)], of: .double)],
          of: .array(.double)), [2, 1], [1, 2]
      ),
      (.array([], of: .double), [0], []),
    ] as [(Value, [Int], [Double])])
  func valuesAreNumbers(value: Value, shape: [Int], values: [Double]) {
    #expect(NumericAnswer(value) == NumericAnswer(shape: shape, values: values))
  }

  @Test(arguments: [
    Value.bool(true), .string("1"), .tuple([.int(1)]), .array([.string("a")], of: .string),
    .array(
      [.array([.int(1)], of: .int), .array([.int(1), .int(2)], of: .int)], of: .array(.int)),
    .array([.matrix([[1]])], of: .matrix),
  ])
  func othersAreNot(value: Value) {
    #expect(NumericAnswer(value) == nil)
  }

  @Test func aTableIsTurned() {
    let table = NumericAnswer(shape: [2, 3], values: [1, 2, 3, 4, 5, 6])
    #expect(table.transposed == NumericAnswer(shape: [3, 2], values: [1, 4, 2, 5, 3, 6]))
    #expect(table.transposed?.transposed == table)
    #expect(NumericAnswer(shape: [3], values: [1, 2, 3]).transposed == nil)
    #expect(NumericAnswer(shape: [0, 3], values: []).transposed?.shape == [3, 0])
  }

  @Test(arguments: [
    ("Double", ValueType.double), ("[Vector]", .array(.vector)),
    ("[[Double]]", .array(.array(.double))),
    ("[[Int]]", .array(.array(.int))), ("[String]", .array(.string)), ("Mask", nil), ("", nil),
    ("[[[Double]]]", nil), ("[[Vector]]", nil), ("Double ", nil),
  ])
  func inputTypesAreRead(text: String, type: ValueType?) {
    #expect(ValueType(cellType: text) == type)
  }
}
