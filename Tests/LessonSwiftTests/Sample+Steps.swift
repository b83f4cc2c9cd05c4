import Attention

@testable import LessonSwift

extension Sample {
  /// The five steps: scores, weights, masks, contexts, and all at once.
  static let steps: [Sample] = scores + weights + rounds

  private static let scores: [Sample] = [
    Sample("score(query: q, keys: k, by: .dot)", score(query: q, keys: k, by: .dot)),
    Sample("score(query: q, keys: k, by: .scaledDot)", score(query: q, keys: k, by: .scaledDot)),
    Sample("score(query: q, keys: k, by: .distance)", score(query: q, keys: k, by: .distance)),
    Sample("score(query: q, keys: k, by: .general)", score(query: q, keys: k, by: .general)),
    Sample("score(query: q, keys: k, by: .additive)", score(query: q, keys: k, by: .additive)),
    Sample("score(query: q, keys: k, by: .concat)", score(query: q, keys: k, by: .concat)),
    Sample(
      "score(query: x, keys: k, by: .general(W: m))",
      score(query: x, keys: k, by: .general(W: m))),
    Sample(
      "score(query: q, keys: k, by: .additive(W: W, U: U, v: r))",
      score(query: q, keys: k, by: .additive(W: W, U: U, v: r))),
    Sample(
      "score(query: q, keys: k, by: .additive(W: W, U: U, v: r, b: q))",
      score(query: q, keys: k, by: .additive(W: W, U: U, v: r, b: q))),
    Sample(
      "score(query: q, keys: k, by: .concat(W: C, v: x))",
      score(query: q, keys: k, by: .concat(W: C, v: x))),
    Sample(
      "score(query: q, keys: k, by: .cosine(beta: 2))",
      score(query: q, keys: k, by: .cosine(beta: 2))),
    Sample(
      "score(query: q, keys: k, by: .location(W: L))",
      score(query: q, keys: k, by: .location(W: L))),
    Sample("score(queries: m, keys: k, by: .dot)", score(queries: m, keys: k, by: .dot)),
    Sample(
      "score(queries: m, keys: k, by: .general(seed: 3))",
      score(queries: m, keys: k, by: .general(seed: 3))),
    Sample(
      "score(queries: G, keys: k, by: .additive(seed: 3))",
      score(queries: G, keys: k, by: .additive(seed: 3))),
    Sample(
      "score(queries: G, keys: k, by: .concat(seed: 3))",
      score(queries: G, keys: k, by: .concat(seed: 3))),
    Sample("Score.dot", Score.dot), Sample("Score.scaledDot", Score.scaledDot),
    Sample("Score.location(W: L)", Score.location(W: L)),
  ]

