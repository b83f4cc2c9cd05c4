internal import Attention
internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Seq2Seq

/// Why a number is what it is where no sum or product says so: what is hidden, what is largest.
struct Reason {
  let text: Bilingual

  init?(_ derivation: Derivation) {
    guard let function = derivation.function else { return nil }
    let field = derivation.element.field
    if derivation.value == -.infinity, function.name == "masked" || field == "masked" {
      text = Words.hiddenByMask
    } else if derivation.value == 0, Self.isWholeRowHidden(derivation) {
      text = Words.allHidden
    } else if derivation.value == 0, Self.isWindow(derivation) {
      text = Words.outsideWindow
    } else if Self.isHard(derivation) {
      text = derivation.value == 1 ? Words.largestScore : Words.notLargestScore
    } else if let learned = Self.learned(function, derivation) {
      text = learned
    } else {
      return nil
    }
  }

  /// What a model made, or a file held: no arithmetic of the lesson leads to it.
  private static func learned(_ function: Function, _ derivation: Derivation) -> Bilingual? {
    guard derivation.arithmetic == nil else { return nil }
    let values = function.parameters.indices.compactMap { derivation.value(ofArgument: $0) }
    let model = values.lazy.compactMap { LearnedModel($0) }.first
    switch (function.name, function.notation) {
    case ("load", .function):
      return values.lazy.compactMap { String($0) }.first.map { Words.read(from: $0) }
    case ("train", .function): return Words.learned
    case ("evaluate", .function), ("translate", .function):
      return model.map { Words.computed(by: $0) } ?? Words.computedByModel
    default: break
    }
    guard let type = function.parameters.first?.type else { return nil }
    if madeByModels.contains(type) { return Words.computedByModel }
    return type == LearnedModel.lessonType ? Words.learned : nil
  }

  private static let madeByModels = [ModelEvaluation.lessonType, ModelTranslation.lessonType]

  /// Whether all that a weight could be made of is -∞.
  private static func isWholeRowHidden(_ derivation: Derivation) -> Bool {
    guard derivation.element.field == nil, let scores = derivation.value(ofArgument: 0),
      derivation.function?.parameters.first?.name == "scores"
    else { return false }
    switch scores {
    case .vector(let row): return row.values.allSatisfy { $0 == -.infinity }
    case .matrix(let rows):
      guard let row = derivation.element.indices.first, row < rows.rows else { return false }
      return rows[row].values.allSatisfy { $0 == -.infinity }
    default: return false
    }
  }

  private static func isWindow(_ derivation: Derivation) -> Bool {
    if derivation.function?.name == "localPredictive" { return true }
    return normalizer(of: derivation).map {
      if case .localPredictive = $0.rule { true } else { false }
    } ?? false
  }

  private static func normalizer(of derivation: Derivation) -> Normalizer? {
    guard derivation.function?.name == "weigh" || derivation.element.field == "weights" else {
      return nil
    }
    return (derivation.function?.parameters.indices ?? 0..<0).lazy
      .compactMap { derivation.value(ofArgument: $0).flatMap { Normalizer($0) } }.first
  }

  private static func isHard(_ derivation: Derivation) -> Bool {
    normalizer(of: derivation) == .hard
  }
}
