public import Attention

/// One written word, and all five steps that led to it.
public struct DecodingRound: Equatable, Sendable {
  /// The word before, an index into the target's vocabulary; `<END>` in the first round.
  public let previous: Int
  /// H numbers: the state that asked.
  public let query: Vector
  /// Step 1, one a source word; nil where nothing is scored (no attention, or the mean).
  public let scores: Vector?
  /// Step 2, one a source word; nil where the context is one fixed vector.
  public let weights: Vector?
  /// Step 3, as wide as a key.
  public let context: Vector
  /// Step 4: the decoder's input [c; y] with the timing `.previous`, h̃ with `.current`.
  public let combined: Vector
  /// Step 5: the new state, H numbers.
  public let state: Vector
  /// How likely each target word is.
  public let probabilities: Vector
  /// The likeliest word, the first of equals.
  public let word: Int
}

/// What goes from one round to the next.
struct CarriedState {
  var state: Vector
  /// An LSTM's.
  var memory: Vector
  /// The weights of the round before, and the sum of all before.
  var previous: Vector
  var coverage: Vector

  init(_ model: ExactModel, last: Vector, keys: Matrix) {
    state = model.firstState(last)
    memory = .zeros(count: model.shape.hidden)
    previous = .zeros(count: keys.rows)
    coverage = .zeros(count: keys.rows)
  }
}

extension ExactModel {
  /// One round: attends and writes a word behind `word`.
  func round(
    after word: Int, keys: Matrix, last: Vector, carried: inout CarriedState
  ) -> DecodingRound {
    let y = matrix("target_embedding.weight")[word]
    let (query, found, combined): (Vector, Found, Vector)
    switch shape.timing {
    case .previous:
      query = carried.state
      found = attention(query, keys: keys, last: last, carried: &carried)
      combined = combine(found.context, with: y)
      (carried.state, carried.memory) = step(
        "decoder", input: combined, state: carried.state, memory: carried.memory)
    case .current:
      (carried.state, carried.memory) = step(
        "decoder", input: y, state: carried.state, memory: carried.memory)
      query = carried.state
      found = attention(query, keys: keys, last: last, carried: &carried)
      combined = attentionalState(
        context: found.context, state: query, W: matrix("combine.weight"))
    }
    let read = shape.timing == .previous ? concatenate(carried.state, combined) : combined
    let probabilities = wordProbabilities(
      state: read, W: matrix("output.weight"), b: vector("output.bias"))
    return DecodingRound(
      previous: word, query: query, scores: found.scores, weights: found.weights,
      context: found.context, combined: combined, state: carried.state,
      probabilities: probabilities, word: argmax(probabilities))
  }

  private typealias Found = (scores: Vector?, weights: Vector?, context: Vector)

  /// Steps 1 to 3.
  private func attention(
    _ query: Vector, keys: Matrix, last: Vector, carried: inout CarriedState
  ) -> Found {
    if shape.attention == .none { return (nil, nil, last) }
    guard let score = score(previous: carried.previous, coverage: carried.coverage) else {
      let weights = Vector([Double](repeating: 1 / Double(keys.rows), count: keys.rows))
      return (nil, weights, contextVector(weights: weights, values: keys))
    }
    // A location score knows so many places; those behind have no weight.
    let hidden = shape.attention == .location ? max(0, keys.rows - shape.longestSource) : 0
    let seen = hidden == 0 ? keys : keys[0..<keys.rows - hidden]
    let result = attend(
      query: query, keys: seen, values: seen, by: score, normalizer: shape.attention.normalizer)
    let unseen = [Double](repeating: 0, count: hidden)
    let weights = concatenate(result.weights, Vector(unseen))
    carried.previous = weights
    carried.coverage = carried.coverage + weights
    let scores = concatenate(result.scores, Vector(unseen.map { _ in -.infinity }))
    return (scores, weights, result.context)
  }
}
