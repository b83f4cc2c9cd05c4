// What the scores that know where the attention was before add to their keys.

internal import CInnerLoops

extension Tape {
  /// bⱼ + w cⱼ for the coverage cⱼ of each key.
  ///
  /// - Parameters:
  ///   - keys: (sentences · longest) × n.
  ///   - w: 1 × n.
  ///   - coverage: sentences × longest.
  func keys(
    _ keys: Variable, w: Variable, coverage: Variable, _ source: SourceLengths
  ) -> Variable {
    let n = keys.columns
    let result = variable(rows: keys.rows, columns: n)
    result.values.update(from: keys.values, count: keys.count)
    for (row, length) in source.lengths.enumerated() {
      for place in row * source.longest..<row * source.longest + length {
        loops.add(w.values, n, coverage.values[place], result.values + place * n)
      }
    }
    record {
      for (row, length) in source.lengths.enumerated() {
        for place in row * source.longest..<row * source.longest + length {
          let gradient = result.gradients + place * n
          var along: Float = 0
          loops.inner_products(w.values, gradient, 1, n, &along)
          coverage.gradients[place] += along
          loops.add(gradient, n, coverage.values[place], w.gradients)
          loops.add(gradient, n, 1, keys.gradients + place * n)
        }
      }
    }
    return result
  }

  /// What filters find around each key in the weights of the previous output word, by the rules of
  /// ``locationFeatures(previous:F:)``.
  ///
  /// - Parameters:
  ///   - previous: sentences × longest.
  ///   - filters: channels × width.
  /// - Returns: (sentences · longest) × channels; zeros for padding.
  func locationFeatures(
    _ previous: Variable, filters: Variable, _ source: SourceLengths
  ) -> Variable {
    let (channels, width, longest) = (filters.rows, filters.columns, source.longest)
    let result = zeros(rows: previous.count, columns: channels)
    /// Each filter place that meets a key: key, weight, place in the filter.
    func eachMeeting(_ body: (_ key: Int, _ weight: Int, _ place: Int) -> Void) {
      for (row, length) in source.lengths.enumerated() {
        for j in 0..<length {
          for u in 0..<width where (0..<length).contains(j + u - width / 2) {
            body(row * longest + j, row * longest + j + u - width / 2, u)
          }
        }
      }
    }
    eachMeeting { key, weight, place in
      for channel in 0..<channels {
        result.values[key * channels + channel] +=
          filters.values[channel * width + place] * previous.values[weight]
      }
    }
    record {
      eachMeeting { key, weight, place in
        for channel in 0..<channels {
          let gradient = result.gradients[key * channels + channel]
          filters.gradients[channel * width + place] += gradient * previous.values[weight]
          previous.gradients[weight] += gradient * filters.values[channel * width + place]
        }
      }
    }
    return result
  }
}
