/// The slopes of ALiBi, one a head: 2^(-8h/H) for h = 1, 2, … H, if H is a power of two.
///
/// Otherwise the slopes for the next smaller power of two, then every second one, from the first on,
/// of those for twice that many, as the paper's own code has it.
///
/// - Parameter heads: H, how many heads there are.
/// - Returns: one slope a head, for `Mask.alibi(slope:)`.
/// - Precondition: 1 ≤ heads ≤ `Shape.largestCount`.
/// - Complexity: O(heads).
/// Source: Press et al. 2022, section 3 (arXiv 2108.12409).
public func alibiSlopes(heads: Int) -> Vector {
  require(Shape.alibiSlopes(heads: heads))
  var whole = 1
  while whole * 2 <= heads { whole *= 2 }
  func slope(_ h: Int, of count: Int) -> Double { power(2, -8 * Double(h) / Double(count)) }
  let slopes = (1...whole).map { slope($0, of: whole) }
  return Vector(slopes + (0..<heads - whole).map { slope(2 * $0 + 1, of: 2 * whole) })
}
