/// How much attention goes where it has been before: Σⱼ min(αⱼ, cⱼ).
///
/// Between 0 and 1 for weights that sum to 1 and a coverage of 0 or more.
///
/// - Parameters:
///   - weights: one a key.
///   - coverage: the sum of the weights that each key has had so far.
/// - Returns: what training adds to the loss of this word; NaN if a number is.
/// - Precondition: as many weights as numbers of coverage.
/// - Complexity: O(n).
/// Source: See et al. 2017, eq. 12 (arXiv 1704.04368).
public func coverageLoss(weights: Vector, coverage: Vector) -> Double {
  require(Shape.coverageLoss(weights: weights, coverage: coverage))
  return pairs(weights.values, coverage.values) { $0 < $1 || $0.isNaN ? $0 : $1 }.reduce(0, +)
}
