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

extension LearningTask {
  /// A row of letters to write backwards.
  public static func reversal(lengths: ClosedRange<Int> = 4...20, symbols: Int = 10) -> Self {
    let words = (0..<symbols).map { "w\($0)" }
    guard let vocabulary = Vocabulary(words) else { preconditionFailure("\(words) repeat") }
    return LearningTask(
      name: "reversal", source: vocabulary, target: vocabulary, lengths: lengths
    ) { length, generator in
      let source = (0..<length).map { _ in Int.random(in: 1...symbols, using: &generator) }
      return Example(
        source: source, target: source.reversed(), alignment: (0..<length).reversed().map { $0 })
    }
  }
}
