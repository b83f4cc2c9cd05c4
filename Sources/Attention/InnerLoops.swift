// The loops that take nearly all of the time, and the one place where lists are lent as memory.

#if canImport(CInnerLoops)
  internal import CInnerLoops
#endif

/// The loops as one kind of processor runs them.
///
/// `plain` is written in Swift, and SwiftPM builds it for the oldest x86-64, whose vectors hold two
/// numbers. The target CInnerLoops has the same loops for vectors of four and eight, for processors
/// that have them. All give the same up to rounding; the processor alone decides which of them are
/// used, so results repeat exactly on a machine.
struct InnerLoops: Sendable {
  typealias Numbers = UnsafePointer<Double>
  typealias Room = UnsafeMutablePointer<Double>

  let name: String
  /// x, rows, how many rows, how wide, result: one inner product of x a row.
  let innerProducts: @convention(c) (Numbers, Numbers, Int, Int, Room) -> Void
  /// Factors, rows, how many, how wide, sums: adds to the sums each row times its factor.
  let addRows: @convention(c) (Numbers, Numbers, Int, Int, Room) -> Void
  /// A, its rows, B, its rows, how wide both are, result: A·Bᵀ.
  let productTransposed: @convention(c) (Numbers, Int, Numbers, Int, Int, Room) -> Void
  /// v, a, b, how many numbers: Σₖ vₖ tanh(aₖ + bₖ).
  let innerProductOfTanh: @convention(c) (Numbers, Numbers, Numbers, Int) -> Double
  /// Numbers up to 0, how many: writes eˣ over each x, 0 over -∞.
  let exponentials: @convention(c) (Room, Int) -> Void

  /// All that this processor can run, the fastest last.
  static let all: [InnerLoops] = {
    #if canImport(CInnerLoops)
      let wide = [avx2_loops(), avx512_loops()].compactMap { $0?.pointee }
      return [plain] + wide.map(InnerLoops.init)
    #else
      return [plain]
    #endif
  }()

  /// What the module computes with.
  static let fastest = all[all.count - 1]
}

extension InnerLoops {
  /// Σₖ xₖ·rₖ for each of `count` rows r that are as long as x.
  func innerProducts(_ x: [Double], rows: [Double], count: Int) -> [Double] {
    [Double](count: count) { innerProducts(x, rows, count, x.count, $0) }
  }

  /// A·Bᵀ for tables of m and n rows of one width: every row of A with every row of B.
  func productTransposed(
    _ a: [Double], rows m: Int, _ b: [Double], rows n: Int, width: Int
  ) -> [Double] {
    [Double](count: m * n) { productTransposed(a, m, b, n, width, $0) }
  }

  /// A·B for A of m × `inner`, B of `inner` × `columns`: each row of the result is a sum of rows of B.
  func product(
    _ a: [Double], rows m: Int, _ b: [Double], rows inner: Int, columns: Int
  ) -> [Double] {
    [Double](count: m * columns) { sums in
      // A list that is handed over as an address has one even if it is empty.
      func fill(_ a: Numbers, _ b: Numbers) {
        sums.initialize(repeating: 0, count: m * columns)
        for i in 0..<m { addRows(a + i * inner, b, inner, columns, sums + i * columns) }
      }
      fill(a, b)
    }
  }

  /// Σₖ vₖ tanh(aₖ + (U h)ₖ) for each row a of one table with each row h of `keys`: m × n numbers.
  ///
  /// U h is made for some hundred keys at a time, so that it is still near when its tanh is taken.
  func additiveScores(
    v: [Double], _ a: [Double], rows m: Int, U: [Double], keys: [Double], rows n: Int, width: Int
  ) -> [Double] {
    let (hidden, block) = (v.count, Swift.min(n, 512))
    return [Double](count: m * n) { result in
      func fill(_ a: Numbers, _ keys: Numbers, _ fromKeys: Room) {
        for first in stride(from: 0, to: n, by: Swift.max(block, 1)) {
          let count = Swift.min(block, n - first)
          productTransposed(keys + first * width, count, U, hidden, width, fromKeys)
          for i in 0..<m {
            for j in 0..<count {
              result[i * n + first + j] = innerProductOfTanh(
                v, a + i * hidden, fromKeys + j * hidden, hidden)
            }
          }
        }
      }
      let room = Room.allocate(capacity: block * hidden)
      defer { room.deallocate() }
      fill(a, keys, room)
    }
  }
}

extension Array where Element == Double {
  /// A list of `count` numbers, all of which `fill` writes.
  @inline(__always)
  init(count: Int, fill: (UnsafeMutablePointer<Double>) -> Void) {
    // A short list, filled on the stack and copied, takes half the time of one filled in place.
    if count <= 64 {
      self = withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { buffer in
        if let start = buffer.baseAddress { fill(start) }
        return Array(buffer)
      }
    } else {
      self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
        if let start = buffer.baseAddress { fill(start) }
        initialized = count
      }
    }
  }
}

#if canImport(CInnerLoops)
  extension InnerLoops {
    fileprivate init(_ loops: inner_loops) {
      self.init(
        name: String(cString: loops.name), innerProducts: loops.inner_products,
        addRows: loops.add_rows, productTransposed: loops.product_transposed,
        innerProductOfTanh: loops.inner_product_of_tanh, exponentials: loops.exponentials)
    }
  }
#endif
