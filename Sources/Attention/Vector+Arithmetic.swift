// Number by number: u ± v, -v, and v scaled by a number.

extension Vector {
  /// Number by number.
  ///
  /// - Precondition: both have as many numbers.
  public static func + (left: Vector, right: Vector) -> Vector {
    require(Shape.sum(left, right))
    return Vector(pairs(left.values, right.values, +))
  }

  /// Number by number.
  ///
  /// - Precondition: both have as many numbers.
  public static func - (left: Vector, right: Vector) -> Vector {
    require(Shape.sum(left, right))
    return Vector(pairs(left.values, right.values, -))
  }

  /// Every number with its sign turned.
  public static prefix func - (vector: Vector) -> Vector {
    vector.map { -$0 }
  }

  /// Every number times a factor.
  public static func * (factor: Double, vector: Vector) -> Vector {
    vector.map { factor * $0 }
  }

  /// Every number times a factor.
  public static func * (vector: Vector, factor: Double) -> Vector {
    factor * vector
  }

  /// Every number divided by a divisor; division by 0 gives infinities or NaN, as for numbers.
  public static func / (vector: Vector, divisor: Double) -> Vector {
    vector.map { $0 / divisor }
  }

  @available(
    *, unavailable,
    message: "write dot(a, b) for the sum of the products, hadamard(a, b) for the products"
  )
  public static func * (left: Vector, right: Vector) -> Vector {
    hadamard(left, right)
  }
}

/// What `function` makes of the numbers at the same place, for lists of one length.
@inline(__always)
func pairs(
  _ left: [Double], _ right: [Double], _ function: (Double, Double) -> Double
) -> [Double] {
  [Double](unsafeUninitializedCapacity: left.count) { result, count in
    for i in 0..<left.count { result[i] = function(left[i], right[i]) }
    count = left.count
  }
}
