internal import CInnerLoops

extension Tape {
  /// c = Σⱼ αⱼ hⱼ for each sentence.
  ///
  /// - Parameters:
  ///   - weights: sentences × longest.
  ///   - values: (sentences · longest) × d.
  /// - Returns: sentences × d.
  func contexts(_ weights: Variable, _ values: Variable, _ source: SourceLengths) -> Variable {
    let (width, longest) = (values.columns, source.longest)
    let contexts = zeros(rows: weights.rows, columns: width)
    for (row, length) in source.lengths.enumerated() {
      loops.add_rows(
        weights.values + row * longest, values.values + row * longest * width, length, width,
        contexts.values + row * width)
    }
    let ofWeights = room(for: isRecording ? longest : 0)
    record {
      for (row, length) in source.lengths.enumerated() {
        let (first, gradient) = (row * longest * width, contexts.gradients + row * width)
        loops.inner_products(gradient, values.values + first, length, width, ofWeights)
        loops.add(ofWeights, length, 1, weights.gradients + row * longest)
        for j in 0..<length {
          loops.add(
            gradient, width, weights.values[row * longest + j],
            values.gradients + first + j * width)
        }
      }
    }
    return contexts
  }
}
