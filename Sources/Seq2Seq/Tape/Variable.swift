/// A table of numbers that an operation on a tape writes, and the gradient of the loss by each of them.
///
/// Lent by the tape's arena: valid until the tape is rewound.
struct Variable {
  let rows: Int
  let columns: Int
  /// Row by row.
  let values: Room
  /// As many; the same as `values` on a tape that doesn't record.
  let gradients: Room

  /// How many numbers there are.
  var count: Int { rows * columns }

  /// Some rows, which share their numbers with these.
  func rows(_ range: Range<Int>) -> Variable {
    let skipped = range.lowerBound * columns
    return Variable(
      rows: range.count, columns: columns, values: values + skipped, gradients: gradients + skipped)
  }

  subscript(row: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: values + row * columns, count: columns)
  }
}
