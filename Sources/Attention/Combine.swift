// Step 4: the context meets what the decoder knows besides.

/// The decoder's input [c; y]: the context, then the embedding of the previous output word.
public func combine(_ context: Vector, with previous: Vector) -> Vector {
  concatenate(context, previous)
}

/// The decoder's input tanh(W [c; y] + b): context and previous word through one layer.
///
/// - Parameters:
///   - context: c.
///   - previous: y, the embedding of the previous output word.
///   - W: output width × (width of c + width of y).
///   - b: output width.
/// - Returns: as many numbers as W has rows, each between -1 and 1.
/// - Precondition: W is as wide as [c; y], and b has one number a row of W.
public func combine(
  _ context: Vector, with previous: Vector, W: Matrix, b: Vector
) -> Vector {
  require(Shape.combine(context, with: previous, W: W, b: b))
  return tanh(W * concatenate(context, previous) + b)
}

/// The attentional state h̃ = tanh(W [c; h]), from which the current-state timing reads the word.
///
/// - Parameters:
///   - context: c.
///   - state: h, the decoder's current state.
///   - W: output width × (width of c + width of h).
/// - Returns: as many numbers as W has rows, each between -1 and 1.
/// - Precondition: W is as wide as [c; h].
/// Source: Luong et al. 2015, eq. 5 (arXiv 1508.04025).
public func attentionalState(context: Vector, state: Vector, W: Matrix) -> Vector {
  require(Shape.attentionalState(context: context, state: state, W: W))
  return tanh(W * concatenate(context, state))
}
