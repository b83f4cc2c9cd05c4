// Vectors and what joins two of them; the largest of many; random ones.

extension Shape {
  /// What is wrong with `vector[index]`; nil if nothing is.
  public static func index(_ index: Int, of vector: Vector) -> ShapeMismatch? {
    outside(index, below: vector.count)
  }

  /// What is wrong with `vector[from...through]`; nil if nothing is.
  public static func index(_ range: ClosedRange<Int>, of vector: Vector) -> ShapeMismatch? {
    outside(range, below: vector.count)
  }

  /// What is wrong with `vector[from..<below]`; nil if nothing is.
  public static func index(_ range: Range<Int>, of vector: Vector) -> ShapeMismatch? {
    outside(range, below: vector.count)
  }

  /// What is wrong with `left + right` and `left - right`; nil if nothing is.
  public static func sum(_ left: Vector, _ right: Vector) -> ShapeMismatch? {
    unpaired(left, right, named: "left", "right")
  }

  /// What is wrong with `dot(a, b)`; nil if nothing is.
  public static func dot(_ a: Vector, _ b: Vector) -> ShapeMismatch? {
    unpaired(a, b, named: "a", "b")
  }

  /// What is wrong with `hadamard(a, b)`; nil if nothing is.
  public static func hadamard(_ a: Vector, _ b: Vector) -> ShapeMismatch? {
    unpaired(a, b, named: "a", "b")
  }

  /// What is wrong with `max(x)`; nil if nothing is.
  public static func max(_ x: Vector) -> ShapeMismatch? { empty(x) }

  /// What is wrong with `argmax(x)`; nil if nothing is.
  public static func argmax(_ x: Vector) -> ShapeMismatch? { empty(x) }

  /// What is wrong with `Vector.random(count:seed:)`; nil if nothing is.
  public static func random(count: Int, seed: Int) -> ShapeMismatch? {
    notCount(count, named: "count")
  }
}

extension Shape {
  private static func unpaired(
    _ a: Vector, _ b: Vector, named first: String, _ second: String
  ) -> ShapeMismatch? {
    if a.count == b.count { return nil }
    return ShapeMismatch(
      argument: second, has: .numbers(b.count), needs: .numbers(a.count), other: first, rule: .pairs
    )
  }

  private static func empty(_ x: Vector) -> ShapeMismatch? {
    if x.count > 0 { return nil }
    return ShapeMismatch(argument: "x", has: .numbers(0), needs: .atLeast(1), rule: .nonEmpty)
  }

  /// A count that is below 0, or so large that arithmetic with counts could overflow.
  static func notCount(_ count: Int, named argument: String) -> ShapeMismatch? {
    if count < 0 {
      return ShapeMismatch(
        argument: argument, has: .integer(count), needs: .atLeast(0), rule: .notNegative)
    }
    if count <= largestCount { return nil }
    return ShapeMismatch(
      argument: argument, has: .integer(count), needs: .atMost(largestCount), rule: .countLimit)
  }

  /// An index outside 0..<bound.
  static func outside(
    _ index: Int, below bound: Int, named argument: String = "index"
  ) -> ShapeMismatch? {
    if index >= 0, index < bound { return nil }
    return ShapeMismatch(
      argument: argument, has: .integer(index), needs: .indicesBelow(bound), rule: .indexOutOfRange)
  }

  /// A closed range that leaves 0..<bound.
  static func outside(_ range: ClosedRange<Int>, below bound: Int) -> ShapeMismatch? {
    if range.lowerBound >= 0, range.upperBound < bound { return nil }
    return ShapeMismatch(
      argument: "index", has: .indices(from: range.lowerBound, through: range.upperBound),
      needs: .indicesBelow(bound), rule: .indexOutOfRange)
  }

  /// A half-open range that leaves 0..<bound; an empty one may stand at either end.
  static func outside(_ range: Range<Int>, below bound: Int) -> ShapeMismatch? {
    if range.lowerBound >= 0, range.upperBound <= bound { return nil }
    if range.isEmpty { return outside(range.lowerBound, below: bound) }
    return ShapeMismatch(
      argument: "index", has: .indices(from: range.lowerBound, through: range.upperBound - 1),
      needs: .indicesBelow(bound), rule: .indexOutOfRange)
  }
}
