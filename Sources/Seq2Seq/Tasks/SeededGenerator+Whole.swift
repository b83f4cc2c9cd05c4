internal import Attention

extension SeededGenerator {
  /// A whole number of a range, each as likely as the others but for one part in 2⁶⁴/count.
  ///
  /// `Int.random(in:using:)` draws what the standard library likes best, which may be another
  /// number in another version of Swift; this is the same one everywhere.
  mutating func whole(in range: ClosedRange<Int>) -> Int {
    let (high, _) = next().multipliedFullWidth(by: UInt64(range.count))
    return range.lowerBound + Int(high)
  }
}
