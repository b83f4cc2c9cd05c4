internal import Attention
internal import LessonSwift
internal import Lessons

/// What a value is among the steps, whatever cell it stands in.
enum Role: Equatable {
  case step(Step)
  /// Scores, weights and contexts in one.
  case round

  /// What an expression makes; nil where that can't be told from how it is written.
  init?(_ expression: Expression, _ catalogue: Catalogue) {
    switch expression.kind {
    case .element(let base, _): self.init(base, catalogue)
    case .member(_, let name):
      switch name.text {
      case "scores", "masked": self = .step(.score)
      case "weights": self = .step(.weights)
      case "context", "contexts", "headContexts": self = .step(.context)
      default: return nil
      }
    case .call(let callee, _):
      let functions = catalogue.functions(called: callee)
      if functions.contains(where: { Self.rounds.contains($0.result) }) {
        self = .round
      } else if functions.contains(where: { $0.name == "score" || $0.name == "masked" }) {
        self = .step(.score)
      } else if expression.normalizedScores(catalogue) != nil
        || functions.contains(where: { $0.name == "mocha" })
      {
        self = .step(.weights)
      } else if functions.contains(where: Self.isContext) {
        self = .step(.context)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static func isContext(_ function: Function) -> Bool {
    [.vector, .matrix].contains(function.result)
      && function.parameters.contains { $0.label == "values" }
  }

  private static let rounds: [ValueType] = [
    AttentionResult.lessonType, AttentionResults.lessonType, MultiHeadResult.lessonType,
    Decoding.lessonType,
  ]
}
