import Attention
import Testing

@testable import LessonSwift

@Suite struct DerivationTests {
  /// Every number of every sample, and every number that it was made from, down to those that the
  /// lesson gives.
  @Test(arguments: Sample.all)
  func theArithmeticOfEveryNumberGivesThatNumber(sample: Sample) throws {
    let run = CellRun(Sample.constants + sample.source)
    let shown = try #require(run.shown.first)
    var walk = Walk(session: run.session)
    for element in shown.value.elements { walk.visit(shown.expression, element) }
    #expect(walk.problems == [])
    #expect(walk.count == 0 || walk.leaves > 0)
  }

  @Test(arguments: [
    ("let (a, b) = (q, r)\nb", [2], "-0.5"), ("let t = (q, (r, 7))\nt.1.1", [], "7.0"),
    ("let t = (q, r)\nlet (a, b) = t\nb", [0], "1.0"),
    ("let rows: Matrix = [q, r]\nrows", [1, 1], "0.25"),
    ("let list = [q, r]\nlist[1]", [1], "0.25"), ("let n = 3\nlet y = Double(n)\ny", [], "3.0"),
    ("let rows: Matrix = [q, r]\nlet last = rows[1]\nlast[0...1]", [1], "0.25"),
    ("let pairs = [(1.5, q), (2.5, r)]\npairs[1].1", [2], "-0.5"),
  ])
  func namesAndBracketsAreLookedThrough(source: String, indices: [Int], leaf: String) throws {
    let run = CellRun(Sample.constants + source)
    let shown = try #require(run.shown.first)
    var (expression, element) = (shown.expression, Element(indices: indices))
    while true {
      let derivation = try #require(Derivation(expression, element, in: run.session))
      #expect("\(derivation.value)" == leaf)
      // The end is a literal, or a minus before one.
      guard let operand = derivation.operands.first, derivation.function?.notation != .negation
      else { return }
      (expression, element) = (operand.expression, operand.element)
    }
  }

  @Test(arguments: [Element(0, 0), Element(3), Element(-1), Element(field: "scores", 0), .whole])
  func aNumberThatIsNotThereHasNoDerivation(element: Element) throws {
    let run = CellRun(Sample.constants + "softmax(q)")
    let shown = try #require(run.shown.first)
    #expect(Derivation(shown.expression, element, in: run.session) == nil)
  }

  @Test func aScoreIsTheSumOfItsProducts() throws {
    let run = CellRun(
      """
      let encoder: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2]]
      let decoder: Vector = [2, 1, 3, 1]
      let scores = score(query: decoder, keys: encoder, by: .dot)
      """)
    let scores = try #require(run.session.bindings["scores"]?.expression)
    let derivation = try #require(Derivation(scores, Element(0), in: run.session))
    #expect(derivation.value == 13)
    #expect(derivation.operands.map(\.value) == [2, 3, 1, 1, 3, 2, 1, 0])
    #expect(
      derivation.arithmetic
        == .sum(
          (0..<4).map { .product([.argument(0, Element($0)), .argument(1, Element(0, $0))]) }))
  }

  @Test func infinityStaysInfinity() throws {
    let run = CellRun("let e = masked([1, 2], by: .keep([true, false]))\ne\nexp(e)")
    for (shown, expected) in zip(run.shown, [-Double.infinity, 0]) {
      let derivation = try #require(Derivation(shown.expression, Element(1), in: run.session))
      #expect(derivation.recomputed == expected)
    }
  }

  @Test func whatSaysNothingOfItsMakingHasNoArithmetic() throws {
    for source in [
      "argmax(q)", "7 / 2", "q.count", "Int(2.5)", "Vector.random(count: 1, seed: 1)[0]",
    ] {
      let run = CellRun(Sample.constants + source)
      let shown = try #require(run.shown.first)
      let derivation = try #require(Derivation(shown.expression, .whole, in: run.session))
      if derivation.arithmetic == nil {
        #expect(derivation.recomputed == nil)
        #expect(derivation.operands.isEmpty)
      } else {
        #expect(derivation.recomputed == derivation.value)
      }
    }
  }
}

/// A walk from a number to all the numbers that it was made from.
private struct Walk {
  let session: Session
  private(set) var problems: [String] = []
  private(set) var count = 0
  /// Numbers that are not made from others.
  private(set) var leaves = 0
  private var seen: Set<String> = []

  init(session: Session) {
    self.session = session
  }

  mutating func visit(_ expression: TypedExpression, _ element: Element) {
    guard seen.insert("\(expression.range) \(element)").inserted else { return }
    count += 1
    guard let derivation = Derivation(expression, element, in: session) else {
      problems.append("nothing at \(element) of \(expression.range)")
      return
    }
    guard derivation.arithmetic != nil else {
      leaves += 1
      if let function = derivation.function, function.arithmetic != nil {
        problems.append("\(function.signature) says nothing of \(element)")
      }
      return
    }
    let name = derivation.function?.signature ?? "?"
    guard let recomputed = derivation.recomputed else {
      problems.append("\(name) \(element) can't be computed")
      return
    }
    if !Self.agree(recomputed, derivation.value) {
      problems.append("\(name) \(element): \(recomputed) is not \(derivation.value)")
    }
    if derivation.operands.isEmpty { leaves += 1 }
    for operand in derivation.operands {
      if let own = Derivation(operand.expression, operand.element, in: session)?.value,
        own != operand.value, !(own.isNaN && operand.value.isNaN)
      {
        problems.append("\(name) \(element) uses \(operand.value), which is \(own)")
      }
      visit(operand.expression, operand.element)
    }
  }

  private static func agree(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-12 * Swift.max(1, abs(a), abs(b))
  }
}

extension Value {
  /// Where its numbers stand.
  fileprivate var elements: [Element] {
    switch self {
    case .double, .int: [.whole]
    case .bool, .string, .closedRange, .range: []
    case .vector(let vector): (0..<vector.count).map { Element($0) }
    case .matrix(let matrix):
      (0..<matrix.rows).flatMap { row in (0..<matrix.columns).map { Element(row, $0) } }
    case .array(let parts, _), .tuple(let parts):
      parts.enumerated().flatMap { index, part in
        part.elements.map { Element(field: $0.field, indices: [index] + $0.indices) }
      }
    case .structure(let structure):
      structure.fields.flatMap { field in
        field.value.elements.map { Element(field: field.name, indices: $0.indices) }
      }
    }
  }
}
