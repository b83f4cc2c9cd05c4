/// φ(x) = elu(x) + 1: x + 1 above 0, eˣ below, so that nothing is negative.
///
/// Source: Katharopoulos et al. 2020, eq. 7 (arXiv 2006.16236).
public func eluPlusOne(_ x: Double) -> Double { x > 0 ? x + 1 : platformExp(x) }

/// elu(x) + 1 of each number.
public func eluPlusOne(_ x: Vector) -> Vector { x.map { eluPlusOne($0) } }

/// elu(x) + 1 of each number.
public func eluPlusOne(_ x: Matrix) -> Matrix { x.map { eluPlusOne($0) } }
