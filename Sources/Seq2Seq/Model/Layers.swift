internal import Attention

/// The weights of a recurrent cell.
struct CellWeights {
  let ofInput: Weights
  let ofState: Weights
  let inputBias: Weights
  let stateBias: Weights
}

/// The weights of a whole model by the layer that they belong to.
struct Layers {
  let shape: ModelShape
  let sourceEmbedding: Weights
  let targetEmbedding: Weights
  /// Forward and, if the encoder reads from the end, too, backward.
  let encoder: [CellWeights]
  let bridge: (Weights, bias: Weights)
  let decoder: CellWeights
  /// Only with the timing `.current`.
  let combine: Weights?
  let output: (Weights, bias: Weights)
  let attention: AttentionWeights

  /// - Parameter gradients: where gradients go, laid out as the parameters.
  init(_ shape: ModelShape, _ memory: ParameterMemory, gradients: Room) {
    func matrix(_ name: String, columns: Range<Int>? = nil) -> Weights {
      memory.weights(name, columns: columns, gradients: gradients, isPacked: true)
    }
    func numbers(_ name: String) -> Weights { memory.weights(name, gradients: gradients) }
    func cell(_ name: String, _ ending: String) -> CellWeights {
      CellWeights(
        ofInput: matrix("\(name).weight_ih\(ending)"),
        ofState: matrix("\(name).weight_hh\(ending)"),
        inputBias: numbers("\(name).bias_ih\(ending)"),
        stateBias: numbers("\(name).bias_hh\(ending)"))
    }
    self.shape = shape
    sourceEmbedding = numbers("source_embedding.weight")
    targetEmbedding = numbers("target_embedding.weight")
    encoder = (shape.isBidirectional ? ["_l0", "_l0_reverse"] : ["_l0"]).map {
      cell("encoder", $0)
    }
    bridge = (matrix("bridge.weight"), numbers("bridge.bias"))
    decoder = cell("decoder", "")
    combine = shape.timing == .current ? matrix("combine.weight") : nil
    output = (matrix("output.weight"), numbers("output.bias"))
    attention = AttentionWeights(
      shape, matrix: { matrix($0, columns: $1) }, numbers: numbers)
  }
}

/// The weights of the score, by what they do.
enum AttentionWeights {
  case none
  case mean
  case dot(factor: Float)
  case general(Weights)
  case cosine(beta: Weights)
  case distance
  case linear
  case location(Weights)
  case additive(AdditiveWeights)

  init(
    _ shape: ModelShape, matrix: (String, Range<Int>?) -> Weights, numbers: (String) -> Weights
  ) {
    func additive(
      bias: Bool = true, g: Weights? = nil, carried: AdditiveWeights.Carried = .nothing
    ) -> AttentionWeights {
      .additive(
        AdditiveWeights(
          query: matrix("attention.query.weight", nil), key: matrix("attention.key.weight", nil),
          v: numbers("attention.v"), bias: bias ? numbers("attention.b") : nil, g: g,
          carried: carried))
    }
    switch shape.attention {
    case .none: self = .none
    case .mean: self = .mean
    case .dot: self = .dot(factor: 1)
    case .scaledDot: self = .dot(factor: 1 / Float(shape.keyWidth).squareRoot())
    case .general: self = .general(matrix("attention.general.weight", nil))
    case .additive: self = additive(bias: false)
    case .concat:
      let (name, H) = ("attention.concat.weight", shape.hidden)
      self = .additive(
        AdditiveWeights(
          query: matrix(name, 0..<H), key: matrix(name, H..<H + shape.keyWidth),
          v: numbers("attention.v"), bias: nil, g: nil, carried: .nothing))
    case .cosine: self = .cosine(beta: numbers("attention.beta"))
    case .distance: self = .distance
    case .location: self = .location(matrix("attention.location.weight", nil))
    case .normalizedAdditive: self = additive(g: numbers("attention.g"))
    case .locationAware:
      self = additive(
        carried: .location(
          filters: numbers("attention.filters.weight"),
          features: matrix("attention.features.weight", nil)))
    case .coverage: self = additive(carried: .coverage(w: numbers("attention.coverage")))
    case .linear: self = .linear
    }
  }
}

/// The weights of a score that is vᵀ tanh(…).
struct AdditiveWeights {
  /// What is known of where the attention was.
  enum Carried {
    case nothing
    case location(filters: Weights, features: Weights)
    case coverage(w: Weights)
  }

  let query: Weights
  let key: Weights
  let v: Weights
  let bias: Weights?
  /// How long v is; nil: as long as it is.
  let g: Weights?
  let carried: Carried
}
