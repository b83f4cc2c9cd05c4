internal import Attention

/// A model whose numbers are Attention's matrices, in Double: what lessons compute with, step by step,
/// one sentence at a time.
struct ExactModel {
  let shape: ModelShape
  private let matrices: [String: Matrix]

  init(_ model: Model) {
    self.init(model.shape, values: model.values.map(Double.init))
  }

  /// - Parameter values: as many as the shape's parameters have, in their order.
  init(_ shape: ModelShape, values: [Double]) {
    self.shape = shape
    matrices = [String: Matrix](
      uniqueKeysWithValues: shape.parameters.map { parameter in
        let numbers = values[parameter.offset..<parameter.offset + parameter.count]
        return (
          parameter.name,
          Matrix(rows: parameter.rows, columns: parameter.columns, values: Array(numbers))
        )
      })
  }

  /// A parameter, its first size the rows; a vector is one row.
  ///
  /// - Precondition: the model has a parameter of this name.
  func matrix(_ name: String) -> Matrix {
    guard let matrix = matrices[name] else { preconditionFailure("no parameter \(name)") }
    return matrix
  }

  func vector(_ name: String) -> Vector { Vector(matrix(name).values) }

  /// One step of a recurrent cell; the memory is an LSTM's.
  func step(
    _ name: String, _ ending: String = "", input: Vector, state: Vector, memory: Vector
  ) -> (state: Vector, memory: Vector) {
    let (Wi, Wh) = (matrix("\(name).weight_ih\(ending)"), matrix("\(name).weight_hh\(ending)"))
    let (bi, bh) = (vector("\(name).bias_ih\(ending)"), vector("\(name).bias_hh\(ending)"))
    switch shape.cell {
    case .gru:
      return (gru(input: input, state: state, Wi: Wi, Wh: Wh, bi: bi, bh: bh), memory)
    case .lstm:
      let next = lstm(
        input: input, state: state, memory: memory, Wi: Wi, Wh: Wh, bi: bi, bh: bh)
      return (next.state, next.memory)
    }
  }

  /// Reads a sentence: the encoder's states, one a row, and those behind the last words that its
  /// directions read, side by side.
  func encode(_ source: [Int]) -> (keys: Matrix, last: Vector) {
    let embedding = matrix("source_embedding.weight")
    let zeros = Vector.zeros(count: shape.hidden)
    func read(_ words: [Int], _ ending: String) -> [Vector] {
      var (state, memory) = (zeros, zeros)
      return words.map { word in
        (state, memory) = step(
          "encoder", ending, input: embedding[word], state: state, memory: memory)
        return state
      }
    }
    let forward = read(source, "_l0")
    guard shape.isBidirectional else { return (rows(forward), forward.last ?? zeros) }
    let read = read(source.reversed(), "_l0_reverse")
    let last = concatenate(forward.last ?? zeros, read.last ?? zeros)
    let adds = shape.attention.needsEqualWidths
    let keys = zip(forward, read.reversed()).map { adds ? $0 + $1 : concatenate($0, $1) }
    return (rows(keys), last)
  }

  private func rows(_ vectors: [Vector]) -> Matrix {
    Matrix(
      rows: vectors.count, columns: shape.keyWidth, values: vectors.flatMap(\.values))
  }

  /// s₀ = tanh(W last + b)
  func firstState(_ last: Vector) -> Vector {
    tanh(matrix("bridge.weight") * last + vector("bridge.bias"))
  }
}

extension Vector {
  /// So many zeros.
  static func zeros(count: Int) -> Vector { Vector([Double](repeating: 0, count: count)) }
}
