import Attention
import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Reports

@Suite("Every number of every shipped lesson")
struct ExplainEveryNumber {
  @Test("has arithmetic that comes to it", arguments: ShippedLessons.names)
  func arithmeticComesToTheNumber(name: String) throws {
    let run = try ShippedLessons.run(name)
    var explained = 0
    // What a model learned has no arithmetic of ours, nor has what real Swift computes.
    let cells = run.cells.filter { $0.status == .ok && !$0.isLearned }
    for binding in cells.flatMap(\.bindings) {
      guard let expression = binding.expression else { continue }
      explained += try explain(expression, binding.value, binding.name, in: run.session)
    }
    for exercise in run.cells.compactMap({ $0.exercise?.prepared }) {
      for seed in UInt64(0)..<20 {
        let task = try exercise.task(seed: seed)
        guard let expression = exercise.answer, let answer = try task.answer else { continue }
        explained += try explain(
          expression, answer, "\(exercise.exercise.id), seed \(seed), ", in: task.session)
      }
    }
    if !run.hasLearned {
      #expect(explained > (run.lesson.cells.contains(where: \.isCompiled) ? 0 : 100))
    }
  }

  /// - Returns: how many numbers have arithmetic.
  private func explain(
    _ expression: TypedExpression, _ value: Value, _ name: String, in session: Session
  ) throws -> Int {
    var explained = 0
    for element in value.everyElement {
      let number = "\(name)\(element)"
      let derivation = try #require(Derivation(expression, element, in: session), "\(number)")
      guard let recomputed = derivation.recomputed else {
        // A number that the lesson gives, or that no formula makes: a count, a place, a draw.
        #expect(derivation.function == nil || derivation.arithmetic == nil, "\(number)")
        continue
      }
      let value = derivation.value
      #expect(
        recomputed == value || abs(recomputed - value) <= 1e-12 * max(1, abs(value)),
        "\(number): \(recomputed) is not \(value)")
      explained += 1
    }
    return explained
  }

  @Test("can be explained by name", arguments: ShippedLessons.names)
  func everyBindingCanBeExplained(name: String) throws {
    let run = try ShippedLessons.run(name)
    for binding in run.cells.filter({ $0.status == .ok }).flatMap(\.bindings) {
      for element in binding.value.everyElement {
        let path = ElementPath(element, in: binding.value.type, run.session.catalogue)
        let source = binding.name + path.text
        let text = try Explanation(of: source, in: run, depth: 0).text
        #expect(text.hasPrefix(binding.name) || text.contains(" = "), "\(source): \(text)")
      }
    }
  }
}
