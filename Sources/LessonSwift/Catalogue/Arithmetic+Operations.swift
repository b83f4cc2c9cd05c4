internal import Attention

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Arithmetic {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// Where a turn by an angle takes (1, 0).
  static func turn(by angle: Double) -> (cosine: Double, sine: Double) { (cos(angle), sin(angle)) }

  /// a₀·b₀ + a₁·b₁ + …, over the first `count` elements of two lines of numbers.
  static func dot(
    _ count: Int, _ left: (Int) -> Arithmetic, _ right: (Int) -> Arithmetic
  ) -> Arithmetic {
    .sum((0..<count).map { .product([left($0), right($0)]) })
  }
}

extension Arithmetic.Operation {
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .exp: Attention.exp(x)
    case .log: Attention.log(x)
    case .sqrt: x.squareRoot()
    case .tanh: Attention.tanh(x)
    case .sigmoid: Attention.sigmoid(x)
    case .absolute: abs(x)
    case .positivePart: max(x, 0)
    case .eluPlusOne: Attention.eluPlusOne(x)
    }
  }
}
