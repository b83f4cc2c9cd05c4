/// A pair of sentences, as indices into the vocabularies, without `<END>`.
public struct Example: Equatable, Sendable {
  public let source: [Int]
  public let target: [Int]
  /// For each target word the source word that it comes from, counted from 0; nil where there is
  /// none, or it isn't known.
  public let alignment: [Int?]

  /// The pair of these sentences.
  ///
  /// - Parameter alignment: one for each target word, each nil or in the source; none at all where
  ///   nobody knows which word comes from which, and then all are nil.
  /// - Precondition: the alignment is one of these.
  public init(source: [Int], target: [Int], alignment: [Int?] = []) {
    precondition(
      alignment.isEmpty || alignment.count == target.count,
      "\(target.count) target words need as many alignments, got \(alignment.count)")
    for case .some(let word) in alignment {
      precondition(
        source.indices.contains(word),
        "an alignment with word \(word) of a source of \(source.count) words")
    }
    self.source = source
    self.target = target
    self.alignment = alignment.isEmpty ? target.map { _ in nil } : alignment
  }
}
