/// How a batch of sentences lies in tables: the words of sentence b in rows b · longest and on.
struct SourceLengths {
  /// One a sentence.
  let lengths: [Int]
  /// Rows a sentence; those behind its words are padding, which nothing reads.
  let longest: Int

  /// These sentences, some of which are over: they have no words any more.
  func running(_ isRunning: [Bool]) -> SourceLengths {
    SourceLengths(
      lengths: zip(lengths, isRunning).map { $1 ? $0 : 0 }, longest: longest)
  }

  /// These sentences, cut off where there are more words.
  func limited(to limit: Int) -> SourceLengths {
    SourceLengths(lengths: lengths.map { Swift.min($0, limit) }, longest: longest)
  }
}
