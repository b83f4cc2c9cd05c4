import Attention
import Synchronization
import Testing

@testable import LessonSwift

/// Formulas whose parts are computed once for all of them.
@Suite struct SharedFormulaTests {
  private static let names = """
    let q: Vector = [1, 2, -0.5]
    let K: Matrix = [[3, 1, 2], [1, 0.25, 1], [0, 3, 2]]
    let n = 2
    """

  private static func session(_ limits: Limits = Limits()) -> Session {
    CellRun(names).session.offering(.attention, limits)
  }

  private static func expression(_ text: String, _ session: Session) throws -> TypedExpression {
    guard case .expression(let expression) = session.check(text, line: 9) else {
      throw Unchecked(text: text)
    }
    return expression
  }

  private struct Unchecked: Error { let text: String }

  private static func texts(_ formulas: [String], _ session: Session) throws -> [String?] {
    let shared = SharedFormulas(try formulas.map { try expression($0, session) })
    var values = SharedValues(shared, in: session)
    return formulas.indices.map { values.value(of: $0).map(CellRun.text) }
  }

  // MARK: The same as alone

  /// 1,000 formulas of the same few parts, some of them mistakes, asked for in any order.
  @Test(arguments: UInt64(0)..<20)
  func whatIsSharedComesToWhatEachFormulaComesToAlone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var limits = Limits()
    limits.operationsPerCell = [1e10, 3000, 800][Int(seed % 3)]
    limits.numbersPerValue = [1000, 12, 8][Int(seed / 3 % 3)]
    let session = Self.session(limits)
    let formulas = (0..<50).map { _ in Self.number(&generator, depth: 3) }
    let checked = formulas.compactMap { try? Self.expression($0, session) }
    #expect(checked.count == formulas.count, "seed \(seed): \(formulas)")
    let shared = SharedFormulas(checked)
    var values = SharedValues(shared, in: session)
    for index in generator.permutation(of: checked.count) + Array(checked.indices) {
      let alone = (try? session.compute(checked[index])).map(CellRun.text)
      let together = values.value(of: index).map(CellRun.text)
      #expect(together == alone, "seed \(seed): \(formulas[index])")
    }
  }

  private static func number(_ generator: inout SeededGenerator, depth: Int) -> String {
    func number() -> String { Self.number(&generator, depth: depth - 1) }
    func vector() -> String { Self.vector(&generator, depth: depth - 1) }
    if depth == 0 { return ["0.5", "-0.0", "0.0", "q[1]", "Double(n)"].random(&generator) }
    return switch generator.next() % 8 {
    case 0: "(\(number()) + \(number()))"
    case 1: "(\(number()) / \(number()))"
    case 2: "(\(number()), \(number())).1"
    case 3: "dot(\(vector()), \(vector()))"
    case 4: "max(\(vector()))"
    case 5: "[\(number()), \(number())][1]"
    case 6: "\(vector())[n]"
    // Beyond what most vectors hold: a mistake.
    default: "\(vector())[3]"
    }
  }

  private static func vector(_ generator: inout SeededGenerator, depth: Int) -> String {
    func vector() -> String { Self.vector(&generator, depth: depth - 1) }
    if depth <= 0 { return ["q", "K[0]", "K[n]"].random(&generator) }
    return switch generator.next() % 7 {
    case 0: "softmax(\(vector()))"
    case 1: "(\(vector()) + \(vector()))"
    case 2: "score(query: \(vector()), keys: K, by: .dot)"
    case 3: "score(query: \(vector()), keys: K, by: .scaledDot)"
    case 4: "contextVector(weights: \(vector()), values: K)"
    case 5: "tanh(\(vector()))"
    default: "concatenate(\(vector()), \(vector()))"
    }
  }

  @Test func zeroAndItsNegativeAreTwoNumbers() throws {
    #expect(
      try Self.texts(["1 / 0.0", "1 / -0.0"], Self.session()) == ["Double inf", "Double -inf"])
  }

  @Test func aListIsNoVectorThoughItIsWrittenAlike() throws {
    let formulas = ["dot([1, 2], [1, 2])", "[1.0, 2.0][1]", "[1, 2][1]"]
    #expect(try Self.texts(formulas, Self.session()) == ["Double 5.0", "Double 2.0", "Int 2"])
  }

  @Test func workCountsAsIfNothingWereShared() throws {
    let one = "dot(q, q)"
    let both = one + " + " + one
    func works(_ text: String, _ operations: Double) throws -> Bool {
      var limits = Limits()
      limits.operationsPerCell = operations
      let session = Self.session(limits)
      let alone = try? session.compute(Self.expression(text, session))
      let together = try Self.texts([one, text], session)[1]
      #expect((alone == nil) == (together == nil), "\(operations) for \(text)")
      return together != nil
    }
    let least = try #require(try (1...1000).map(Double.init).first { try works(one, $0) })
    #expect(try !works(both, least + 2))
    #expect(try works(both, 3 * least))
  }

  // MARK: Once

  @Test func aPartOfSeveralFormulasIsComputedOnce() throws {
    let calls = Mutex(0)
    let counted = Function("counted", .function, ["_ number"]) { (number: Double) -> Double in
      calls.withLock { $0 += 1 }
      return number + 1
    }
    let session = Self.session().offering(Catalogue.attention.adding([counted]), Limits())
    let formulas = ["counted(q[0]) * 2", "counted(q[0])", "counted(q[0]) + counted(q[1])"]
    #expect(try Self.texts(formulas, session) == ["Double 4.0", "Double 2.0", "Double 5.0"])
    #expect(calls.withLock { $0 } == 2)
  }

  @Test func nothingIsComputedThatNobodyAsksFor() throws {
    let session = Self.session()
    let shared = SharedFormulas(try ["q[7]", "q[0]"].map { try Self.expression($0, session) })
    var values = SharedValues(shared, in: session)
    #expect(values.value(of: 1).map(CellRun.text) == "Double 1.0")
    #expect(values.value(of: 0).map(CellRun.text) == nil)
    #expect(values.value(of: 1).map(CellRun.text) == "Double 1.0")
  }
}

extension [String] {
  fileprivate func random(_ generator: inout SeededGenerator) -> String {
    self[Int(generator.next() % UInt64(count))]
  }
}
