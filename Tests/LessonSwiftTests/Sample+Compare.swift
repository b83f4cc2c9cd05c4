import Attention

@testable import LessonSwift

extension Sample {
  /// Kinds of attention, side by side.
  static let comparisons: [Sample] = {
    let dot = attend(query: q, keys: k, values: v, by: .dot)
    let distance = attend(query: q, keys: k, values: v, by: .distance)
    let hard = attend(query: q, keys: k, values: v, by: .dot, normalizer: .hard)
    let hidden = attend(
      query: q, keys: k, values: v, by: .dot, mask: .causal, normalizer: .sparsemax)
    func rows(_ first: Vector, _ second: Vector) -> Matrix {
      Matrix(rows: 2, columns: first.count, values: first.values + second.values)
    }
    return [
      Sample(
        "compare(query: q, keys: k, values: v, by: [.dot, .distance]).scores",
        rows(dot.scores, distance.scores)),
      Sample(
        "compare(query: q, keys: k, values: v, by: [.dot], normalizers: [.softmax, .hard]).weights",
        rows(dot.weights, hard.weights)),
      Sample(
        "compare(query: q, keys: k, values: v, by: [.dot, .distance]).contexts",
        rows(dot.context, distance.context)),
      Sample(
        "compare(query: q, keys: k, values: v, by: [.dot], normalizers: [.sparsemax], mask: .causal)"
          + ".weights[0]",
        hidden.weights),
    ]
  }()
}
