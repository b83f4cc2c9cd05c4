/// A pair of sentences, as indices into the vocabularies, without `<END>`.
public struct Example: Equatable, Sendable {
  public let source: [Int]
  public let target: [Int]
  /// For each target word the source word that it comes from; nil where there is none, or it isn't known.
  public let alignment: [Int?]

  public init(source: [Int], target: [Int], alignment: [Int?]) {
    self.source = source
    self.target = target
    self.alignment = alignment
  }
}
