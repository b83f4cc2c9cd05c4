internal import Attention

/// A named table of numbers that a model learns.
///
/// Names and layouts are PyTorch's where it has the layer: a matrix has a row an output, the gates of a
/// GRU are stacked r, z, n, those of an LSTM i, f, g, o.
public struct Parameter: Equatable, Sendable {
  /// What it starts with.
  enum Start: Equatable, Sendable {
    /// Drawn from the standard normal distribution, as PyTorch's embeddings.
    case normal
    /// Drawn evenly from -bound...bound, as PyTorch's other layers.
    case uniform(bound: Double)
    case constant(Float)
  }

  public let name: String
  /// Sizes, the outermost first; one for a vector.
  public let shape: [Int]
  /// Where its numbers begin among all of the model's.
  let offset: Int
  let start: Start

  /// How many numbers there are.
  public var count: Int { shape.reduce(1, *) }

  /// The first size, or 1 for a vector.
  var rows: Int { shape.count == 1 ? 1 : shape[0] }

  /// What is not the first size.
  var columns: Int { count / rows }
}

extension ModelShape {
  /// All that a model of this shape learns, in a fixed order.
  public var parameters: [Parameter] {
    var list = ParameterList()
    let (E, H, K) = (embedding, hidden, keyWidth)
    list.add("source_embedding.weight", [sourceWords, E], .normal)
    list.add("target_embedding.weight", [targetWords, E], .normal)
    for direction in isBidirectional ? ["_l0", "_l0_reverse"] : ["_l0"] {
      list.addCell("encoder", direction, gates: cell.gates, input: E, hidden: H)
    }
    list.addLinear("bridge", H, lastWidth, bias: true)
    list.addCell(
      "decoder", "", gates: cell.gates, input: timing == .previous ? K + E : E, hidden: H)
    addAttention(to: &list)
    if timing == .current { list.addLinear("combine", H, K + H, bias: false) }
    list.addLinear("output", targetWords, outputWidth, bias: true)
    return list.parameters
  }

  /// What the score learns.
  private func addAttention(to list: inout ParameterList) {
    let (H, K, A) = (hidden, keyWidth, attentionWidth)
    /// W, U and v.
    func addLayers() {
      list.addLinear("attention.query", A, H, bias: false)
      list.addLinear("attention.key", A, K, bias: false)
      list.add("attention.v", [A], .uniform(bound: 1 / Double(A).squareRoot()))
    }
    func addBias() { list.add("attention.b", [A], .constant(0)) }
    switch attention {
    case .none, .mean, .dot, .scaledDot, .distance, .linear: break
    case .general: list.addLinear("attention.general", H, K, bias: false)
    case .additive: addLayers()
    case .concat:
      list.addLinear("attention.concat", A, H + K, bias: false)
      list.add("attention.v", [A], .uniform(bound: 1 / Double(A).squareRoot()))
    // With a β of 1 no weight could be more than e² times another.
    case .cosine: list.add("attention.beta", [1], .constant(10))
    case .location: list.addLinear("attention.location", longestSource, H, bias: false)
    case .normalizedAdditive:
      addLayers()
      addBias()
      list.add("attention.g", [1], .constant(1 / Float(A).squareRoot()))
    case .locationAware:
      addLayers()
      addBias()
      let (channels, width) = ModelShape.filters
      let bound = 1 / Double(width).squareRoot()
      list.add("attention.filters.weight", [channels, 1, width], .uniform(bound: bound))
      list.addLinear("attention.features", A, channels, bias: false)
    case .coverage:
      addLayers()
      addBias()
      list.add("attention.coverage", [A], .uniform(bound: 1))
    }
  }
}

/// Parameters one behind the other.
private struct ParameterList {
  var parameters: [Parameter] = []
  private var offset = 0

  mutating func add(_ name: String, _ shape: [Int], _ start: Parameter.Start) {
    let parameter = Parameter(name: name, shape: shape, offset: offset, start: start)
    parameters.append(parameter)
    offset += parameter.count
  }

  mutating func addLinear(_ name: String, _ outputs: Int, _ inputs: Int, bias: Bool) {
    let bound = 1 / Double(inputs).squareRoot()
    add(name + ".weight", [outputs, inputs], .uniform(bound: bound))
    if bias { add(name + ".bias", [outputs], .uniform(bound: bound)) }
  }

  mutating func addCell(_ name: String, _ ending: String, gates: Int, input: Int, hidden: Int) {
    let start = Parameter.Start.uniform(bound: 1 / Double(hidden).squareRoot())
    add("\(name).weight_ih\(ending)", [gates * hidden, input], start)
    add("\(name).weight_hh\(ending)", [gates * hidden, hidden], start)
    add("\(name).bias_ih\(ending)", [gates * hidden], start)
    add("\(name).bias_hh\(ending)", [gates * hidden], start)
  }
}
