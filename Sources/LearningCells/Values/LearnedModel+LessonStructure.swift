public import LessonSwift
public import Seq2Seq

extension LearnedModel: LessonStructure {
  public static var typeName: String { "LearnedModel" }
  public static var properties: [Property<LearnedModel>] {
    [
      Property("task") { $0.task }, Property("attention") { $0.attention },
      Property("parameterCount") { $0.parameterCount }, Property("steps") { $0.steps },
      Property("losses") { $0.losses }, Property("finalLoss") { $0.finalLoss },
    ]
  }
  public var text: String { "\(task.name), \(attention.rawValue)" }
  /// Two numbers of the model fit one of 8 bytes.
  public var unseenSize: Int { parameterCount / 2 }
}

extension ModelEvaluation: LessonStructure {
  public static var typeName: String { "ModelEvaluation" }
  public static var properties: [Property<ModelEvaluation>] {
    [
      Property("lengths") { $0.lengths }, Property("exact") { $0.exact },
      Property("tokens") { $0.tokens }, Property("alignment") { $0.alignment },
    ]
  }
  public var text: String { "\(task), \(attention.rawValue)" }
}

extension ModelTranslation: LessonStructure {
  public static var typeName: String { "ModelTranslation" }
  public static var properties: [Property<ModelTranslation>] {
    [
      Property("source") { $0.source }, Property("words") { $0.words },
      Property("encoder") { $0.encoder }, Property("queries") { $0.queries },
      Property("scores") { $0.scores }, Property("weights") { $0.weights },
      Property("contexts") { $0.contexts }, Property("combined") { $0.combined },
      Property("states") { $0.states }, Property("probabilities") { $0.probabilities },
      Property("expected") { $0.expected }, Property("gold") { $0.gold },
      Property("isRight") { $0.isRight }, Property("agreement") { $0.agreement },
    ]
  }
  public var text: String { words.joined(separator: " ") }
  public var unseenSize: Int { vocabulary.count }
}
