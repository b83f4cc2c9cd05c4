import Foundation
import Testing

@Suite struct CompareTests {
  private static let lesson = """
    ---
    title: Three words
    parameters:
      size: 2
    ---

    ```swift run
    let words = ["a", "b", "c"]
    let keys: Matrix = [[3, 1], [0, 2], [1, 1]]
    let query: Vector = [1, 0]
    let M: Matrix = [[0, 1], [1, 0]]
    ```

    ```swift run
    let unused = size
    let alone = size
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
      outcome.errors.hasPrefix("a.md:21:62: error: W has 1 row, but needs 2 to fit query"),
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

  @Test func masksMeetScoresAndNormalisers() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson([
      "compare", "a.md", "--score", ".dot", "--mask", ".none", "--mask",
      ".keep([false, true, true])", "--normalize", ".softmax", "--normalize", ".hard", "-o", "-",
    ])
    #expect(outcome.errors == "")
    // NumPy: the softmax of [3, 0, 1], and of [0, 1].
    #expect(
      outcome.output.contains(
        """
        | `.dot × .none × .softmax` | **0.8438** | 0.0420 | 0.1142 | a | 0.76 | 3 | 0.0000 |
        | `.dot × .none × .hard` | **1.0000** | 0.0000 | 0.0000 | a | 0.00 | 1 | 0.1980 |
        | `.dot × .keep([false, true, true]) × .softmax` | 0.0000 | 0.2689 | **0.7311** | c | 0.84 | 2 | 1.0696 |
        | `.dot × .keep([false, true, true]) × .hard` | 0.0000 | 0.0000 | **1.0000** | c | 0.00 | 1 | 1.2241 |
        """), "\(outcome.output)")
    // One row a score: masks and normalisers come later.
    #expect(outcome.output.components(separatedBy: "\n| `.dot` |").count == 2)
  }

  @Test func aNameIsAnAxisAndWhatCannotBeSaysWhy() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson([
      "compare", "a.md", "--let", "query = [1, 0]", "--let", "query = keys[1]", "--let",
      "query = keyes[1]", "-o", "-",
    ])
    #expect(
      outcome.output.contains(
        """
        | `query = [1, 0]` | 3 | 0 | 1 | 0 | 12 |
        | `query = keys[1]` | 2 | 4 | 2 | 0 | 12 |
        | `query = keyes[1]` | – | – | – | – | – |
        """), "\(outcome.output)")
    #expect(outcome.output.contains("\n`query = keyes[1]`: nothing is called 'keyes'"))
    #expect(outcome.errors.hasPrefix("a.md:10:21: error: nothing is called 'keyes'"))
    #expect(outcome.exitCode == 1)
    let both = try workspace.lesson([
      "compare", "a.md", "--let", "query = [1, 0]", "--let", "keys = M", "--let",
      "keys = [[1, 1]]", "-o", "-",
    ])
    #expect(both.output.contains("| `query = [1, 0] × keys = [[1, 1]]` |"), "\(both.output)")
  }

  @Test func everyHeadHasARow() throws {
    let text = """
      ```swift run
      //| queries: [x, y]
      //| keys: [x, y]
      let X: Matrix = [[1, 0], [0, 2]]
      let several = multiHead(queries: X, keys: X, values: X, WQ: X, WK: X, WV: X, WO: X, heads: 2)
      ```

      """
    let call = "multiHead(queries: X, keys: X, values: X, WQ: X, WK: X, WV: X, WO: X, heads: "
    let workspace = try Workspace(["a.md": text])
    let outcome = try workspace.lesson([
      "compare", "a.md", "--let", "several = \(call)1)", "--let", "several = \(call)2)", "-o", "-",
    ])
    #expect(outcome.errors == "")
    // NumPy: scores [[1, 0], [0, 16]] / √2 together, and [[1, 0], [0, 0]], [[0, 0], [0, 16]] apart.
    #expect(
      outcome.output.contains(
        """
        `multiHead(…, heads: 2)` = `\(call)2)`

        Query: x

        """), "\(outcome.output)")
    #expect(
      outcome.output.contains(
        """
        | attention | head | $\\alpha_{\\text{x}}$ | $\\alpha_{\\text{y}}$ | most to | entropy (bits) | above 1 % | $\\lVert \\Delta\\alpha \\rVert$ |
        | :-- | --: | --: | --: | :-- | --: | --: | --: |
        | `multiHead(…, heads: 1)` | – | **0.6698** | 0.3302 | x | 0.92 | 2 | 0.0000 |
        | `multiHead(…, heads: 2)` | 1 | **0.7311** | 0.2689 | x | 0.84 | 2 | 0.0867 |
        | `multiHead(…, heads: 2)` | 2 | 0.5000 | 0.5000 | – | 1.00 | 2 | 0.2401 |
        """), "\(outcome.output)")
    let json = try workspace.lesson(
      "compare", "a.md", "--mask", ".causal", "--cell", "several", "--to", "json", "-o", "-")
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let rounds = try #require((report as? [String: Any])?["rounds"] as? [[String: Any]])
    #expect(rounds.count == 1)
    #expect((rounds.first?["cells"] as? [String: Any])?["whole"] as? String == "several")
    let variants = try #require(rounds.first?["variants"] as? [[String: Any]])
    #expect(variants.first?["mask"] as? String == ".causal")
    let queries = try #require(variants.first?["queries"] as? [[String: Any]])
    #expect(queries.map { ($0["heads"] as? [Any])?.count } == [2, 2])
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
    (["--score", "dot"], "Error: --score: 'dot' is written with its dot: .dot."),
    (["--normalize", "sparsemax"], "Error: --normalize: 'sparsemax' is written with its dot:"),
    (["--mask", "causal"], "Error: --mask: 'causal' is written with its dot: .causal."),
    (["--score", " "], "Error: --score takes lesson Swift, such as .dot."),
    (["--mask", ""], "Error: --mask takes lesson Swift, such as .causal."),
    (["--mask", ".keep([true"], "--mask:1:7: error: this '[' is never closed"),
    (["--let", "keis = [[1]]"], "--let:1:1: error: no cell binds 'keis'"),
    (["--let", "keys"], "--let:1:1: error: '=' was expected"),
    (["--let", "keys = ("], "--let:1:8: error: this '(' is never closed"),
    (["--let", "keys = 1\n"], "Error: what stands behind --let is one line."),
    (["--let", "(keys, query) = (1, 2)"], "Error: --let takes one name with its value, such as"),
    (["--let", "size = 3"], "--let:1:1: error: 'size' is a parameter of the front matter"),
    (["--let", "unused = 3"], "a.md: error: nothing that can be compared is made of 'unused'"),
    (
      ["--let", "context = query", "--cell", "alone"],
      "a.md: error: no cell named by --cell is made of 'context'"
    ),
    (["--score", ".dot", "-P", "n=3"], "a.md: error: the lesson has no parameter 'n'"),
    (["--score", ".nope"], "a.md:21:51: error: Score has no 'nope'"),
    ([], "Error: say what to compare with --score, --mask, --normalize or --let: --score .dot"),
    (["--score", ".dot\n"], "Error: what stands behind --score is one line."),
    (["--normalize", ".hard\n"], "Error: what stands behind --normalize is one line."),
    (["--score", ".dot", "--to", "markdown,json", "-o", "-"], "Error: '-o -' writes one report"),
  ])
  func whatCannotBeComparedIsTold(arguments: [String], told: String) throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson(["compare", "a.md"] + arguments)
    #expect(outcome.errors.hasPrefix(told), "\(outcome.errors)")
    #expect(outcome.exitCode != 0)
  }
}