  private static let weights: [Sample] = [
    Sample("softmax(e)", softmax(e)), Sample("softmax(s)", softmax(s)),
    Sample("softmax(e, temperature: 0.5)", softmax(e, temperature: 0.5)),
    Sample("softmax(s, temperature: 2)", softmax(s, temperature: 2)),
    Sample("sparsemax(e)", sparsemax(e)), Sample("sparsemax(s)", sparsemax(s)),
    Sample("entmax(e, alpha: 1.5)", entmax(e, alpha: 1.5)),
    Sample("entmax(s, alpha: 1.25)", entmax(s, alpha: 1.25)),
    Sample("entmax(e, alpha: 3)", entmax(e, alpha: 3)),
    Sample("entmax(s, alpha: 2)", entmax(s, alpha: 2)),
    Sample("weigh(e, by: .softmax)", weigh(e, by: .softmax)),
    Sample("weigh(s, by: .softmax(temperature: 3))", weigh(s, by: .softmax(temperature: 3))),
    Sample("weigh(e, by: .sparsemax)", weigh(e, by: .sparsemax)),
    Sample("weigh(s, by: .entmax(alpha: 1.5))", weigh(s, by: .entmax(alpha: 1.5))),
    Sample("weigh(s, by: .sigmoid)", weigh(s, by: .sigmoid)),
    Sample("weigh(e, by: .hard)", weigh(e, by: .hard)),
    Sample("masked(e, by: .none)", masked(e, by: .none)),
    Sample("masked(e, by: .keep(flags))", masked(e, by: .keep(flags))),
    Sample("masked(s, by: .keep(flags))", masked(s, by: .keep(flags))),
    Sample("masked(s, by: .causal)", masked(s, by: .causal)),
    Sample(
      "masked(s, by: .causal(aligned: .topLeft))", masked(s, by: .causal(aligned: .topLeft))),
    Sample(
      "masked(s, by: .causal(aligned: .bottomRight))",
      masked(s, by: .causal(aligned: .bottomRight))),
    Sample("softmax(masked(s, by: .causal))", softmax(masked(s, by: .causal))),
    Sample("sparsemax(masked(s, by: .causal))", sparsemax(masked(s, by: .causal))),
    Sample(
      "entmax(masked(s, by: .causal), alpha: 1.5)", entmax(masked(s, by: .causal), alpha: 1.5)),
    Sample(
      "weigh(masked(s, by: .causal), by: .sigmoid)", weigh(masked(s, by: .causal), by: .sigmoid)),
    Sample(
      "softmax(masked(e, by: .keep([false, false, false, false])))",
      softmax(masked(e, by: .keep([false, false, false, false])))),
  ]

  private static let rounds: [Sample] = [
    Sample("contextVector(weights: e, values: v)", contextVector(weights: e, values: v)),
    Sample("contextVectors(weights: s, values: v)", contextVectors(weights: s, values: v)),
    Sample("combine(q, with: x)", combine(q, with: x)),
    Sample(
      "combine(q, with: r, W: C, b: x)", combine(q, with: r, W: C, b: x)),
    Sample(
      "attentionalState(context: q, state: r, W: C)",
      attentionalState(context: q, state: r, W: C)),
    Sample(
      "attend(query: q, keys: k, values: v, by: .dot)",
      attend(query: q, keys: k, values: v, by: .dot)),
    Sample(
      "attend(query: x, keys: k, values: v, by: .general(W: m), mask: .keep(flags), normalizer: .sparsemax)",
      attend(
        query: x, keys: k, values: v, by: .general(W: m), mask: .keep(flags),
        normalizer: .sparsemax)),
    Sample(
      "attend(query: q, keys: k, values: v, by: .distance, normalizer: .entmax(alpha: 1.5))",
      attend(query: q, keys: k, values: v, by: .distance, normalizer: .entmax(alpha: 1.5))),
    Sample(
      "attend(queries: m, keys: k, values: v, by: .scaledDot, mask: .causal)",
      attend(queries: m, keys: k, values: v, by: .scaledDot, mask: .causal)),
    Sample(
      "scaledDotProductAttention(queries: m, keys: k, values: v)",
      scaledDotProductAttention(queries: m, keys: k, values: v)),
    Sample(
      "scaledDotProductAttention(queries: L, keys: k, values: v, mask: .causal(aligned: .bottomRight))",
      scaledDotProductAttention(
        queries: L, keys: k, values: v, mask: .causal(aligned: .bottomRight))),
    Sample(
      "scaledDotProductAttention(queries: m, keys: k, values: v, mask: .alibi(slope: 0.5))",
      scaledDotProductAttention(queries: m, keys: k, values: v, mask: .alibi(slope: 0.5))),
    // The queries are narrower than the keys, so that rows and columns can't be confused.
    Sample(
      "attend(queries: G, keys: k, values: v, by: .additive, mask: .causal(aligned: .bottomRight), normalizer: .sigmoid)",
      attend(
        queries: G, keys: k, values: v, by: .additive, mask: .causal(aligned: .bottomRight),
        normalizer: .sigmoid)),
    Sample(
      "attend(queries: G, keys: k, values: v, by: .concat(seed: 1), normalizer: .hard)",
      attend(queries: G, keys: k, values: v, by: .concat(seed: 1), normalizer: .hard)),
  ]
}
