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
  /// How many columns lie side by side in a panel of a packed matrix.
  let panelColumns: Int
  /// B, its rows, its columns, how far apart numbers below and beside each other are, result: B packed
  /// into panels, the last filled up with zeros.
  let pack: @convention(c) (Numbers, Int, Int, Int, Int, Room) -> Void
  /// A, its rows, how far apart they are, packed B, its rows, its columns, scale, whether to add (else
  /// 0), result, how far apart its rows are: scale · A·B.
  let multiply:
    @convention(c) (Numbers, Int, Int, Numbers, Int, Int, Double, Int32, Room, Int) -> Void
  /// v, a, b, how many numbers: Σₖ vₖ tanh(aₖ + bₖ).
  let innerProductOfTanh: @convention(c) (Numbers, Numbers, Numbers, Int) -> Double
  /// Part of a row of scores, how many, temperature, the row's peak and sum so far, result:
  /// exp((eⱼ - peak) / temperature), for the peak raised to the largest of these scores, and their sum
  /// added. Returns what the results of earlier parts have to be multiplied with for that.
  ///
  /// A row starts with a peak of -∞ and a sum of 0. Hidden scores, of -∞, give 0, even where there are
  /// no others; after a NaN or +∞ the sum is NaN.
  let exponentials: @convention(c) (Numbers, Int, Double, Room, Room, Room) -> Double
  /// Numbers, how many, a factor for each.
  let scale: @convention(c) (Room, Int, Double) -> Void

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
          productTransposed(
            keys + first * width, rows: count, U, rows: hidden, width: width, into: fromKeys)
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
        addRows: loops.add_rows, panelColumns: loops.panel_columns, pack: loops.pack,
        multiply: loops.product, innerProductOfTanh: loops.inner_product_of_tanh,
        exponentials: loops.exponentials, scale: loops.scale)
    }
  }
#endif
