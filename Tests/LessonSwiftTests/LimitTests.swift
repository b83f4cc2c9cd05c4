import Diagnostics
import Testing

@testable import LessonSwift

@Suite struct LimitTests {
  private static var small: Limits {
    var limits = Limits()
    limits.numbersPerValue = 100
    limits.numbersPerLesson = 400
    limits.operationsPerCell = 20_000
    return limits
  }

  private static let constants = """
    let v = Vector.random(count: 60, seed: 1)
    let full = Vector.random(count: 100, seed: 1)
    let wide = Matrix.random(rows: 5, columns: 12, seed: 1)

    """

  @Test(arguments: [
    ("Vector.random(count: 101, seed: 1)", 101.0),
    ("Matrix.random(rows: 11, columns: 10, seed: 1)", 110),
    ("concatenate(v, v)", 120), ("combine(v, with: v)", 120), ("sum(concatenate(v, v))", 120),
    ("[v, v]", 120), ("[[v]] + [[v]]", 120), ("(v, v)", 120),
    ("Matrix(rows: 200, columns: 0, values: [])", 200), ("wide.transposed() * wide", 144),
    ("contextVectors(weights: wide.transposed(), values: wide)", 144),
    ("score(queries: wide.transposed(), keys: wide.transposed(), by: .dot)", 144),
    ("score(query: [1], keys: wide, by: .additive)", 168),
    ("score(query: v, keys: [v], by: .general)", 3600), ("(concatenate(v, v))[0]", 120),
    ("attend(queries: wide, keys: wide, values: wide, by: .dot)", 136),
    ("oneHot(0, count: 101)", 101), ("alibiSlopes(heads: 101)", 101),
    ("locationFeatures(previous: v, F: wide)", 300),
    (
      "linearAttention(queries: wide.transposed(), keys: wide.transposed(), values: wide.transposed())",
      120
    ),
    (
      "multiHead(queries: wide, keys: wide, values: wide, WQ: wide, WK: wide, WV: wide, WO: [[1, 1, 1, 1, 1]], heads: 5)",
      400
    ),
  ])
  func aValueThatIsTooLargeIsNotEvenMade(source: String, numbers: Double) {
    let run = CellRun(Self.constants + source, limits: Self.small)
    #expect(run.mistakes.map(\.problem) == [.call(.tooManyNumbers(numbers, limit: 100))])
  }

  @Test(arguments: [
    "sum(full)", "full + full", "2 * full", "-full", "full[99]", "full.count", "softmax(full)",
    "concatenate(full[0..<50], full[50..<100])", "[full].count", "max(full)",
    "Matrix(rows: 1, columns: 1, values: [2])", "Matrix.random(rows: 10, columns: 10, seed: 1)",
  ])
  func aValueMayBeAsLargeAsTheLimit(source: String) {
    #expect(CellRun(Self.constants + source, limits: Self.small).mistakes.isEmpty)
  }

  @Test(arguments: [
    "let s0 = \"0123456789012345678901234567890123456789\"", "let s0 = [1, 2, 3, 4, 5, 6, 7, 8]",
    "let s0: Vector = [1, 2, 3, 4, 5, 6, 7, 8]",
  ])
  func nothingGrowsByDoubling(start: String) {
    let isVector = start.contains("Vector")
    let lines = (1...40).map {
      isVector ? "concatenate(s\($0 - 1), s\($0 - 1))" : "s\($0 - 1) + s\($0 - 1)"
    }
    let text =
      start + "\n" + lines.enumerated().map { "let s\($0 + 1) = \($1)" }.joined(separator: "\n")
    let run = CellRun(text, limits: Self.small)
    #expect(run.mistakes.count == 1)
    #expect(run.skipped.count > 30)
  }

