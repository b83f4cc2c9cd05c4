import Attention
import Diagnostics
import Testing

@testable import LessonSwift

@Suite struct DocumentationTests {
  @Test func whatCellsCanCallIsDocumentedOnceAndNothingElseIs() {
    let names = Set(Catalogue.attention.functions.map(\.documentedName))
    #expect(Documented.all.map(\.entry.name).sorted() == names.sorted())
  }

  @Test(arguments: Documented.all)
  func everyTextIsThereInBothLanguages(documented: Documented) {
    let texts = [documented.entry.summary] + documented.entry.meanings.values
    for text in texts {
      #expect(!text.en.isEmpty && !text.vi.isEmpty)
      #expect(text.en != text.vi, "\(text.en)")
    }
    for summary in [documented.entry.summary.en, documented.entry.summary.vi] {
      #expect(summary.last == "." && summary.first?.isUppercase == true, "\(summary)")
    }
    #expect(!documented.entry.cost.isEmpty)
  }

  @Test(arguments: Documented.all)
  func everyParameterAndPropertyHasAMeaningAndNoMeaningIsLeftOver(documented: Documented) {
    let (entry, functions) = (documented.entry, documented.functions)
    let parameters = functions.flatMap(\.givenParameters).map(\.name)
    let properties = functions.filter { $0.notation == .property }.map(\.name)
    let isType = functions.contains { function in
      if case .named(entry.name)? = function.parameters.first?.type { true } else { false }
    }
    let known = Set(parameters + (isType ? properties : []))
    for name in known { #expect(entry.meaning(of: name) != nil, "\(entry.name): \(name)") }
    #expect(Set(entry.meanings.keys).isSubset(of: known))
  }

  @Test func everySharedMeaningIsUsed() {
    var used: Set<String> = []
    for documented in Documented.all {
      let (entry, functions) = (documented.entry, documented.functions)
      used.formUnion(
        functions.flatMap(\.givenParameters).map(\.name).filter { entry.meanings[$0] == nil })
      used.formUnion(functions.map(\.name).filter { entry.meanings[$0] == nil })
    }
    #expect(Set(Documentation.sharedMeanings.keys).subtracting(used) == [])
  }

  @Test(arguments: Documented.all)
  func theSizesNameEveryVectorAndMatrixThatIsGiven(documented: Documented) {
    let given = documented.functions.filter { $0.unavailable == nil }
      .flatMap(\.givenParameters).filter { $0.type == .vector || $0.type == .matrix }
    let words = Set((documented.entry.sizes ?? "").split { !$0.isLetter }.map(String.init))
    for parameter in given {
      #expect(words.contains(parameter.name), "\(parameter.name)")
    }
  }

  @Test(arguments: Documented.all)
  func everyFormulaHasASource(documented: Documented) {
    for function in documented.functions {
      #expect((function.formula == nil) == (function.source == nil), "\(function.signature)")
    }
  }

  /// The calls of the entry's functions in the example, for which the evaluator asks the cost too.
  @Test(arguments: Documented.all)
  func everyExampleRunsShowsOneValueAndUsesWhatItIsAbout(documented: Documented) throws {
    let run = CellRun(documented.entry.example)
    #expect(run.mistakes.map { $0.problem.wording.message.en } == [])
    #expect(run.skipped == [])
    #expect(run.shown.count == 1)
    let expressions =
      run.session.bindings.values.compactMap(\.expression) + run.shown.map(\.expression)
    let calls = expressions.flatMap(\.calls).filter {
      $0.function.documentedName == documented.entry.name
    }
    #expect(!calls.isEmpty)
    for call in calls {
      let values = call.arguments.compactMap { run.session.value(of: $0) }
      try #require(values.count == call.arguments.count)
      let cost = call.function.cost(values)
      #expect(cost.operations > 0 && cost.operations.isFinite, "\(call.function.signature)")
      #expect(cost.numbers > 0 && cost.numbers.isFinite, "\(call.function.signature)")
    }
  }

  @Test func aDeclarationNamesWhatHasNoLabel() throws {
    let softmax = try #require(
      Catalogue.attention.functions.last { $0.name == "softmax" && $0.notation == .function })
    #expect(softmax.signature == "softmax(_: Matrix, temperature: Double) -> Matrix")
    #expect(softmax.declaration == "softmax(_ scores: Matrix, temperature: Double) -> Matrix")
  }
}

/// An entry, with the functions that it is about.
struct Documented: Sendable, CustomTestStringConvertible {
  let entry: Documentation
  let functions: [Function]

  static let all = Documentation.topics.flatMap(\.entries).map { entry in
    Documented(
      entry: entry,
      functions: Catalogue.attention.functions.filter { $0.documentedName == entry.name })
  }

  var testDescription: String { entry.name }
}

extension TypedExpression {
  /// Every call in the expression, with its arguments.
  fileprivate var calls: [(function: Function, arguments: [TypedExpression])] {
    switch kind {
    case .literal, .binding: []
    case .call(let function, let arguments): [(function, arguments)] + arguments.flatMap(\.calls)
    case .array(let parts), .tuple(let parts): parts.flatMap(\.calls)
    case .component(let tuple, _): tuple.calls
    }
  }
}
