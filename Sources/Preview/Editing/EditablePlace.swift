/// A place in a cell's code where a reader may put something else.
public struct EditablePlace: Equatable, Sendable {
  /// UTF-8 offsets in the cell's code: what is replaced.
  public let range: Range<Int>
  /// What a reader takes hold of, within `range`: of `.cosine(beta: 1)` the name.
  public let face: Range<Int>
  public let content: Content

  public enum Content: Equatable, Sendable {
    /// Any number may stand here.
    case number
    /// One of these may.
    case kind(KindType, [KindChoice])
  }

  /// What is chosen.
  public enum KindType: String, CaseIterable, Sendable {
    case score = "Score"
    case normalizer = "Normalizer"
    case mask = "Mask"
  }

  /// What may stand here instead, as lesson Swift; nil where a text is nothing of that.
  ///
  /// - Parameter answer: a number as a person types it, or the name of a choice.
  /// - Parameter code: the cell's, UTF-8.
  func replacement(for answer: String, in code: [UInt8]) -> String? {
    switch content {
    case .number:
      guard let number = NumberText(answer) else { return nil }
      let before = range.lowerBound > 0 ? code[range.lowerBound - 1] : UInt8(ascii: " ")
      return number.text(behind: before)
    case .kind(_, let choices):
      return choices.first { $0.name == answer }?.text
    }
  }
}

/// A kind of attention that may stand at a place.
public struct KindChoice: Equatable, Sendable {
  /// What a reader chooses by: `.cosine(beta: 1)`.
  public let name: String
  /// Lesson Swift on one line, which takes the place's text.
  public let text: String
  /// Whether what is computed with it runs with the lesson's numbers.
  public let fits: Bool
}
