import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Runs
import Testing

/// Lesson Swift is Swift: the cells of a lesson, in order, in one Swift file behind
/// `import Attention`, compile and give the same numbers.
@Suite("Lesson Swift")
struct LessonSwiftIsSwift {
  @Test(
    "is Swift: the compiler gives every binding of every lesson the evaluator's value",
    arguments: ShippedLessons.names)
  func compilerAndEvaluatorAgree(name: String) throws {
    try expectTwin(of: try ShippedLessons.run(name))
  }

  @Test("is Swift in every function of the catalogue")
  func compilerAndEvaluatorAgreeOnEveryFunction() throws {
    try expectTwin(of: try Self.everyFunction)
  }

  private func expectTwin(of run: LessonRun) throws {
    let twin = CompiledTwin(of: run, compiler: ShippedLessons.compiler)
    #expect(twin.diagnostics.map { $0.text(in: .english) } == [])
    // The program trains no models.
    let bindings = run.cells.filter { !$0.isLearned }.flatMap(\.bindings).count
    // Scores and decoders hold no numbers that could be compared.
    #expect(
      bindings == 0 || twin.comparedCount > bindings / 2, "\(twin.comparedCount) of \(bindings)")
  }

  @Test("has a call of every function of the catalogue in the lesson that is compiled")
  func everyFunctionIsCalled() throws {
    let run = try Self.everyFunction
    #expect(run.diagnostics.map { $0.text(in: .english) } == [])
    var called: Set<String> = []
    for binding in run.cells.flatMap(\.bindings) {
      if let expression = binding.expression { collect(expression, into: &called) }
    }
    let missing = Catalogue.attention.functions
      .filter { $0.unavailable == nil }
      .map(\.signature).filter { !called.contains($0) }
    #expect(missing == [])
  }

  private static var everyFunction: LessonRun {
    get throws {
      try ShippedLessons.run(
        ShippedLessons.suite.appending(path: "Fixtures/every-function.md"),
        named: "every-function.md")
    }
  }

  private func collect(_ expression: TypedExpression, into called: inout Set<String>) {
    switch expression.kind {
    case .literal, .binding: break
    case .call(let function, let arguments):
      called.insert(function.signature)
      for argument in arguments { collect(argument, into: &called) }
    case .array(let parts), .tuple(let parts):
      for part in parts { collect(part, into: &called) }
    case .component(let tuple, _): collect(tuple, into: &called)
    }
  }
}
