extension InnerLoops {
  /// The loops in Swift, for every processor.
  ///
  /// They count with &+, since a check for overflow at each step would keep the compiler from
  /// handling two numbers at once.
  static let plain = InnerLoops(
    name: "plain",
    innerProducts: { x, rows, count, width, result in
      for j in 0..<count { result[j] = innerProduct(x, rows + j * width, count: width) }
    },
    addRows: { factors, rows, count, width, sums in
      // Row by row, so that memory is read in the order in which it lies.
      for j in 0..<count {
        for k in 0..<width { sums[k] += factors[j] * rows[j &* width &+ k] }
      }
    },
    productTransposed: { a, m, b, n, width, result in
      for i in 0..<m {
        for j in 0..<n {
          result[i * n + j] = innerProduct(a + i * width, b + j * width, count: width)
        }
      }
    },
    innerProductOfTanh: { v, a, b, count in
      var sum = 0.0
      for k in 0..<count { sum += v[k] * platformTanh(a[k] + b[k]) }
      return sum
    },
    exponentials: { x, count in
      for k in 0..<count { x[k] = platformExp(x[k]) }
    })
}

/// Σₖ aₖ·bₖ.
///
/// Eight sums run side by side, because one sum would make every addition wait for the last one; that
/// the order of additions differs from left to right can show in a result's last digits.
private func innerProduct(
  _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int
) -> Double {
  var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
  var (s4, s5, s6, s7) = (0.0, 0.0, 0.0, 0.0)
  var k = 0
  while k &+ 8 <= count {
    s0 += a[k] * b[k]
    s1 += a[k &+ 1] * b[k &+ 1]
    s2 += a[k &+ 2] * b[k &+ 2]
    s3 += a[k &+ 3] * b[k &+ 3]
    s4 += a[k &+ 4] * b[k &+ 4]
    s5 += a[k &+ 5] * b[k &+ 5]
    s6 += a[k &+ 6] * b[k &+ 6]
    s7 += a[k &+ 7] * b[k &+ 7]
    k &+= 8
  }
  var rest = 0.0
  while k < count {
    rest += a[k] * b[k]
    k &+= 1
  }
  return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7)) + rest
}
