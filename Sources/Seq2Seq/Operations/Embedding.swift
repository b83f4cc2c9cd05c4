internal import CInnerLoops

extension Tape {
  /// The rows of a table that words stand for: result row i is row words[i].
  ///
  /// - Precondition: each word is a row of the table.
  func embedding(of words: [Int], _ table: Weights, into result: Variable) {
    for (row, word) in words.enumerated() {
      precondition(word >= 0 && word < table.rows, "word \(word) of \(table.rows)")
      (result.values + row * result.columns).update(
        from: table.values + word * table.stride, count: result.columns)
    }
    record {
      for (row, word) in words.enumerated() {
        loops.add(
          result.gradients + row * result.columns, result.columns, 1,
          table.gradients + word * table.stride)
      }
    }
  }
}
