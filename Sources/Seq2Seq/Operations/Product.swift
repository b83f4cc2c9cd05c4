internal import CInnerLoops

/// y = x·Wᵀ + b for rows x of one table, some rows at a time.
///
/// A recurrent cell needs the rows one after the other, but the gradient of W can wait until all rows
/// have theirs: then it is one product, dW += dyᵀ·x, instead of one a word.
struct Product {
  private let tape: Tape
  private let weights: Weights
  private let packing: Packing
  private let bias: Weights?
  let input: Variable
  let output: Variable

  /// - Parameters:
  ///   - input: rows × W's columns; a row has to be written before it is computed with.
  ///   - weights: W.
  ///   - bias: one number a row of W, or nil.
  /// - Precondition: the weights are packed.
  init(_ tape: Tape, _ input: Variable, _ weights: Weights, bias: Weights? = nil) {
    guard let packing = weights.packing, input.columns == weights.columns else {
      preconditionFailure(
        "\(input.rows)×\(input.columns) by \(weights.rows)×\(weights.columns), not packed for it")
    }
    (self.tape, self.input, self.weights, self.packing, self.bias) =
      (tape, input, weights, packing, bias)
    let output = tape.variable(rows: input.rows, columns: weights.rows)
    self.output = output
    // Recorded first, thus run last.
    tape.record {
      addProduct(ofTransposed: output, input, to: weights)
      guard let bias else { return }
      for row in 0..<output.rows {
        loops.add(output.gradients + row * output.columns, output.columns, 1, bias.gradients)
      }
    }
  }

  /// Computes some rows of the output.
  @discardableResult
  func compute(_ range: Range<Int>) -> Variable {
    let (x, y) = (input.rows(range), output.rows(range))
    if let bias {
      for row in 0..<y.rows {
        (y.values + row * y.columns).update(from: bias.values, count: y.columns)
      }
    }
    packing.forward.multiply(
      x.values, rows: x.rows, stride: x.columns, adds: bias != nil, into: y.values,
      stride: y.columns)
    let backward = packing.backward
    tape.record {
      backward.multiply(
        y.gradients, rows: y.rows, stride: y.columns, adds: true, into: x.gradients,
        stride: x.columns)
    }
    return y
  }
}

extension Tape {
  /// x·Wᵀ + b, all rows at once.
  func product(_ x: Variable, _ weights: Weights, bias: Weights? = nil) -> Variable {
    Product(self, x, weights, bias: bias).compute(0..<x.rows)
  }
}

/// dW += dyᵀ·x, over so many rows that they stay near.
private func addProduct(
  ofTransposed y: Variable, _ x: Variable, to weights: Weights
) {
  let block = PackedMatrix.block
  let count = PackedMatrix.count(depth: Swift.min(x.rows, block), columns: x.columns)
  withUnsafeTemporaryAllocation(
    byteCount: Swift.max(count, 1) * MemoryLayout<Float>.stride, alignment: 64
  ) { bytes in
    guard let panels = bytes.bindMemory(to: Float.self).baseAddress else { return }
    for first in stride(from: 0, to: x.rows, by: block) {
      let depth = Swift.min(block, x.rows - first)
      let packed = PackedMatrix(depth: depth, columns: x.columns, panels: panels)
      packed.pack(x.values + first * x.columns, below: x.columns, beside: 1)
      packed.multiply(
        y.gradients + first * y.columns, rows: y.columns, stride: y.columns, transposed: true,
        adds: true, into: weights.gradients, stride: weights.stride)
    }
  }
}
