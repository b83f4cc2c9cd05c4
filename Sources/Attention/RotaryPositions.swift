/// Rotary position embedding: turns pairs of numbers of each row by angles that grow with its
/// position.
///
/// Pair k of the row at position p turns by p · base^(-2k/d). The inner product of a rotated query and
/// a rotated key depends on the difference of their positions only.
///
/// - Parameters:
///   - x: queries or keys, one a row, in the order of their positions; of even width d.
///   - pairing: which numbers turn together.
///   - base: above 0; the larger, the slower the last pairs turn.
///   - firstPosition: the position of the first row; it may be negative.
/// - Returns: as many rows of the same width, each as long as before.
/// - Precondition: x is of even width, base is above 0.
/// - Complexity: O(rows · width).
/// Source: Su et al. 2021, eqs. 14 and 15 (arXiv 2104.09864).
public func rope(
  _ x: Matrix, pairing: RotaryPairing, base: Double = 10000, firstPosition: Int = 0
) -> Matrix {
  require(Shape.rope(x, pairing: pairing, base: base, firstPosition: firstPosition))
  let half = x.columns / 2
  let speeds = (0..<half).map { power(base, -2 * Double($0) / Double(x.columns)) }
  var turned = x.values
  for row in 0..<x.rows {
    let position = Double(firstPosition) + Double(row)
    for k in 0..<half {
      let (first, second) = pairing.places(of: k, half: half)
      let (a, b) = (row * x.columns + first, row * x.columns + second)
      let (c, s) = (cosine(position * speeds[k]), sine(position * speeds[k]))
      turned[a] = x.values[a] * c - x.values[b] * s
      turned[b] = x.values[a] * s + x.values[b] * c
    }
  }
  return Matrix(unchecked: turned, rows: x.rows, columns: x.columns)
}

extension RotaryPairing {
  /// The places in a row of the two numbers of pair k, of `half` pairs.
  public func places(of k: Int, half: Int) -> (first: Int, second: Int) {
    switch self {
    case .interleaved: (2 * k, 2 * k + 1)
    case .halves: (k, k + half)
    }
  }
}
