import Attention

extension Kind {
  private typealias L = FixtureLesson

  /// Heads, positions, and whole rounds.
  static let structures: [Kind] = [
    whole(
      "attend", ["attend", "AttentionResults"], "attend(queries: X, keys: X, values: X, by: .dot)"
    ) {
      attend(queries: L.X, keys: L.X, values: L.X, by: .dot).weights.values
    },
    Kind(
      "attend with one query", ["AttentionResult"], in: .sentence,
      ["--let", "r = attend(query: q, keys: K, values: V, by: .dot)"], .whole("context")
    ) { attend(query: L.q, keys: L.K, values: L.V, by: .dot).context.values },
    whole("self-attention", ["selfAttention"], "selfAttention(X, WQ: WQ, WK: WQ, WV: WQ)") {
      selfAttention(L.X, WQ: L.WQ, WK: L.WQ, WV: L.WQ).weights.values
    },
    whole(
      "self-attention, causal", [], "selfAttention(X, WQ: WQ, WK: WQ, WV: WQ, mask: .causal)"
    ) { selfAttention(L.X, WQ: L.WQ, WK: L.WQ, WV: L.WQ, mask: .causal).weights.values },
    heads("multi-head", ["multiHead", "MultiHeadResult"], kept: 2, groups: nil),
    heads("grouped-query", [], kept: 4, groups: 2),
    heads("multi-query", [], kept: 2, groups: 1),
    Kind(
      "RoPE, neighbours", ["rope", "RotaryPairing.interleaved"], in: .manyQueries,
      [
        "--let", "Q = rope(X, pairing: .interleaved)", "--let",
        "K = rope(X, pairing: .interleaved)",
      ], .weights
    ) { roped(.interleaved) },
    Kind(
      "RoPE, halves", ["RotaryPairing.halves"], in: .manyQueries,
      ["--let", "Q = rope(X, pairing: .halves)", "--let", "K = rope(X, pairing: .halves)"], .weights
    ) { roped(.halves) },
    Kind(
      "linear attention", ["linearAttention"], in: .manyQueries,
      ["--let", "C = linearAttention(queries: Q, keys: K, values: V)"], .context
    ) { linearAttention(queries: L.Q, keys: L.K, values: L.V).values },
    Kind(
      "linear attention, causal", in: .manyQueries,
      ["--let", "C = linearAttention(queries: Q, keys: K, values: V, causal: true)"], .context
    ) { linearAttention(queries: L.Q, keys: L.K, values: L.V, causal: true).values },
    Kind(
      "scaled dot-product attention", ["scaledDotProductAttention", "contextVectors"],
      in: .manyQueries,
      ["--let", "C = scaledDotProductAttention(queries: Q, keys: K, values: V, mask: .causal)"],
      .context
    ) {
      contextVectors(
        weights: softmax(masked(score(queries: L.Q, keys: L.K, by: .scaledDot), by: .causal)),
        values: L.V
      ).values
    },
    Kind(
      "hierarchical: the query is learned", ["contextVector"], ["--let", "q = u"], .context
    ) { contextVector(weights: softmax(L.K * L.u), values: L.V).values },
    decoded(
      "RNNsearch", ["decode", "Timing.previous", "Decoder", "Decoding"],
      "by: .additive(W: [[1], [0.5]], U: [[1, 0], [0, -1]], v: [1, 2]), decoder: translator, "
        + "timing: .previous"
    ) {
      decode(
        encoder: L.states, state: [1],
        by: .additive(W: [[1], [0.5]], U: [[1, 0], [0, -1]], v: [1, 2]), decoder: L.translator,
        timing: .previous)
    },
    decoded(
      "Luong, general", ["Timing.current"],
      "by: .general(W: [[1, -1]]), decoder: speaker, timing: .current, limit: 2"
    ) {
      decode(
        encoder: L.states, state: [1], by: .general(W: [[1, -1]]), decoder: L.speaker,
        timing: .current, limit: 2)
    },
  ]

  private static func roped(_ pairing: RotaryPairing) -> [Double] {
    let turned = rope(L.X, pairing: pairing)
    return softmax(score(queries: turned, keys: turned, by: .dot)).values
  }

  /// A result with weights in the place of the lesson's.
  private static func whole(
    _ title: String, _ names: [String], _ text: String,
    _ weights: @escaping @Sendable () -> [Double]
  ) -> Kind {
    Kind(title, names, in: .sentence, ["--let", "r = \(text)"], .whole("weights"), weights)
  }

  /// Several heads; in groups, WG makes keys and values that are half as wide.
  private static func heads(
    _ title: String, _ names: [String], kept heads: Int, groups: Int?
  ) -> Kind {
    let (shared, matrix) = groups == nil ? ("WQ", L.WQ) : ("WG", L.WG)
    let text =
      "multiHead(queries: X, keys: X, values: S, WQ: WQ, WK: \(shared), WV: \(shared), WO: WQ, "
      + "heads: \(heads)" + (groups.map { ", groups: \($0)" } ?? "") + ")"
    return whole(title, names, text) {
      multiHead(
        queries: L.X, keys: L.X, values: L.S, WQ: L.WQ, WK: matrix, WV: matrix, WO: L.WQ,
        heads: heads, groups: groups ?? heads
      ).weights.flatMap(\.values)
    }
  }

  private static func decoded(
    _ title: String, _ names: [String], _ arguments: String,
    _ decoding: @escaping @Sendable () -> Decoding
  ) -> Kind {
    Kind(
      title, names, in: .decoding,
      ["--let", "d = decode(encoder: states, state: [1], \(arguments))"], .whole("weights")
    ) { decoding().weights.values }
  }
}
