/// The sum of the products of two vectors, number by number: Σᵢ aᵢ·bᵢ.
///
/// It is large where both are large at the same places: the simplest measure of how well they match.
///
/// - Precondition: both have as many numbers.
/// - Complexity: O(n).
public func dot(_ a: Vector, _ b: Vector) -> Double {
  require(Shape.dot(a, b))
  return InnerLoops.fastest.innerProducts(a.values, rows: b.values, count: 1)[0]
}

/// The length of a vector: √(x·x).
///
/// It is 0 for zeros only (and for numbers below about 1e-162,
/// whose squares are too small for a Double), infinite when a square is too large.
public func norm(_ x: Vector) -> Double {
  sqrt(dot(x, x))
}
