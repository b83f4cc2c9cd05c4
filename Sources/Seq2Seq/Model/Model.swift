internal import Attention

/// A model: its shape and the numbers that it has learned, by name.
public struct Model: Equatable, Sendable {
  public let shape: ModelShape
  /// What there is to learn, in the order of ``values``.
  public let parameters: [Parameter]
  /// The numbers of all parameters, one behind the other, each row by row.
  public internal(set) var values: [Float]

  /// A model that has learned nothing: every parameter starts as PyTorch's layers do, drawn one after
  /// the other by one seed, on every machine the same up to the last place of logarithm and cosine.
  ///
  /// Embeddings are standard normals; the matrices and biases of a layer are drawn evenly from
  /// ±1/√(its inputs), those of a recurrent cell from ±1/√H. Of the scores, v is drawn evenly from
  /// ±1/√(its numbers), w from ±1; b starts at 0, β at 10, g at 1/√(numbers of v).
  public init(_ shape: ModelShape, seed: UInt64) {
    self.shape = shape
    parameters = shape.parameters
    values = []
    var generator = SeededGenerator(seed: seed)
    for parameter in parameters {
      switch parameter.start {
      case .normal:
        let seed = Int(bitPattern: UInt(truncatingIfNeeded: generator.next()))
        values += Vector.random(count: parameter.count, seed: seed).values.map(Float.init)
      case .uniform(let bound):
        values += (0..<parameter.count).map { _ in
          Float((Double(generator.next() >> 11) * 0x1p-52 - 1) * bound)
        }
      case .constant(let number):
        values += [Float](repeating: number, count: parameter.count)
      }
    }
  }

  /// The model whose parameters are these.
  ///
  /// - Parameter tensors: by name, each with its sizes and its numbers row by row; every parameter of
  ///   the shape, and nothing else.
  public init(
    _ shape: ModelShape, tensors: [String: (shape: [Int], values: [Float])]
  ) throws(ParameterMismatch) {
    self.shape = shape
    parameters = shape.parameters
    values = []
    for parameter in parameters {
      guard let tensor = tensors[parameter.name] else {
        throw .missing(parameter.name, shape: parameter.shape)
      }
      guard tensor.shape == parameter.shape, tensor.values.count == parameter.count else {
        throw .wrongShape(parameter.name, expected: parameter.shape, found: tensor.shape)
      }
      values += tensor.values
    }
    let known = Set(parameters.map(\.name))
    if let stranger = tensors.keys.filter({ !known.contains($0) }).min() {
      throw .unknown(stranger)
    }
  }

  /// The numbers of a parameter, row by row; nil where there is none of this name.
  public subscript(name: String) -> [Float]? {
    guard let parameter = parameters.first(where: { $0.name == name }) else { return nil }
    return Array(values[parameter.offset..<parameter.offset + parameter.count])
  }
}

/// Why parameters don't make a model of a shape.
public enum ParameterMismatch: Error, Equatable, Sendable {
  case missing(String, shape: [Int])
  case wrongShape(String, expected: [Int], found: [Int])
  case unknown(String)
}
