internal import Attention
internal import CInnerLoops

/// Adam, and what it remembers of each parameter's gradients: their mean and that of their squares.
///
/// Source: Kingma and Ba 2015 (arXiv 1412.6980), with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.
final class Adam {
  private let count: Int
  private let means: Room
  private let squares: Room
  private var steps = 0

  init(count: Int) {
    self.count = count
    means = allocated(count)
    squares = allocated(count)
    means.initialize(repeating: 0, count: count)
    squares.initialize(repeating: 0, count: count)
  }

  deinit {
    means.deallocate()
    squares.deallocate()
  }

  /// Moves the values against their gradients.
  ///
  /// - Parameter scale: what the gradients are multiplied with before, where they have to be clipped.
  func step(
    _ values: Room, gradients: Numbers, rate: Double, scale: Double, threads: Int
  ) {
    steps += 1
    let (beta1, beta2) = (0.9, 0.999)
    let numbers = adam_numbers(
      scale: Float(scale), beta1: Float(beta1), beta2: Float(beta2),
      rate: Float(rate / (1 - power(beta1, steps))),
      root_factor: Float(1 / (1 - power(beta2, steps)).squareRoot()), epsilon: 1e-8)
    inParts(of: count, threads: threads) { part in
      loops.adam_step(
        values + part.lowerBound, gradients + part.lowerBound, means + part.lowerBound,
        squares + part.lowerBound, part.count, numbers)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    Attention.exp(Double(exponent) * Attention.log(base))
  }
}

/// So many parts is the work of a step cut into, whatever the number of threads: sums over all numbers
/// are sums of the parts' sums, and thus the same for one thread and for two.
let parts = 2

/// Does something for each part of `count` numbers; parts begin with whole lines of the cache.
func inParts(of count: Int, threads: Int, _ work: (Range<Int>) -> Void) {
  let size = (count / parts + 15) / 16 * 16
  concurrently(parts, threads: threads) { part in
    let first = Swift.min(part * size, count)
    work(first..<(part == parts - 1 ? count : Swift.min(first + size, count)))
  }
}
