import Attention
import Diagnostics
import LearningCells
import LessonSwift
import Lessons
import Pictures
import Runs
import Seq2Seq
import Testing

@testable import Reports

/// What reports show of models that learn.
@Suite struct LearnedReports {
  private static func lesson(_ language: Language, _ prose: [String]) -> String {
    """
    ---
    title: \(prose[0])
    language: \(language.rawValue)
    digits: 2
    ---

    # \(prose[0])

    ```swift run
    \(models)
    additive
    ```

    \(prose[1])

    ```swift run
    let looked = evaluate(additive, lengths: 2...4, sentences: 10)
    let remembered = evaluate(fixed, lengths: 2...4, sentences: 10)
    looked
    ```

    ```swift run
    [remembered, looked]
    ```

    \(prose[2])

    ```swift run
    let t = translate("a b", with: additive, limit: 3)
    t
    ```

    ```swift run
    translate("a b", with: fixed, limit: 2)
    ```

    ```swift run
    let H = load("states.csv")
    H
    ```

    """
  }

  private static let english = lesson(
    .english,
    ["Models that learn", "How well do they do?", "What does one look at?"])
  private static let vietnamese = lesson(
    .vietnamese,
    ["Mô hình biết học", "Chúng làm tốt đến đâu?", "Mô hình nhìn vào đâu?"])

  @Test func aLessonWithModelsIsExactlyThis() throws {
    let run = learnedRun(Self.english)
    #expect(run.diagnostics.map { $0.message(in: .english) } == [])
    try expectGolden(MarkdownReport(run, pictureFolder: "a.pictures").text, "learned.en.md")
  }

  @Test func aLessonWithModelsIsExactlyThisInVietnamese() throws {
    let run = learnedRun(Self.vietnamese)
    #expect(run.diagnostics.map { $0.message(in: .english) } == [])
    try expectGolden(MarkdownReport(run, pictureFolder: "a.pictures").text, "learned.vi.md")
  }

  @Test func aPageHasCurvesAlignmentsAndAPlayer() {
    let page = HTMLReport(learnedRun(Self.english)).text
    #expect(page.contains("class=\"player\""))
    // The loss, one evaluation, two side by side, what was looked at and what is right.
    #expect(page.ranges(of: "<figure>").count == 5)
  }

  @Test func aReportForProgramsHasTheLossesAndTheShares() {
    let text = JSONReport(learnedRun(Self.english)).text
    for name in ["parameterCount", "losses", "finalLoss", "exact", "alignment", "gold"] {
      #expect(text.contains("\"\(name)\""), "\(name)")
    }
  }

  @Test func aNotebookShowsWhatTheReportDoes() {
    let text = NotebookReport(learnedRun(Self.english)).text
    for words in [Words.exactSideBySide, Words.thenGoldAlignment, Words.fixedVector] {
      #expect(text.contains(words.en), "\(words.en)")
    }
  }

  @Test func aTrainedModelIsShownAsAnyOther() {
    let text = Self.english
    let lesson = LessonRun(
      Lesson(file: "a.md", bytes: Array(text.utf8)),
      catalogue: .attention.withLearning(.plain, files: .ofExamples))
    #expect(lesson.diagnostics.map { $0.message(in: .english) } == [])
    let report = MarkdownReport(lesson).text
    #expect(report.contains("GRU with 8 numbers a state · 5 steps of 4 pairs"))
    #expect(report.contains(Words.exactSideBySide.en))
  }

  @Test(arguments: AttentionKind.allCases, Timing.allCases)
  func everyKindOfModelIsShown(attention: AttentionKind, timing: Timing) {
    let run = learnedRun(
      """
      ```swift run
      let model = train(
        task: .copy(lengths: 2...4, symbols: 3), attention: .\(attention), timing: .\(timing),
        embedding: 4, hidden: 4, steps: 1)
      translate("a b c", with: model, limit: 3)
      ```

      """)
    #expect(run.diagnostics.map { $0.message(in: .english) } == [])
    let page = HTMLReport(run).text
    #expect(page.contains("class=\"player\"") == attention.hasWeights)
    #expect(page.contains(Words.fixedVector.en) == !attention.hasWeights)
  }