  @Test func aLessonHoldsOnlySoMuchAndForgetsWhatIsWithdrawn() {
    let text =
      "let a = Vector.random(count: 100, seed: 1)\nlet b = 2 * a\nlet c = a[0..<50]\nlet d = 1"
    var limits = Self.small
    limits.numbersPerLesson = 250
    var run = CellRun(text, limits: limits)
    #expect(run.mistakes.map(\.problem) == [.call(.lessonTooLarge(limit: 250))])
    #expect(run.mistakes.map(run.part) == ["1"])
    #expect(run["c"] != nil)
    run = CellRun(text.replacing("let d = 1", with: ""), limits: limits)
    var session = run.session
    session.withdraw(["b"])
    guard case .shown = session.evaluate("2 * a", line: 5) else {
      Issue.record("there is no room")
      return
    }
  }

  @Test func aCellDoesOnlySoMuchWork() {
    let product = "sum(m * m)\n"
    let text = "let m = Matrix.random(rows: 10, columns: 10, seed: 1)\n"
    let run = CellRun(text + String(repeating: product, count: 30), limits: Self.small)
    #expect(run.shown.count == 8)
    #expect(run.mistakes.map(\.problem).allSatisfy { $0 == .call(.tooMuchWork(limit: 20_000)) })
    #expect(run.mistakes.count == 22)
    var session = run.session
    session.beginCell()
    guard case .shown = session.evaluate("m * m", line: 1) else {
      Issue.record("the next cell starts anew")
      return
    }
  }

  @Test func workThatFailsIsWorkToo() {
    let text = "let m = Matrix.random(rows: 10, columns: 10, seed: 1)\n"
    for failing in [
      "(m * m)[10]",
      "attend(queries: -m, keys: m, values: m, by: .dot, normalizer: .proportional)",
    ] {
      let run = CellRun(
        text + String(repeating: failing + "\n", count: 30), limits: Self.small)
      #expect(run.mistakes.first?.problem != .call(.tooMuchWork(limit: 20_000)), "\(failing)")
      #expect(run.mistakes.last?.problem == .call(.tooMuchWork(limit: 20_000)), "\(failing)")
    }
  }

  @Test func aTupleThatIsTakenApartIsComputedOnce() {
    let text = "let m = Matrix.random(rows: 10, columns: 10, seed: 1)\n"
    let products = Array(repeating: "m * m * m * m", count: 5).joined(separator: ", ")
    let run = CellRun(
      text
        + "let (a, b, c, d, e) = (sum(m), \(products.split(separator: ",").prefix(4).map { "sum(\($0.drop { $0 == " " }))" }.joined(separator: ", ")))",
      limits: Self.small)
    #expect(run.mistakes.isEmpty)
    #expect(run["e"] == run["b"])
  }

  @Test(arguments: [
    "Matrix.random(rows: 100000, columns: 100000, seed: 1)",
    "Vector.random(count: 2000000000, seed: 1)",
    "Matrix.random(rows: 2147483647, columns: 2147483647, seed: 1)",
    "softmax(Matrix(rows: 2147483647, columns: 0, values: []))",
    "Matrix.random(rows: 2147483647, columns: 0, seed: 1)",
    "score(query: [1], keys: Matrix.random(rows: 1, columns: 5000, seed: 1), by: .additive)",
    "oneHot(0, count: 2147483647)", "alibiSlopes(heads: 2147483647)",
    "locationFeatures(previous: Vector.random(count: 10000, seed: 1), F: Matrix.random(rows: 10000, columns: 1, seed: 1))",
    "proportional(Matrix(rows: 2147483647, columns: 0, values: []))",
    "score(queries: Matrix.random(rows: 1000000, columns: 1, seed: 1), keys: Matrix.random(rows: 1, columns: 1000, seed: 1), by: .general)",
  ])
  func whatNoMachineCouldHoldIsRefusedAtOnce(source: String) {
    let run = CellRun(source)
    guard case .call(.tooManyNumbers(_, limit: 10_000_000))? = run.mistakes.first?.problem else {
      Issue.record("\(run.mistakes)")
      return
    }
  }

  @Test func theLimitsAreThoseOfTheFormat() {
    let limits = Limits()
    #expect(limits.numbersPerValue == 10_000_000)
    #expect(limits.numbersPerLesson == 100_000_000)
  }
}
