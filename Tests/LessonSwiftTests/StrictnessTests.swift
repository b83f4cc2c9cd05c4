import Testing

@testable import LessonSwift

/// What Swift refuses, lesson Swift refuses too: the compiler was asked for each of these.
@Suite struct StrictnessTests {
  private static let constants = """
    let q: Vector = [2, 1, 3]
    let k: Matrix = [[1, 0, 2], [0, 1, 1]]
    let n = 3
    let words = ["a", "b"]

    """

  private static let refused = [
    "let x: Vector = [n, 1]", "let a = [1, 2]; let x = dot(a, a)", "let x = q[1.0]",
    "let x = q[0, 1]",
    "let t = (1, 2); let x = t.2", "let t = (1, 2); let x = t\n.0", "let (a, b) = (1, 2, 3)",
    "let x = .dot", "let x = []",
    "let x = q * q",
    "let x = q / q", "let x = 1 / q", "let x = k + q", "let x = q + 1", "let x = +q",
    "let x = n + 0.5",
    "let x = n * q", "let x: Double = n", "let x: Int = 2.5", "let x: Int = q[0]",
    "let x = \"a\" + 1",
    "let x: [String] = words[0...1]", "let x: Vector = q[0]", "let x: Matrix = q",
    "let x: Vector = k",
    "let x = softmax(q, temperature: n)", "let x = softmax(1)", "let x = score(q, k, .dot)",
    "let x = score(keys: k, query: q, by: .dot)", "let x = score(query: q, keys: k)",
    "let x = score(query: q, keys: k, by: .dot, by: .dot)", "let x = dot(q)",
    "let x = dot(q, q, q)",
    "let x = dot(a: q, q)", "let x = Score.dott", "let x = Score.additive(W: k, U: k)",
    "let x: Score = .softmax", "let x = q.length", "let x = q.count()", "let x = Score.dot()",
    "let x = [1, \"a\"]", "let x = [q, k]", "let x = -\"a\"", "let x = -true", "let n = 4",
    "let softmax = softmax(q)", "let x: Foo = 1", "let x = y", "let x = nil", "let x = 5 6",
    "let x",
    "let x = 3(4)", "let if = 3", "n = 4", "let x = Vector(1, 2)", "let x = Matrix([[1, 2]])",
    "let x = 1...2...3", "let x = q[0].count", "let x = words + \"c\"", "let x = words[\"a\"]",
    "let x = (1, 2) + (3, 4)", "let x: (Int, Int) = (1, 2.5)",
    "let x = masked(q, by: .keep([1, 0]))",
    "let x = attend(query: q, keys: k, values: k, by: .dot, normalizer: .hard, mask: .none)",
    "let x = Int(\"a\" + \"b\") + 1", "let x: [Double] = [n]", "let x = k[0, 1, 2]",
    "let x = 0x1G", "let x = \"\\q\"", "let x = 'a'", "let x = q.0", "let x = 1.5...2.5 * q",
  ]

  @Test(arguments: refused)
  func whatSwiftRefusesIsAMistake(source: String) {
    let run = CellRun(Self.constants + source)
    #expect(run.mistakes.count == 1)
    #expect(run["x"] == nil)
  }
}