  // MARK: Quick

  @Test func aQuickRunSaysSoOnTop() {
    var run = learnedRun(Self.english)
    #expect(!JSONReport(run).text.contains("quick"))
    run.notes = [.quick(share: 10)]
    let markdown = MarkdownReport(run).text
    let note = markdown.firstRange(of: "--quick")?.lowerBound ?? markdown.endIndex
    let title = markdown.firstRange(of: "# Models that learn")?.lowerBound ?? markdown.startIndex
    #expect(note < title)
    #expect(HTMLReport(run).text.contains("--quick"))
    #expect(NotebookReport(run).text.contains("--quick"))
    #expect(JSONReport(run).text.contains("\"quick\": true"))
  }

  // MARK: Names

  @Test func whatAModelMadeIsNamedByItsWordsAndLengths() throws {
    let run = learnedRun(
      """
      ```swift run
      \(models)
      let t = translate("a b", with: additive, limit: 3)
      let e = evaluate(additive, lengths: [2, 4], sentences: 5)
      t.weights
      t.gold
      t.encoder
      e.exact
      ```

      """)
    let shown = try #require(run.cells.first).shown.map(\.axes)
    let translation = try #require(run.session.bindings["t"].flatMap { ModelTranslation($0.value) })
    #expect(shown.count == 4)
    #expect(shown[0] == Axes(rows: translation.words, columns: ["a", "b"]))
    #expect(shown[1] == Axes(rows: ["b", "a", "<END>"], columns: ["a", "b"]))
    #expect(shown[2].rows == ["a", "b"])
    #expect(shown[3].columns == ["2", "4"])
  }

  @Test func twoModelsOfOneKindHaveTheirNamesInTheLesson() throws {
    let run = learnedRun(
      """
      ```swift run
      \(models)
      let first = evaluate(additive, lengths: 2...3, sentences: 5)
      let second = evaluate(additive, lengths: 2...3, sentences: 6)
      ```

      ```swift run
      [first, second]
      ```

      """)
    let report = MarkdownReport(run).text
    #expect(report.contains("| length | first | second |"))
  }

  // MARK: Explanations

  @Test(arguments: [
    ("e.exact[0]", Words.computedByModel),
    ("e.accuracy(atLength: 2)", Words.computedByModel),
    ("additive.losses[0]", Words.learned),
    ("additive.parameterCount", Words.learned),
    ("H[0, 1]", Words.read(from: "states.csv")),
  ])
  func anExplanationEndsWhereTheModelBegins(expression: String, reason: Bilingual) throws {
    let run = learnedRun(
      """
      ```swift run
      \(models)
      let e = evaluate(additive, lengths: [2, 4], sentences: 5)
      let H = load("states.csv")
      ```

      """)
    let text = try Explanation(of: expression, in: run).text
    #expect(text.contains(reason.en) || text.contains("computed by the model"), "\(text)")
  }

  // MARK: Parts

  @Test func longLossesAreThinnedToTheirMeans() {
    let losses = (1...1000).map(Double.init)
    let points = CellView.thinned(losses, to: 200)
    #expect(points.count == 200)
    #expect(points.first == Curves.Point(x: 3, y: 3))
    #expect(points.last == Curves.Point(x: 998, y: 998))
    #expect(CellView.thinned([2, 1], to: 200).map(\.x) == [1, 2])
    #expect(CellView.thinned([], to: 200) == [])
  }

  @Test(
    arguments: [
      (0, []), (1, [1]), (2, [1, 2]), (5, [1, 2, 5]), (400, [1, 2, 5, 10, 20, 50, 100, 200, 400]),
    ] as [(Int, [Int])])
  func lossesAreShownAtRoundSteps(count: Int, steps: [Int]) {
    #expect(CellView.milestones(of: count) == steps)
  }
}
