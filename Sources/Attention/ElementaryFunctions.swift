// exp, log, sqrt and tanh, for a number and for every number of a vector or a matrix.
//
// Those for a number are marked as disfavoured: a file that imports Foundation too has two of each,
// and takes Foundation's, which are the same.

/// eˣ.
@_disfavoredOverload
public func exp(_ x: Double) -> Double { platformExp(x) }

/// The natural logarithm: -∞ for 0, NaN below.
@_disfavoredOverload
public func log(_ x: Double) -> Double { platformLog(x) }

/// The square root; NaN below 0.
@_disfavoredOverload
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// The hyperbolic tangent, between -1 and 1: (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ).
@_disfavoredOverload
public func tanh(_ x: Double) -> Double { platformTanh(x) }

/// eˣ of each number.
public func exp(_ x: Vector) -> Vector { x.map(platformExp) }
/// eˣ of each number.
public func exp(_ x: Matrix) -> Matrix { x.map(platformExp) }

/// The natural logarithm of each number: -∞ for 0, NaN below.
public func log(_ x: Vector) -> Vector { x.map(platformLog) }
/// The natural logarithm of each number: -∞ for 0, NaN below.
public func log(_ x: Matrix) -> Matrix { x.map(platformLog) }

/// The square root of each number; NaN below 0.
public func sqrt(_ x: Vector) -> Vector { x.map { $0.squareRoot() } }
/// The square root of each number; NaN below 0.
public func sqrt(_ x: Matrix) -> Matrix { x.map { $0.squareRoot() } }

/// The hyperbolic tangent of each number, between -1 and 1.
public func tanh(_ x: Vector) -> Vector { x.map(platformTanh) }
/// The hyperbolic tangent of each number, between -1 and 1.
public func tanh(_ x: Matrix) -> Matrix { x.map(platformTanh) }
