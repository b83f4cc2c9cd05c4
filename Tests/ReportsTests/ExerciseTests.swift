import Diagnostics
import LessonSwift
import Lessons
import Reports
import Runs
import Testing

@Suite struct ExerciseTests {
  private static let setup = """
    ```swift run
    let K: Matrix = [[1, 0], [0, 1], [1, 1]]
    ```

    """

  static let kinds = [
    "number": """
    id: weight
    points: 2
    kind: number
    ask: What weight does the second key get, for the query {{q}}?
    numbers: {q: 'numbers(from: -2, to: 2, count: 2)'}
    answer: 'softmax(score(query: q, keys: K, by: .dot))[1]'
    wrong:
      - {when: 'q[1]', say: That is the query., credit: 0.25}
      - common
    """,
    "vector": """
    id: weights
    kind: vector
    ask: All weights?
    numbers: {q: 'integers(-3...3, count: 2)'}
    answer: 'softmax(score(query: q, keys: K, by: .scaledDot))'
    about: weights
    wrong: common
    """,
    "table": """
    id: table
    points: 0.5
    kind: table
    ask: |
      Of two queries,

      one a row?
    numbers: {Q: 'integers(0...9, rows: 2, columns: 2)'}
    answer: 'softmax(Q)'
    """,
    "choice": """
    id: choice
    kind: choice
    ask: Which?
    numbers: {n: 'integer(7...7)'}
    options:
      - {text: 'The {{n}}th.', right: true}
      - text: |
          Over
          two lines.
        say: No | no.
    """,
    "code": """
    id: code
    kind: code
    ask: Write it.
    give: |
      func f(_ e: Vector) -> Double {
        0
      }
    call: f(e)
    numbers: {e: 'integers(1...9, count: 3)'}
    answer: sum(e)
    cases: [{e: '[1, 2, 3]', show: true}, {random: 3}]
    """,
  ]

  @Test(arguments: kinds.keys.sorted(), ["en", "vi"])
  func theTeacherSees(kind: String, language: String) throws {
    let yaml = Self.kinds[kind] ?? ""
    let text = body(
      "---\nlanguage: \(language)\n---\n" + Self.setup + "```yaml exercise\n\(yaml)\n```\n")
    try expectGolden(text, "exercise-\(kind).\(language).md")
  }

  // MARK: Questions

  private func task(_ kind: String, seed: UInt64 = 3) throws -> ExerciseTask {
    let yaml = try #require(Self.kinds[kind])
    let run = run(Self.setup + "```yaml exercise\n\(yaml)\n```\n")
    let exercise = try #require(run.cells.last?.exercise?.prepared)
    return try exercise.task(seed: seed)
  }

  private func question(_ kind: String, order: [Int]? = nil, showsStub: Bool = true) throws
    -> String
  {
    let question = ExerciseQuestion(
      try task(kind), in: .english, order: order, showsStub: showsStub)
    return MarkdownLines.of(question.blocks, in: .english).joined(separator: "\n")
  }

  @Test(arguments: kinds.keys.sorted())
  func aQuestionTellsNoAnswer(kind: String) throws {
    let text = try question(kind)
    for secret in ["softmax", "sum(e)", "right", "No | no", "That is the query", "credit"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func numbersThatAQuestionNamesAreNotRepeated() throws {
    #expect(!(try question("number").contains("`q`")))
    #expect(try question("vector").contains("`q` ="))
    #expect(try question("table").contains("`Q` ="))
  }

  @Test func optionsStandInTheOrderOfTheStudent() throws {
    #expect(
      try question("choice", order: [1, 0]) == """
        Which?

        `n` = 7

        - **A** Over
          two lines.
        - **B** The 7th.
        """)
    #expect(try question("choice").contains("- **A** The 7th."))
  }

  @Test func codeToBeginWithIsShownWhereItIsWanted() throws {
    #expect(try question("code").contains("func f(_ e: Vector)"))
    #expect(!(try question("code", showsStub: false).contains("func f(_ e: Vector)")))
    #expect(try question("code", showsStub: false).contains("It is called as `f(e)`."))
    #expect(try question("code").contains("For example, e = (1, 2, 3) gives 6."))
  }

  @Test(arguments: [
    ("weight", 2.0, "Exercise weight · 2 points"), ("a", 1, "Exercise a · 1 point"),
    ("b", 0.5, "Exercise b · 0.5 points"),
  ])
  func aTitleCountsPoints(id: String, points: Double, title: String) throws {
    let text = "id: \(id)\npoints: \(points)\nkind: number\nask: x\nanswer: '1'"
    let exercise = try #require(
      run("```yaml exercise\n\(text)\n```\n").cells.last?.exercise?.prepared)
    #expect(ExerciseQuestion.title(exercise, in: .english) == title)
  }

  @Test func optionsAreLettersUpToZ() {
    #expect((0..<26).map(ExerciseQuestion.letter).joined() == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  }

  @Test func valuesInAQuestionMeanNothingToMarkdown() throws {
    let text =
      "id: a\nkind: number\nask: 'Of {{w}} and {{v}}'\nanswer: '1'\n"
      + "numbers: {w: 'one(of: [\"*<b>|`_\"])', v: '[-1, 0.5]'}"
    let exercise = try #require(
      run("```yaml exercise\n\(text)\n```\n").cells.last?.exercise?.prepared)
    let question = ExerciseQuestion(try exercise.task(seed: 0), in: .english)
    let lines = MarkdownLines.of(question.blocks, in: .english)
    #expect(!lines.joined().contains("*<b>"))
  }
}
