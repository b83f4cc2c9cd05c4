/// How likely each word is to come next: softmax(W s + b).
///
/// This is step 5, behind the decoder.
///
/// - Parameters:
///   - state: s, the decoder's state, or its attentional state.
///   - W: words × width of s.
///   - b: one number a word.
/// - Returns: one probability a word, in 0…1, together 1.
/// - Precondition: W is as wide as the state, and b has one number a row of W.
/// - Complexity: O(words · width of s).
public func wordProbabilities(state: Vector, W: Matrix, b: Vector) -> Vector {
  require(Shape.wordProbabilities(state: state, W: W, b: b))
  return softmax(W * state + b)
}
