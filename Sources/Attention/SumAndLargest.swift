// One number from many: their sum, the largest, and where it stands.

/// The sum of the numbers, added from the first to the last; 0 for none.
public func sum(_ x: Vector) -> Double {
  x.values.reduce(0, +)
}

/// The sum of all numbers, added row by row; 0 for none.
public func sum(_ x: Matrix) -> Double {
  x.values.reduce(0, +)
}

/// The largest number: the one that stands at `argmax(x)`.
///
/// NaN counts as smaller than everything, so the result is NaN only if nothing else is there.
///
/// - Precondition: there is at least one number.
public func max(_ x: Vector) -> Double {
  require(Shape.max(x))
  return x.values[argmax(x)]
}

/// The place of the largest number, from 0; the first of equals.
///
/// NaN counts as smaller than everything, so its place is given only if nothing else is there; then
/// it is 0.
///
/// - Precondition: there is at least one number.
public func argmax(_ x: Vector) -> Int {
  require(Shape.argmax(x))
  var best = 0
  for (place, value) in x.values.enumerated() {
    let largest = x.values[best]
    if value > largest || (largest.isNaN && !value.isNaN) { best = place }
  }
  return best
}
