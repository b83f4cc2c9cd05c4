/// Something about a submission that changes no mark, but that the teacher should know.
public struct GradeNote: Equatable, Sendable {
  public let kind: Kind
  /// What exactly, such as the ids of the blocks.
  public let text: String

  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// An exercise is answered in several blocks.
    case duplicate
    /// The file claims to be another student's.
    case identity
    /// Answers to exercises that the lesson doesn't have.
    case stray
    /// The lesson's own text was edited.
    case textChanged = "text changed"
    /// An answer that is longer than is read.
    case tooLong = "too long"
    /// The student's code ran without a box.
    case trusted
  }

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
