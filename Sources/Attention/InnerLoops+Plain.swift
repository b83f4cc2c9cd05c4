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
    panelColumns: 8,
    pack: { b, depth, columns, below, beside, packed in
      for first in stride(from: 0, to: columns, by: 8) {
        for k in 0..<depth {
          let row = packed + first * depth + k * 8
          for j in 0..<8 {
            row[j] = first + j < columns ? b[k * below + (first + j) * beside] : 0
          }
        }
      }
    },
    multiply: { a, m, apart, packed, depth, n, scale, adds, result, resultApart in
      for i in 0..<m {
        for first in stride(from: 0, to: n, by: 8) {
          let sums = scale * rowTimesPanel(a + i * apart, packed + first * depth, depth: depth)
          let tile = result + i * resultApart + first
          for j in 0..<Swift.min(8, n - first) { tile[j] = adds != 0 ? tile[j] + sums[j] : sums[j] }
        }
      }
    },
    innerProductOfTanh: { v, a, b, count in
      var sum = 0.0
      for k in 0..<count { sum += v[k] * platformTanh(a[k] + b[k]) }
      return sum
    },
    exponentials: { scores, count, temperature, peak, sum, result in
      let before = peak.pointee
      // Comparisons are false for NaN, which thus is passed over here, and makes the sum NaN.
      for k in 0..<count where scores[k] > peak.pointee { peak.pointee = scores[k] }
      let highest = peak.pointee
      // Hidden scores are spelled out, since -∞ less -∞, or by an infinite temperature, is NaN.
      func power(_ score: Double) -> Double {
        score == -.infinity ? 0 : platformExp((score - highest) / temperature)
      }
      let factor = before == highest ? 1 : power(before)
      sum.pointee *= factor
      for k in 0..<count {
        result[k] = power(scores[k])
        sum.pointee += result[k]
      }
      return factor
    },
    scale: { x, count, factor in
      for k in 0..<count { x[k] *= factor }
    })
}

/// A row times a panel of 8 columns: Σₖ aₖ·bₖ, for rows b.
private func rowTimesPanel(
  _ a: UnsafePointer<Double>, _ panel: UnsafePointer<Double>, depth: Int
) -> SIMD8<Double> {
  var sums = SIMD8<Double>.zero
  for k in 0..<depth {
    let row = UnsafeRawPointer(panel + k &* 8).loadUnaligned(as: SIMD8<Double>.self)
    sums += a[k] * row
  }
  return sums
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
