/// What filters find around each place in the weights of the previous output word: f = F * previous.
///
/// The feature of channel c at place j is Σᵤ F[c, u] · previous[j + u − width/2], u from 0, where the
/// half is rounded down and a weight outside the row counts as 0. Filters of odd width are centred.
///
/// - Parameters:
///   - previous: one weight a key.
///   - F: channels × filter width.
/// - Returns: keys × channels.
/// - Complexity: O(n · channels · width).
/// Source: Chorowski et al. 2015, eq. 8 (arXiv 1506.07503).
public func locationFeatures(previous: Vector, F: Matrix) -> Matrix {
  let (n, width) = (previous.count, F.columns)
  let features = [Double](count: n * F.rows) { result in
    for j in 0..<n {
      // Only filter places that fall into the row: 0 ≤ j + u - width/2 < n.
      let first = Swift.max(0, width / 2 - j)
      let end = Swift.max(first, Swift.min(width, n - j + width / 2))
      for channel in 0..<F.rows {
        var sum = 0.0
        for u in first..<end {
          sum += F.values[channel * width + u] * previous.values[j + u - width / 2]
        }
        result[j * F.rows + channel] = sum
      }
    }
  }
  return Matrix(unchecked: features, rows: n, columns: F.rows)
}
