// The two loops that take nearly all of the time: a sum of products, and adding a scaled row.
//
// Both work on lent memory, whose bounds are checked in debug builds only, and count with &+, since a
// check for overflow at each step would keep the compiler from handling several numbers at once.

/// Σₖ aₖ·bₖ over `count` numbers, of which the first stand at `i` in `a` and at `j` in `b`.
///
/// Eight sums run side by side, because one sum would make every addition wait for the last one;
/// that the order of additions differs from left to right can show in a result's last digits.
@inline(__always)
func innerProduct(
  _ a: UnsafeBufferPointer<Double>, from i: Int, _ b: UnsafeBufferPointer<Double>, from j: Int,
  count: Int
) -> Double {
  var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
  var (s4, s5, s6, s7) = (0.0, 0.0, 0.0, 0.0)
  var (p, q) = (i, j)
  let end = i &+ count
  while p &+ 8 <= end {
    s0 += a[p] * b[q]
    s1 += a[p &+ 1] * b[q &+ 1]
    s2 += a[p &+ 2] * b[q &+ 2]
    s3 += a[p &+ 3] * b[q &+ 3]
    s4 += a[p &+ 4] * b[q &+ 4]
    s5 += a[p &+ 5] * b[q &+ 5]
    s6 += a[p &+ 6] * b[q &+ 6]
    s7 += a[p &+ 7] * b[q &+ 7]
    p &+= 8
    q &+= 8
  }
  var rest = 0.0
  while p < end {
    rest += a[p] * b[q]
    p &+= 1
    q &+= 1
  }
  return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7)) + rest
}

/// Adds `factor` · (`count` numbers of `row` from `j`) to the numbers of `sums` from `i`.
@inline(__always)
func add(
  _ factor: Double, times row: UnsafeBufferPointer<Double>, from j: Int,
  to sums: UnsafeMutableBufferPointer<Double>, from i: Int, count: Int
) {
  for k in 0..<count { sums[i &+ k] += factor * row[j &+ k] }
}

extension Array where Element == Double {
  /// A list of `count` numbers that `fill` writes; they start as zeros.
  @inline(__always)
  init(count: Int, fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      buffer.initialize(repeating: 0)
      initialized = count
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
