internal import CInnerLoops

/// A matrix that is learned: where its numbers are, where its gradients go, and both ways of packing it.
struct Weights {
  let rows: Int
  let columns: Int
  /// How far apart rows are; more than `columns` where these are some columns of a wider matrix.
  let stride: Int
  let values: Room
  let gradients: Room
  /// Wᵀ in panels, for x·Wᵀ, and W, for the gradients' way back; nil where nothing multiplies by it.
  let packing: Packing?
}

/// A matrix packed for products: cut into blocks of rows, each packed into panels.
struct PackedMatrix {
  /// So many rows of a packed matrix stay near while rows of the other factor meet them.
  static let block = 256

  let depth: Int
  let columns: Int
  let panels: Room

  /// How many numbers the panels hold, the zeros that fill up the last included.
  static func count(depth: Int, columns: Int) -> Int {
    let panel = loops.panel_columns
    return (columns + panel - 1) / panel * panel * depth
  }

  /// Packs a matrix whose numbers are so far apart below and beside each other.
  func pack(_ values: Numbers, below: Int, beside: Int) {
    let wide = PackedMatrix.count(depth: 1, columns: columns)
    for first in Swift.stride(from: 0, to: depth, by: PackedMatrix.block) {
      loops.pack(
        values + first * below, Swift.min(PackedMatrix.block, depth - first), columns, below,
        beside, panels + first * wide)
    }
  }

  /// out += A·B for this B, or out = A·B; A's rows are `stride` apart.
  func multiply(
    _ a: Numbers, rows: Int, stride: Int, transposed: Bool = false, adds: Bool, into out: Room,
    stride outStride: Int
  ) {
    let wide = PackedMatrix.count(depth: 1, columns: columns)
    for first in Swift.stride(from: 0, to: depth, by: PackedMatrix.block) {
      let multiply = transposed ? loops.product_of_transposed : loops.product
      multiply(
        transposed ? a + first * stride : a + first, rows, stride, panels + first * wide,
        Swift.min(PackedMatrix.block, depth - first), columns, 1, adds || first > 0 ? 1 : 0, out,
        outStride)
    }
  }
}

/// A matrix W, packed for products with Wᵀ (`forward`) and with W (`backward`).
struct Packing {
  let values: Numbers
  let stride: Int
  let forward: PackedMatrix
  let backward: PackedMatrix

  /// Packs the numbers as they are now.
  func refresh() {
    forward.pack(values, below: 1, beside: stride)
    backward.pack(values, below: stride, beside: 1)
  }
}
