/// How spread out weights are, in bits: -Σⱼ αⱼ log₂ αⱼ, where 0 · log 0 counts as 0.
///
/// 0 if one weight is 1 and all others 0; log₂ n if n weights are equal, as of a choice among n. A
/// weight below 0, or a NaN, gives NaN.
///
/// - Complexity: O(n).
/// Source: Shannon 1948.
public func entropy(_ weights: Vector) -> Double {
  let parts = weights.values.map { $0 == 0 ? 0 : -$0 * platformLog($0) }
  return parts.reduce(0, +) / platformLog(2)
}
