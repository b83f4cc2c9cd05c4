/// The logistic function 1 / (1 + e⁻ˣ): a gate between 0 (at -∞) and 1 (at ∞), ½ at 0.
public func sigmoid(_ x: Double) -> Double { 1 / (1 + platformExp(-x)) }

/// A gate between 0 and 1 for each number.
public func sigmoid(_ x: Vector) -> Vector { x.map { sigmoid($0) } }

/// A gate between 0 and 1 for each number.
public func sigmoid(_ x: Matrix) -> Matrix { x.map { sigmoid($0) } }
