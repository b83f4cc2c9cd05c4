internal import CInnerLoops

extension Tape {
  /// The states of an encoder, which come word by word, sentence by sentence.
  ///
  /// - Parameters:
  ///   - directions: (longest · sentences) × H each: word t of sentence b is row t · sentences + b.
  ///   - adds: true for the sum of the directions, false for one beside the other.
  /// - Returns: (sentences · longest) × H, or × 2H: word t of sentence b is row b · longest + t.
  func sentences(_ directions: [Variable], adds: Bool, _ source: SourceLengths) -> Variable {
    let (batch, H) = (source.lengths.count, directions.first?.columns ?? 0)
    let width = adds ? H : directions.count * H
    let result = zeros(rows: batch * source.longest, columns: width)
    for (place, direction) in directions.enumerated() {
      let start = adds ? 0 : place * H
      for row in 0..<direction.rows {
        let to = (row % batch * source.longest + row / batch) * width + start
        loops.add(direction.values + row * H, H, 1, result.values + to)
      }
      record {
        for row in 0..<direction.rows {
          let from = (row % batch * source.longest + row / batch) * width + start
          loops.add(result.gradients + from, H, 1, direction.gradients + row * H)
        }
      }
    }
    return result
  }
}
