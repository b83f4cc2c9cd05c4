public import Attention

/// Something to learn: two vocabularies and sentences to draw.
public struct LearningTask: Sendable {
  public let name: String
  public let source: Vocabulary
  public let target: Vocabulary
  public let lengths: ClosedRange<Int>
  private let draw: @Sendable (Int, inout SeededGenerator) -> Example

  public init(
    name: String, source: Vocabulary, target: Vocabulary, lengths: ClosedRange<Int>,
    draw: @escaping @Sendable (Int, inout SeededGenerator) -> Example
  ) {
    self.name = name
    self.source = source
    self.target = target
    self.lengths = lengths
    self.draw = draw
  }

  public func example(length: Int, using generator: inout SeededGenerator) -> Example {
    draw(length, &generator)
  }

  public func example(using generator: inout SeededGenerator) -> Example {
    let length = Int.random(in: lengths, using: &generator)
    return draw(length, &generator)
  }
}
