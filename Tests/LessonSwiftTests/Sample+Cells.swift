import Attention

@testable import LessonSwift

extension Sample {
  /// Recurrent cells and decoders.
  static let cells: [Sample] = [
    Sample(
      "gru(input: x, state: q, Wi: Wi, Wh: Wh, bi: bi, bh: bh)",
      gru(input: x, state: q, Wi: Wi, Wh: Wh, bi: bi, bh: bh)),
    Sample(
      "lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL)",
      lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL)),
    Sample(
      "lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL).state",
      lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL).state),
    Sample(
      "lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL).memory",
      lstm(input: x, state: q, memory: r, Wi: Li, Wh: Lh, bi: bL, bh: bL).memory),
    Sample(
      "wordProbabilities(state: q, W: W, b: bo)", wordProbabilities(state: q, W: W, b: bo)),
    Sample("plain", plain), Sample("layered", layered), Sample("luong", luong),
    Sample("joined", joined),
    Sample(
      "decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 3)",
      decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 3)),
    Sample(
      "decode(encoder: k, state: q, by: .additive(seed: 2), decoder: layered, timing: .previous, limit: 3)",
      decode(
        encoder: k, state: q, by: .additive(seed: 2), decoder: layered, timing: .previous,
        limit: 3)),
    Sample(
      "decode(encoder: k, state: q, by: .general, decoder: luong, timing: .current, limit: 3)",
      decode(encoder: k, state: q, by: .general, decoder: luong, timing: .current, limit: 3)),
    Sample(
      "decode(encoder: k, state: q, by: .cosine(beta: 3), decoder: joined, timing: .current, limit: 2)",
      decode(
        encoder: k, state: q, by: .cosine(beta: 3), decoder: joined, timing: .current, limit: 2)),
    Sample(
      "decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 0)",
      decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 0)),
  ]

  /// What can be read of the library's values.
  static let members: [Sample] = [
    Sample("attend(query: q, keys: k, values: v, by: .dot).scores", one.scores),
    Sample("attend(query: q, keys: k, values: v, by: .dot).masked", one.masked),
    Sample("attend(query: q, keys: k, values: v, by: .dot).weights", one.weights),
    Sample("attend(query: q, keys: k, values: v, by: .dot).context", one.context),
    Sample("attend(queries: m, keys: k, values: v, by: .dot).scores", many.scores),
    Sample("attend(queries: m, keys: k, values: v, by: .dot).masked", many.masked),
    Sample("attend(queries: m, keys: k, values: v, by: .dot).weights", many.weights),
    Sample("attend(queries: m, keys: k, values: v, by: .dot).context", many.context),
    Sample("plain.words", plain.words), Sample("plain.embeddings", plain.embeddings),
    Sample("plain.Wi", plain.Wi), Sample("plain.Wh", plain.Wh), Sample("plain.bi", plain.bi),
    Sample("plain.bh", plain.bh), Sample("plain.Wo", plain.Wo), Sample("plain.bo", plain.bo),
    decoded("words", \.words), decoded("queries", \.queries), decoded("scores", \.scores),
    decoded("weights", \.weights), decoded("contexts", \.contexts),
    decoded("combined", \.combined), decoded("states", \.states),
    decoded("probabilities", \.probabilities),
    Sample("q.count", q.count), Sample("k.count", k.count), Sample("k.rows", k.rows),
    Sample("k.columns", k.columns), Sample("q[2]", q[2]), Sample("q[0...1]", q[0...1]),
    Sample("q[1..<3]", q[1..<3]), Sample("k[3]", k[3]), Sample("k[1...2]", k[1...2]),
    Sample("k[2..<4]", k[2..<4]), Sample("k[3, 1]", k[3, 1]),
    Sample("words[1]", words[1]), Sample("words.count", words.count),
    Sample("words + words", words + words), Sample("[q, r][1]", [q, r][1]),
    Sample("([q] + [r])[1]", r), Sample("[one, one][1].scores", one.scores),
  ]

  private static let one = attend(query: q, keys: k, values: v, by: .dot)
  private static let many = attend(queries: m, keys: k, values: v, by: .dot)
  private static let decoding = decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 2)

  private static func decoded(
    _ field: String, _ path: KeyPath<Decoding, some LessonValue>
  ) -> Sample {
    Sample(
      "decode(encoder: k, state: q, by: .dot, decoder: plain, limit: 2).\(field)",
      decoding[keyPath: path])
  }
}
