import Attention
import CInnerLoops
import Testing

@testable import Seq2Seq

/// Every kind of float loop that this processor can run, against the plainest way to compute it.
@Suite struct FloatLoopsTests {
  static let kinds = Array(allFloatLoops.indices)

  private func numbers(_ count: Int, seed: Int, scale: Double = 1) -> [Float] {
    Vector.random(count: count, seed: seed).values.map { Float($0 * scale) }
  }

  @Test(arguments: kinds, [1, 3, 16, 65, 300])
  func productsAreSumsOfProducts(kind: Int, depth: Int) {
    let loops = allFloatLoops[kind]
    let panel = loops.panel_columns
    for (m, n) in [(1, 1), (7, 5), (13, panel / 2 + 1), (50, panel + 3), (2, 2 * panel)] {
      let (a, b) = (numbers(m * depth, seed: m), numbers(n * depth, seed: n + 100))
      var packed = [Float](repeating: .nan, count: (n + panel - 1) / panel * panel * depth)
      // B's rows are the columns of what is packed: A·Bᵀ.
      loops.pack(b, depth, n, 1, depth, &packed)
      var result = [Float](repeating: 1, count: m * n)
      loops.product(a, m, depth, packed, depth, n, 2, 1, &result, n)
      var turned = [Float](repeating: 0, count: m * depth)
      for i in 0..<m { for k in 0..<depth { turned[k * m + i] = a[i * depth + k] } }
      var other = [Float](repeating: .nan, count: m * n)
      loops.product_of_transposed(turned, m, m, packed, depth, n, 1, 0, &other, n)
      for place in 0..<m * n {
        let (i, j) = (place / n, place % n)
        let sum = (0..<depth).reduce(0.0) {
          $0 + Double(a[i * depth + $1]) * Double(b[j * depth + $1])
        }
        let bound = 1e-6 * Double(depth)
        #expect(abs(Double(result[place]) - (1 + 2 * sum)) < 2 * bound, "\(loops.name) \(m)×\(n)")
        #expect(abs(Double(other[place]) - sum) < bound, "\(loops.name) \(m)×\(n), transposed")
      }
    }
  }

  /// Small, usual and large numbers of both signs; 8,003 of them, which fill no whole vectors.
  private var points: [Float] {
    [1e-30, 1e-3, 0.3, 1, 4, 25].enumerated().flatMap { seed, scale in
      numbers(1_333, seed: seed, scale: scale)
    } + [0, -0.0, 100, -100, .infinity]
  }

  @Test(arguments: kinds)
  func functionsAreRightToTheLastPlacesOfAFloat(kind: Int) {
    let loops = allFloatLoops[kind]
    let x = points
    var (e, t, s) = (x, x, x)
    loops.exp(x, x.count, &e)
    loops.tanh(x, x.count, &t)
    loops.sigmoid(x, x.count, &s)
    func expectClose(_ found: Float, _ exact: Double, _ name: String, _ x: Float) {
      #expect(
        abs(Double(found) - exact) <= 4e-7 * abs(exact), "\(loops.name): \(name) \(x) = \(found)")
    }
    for k in x.indices {
      let exact = Double(x[k])
      expectClose(e[k], exp(Swift.min(87, Swift.max(-87, exact))), "exp", x[k])
      expectClose(t[k], tanh(exact), "tanh", x[k])
      expectClose(s[k], 1 / (1 + exp(-Swift.max(-87, exact))), "sigmoid", x[k])
    }
  }

  @Test(arguments: kinds)
  func notANumberStaysSo(kind: Int) {
    let loops = allFloatLoops[kind]
    let x = [Float](repeating: .nan, count: 20)
    for function in [loops.exp, loops.tanh, loops.sigmoid] {
      var result = [Float](repeating: 0, count: 20)
      function(x, 20, &result)
      #expect(result.allSatisfy { $0.isNaN }, "\(loops.name)")
    }
  }

  @Test(arguments: kinds, [1, 4, 15, 16, 33, 2000])
  func softmaxSumsTo1AndKnowsItsSum(kind: Int, count: Int) {
    let loops = allFloatLoops[kind]
    let x = numbers(count, seed: count, scale: 5)
    var weights = [Float](repeating: .nan, count: count)
    var peak: Float = 0
    let sum = loops.softmax(x, count, &peak, &weights)
    #expect(peak == x.max())
    #expect(abs(weights.reduce(0, +) - 1) < 1e-5)
    let exact = x.reduce(0.0) { $0 + exp(Double($1) - Double(peak)) }
    #expect(abs(Double(sum) - exact) < 1e-5 * exact)
    for (weight, number) in zip(weights, x) {
      let share = exp(Double(number) - Double(peak)) / exact
      #expect(abs(Double(weight) - share) <= 1e-5 * share)
    }
  }

  @Test(arguments: kinds, [1, 5, 16, 40])
  func additiveScoresAreInnerProductsOfTanh(kind: Int, width: Int) {
    let loops = allFloatLoops[kind]
    let (v, a) = (numbers(width, seed: 1), numbers(width, seed: 2))
    let keys = numbers(3 * width, seed: 3)
    var scores = [Float](repeating: .nan, count: 3)
    loops.additive_scores(v, a, keys, 3, width, &scores)
    for j in 0..<3 {
      let exact = (0..<width).reduce(0.0) {
        $0 + Double(v[$1]) * tanh(Double(a[$1]) + Double(keys[j * width + $1]))
      }
      #expect(abs(Double(scores[j]) - exact) < 1e-5)
    }
  }
}
