/// A 1 at one place and zeros elsewhere: a word as a vector, or all weight on one key.
///
/// - Parameters:
///   - index: the place of the 1, from 0.
///   - count: how many numbers there are.
/// - Returns: `count` numbers.
/// - Precondition: 0 ≤ index < count ≤ `Shape.largestCount`.
/// - Complexity: O(count).
public func oneHot(_ index: Int, count: Int) -> Vector {
  require(Shape.oneHot(index, count: count))
  var numbers = [Double](repeating: 0, count: count)
  numbers[index] = 1
  return Vector(numbers)
}
