extension SeededGenerator {
  /// A number in 0..<1: the top 53 bits of the next output, times 2⁻⁵³.
  mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Numbers drawn from the standard normal distribution (mean 0, deviation 1).
  ///
  /// Box–Muller: two uniforms u₁, u₂, drawn in this order, give a pair
  ///
  ///     √(-2 ln(1 - u₁)) · cos(2π u₂),   √(-2 ln(1 - u₁)) · sin(2π u₂)
  ///
  /// and both are used, the cosine first. The logarithm takes 1 - u₁, which is never 0. An odd
  /// `count` leaves the last sine unused. The bits are the same everywhere; log, cos and sin are the
  /// platform's, which may differ in the last place of a result.
  ///
  /// Source: Box and Muller 1958.
  mutating func normals(_ count: Int) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    while numbers.count < count {
      let radius = sqrt(-2 * log(1 - uniform()))
      let angle = 2 * Double.pi * uniform()
      numbers.append(radius * cosine(angle))
      if numbers.count < count { numbers.append(radius * sine(angle)) }
    }
    return numbers
  }
}

extension Vector {
  /// Numbers from the standard normal distribution that the seed fixes.
  ///
  /// SplitMix64 and Box–Muller, as `SeededGenerator` and its `normals` say; a negative seed stands
  /// for the 64 bits that it is stored in.
  ///
  /// - Precondition: `count` is not negative.
  public static func random(count: Int, seed: Int) -> Vector {
    require(Shape.random(count: count, seed: seed))
    var generator = SeededGenerator(seed: UInt64(bitPattern: Int64(seed)))
    return Vector(generator.normals(count))
  }
}

extension Matrix {
  /// Numbers from the standard normal distribution that the seed fixes, drawn row by row: the same
  /// numbers as `Vector.random(count: rows * columns, seed: seed)`.
  ///
  /// - Precondition: neither count is negative.
  public static func random(rows: Int, columns: Int, seed: Int) -> Matrix {
    require(Shape.random(rows: rows, columns: columns, seed: seed))
    let numbers = Vector.random(count: rows * columns, seed: seed)
    return Matrix(unchecked: numbers.values, rows: rows, columns: columns)
  }
}
