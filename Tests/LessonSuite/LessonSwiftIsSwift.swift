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
  @Test("is Swift: the compiler gives every binding of every lesson the evaluator's value")
  func compilerAndEvaluatorAgree() throws {
    var lessons = try ShippedLessons.names.map { try ShippedLessons.run($0) }
    lessons.append(try Self.everyFunction)
    let program = SwiftProgram(lessons)
    let output = try SwiftCompiler().output(of: program.text)
    let compiled = SwiftProgram.values(in: output)
    var compared = 0
    for (index, run) in lessons.enumerated() {
      for binding in run.cells.flatMap(\.bindings) where SwiftProgram.canPrint(binding.value) {
        let name = "\(index).\(binding.name)"
        let expected = Flat(binding.value)
        let actual = try #require(compiled[name], "\(run.lesson.source.name): \(binding.name)")
        #expect(actual.words == expected.words, "\(run.lesson.source.name): \(binding.name)")
        #expect(
          agree(actual.numbers, expected.numbers),
          "\(run.lesson.source.name): \(binding.name): \(actual.numbers) is not \(expected.numbers)"
        )
        compared += 1
      }
    }
    #expect(compared > 100)
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

  private func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { x, y in
        x == y || (x.isNaN && y.isNaN) || abs(x - y) <= 1e-12 * max(1, abs(y))
      }
  }
}
