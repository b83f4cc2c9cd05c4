import Testing

@testable import LessonSwift

/// Types come about as in Swift, whose compiler was asked for each of these.
@Suite struct TypeTests {
  private static let constants = """
    let q: Vector = [2, 1, 3]
    let n = 3
    let h1: Vector = [1, 2]
    let h2: Vector = [3, 4]
    let m: Matrix = [h1, h2]
    let words = ["a", "b", "c"]

    """

  @Test(arguments: [
    // A literal takes its type from the context.
    ("1 / 2", "Int 0"), ("1 / 2 * dot(q, q)", "Double 7.0"), ("dot(q, q) * (1 / 2)", "Double 7.0"),
    ("1 / 2 + 0.5", "Double 1.0"), ("7 / 2", "Int 3"), ("-7 / 2", "Int -3"),
    ("7 / 2.0", "Double 3.5"),
    ("Double(7) / 2", "Double 3.5"), ("Double(1 / 2)", "Double 0.0"),
    ("Double(n) / 2", "Double 1.5"),
    ("Int(3.7)", "Int 3"), ("Int(-3.7)", "Int -3"), ("2 * q", "Vector [4.0, 2.0, 6.0]"),
    ("q / 2", "Vector [1.0, 0.5, 1.5]"), ("q * 2 + q", "Vector [6.0, 3.0, 9.0]"),
    ("q[0] * 2", "Double 4.0"), ("n * 2", "Int 6"), ("Double(n) * q", "Vector [6.0, 3.0, 9.0]"),
    ("q.count", "Int 3"), ("q.count / 2", "Int 1"),
    // So does an array.
    ("[1, 2]", "[Int] [1, 2]"), ("[1, 2.5]", "[Double] [1.0, 2.5]"),
    ("[1.5, 2]", "[Double] [1.5, 2.0]"),
    ("[[1, 2], [3]]", "[[Int]] [[1, 2], [3]]"), ("[h1, h2]", "[Vector] [[1.0, 2.0], [3.0, 4.0]]"),
    ("[q[0], 1]", "[Double] [2.0, 1.0]"), ("[1, 2][1]", "Int 2"),
    ("[1, 2] + [3]", "[Int] [1, 2, 3]"),
    ("[1, 2.5] + [3]", "[Double] [1.0, 2.5, 3.0]"), ("2 * [1, 2]", "Vector [2.0, 4.0]"),
    ("-[1, 2]", "Vector [-1.0, -2.0]"), ("h1 + [1, 1]", "Vector [2.0, 3.0]"),
    ("[0.5, 0.5] - h1", "Vector [-0.5, -1.5]"), ("sum([1, 2])", "Double 3.0"),
    ("sum([[1, 2], [3, 4]])", "Double 10.0"), ("sum([h1, h2])", "Double 10.0"),
    ("words + [\"d\"]", #"[String] ["a", "b", "c", "d"]"#), ("words[1]", #"String "b""#),
    ("words.count", "Int 3"), ("[words, words].count", "Int 2"), ("[words][0][2]", #"String "c""#),
    ("[(1, \"a\"), (2, \"b\")]", #"[(Int, String)] [(1, "a"), (2, "b")]"#),
    // Members, elements, parts.
    ("m.rows", "Int 2"), ("m.columns", "Int 2"), ("m.count", "Int 2"),
    ("m[1]", "Vector [3.0, 4.0]"),
    ("m[1][0]", "Double 3.0"), ("m[1, 0]", "Double 3.0"), ("m[0...0]", "Matrix 1×2 [1.0, 2.0]"),
    ("m[0..<2].rows", "Int 2"), ("q[1...2]", "Vector [1.0, 3.0]"), ("q[0..<0]", "Vector []"),
    ("q[3..<3]", "Vector []"), ("q[n - 1]", "Double 3.0"),
    ("m.transposed()[0]", "Vector [1.0, 3.0]"),
    ("(0...n)", "ClosedRange<Int> 0...3"), ("q[0..<n - 1]", "Vector [2.0, 1.0]"),
    ("m * h1", "Vector [5.0, 11.0]"), ("m * m", "Matrix 2×2 [7.0, 10.0, 15.0, 22.0]"),
    ("-m", "Matrix 2×2 [-1.0, -2.0, -3.0, -4.0]"),
    ("(m - m) / 2", "Matrix 2×2 [0.0, 0.0, 0.0, 0.0]"),
    ("(1, 2.5).1", "Double 2.5"), ("(n, q).1[2]", "Double 3.0"),
    ("((1), (2))", "(Int, Int) (1, 2)"),
    ("\"a\" + \"b\"", #"String "ab""#), ("true", "Bool true"),
  ])
  func anExpressionHasTheTypeAndValueThatSwiftGivesIt(source: String, value: String) {
    let run = CellRun(Self.constants + source)
    #expect(run.mistakes.isEmpty)
    #expect(run.last == value)
  }

  @Test(arguments: [
    ("x: Double = 1 / 2", "Double 0.5"), ("x: Double = 3", "Double 3.0"), ("x: Int = 3", "Int 3"),
    ("x: [Double] = [1, 2]", "[Double] [1.0, 2.0]"), ("x: Vector = [1, 2]", "Vector [1.0, 2.0]"),
    ("x: Vector = [1, 2] + [3, 4]", "Vector [4.0, 6.0]"), ("x: Vector = []", "Vector []"),
    ("x: Matrix = []", "Matrix 0×0 []"), ("x: Matrix = [[], []]", "Matrix 2×0 []"),
    ("x: Matrix = [[1, 2], h1]", "Matrix 2×2 [1.0, 2.0, 1.0, 2.0]"),
    ("x: [Vector] = [[1, 2], [3]]", "[Vector] [[1.0, 2.0], [3.0]]"),
    ("x: [Matrix] = [[[1]], m]", "[Matrix] [1×1 [1.0], 2×2 [1.0, 2.0, 3.0, 4.0]]"),
    ("x: [String] = []", "[String] []"), ("x: [[Double]] = [[1], []]", "[[Double]] [[1.0], []]"),
    ("x: (Double, Int) = (1, 2)", "(Double, Int) (1.0, 2)"), ("x: (Int) = 2", "Int 2"),
    ("x: (Vector, [Double]) = ([1], [2])", "(Vector, [Double]) ([1.0], [2.0])"),
    ("x: Vector = 2 * [1, 2]", "Vector [2.0, 4.0]"),
    ("x: Vector = .random(count: 0, seed: 1)", "Vector []"),
    ("x: String = \"a\"", #"String "a""#), ("x: Bool = false", "Bool false"),
    ("x: Double = 9223372036854775808", "Double 9.223372036854776e+18"),
    ("(x) = (1, 2)", "(Int, Int) (1, 2)"), ("(x, y) = (1.5, 2)", "Double 1.5"),
    ("(y, x): (Int, Double) = (1, 2)", "Double 2.0"), ("(y, x) = t", "String \"b\""),
  ])
  func anAnnotationDecides(binding: String, value: String) {
    let run = CellRun(Self.constants + "let t = (1, \"b\")\nlet " + binding)
    #expect(run.mistakes.isEmpty)
    #expect(run["x"] == value)
  }

  @Test(arguments: [
    (
      "score(query: q, keys: k, by: .additive)",
      "score(query: q, keys: k, by: Score.additive(seed: 0))"
    ),
    ("score(query: q, keys: k, by: .additive(seed: 7))", "score(query: q, keys: k, by: s)"),
    (
      "score(query: q, keys: k, by: .additive(W: W, U: W, v: [1, 2, 3]))",
      "score(query: q, keys: k, by: Score.additive(W: W, U: W, v: q - [1, -1, 0]))"
    ),
    ("score(query: q, keys: [[1, 2, 3]], by: .dot)", "score(query: q, keys: k[0...0], by: .dot)"),
    ("weigh(q, by: .softmax)", "softmax(q)"),
    ("weigh(q, by: .softmax(temperature: 2))", "softmax(q, temperature: 2)"),
    ("weigh(q, by: Normalizer.entmax(alpha: 1.5))", "entmax(q, alpha: 3 / 2)"),
    ("masked(q, by: .keep([true, false, true]))", "masked(q, by: Mask.keep(flags))"),
    ("masked(k, by: .causal)", "masked(k, by: .causal(aligned: .topLeft))"),
    (
      "attend(query: q, keys: k, values: k, by: .dot).weights",
      "attend(query: q, keys: k, values: k, by: .dot, mask: .none, normalizer: .softmax).weights"
    ),
    (
      "attend(query: q, keys: k, values: k, by: .dot, normalizer: .hard).context",
      "attend(query: q, keys: k, values: k, by: .dot, mask: .none, normalizer: Normalizer.hard).context"
    ),
    (
      "attend(queries: k, keys: k, values: k, by: .dot, mask: .causal).masked",
      "masked(score(queries: k, keys: k, by: .dot), by: .causal)"
    ),
  ])
  func membersAndDefaultsMayBeLeftToTheContext(short: String, long: String) {
    let constants = """
      let q: Vector = [2, 1, 3]
      let k: Matrix = [[1, 2, 3], [0.5, -1, 0]]
      let W: Matrix = [[1, 0, 0], [0, 2, 0], [1, 0, 1]]
      let s: Score = .additive(seed: 7)
      let flags = [true, false, true]

      """
    let (one, other) = (CellRun(constants + short), CellRun(constants + long))
    #expect(one.mistakes.isEmpty && other.mistakes.isEmpty)
    #expect(one.last != nil)
    #expect(one.last == other.last)
  }

  @Test func decodeHasItsDefaults() {
    let constants = """
      let decoder = Decoder(
        words: ["<END>", "a"], embeddings: [[1], [2]], Wi: .random(rows: 3, columns: 2, seed: 1),
        Wh: .random(rows: 3, columns: 1, seed: 2), bi: [0, 0, 0], bh: [0, 0, 0],
        Wo: [[-1], [1]], bo: [0, 1])

      """
    let short = CellRun(
      constants + "decode(encoder: [[1]], state: [1], by: .dot, decoder: decoder)")
    let long = CellRun(
      constants
        + "decode(encoder: [[1]], state: [1], by: .dot, decoder: decoder, timing: .previous, limit: 20)"
    )
    #expect(short.mistakes.isEmpty)
    #expect(short.last != nil)
    #expect(short.last == long.last)
  }
}
