import Testing

@testable import LessonSwift

@Suite struct ValueTests {
  @Test(arguments: Sample.all)
  func aCallGivesExactlyWhatSwiftGives(sample: Sample) {
    let run = CellRun(Sample.constants + sample.source)
    #expect(run.mistakes.isEmpty)
    #expect(run.last == CellRun.text(of: sample.expected))
  }

  @Test func everyFunctionOfTheCatalogueIsCalled() {
    var called: Set<String> = []
    for sample in Sample.all {
      let run = CellRun(Sample.constants + sample.source)
      let bound = run.session.bindings.values.compactMap(\.expression)
      for expression in bound + run.shown.map(\.expression) {
        for function in expression.functions { called.insert(function.signature) }
      }
    }
    let callable = Catalogue.attention.functions.filter { $0.unavailable == nil }
    #expect(callable.map(\.signature).filter { !called.contains($0) } == [])
  }

  @Test func noTwoFunctionsLookAlike() {
    let signatures = Catalogue.attention.functions.map(\.signature)
    #expect(Set(signatures).count == signatures.count)
  }

  @Test func everyFormulaHasItsSource() {
    for function in Catalogue.attention.functions {
      #expect((function.formula == nil) == (function.source == nil), "\(function.signature)")
    }
  }

  @Test(arguments: [
    ("Score.dot", "dot"), ("Score.additive", "additive(seed: 0)"),
    ("Score.general(seed: 7)", "general(seed: 7)"),
    ("Score.general(W: [[1, 2]])", "general(W: 1 × 2)"),
    ("Score.cosine(beta: 2)", "cosine(beta: 2)"),
    (
      "Score.additive(W: [[1]], U: [[1]], v: [1], b: [2])",
      "additive(W: 1 × 1, U: 1 × 1, v: 1, b: 1)"
    ),
    ("Normalizer.softmax", "softmax"),
    ("Normalizer.softmax(temperature: 2)", "softmax(temperature: 2.0)"),
    ("Normalizer.entmax(alpha: 1.5)", "entmax(alpha: 1.5)"), ("Mask.none", "none"),
    ("Mask.keep([true, false])", "keep([true, false])"),
    ("Mask.causal", "causal(aligned: topLeft)"),
    ("Timing.current", "current"), ("Alignment.bottomRight", "bottomRight"),
  ])
  func whatHasNoNumbersIsToldInWords(source: String, text: String) {
    guard case .structure(let structure)? = CellRun(source).shown.first?.value else {
      Issue.record("\(CellRun(source).mistakes)")
      return
    }
    #expect(structure.text == text)
  }
}

extension TypedExpression {
  /// Every function that the expression calls.
  var functions: [Function] {
    switch kind {
    case .literal, .binding: []
    case .array(let parts), .tuple(let parts): parts.flatMap(\.functions)
    case .component(let tuple, _): tuple.functions
    case .call(let function, let parts): [function] + parts.flatMap(\.functions)
    }
  }
}
