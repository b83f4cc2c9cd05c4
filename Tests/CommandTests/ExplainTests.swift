import Foundation
import Testing

@Suite struct ExplainTests {
  private static let lesson = """
    ```swift run
    let keys: Matrix = [[3, 1], [0, 2]]
    let query: Vector = [1, -1]
    let scores = score(query: query, keys: keys, by: .dot)
    let weights = softmax(scores)
    ```

    """

  @Test func aNumberIsFollowedToWhatTheLessonGives() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson("explain", "a.md", "scores[0]")
    #expect(
      outcome.output == """
        scores[0] = 1 · 3 + (−1) · 1 = 2
          query[0] = 1   (given in line 3)
          keys[0, 0] = 3   (given in line 2)
          query[1] = −1   (given in line 3)
          keys[0, 1] = 1   (given in line 2)

        """)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
  }

  @Test func theDepthLimitsIt() throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson("explain", "a.md", "weights[1]", "--depth", "0")
    #expect(outcome.output == "weights[1] = exp(eⱼ − max e) / Σ = exp(−2 − 2) / 1.0183 ≈ 0.0180\n")
  }

  @Test(arguments: [
    ("weight[0]", "expression:1:1: error: nothing is called 'weight' here"),
    ("scores[7]", "expression:1:8: error: "), ("scores +", "expression:1:8: error: "),
  ])
  func nonsenseIsTold(expression: String, told: String) throws {
    let workspace = try Workspace(["a.md": Self.lesson])
    let outcome = try workspace.lesson("explain", "a.md", expression)
    #expect(outcome.errors.hasPrefix(told), "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == 1)
  }
}
