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
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)[1...].dropLast(2)
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
    ("weights", "let w = softmax(e)", "let w = softmax(masked(e, by: .z))"),
    (
      "weights", "let w = entmax(2 * e, alpha: 1.5)",
      "let w = entmax(masked(2 * e, by: .z), alpha: 1.5)"
    ),
    ("weights", "let w = softmax(masked(e, by: .causal))", "let w = softmax(masked(e, by: .z))"),
    (
      "weights", "let w = softmax(masked(masked(e, by: .alibi(slope: 1)), by: .causal))",
      "let w = softmax(masked(e, by: .z))"
    ),
    (
      "weights",
      "let m = masked(e, by: .causal)\nlet n = masked(m, by: .alibi(slope: 1))\nlet w = softmax(n)",
      "let m = masked(e, by: .z)\nlet n = masked(m, by: .none)\nlet w = softmax(n)"
    ),
    ("weights", "let w = softmax(r.masked)", "let w = softmax(r.masked)"),
    (
      "weights", "let w: Matrix = [softmax(e), sparsemax(f)]",
      "let w: Matrix = [softmax(masked(e, by: .z)), sparsemax(masked(f, by: .z))]"
    ),
    ("score", "let m = masked(e, by: mine)", "let m = masked(e, by: .z)"),
    (
      "score", "let r = attend(query: q, keys: K, values: V, by: .dot)",
      "let r = attend(query: q, keys: K, values: V, by: .dot, mask: .z)"
    ),
    (
      "score", "let r = attend(query: q, keys: K, values: V, by: .dot, normalizer: .hard)",
      "let r = attend(query: q, keys: K, values: V, by: .dot, mask: .z, normalizer: .hard)"
    ),
    (
      "weights", "let r = selfAttention(x, WQ: W, WK: W, WV: W, mask: .causal)",
      "let r = selfAttention(x, WQ: W, WK: W, WV: W, mask: .z)"
    ),
    (
      "weights",
      "let r = multiHead(queries: x, keys: x, values: x, WQ: W, WK: W, WV: W, WO: W, heads: 2, groups: 1)",
      "let r = multiHead(queries: x, keys: x, values: x, WQ: W, WK: W, WV: W, WO: W, heads: 2, groups: 1, mask: .z)"
    ),
    (
      "context", "let c = scaledDotProductAttention(queries: Q, keys: K, values: V)",
      "let c = scaledDotProductAttention(queries: Q, keys: K, values: V, mask: .z)"
    ),
  ])
  func whatIsNormalisedIsMasked(step: String, code: String, expected: String) {
    let lesson = Self.lesson(step, code)
    let result = Substitution(mask: ".z").applied(to: lesson, cells: [0], catalogue: .attention)
    #expect(Self.code(of: result.bytes) == expected)
    #expect(result.changes.mask == [0])
  }

  @Test func aScoreAMaskAndANormaliserMeetInOneCall() {
    let lesson = Self.lesson("weights", "let w = softmax(score(query: q, keys: K, by: .dot))")
    let result = Substitution(score: ".x", mask: ".z", normalizer: ".y").applied(
      to: lesson, cells: [0], catalogue: .attention)
    #expect(
      Self.code(of: result.bytes)
        == "let w = weigh(masked(score(query: q, keys: K, by: .x), by: .z), by: .y)")
    let whole = Self.lesson("score", "let r = attend(query: q, keys: K, values: V, by: .dot)")
    let attending = Substitution(score: ".x", mask: ".z", normalizer: ".y").applied(
      to: whole, cells: [0], catalogue: .attention)
    #expect(
      Self.code(of: attending.bytes)
        == "let r = attend(query: q, keys: K, values: V, by: .x, mask: .z, normalizer: .y)")
  }

  @Test func scoresThatAreMaskedInACellOfNoStepAreMaskedThere() {
    let text = cells(
      ("run", "let m = masked(e, by: .causal)\nlet other = masked(f, by: .causal)"),
      ("step=weights", "let w = softmax(m)"))
    let lesson = Lesson(file: "a.md", bytes: Array(text.utf8))
    let result = Substitution(mask: ".z").applied(to: lesson, cells: [1], catalogue: .attention)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == text.replacing("masked(e, by: .causal)", with: "masked(e, by: .z)"))
    #expect(result.changes.mask == [0, 1])
  }

  @Test(arguments: [
    ("let K = 1", "K = [[1, 2]]", "let K = [[1, 2]]"),
    ("let K: Matrix = f(\n  1,\n  2)\nlet x = K", "K = g()", "let K: Matrix = g()\n\n\nlet x = K"),
    ("let K = 1", "K: Matrix = [[1, 2]] // mine", "let K: Matrix = [[1, 2]]"),
    ("let K: Vector = 1", "K: Matrix = [[1, 2]]", "let K: Matrix = [[1, 2]]"),
    ("let (a, K) = (f(1), 2)", "K = 3", "let (a, K) = (f(1), 3)"),
    ("let (a, K) = pair", "K = 3", "let (a, K) = ((pair).0, 3)"),
    ("let a = 1", "K = 3", "let a = 1"),
  ])
  func aNameGetsAnotherValue(code: String, text: String, expected: String) throws {
    let lesson = Lesson(file: "a.md", bytes: Array("```swift run\n\(code)\n```\n".utf8))
    let rebinding = try #require(try Rebinding(text))
    let result = Substitution(bindings: [rebinding]).applied(
      to: lesson, cells: [], catalogue: .attention)
    #expect(Self.code(of: result.bytes) == expected)
  }

  @Test func linesKeepTheirNumbersInAContainerToo() throws {
    let text = "> ```swift run\n> let K = f(\n>   1)\n> let x = K\n> ```\n"
    let lesson = Lesson(file: "a.md", bytes: Array(text.utf8))
    let result = Substitution(bindings: [try #require(try Rebinding("K = 2"))]).applied(
      to: lesson, cells: [], catalogue: .attention)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "> ```swift run\n> let K = 2\n> \n> let x = K\n> ```\n")
  }

  @Test func aScoreIsReplacedInWhatWasPutIn() throws {
    let lesson = Self.lesson("weights", "let w = softmax(e)")
    let rebinding = try #require(try Rebinding("w = hard(score(query: q, keys: K, by: .dot))"))
    let result = Substitution(score: ".x", bindings: [rebinding]).applied(
      to: lesson, cells: [0], catalogue: .attention)
    #expect(Self.code(of: result.bytes) == "let w = hard(score(query: q, keys: K, by: .x))")
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
