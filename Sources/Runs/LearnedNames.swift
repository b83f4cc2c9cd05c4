internal import LearningCells
internal import LessonSwift
internal import Seq2Seq

/// The names of a lesson that hold what models learned, or what is computed from it.
///
/// Models learn the same from one seed on one processor, to the last bit; another processor adds in
/// another order, and its numbers go a way of their own.
struct LearnedNames {
  private(set) var names: Set<String> = []

  /// What only models can make.
  static let types = [
    LearnedModel.lessonType, ModelEvaluation.lessonType, ModelTranslation.lessonType,
  ]

  func isLearned(_ expression: TypedExpression) -> Bool {
    expression.contains { part in
      if case .binding(let name) = part.kind { return names.contains(name) }
      return Self.types.contains(part.type)
    }
  }

  /// Whether a cell's values are learned; what it binds then is, too.
  ///
  /// - Parameter words: those of a compiled cell, whose expressions nobody here reads.
  mutating func take(
    _ bindings: [Binding], _ shown: [CellResult.Shown], words: Set<String>
  ) -> Bool {
    var isLearned = !names.isDisjoint(with: words)
    for binding in bindings {
      guard binding.expression.map(self.isLearned) ?? !names.isDisjoint(with: words) else {
        continue
      }
      names.insert(binding.name)
      isLearned = true
    }
    return isLearned || shown.contains { self.isLearned($0.expression) }
  }
}
