import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@Suite struct SubstitutionTests {
  private static func lesson(_ step: String, _ code: String) -> Lesson {
    Lesson(file: "a.md", bytes: Array("```swift step=\(step)\n\(code)\n```\n".utf8))
  }

  private static func code(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")[1...].dropLast()
      .joined(separator: "\n")
  }

  @Test(arguments: [
    ("let e = score(query: q, keys: K, by: .dot)", "let e = score(query: q, keys: K, by: .x)"),
    ("let e = score(query: q, keys: K, by: mine)", "let e = score(query: q, keys: K, by: .x)"),
    (
      "let e = masked(score(queries: Q, keys: K, by: .additive(W: W, U: U, v: v)), by: .causal)",
      "let e = masked(score(queries: Q, keys: K, by: .x), by: .causal)"
    ),
    (
      "let a = score(query: q, keys: K, by: .dot)\nlet b = 2 * score(query: q, keys: K, by: .cosine(beta: 1))",
      "let a = score(query: q, keys: K, by: .x)\nlet b = 2 * score(query: q, keys: K, by: .x)"
    ),
    (
      "let r = attend(query: q, keys: K, values: V, by: .dot, mask: .causal)",
      "let r = attend(query: q, keys: K, values: V, by: .x, mask: .causal)"
    ),
  ])
  func theScoreOfAScoreCellIsReplaced(code: String, expected: String) {
    let lesson = Self.lesson("score", code)
    let result = Substitution(score: ".x", normalizer: nil).applied(
      to: lesson, cells: [0], catalogue: .attention)
    #expect(Self.code(of: result.bytes) == expected)
    #expect(result.changes.score == [0])
    #expect(result.changes.normalizer == [])
  }

  @Test(arguments: [
    ("let w = softmax(e)", "let w = weigh(e, by: .y)"),
    (
      "let w = softmax(masked(e, by: .causal), temperature: 2)",
      "let w = weigh(masked(e, by: .causal), by: .y)"
    ),
    ("let w = weigh(e, by: .hard)", "let w = weigh(e, by: .y)"),
    (
      "let a = softmax(e)\nlet w = entmax(a, alpha: 1.5)",
      "let a = softmax(e)\nlet w = weigh(a, by: .y)"
    ),
    ("let w: Vector = sparsemax(2 * e) // mine", "let w: Vector = weigh(2 * e, by: .y) // mine"),
    ("let w = monotonic(e, previous: p)", "let w = weigh(e, by: .y)"),
    (
      "let (a, b) = (softmax(e), hardest(f))",
      "let (a, b) = (weigh(e, by: .y), hardest(f))"
    ),
    (
      "let w: Matrix = [softmax(e), sparsemax(f)]",
      "let w: Matrix = [weigh(e, by: .y), weigh(f, by: .y)]"
    ),
    (
      "let w = softmax(score(query: q, keys: K, by: .dot))",
      "let w = weigh(score(query: q, keys: K, by: .x), by: .y)"
    ),
    (
      "let r = attend(query: q, keys: K, values: V, by: .dot)",
      "let r = attend(query: q, keys: K, values: V, by: .x, normalizer: .y)"
    ),
    (
      "let r = attend(query: q, keys: K, values: V, by: .dot, normalizer: .hard).weights",
      "let r = attend(query: q, keys: K, values: V, by: .x, normalizer: .y).weights"
    ),
  ])
  func theOutermostNormaliserOfAWeightsCellIsReplaced(code: String, expected: String) {
    let lesson = Self.lesson("weights", code)
    let result = Substitution(score: ".x", normalizer: ".y").applied(
      to: lesson, cells: [0], catalogue: .attention)
    #expect(Self.code(of: result.bytes) == expected)
    #expect(result.changes.normalizer == [0])
    // The sums are the normaliser's affair.
    #expect(
      String(decoding: result.bytes, as: UTF8.self).hasPrefix("```swift step=weights sums=free\n"))
  }

  @Test(arguments: [
    ("weights", "let w = 0.5 * softmax(e)"), ("weights", "let w: Vector = [1, 0]"),
    ("weights", "let w = masked(e, by: .causal)"), ("score", "let e: Vector = [1, 2]"),
    ("score", "let e = softmax(q)"), ("context", "let c = softmax(e)"),
    ("combine", "let e = score(query: q, keys: K, by: .dot)"), ("score", "let e = score("),
  ])
  func whatIsNoStepsOwnStays(step: String, code: String) {
    let lesson = Self.lesson(step, code)
    let result = Substitution(score: ".x", normalizer: ".y").applied(
      to: lesson, cells: [0], catalogue: .attention)
    #expect(result.bytes == lesson.source.bytes)
    #expect(result.changes == Substitution.Changes())
  }

  @Test func onlyTheCellsThatAreAskedForChange() {
    let cell = "```swift step=weights\nlet w = softmax(e)\n```\n\n"
    let lesson = Lesson(file: "a.md", bytes: Array((cell + cell).utf8))
    let result = Substitution(score: nil, normalizer: ".hard").applied(
      to: lesson, cells: [1], catalogue: .attention)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == cell
        + cell.replacing("softmax(e)", with: "weigh(e, by: .hard)")
        .replacing("weights\n", with: "weights sums=free\n"))
    #expect(result.changes.normalizer == [1])
  }
}
