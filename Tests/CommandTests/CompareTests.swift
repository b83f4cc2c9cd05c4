import Foundation
import Testing

@Suite struct CompareTests {
  private static let lesson = """
    ---
    title: Three words
    ---

    ```swift run
    let words = ["a", "b", "c"]
    let keys: Matrix = [[3, 1], [0, 2], [1, 1]]
    let query: Vector = [1, 0]
    let M: Matrix = [[0, 1], [1, 0]]
    ```

    ```swift step=score
    //| keys: words
    let scores = score(query: query, keys: keys, by: .dot)
    ```

    ```swift step=weights
    let weights = softmax(scores)
    ```

    ```swift step=context
    let context = contextVector(weights: weights, values: keys)
    ```

    """

  @Test func combinationsStandSideBySideAndAFailureStopsNone() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson([
      "compare", "a.md", "--score", ".dot", "--score", ".general(W: M)", "--score",
      ".general(W: [[1, 2, 3]])", "-o", "-",
    ])
    // NumPy: K @ [1, 0], K @ (q @ M), their softmax, and the sums of the keys.
    #expect(
      outcome.output.contains(
        """
        | attention | $e_{\\text{a}}$ | $e_{\\text{b}}$ | $e_{\\text{c}}$ | parameters | multiply-adds |
        | :-- | --: | --: | --: | --: | --: |
        | `.dot` | 3 | 0 | 1 | 0 | 12 |
        | `.general(W: M)` | 1 | 2 | 1 | 4 | 16 |
        | `.general(W: [[1, 2, 3]])` | – | – | – | – | – |

        | attention | $\\alpha_{\\text{a}}$ | $\\alpha_{\\text{b}}$ | $\\alpha_{\\text{c}}$ | most to | entropy (bits) | above 1 % | $\\lVert \\Delta\\alpha \\rVert$ |
        | :-- | --: | --: | --: | :-- | --: | --: | --: |
        | `.dot` | **0.8438** | 0.0420 | 0.1142 | a | 0.76 | 3 | 0.0000 |
        | `.general(W: M)` | 0.2119 | **0.5761** | 0.2119 | b | 1.41 | 3 | 0.8331 |
        """), "\(outcome.output)")
    #expect(
      outcome.output.contains(
        "\n`.general(W: [[1, 2, 3]])`: W has 1 row, but needs 2 to fit query\n"))
    #expect(
      outcome.errors.hasPrefix("a.md:14:62: error: W has 1 row, but needs 2 to fit query"),
      "\(outcome.errors)")
    #expect(outcome.exitCode == 1)
  }

  @Test func theReportIsTheSameOnEveryRunAndTheTimesStandElsewhere() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let arguments = [
      "compare", "a.md", "--normalize", ".softmax", "--normalize", ".sparsemax", "--to",
      "markdown,json",
    ]
    let first = try workspace.lesson(arguments)
    #expect(first.errors == "")
    #expect(first.exitCode == 0)
    #expect(first.output.contains("µs"))
    #expect(
      first.output.hasSuffix("reports/a.comparison.md\nreports/a.comparison.json\n"))
    let report = try workspace.text("reports/a.comparison.md")
    #expect(!report.contains("µs"))
    _ = try workspace.lesson(arguments)
    #expect(try workspace.text("reports/a.comparison.md") == report)

    let json = try JSONSerialization.jsonObject(
      with: Data(workspace.text("reports/a.comparison.json").utf8))
    let rounds = try #require((json as? [String: Any])?["rounds"] as? [[String: Any]])
    let variants = try #require(rounds.first?["variants"] as? [[String: Any]])
    #expect(variants.map { $0["name"] as? String } == [".softmax", ".sparsemax"])
    let seconds = try #require(variants[0]["seconds"] as? [String: Double])
    #expect(seconds.keys.sorted() == ["context", "score", "weights"])
  }

  @Test func aLabelStandsForItsWholeRound() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson(
      "compare", "a.md", "--normalize", ".sigmoid", "--cell", "scores", "-o", "-")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("## scores → weights → context"))
    // NumPy: 1 / (1 + exp(-[3, 0, 1])).
    #expect(outcome.output.contains("| `.sigmoid` | **0.9526** | 0.5000 | 0.7311 | 2.1836 | a |"))
  }

  @Test func whatFailsAsItIsWrittenMayRunWithAnotherScore() throws {
    let workspace = try Workspace([
      "a.md": """
      ```swift step=score
      let e = score(query: [1, 2, 3], keys: [[1, 0], [0, 1]], by: .dot)
      ```
      ```swift step=weights
      let w = softmax(e)
      ```

      """,
      "none.md": "```swift run\nlet a = 1\n```\n",
    ])
    let outcome = try workspace.lesson(
      "compare", "a.md", "--score", ".general(W: [[1, 0], [0, 1], [1, 1]])", "-o", "-")
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("| 4 | 5 |"))
    let nothing = try workspace.lesson("compare", "none.md", "--score", ".dot")
    #expect(nothing.errors.hasPrefix("none.md: error: no score cell here has a score to replace"))
    #expect(nothing.exitCode == 1)
  }

  @Test func aReportIsNoLessonAndALessonIsNeverReplaced() throws {
    let workspace = try Workspace([
      "a.md": Self.lesson, "reports/a.comparison.md": "# My own words\n",
    ])
    let outcome = try workspace.lesson("compare", "a.md", "--score", ".dot")
    #expect(outcome.errors.contains("reports/a.comparison.md"), "\(outcome)")
    #expect(outcome.exitCode == 1)
    #expect(try workspace.text("reports/a.comparison.md") == "# My own words\n")
  }

  @Test(arguments: [
    (["--score", ".dot", "--cell", "score"], "a.md: error: no cell has the label 'score'"),
    (["--score", ".do("], "--score:1:4: error: this '(' is never closed"),
    (["--score", "dot"], "Error: 'dot' is written with its dot: .dot."),
    (["--normalize", "sparsemax"], "Error: 'sparsemax' is written with its dot: .sparsemax."),
    (["--score", " "], "Error: a score or normaliser is lesson Swift, such as .dot"),
    (["--score", ".dot", "-P", "n=3"], "a.md: error: the lesson has no parameter 'n'"),
    (["--score", ".nope"], "a.md:14:51: error: Score has no 'nope'"),
    ([], "Error: say what to compare: --score .dot --score .additive, for example."),
    (["--score", ".dot\n"], "Error: a score or normaliser stands on one line."),
    (["--score", ".dot", "--to", "markdown,json", "-o", "-"], "Error: '-o -' writes one report"),
  ])
  func whatCannotBeComparedIsTold(arguments: [String], told: String) throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson(["compare", "a.md"] + arguments)
    #expect(outcome.errors.hasPrefix(told), "\(outcome.errors)")
    #expect(outcome.exitCode != 0)
  }
}
