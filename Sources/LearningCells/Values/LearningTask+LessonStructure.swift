public import LessonSwift
public import Seq2Seq

extension LearningTask: LessonStructure {
  public static var typeName: String { "LearningTask" }
  public static var properties: [Property<LearningTask>] {
    [Property("name") { $0.name }, Property("lengths") { $0.lengths }]
  }
  public var text: String { name }
  public var unseenSize: Int { source.count + target.count }
}

extension AttentionKind: LessonStructure {
  public static var typeName: String { "AttentionKind" }
  public var text: String { rawValue }
}

extension RecurrentCell: LessonStructure {
  public static var typeName: String { "RecurrentCell" }
  public var text: String { rawValue }
}
