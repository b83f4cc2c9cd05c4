// Whole decoders: what their parts need of each other, and what a timing needs of them.

extension Shape {
  /// What is wrong with `Decoder(words:embeddings:Wi:Wh:bi:bh:Wo:bo:)`; nil if nothing is.
  public static func decoder(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wo: Matrix,
    bo: Vector
  ) -> ShapeMismatch? {
    if !words.contains(Decoder.end) {
      return ShapeMismatch(
        argument: "words", has: .words(words.count), needs: .listWith(word: Decoder.end),
        rule: .endWord)
    }
    if embeddings.rows != words.count {
      return ShapeMismatch(
        argument: "embeddings", has: .rows(embeddings.rows), needs: .rows(words.count),
        other: "words", rule: .oneEmbeddingPerWord)
    }
    if let mismatch = gates(3, of: Wh.columns, setBy: "Wh", Wi: Wi, Wh: Wh, bi: bi, bh: bh) {
      return mismatch
    }
    if Wo.rows != words.count {
      return ShapeMismatch(
        argument: "Wo", has: .rows(Wo.rows), needs: .rows(words.count), other: "words",
        rule: .oneOutputPerWord)
    }
    return bias(bo, named: "bo", of: Wo, named: "Wo")
  }

  /// What is wrong with `Decoder(words:embeddings:Wi:Wh:bi:bh:Wc:bc:Wo:bo:)`; nil if nothing is.
  public static func decoder(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wc: Matrix,
    bc: Vector, Wo: Matrix, bo: Vector
  ) -> ShapeMismatch? {
    decoder(words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
      ?? bias(bc, named: "bc", of: Wc, named: "Wc")
  }

  /// What is wrong with `Decoder(words:embeddings:Wi:Wh:bi:bh:Wc:Wo:bo:)`; nil if nothing is.
  public static func decoder(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wc: Matrix,
    Wo: Matrix, bo: Vector
  ) -> ShapeMismatch? {
    decoder(words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
  }

  /// What is wrong with `decode(encoder:state:by:decoder:timing:limit:)`; nil if nothing is.
  ///
  /// `argument` is `decoder` if its parts do not
  /// fit the timing.
  public static func decode(
    encoder: Matrix, state: Vector, by score: Score, decoder: Decoder, timing: Timing = .previous,
    limit: Int = 20
  ) -> ShapeMismatch? {
    if state.count != decoder.stateWidth {
      return ShapeMismatch(
        argument: "state", has: .numbers(state.count), needs: .numbers(decoder.stateWidth),
        other: "decoder", rule: .stateWidth)
    }
    if let mismatch = Shape.score(query: state, keys: encoder, by: score) {
      return mismatch.renamed(["query": "state", "keys": "encoder"])
    }
    if let mismatch = notCount(limit, named: "limit") { return mismatch }
    return widths(of: decoder, timing: timing, context: encoder.columns).first {
      $0.matrix.columns != $0.width
    }.map { part in
      ShapeMismatch(
        argument: "decoder", has: .width(part.matrix.columns), needs: .width(part.width),
        rule: .decoding(timing: timing, matrix: part.name, times: part.factor))
    }
  }

  /// What each of a decoder's matrices is multiplied with, and how wide that is.
  private static func widths(
    of decoder: Decoder, timing: Timing, context: Int
  ) -> [(name: String, matrix: Matrix, factor: String, width: Int)] {
    let embedding = decoder.embeddings.columns
    let (Wi, Wo, state) = (decoder.Wi, decoder.Wo, decoder.stateWidth)
    switch (timing, decoder.Wc) {
    case (.previous, nil):
      return [
        ("Wi", Wi, "[c; y]", context + embedding),
        ("Wo", Wo, "s", state),
      ]
    case (.previous, let Wc?):
      return [
        ("Wc", Wc, "[c; y]", context + embedding),
        ("Wi", Wi, "tanh(Wc [c; y] + bc)", Wc.rows),
        ("Wo", Wo, "s", state),
      ]
    case (.current, nil):
      return [
        ("Wi", Wi, "y", embedding),
        ("Wo", Wo, "[c; h]", context + state),
      ]
    case (.current, let Wc?):
      return [
        ("Wi", Wi, "y", embedding),
        ("Wc", Wc, "[c; h]", context + state),
        ("Wo", Wo, "tanh(Wc [c; h] + bc)", Wc.rows),
      ]
    }
  }
}

extension ShapeMismatch {
  /// The same mismatch for a caller whose arguments have other names.
  fileprivate func renamed(_ names: [String: String]) -> ShapeMismatch {
    ShapeMismatch(
      argument: names[argument] ?? argument, has: has, needs: needs,
      other: other.map { names[$0] ?? $0 }, rule: rule)
  }
}
