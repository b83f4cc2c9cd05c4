import Diagnostics
import LessonSwift
import Lessons
import Reports
import Runs
import Testing

@Suite struct ExplanationTests {
  /// A lesson with a mask, a hard choice, and scores of every kind of parameters.
  private static let run = LessonRun(
    Lesson(
      file: "a.md",
      bytes: Array(
        """
        ```swift run
        let words = ["a", "b"]
        let q: Vector = [1, 2]
        let K: Matrix = [[1, 0], [0, 1]]
        let U: Matrix = [[1, 2], [3, 4]]
        let mine: Score = .additive(W: U, U: 2 * U, v: [1, 2])
        let given = score(query: q, keys: K, by: mine)
        let drawn = score(query: q, keys: K, by: .general(seed: 3))
        let hidden = masked(given, by: .keep([true, false]))
        let nothing = softmax(masked(given, by: .keep([false, false])))
        let hard = weigh([2.0, 1.0, 2.0], by: .hard)
        ```

        """.utf8)), catalogue: .attention)

  @Test(arguments: [
    ("words", "words = a, b   (given in line 2)"),
    ("3 * 4", "3 * 4 = 3 · 4 = 12"),
    ("K[1, 0]", "K[1, 0] = 0   (given in line 4)"),
    ("given[0]", "  W, U, v: Score.additive(W: U, U: (2 * U), v: [1, 2])   (given in line 6)"),
    ("drawn[1]", "  W: drawn at random from seed 3, not learned"),
    ("hidden[1]", "hidden[1] = −∞   (the mask hides it)"),
    (
      "nothing[0]",
      "nothing[0] = 0   (every score here is hidden: there is nothing to attend to)"
    ),
    ("hard[0]", "hard[0] = 1   (the largest score)"),
    ("hard[2]", "hard[2] = 0   (another score is larger, or as large and comes first)"),
  ])
  func itSaysWhereANumberComesFrom(expression: String, line: String) throws {
    let text = try Explanation(of: expression, in: Self.run).text
    #expect(text.split(separator: "\n").contains(Substring(line)), "\(text)")
  }
}
