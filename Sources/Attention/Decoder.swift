/// All that a decoder has learned: its words, its recurrent cell and its output layer.
///
/// The cell is a ``gru(input:state:Wi:Wh:bi:bh:)``; H is the width of its state, E that of an
/// embedding, V the number of words. How wide Wi, Wc and Wo have to be depends on the timing: see
/// ``decode(encoder:state:by:decoder:timing:limit:)``.
public struct Decoder: Equatable, Sendable {
  /// The vocabulary, which has `Decoder.end` in it.
  ///
  /// Of equal words the first counts.
  public let words: [String]
  /// V × E: one row a word.
  public let embeddings: Matrix
  /// 3H rows.
  public let Wi: Matrix
  /// 3H × H.
  public let Wh: Matrix
  /// 3H numbers.
  public let bi: Vector
  /// 3H numbers.
  public let bh: Vector
  /// The layer that joins the context with the previous word or the state; nil: they are only
  /// concatenated.
  public let Wc: Matrix?
  /// One number a row of Wc; nil if there is no Wc.
  public let bc: Vector?
  /// V rows.
  public let Wo: Matrix
  /// One number a word.
  public let bo: Vector

  /// The word that ends a sentence, and that stands before its first word.
  public static let end = "<END>"

  /// The width of the state.
  public var stateWidth: Int { Wh.columns }

  /// A decoder that only concatenates: [c; y], or [c; h] for the current-state timing.
  ///
  /// - Precondition: `<END>` is among the words, of which each has a row in `embeddings` and `Wo`
  ///   and a number in `bo`; Wi, Wh, bi and bh stack three gates of one state.
  public init(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wo: Matrix,
    bo: Vector
  ) {
    require(
      Shape.decoder(
        words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo))
    self.init(words, embeddings, Wi, Wh, bi, bh, nil, nil, Wo, bo)
  }

  /// A decoder that joins by a layer: tanh(Wc [c; y] + bc), or tanh(Wc [c; h] + bc) for the
  /// current-state timing.
  ///
  /// - Precondition: as for the others, and bc has one number a row of Wc.
  public init(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wc: Matrix,
    bc: Vector, Wo: Matrix, bo: Vector
  ) {
    require(
      Shape.decoder(
        words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, bc: bc,
        Wo: Wo, bo: bo))
    self.init(words, embeddings, Wi, Wh, bi, bh, Wc, bc, Wo, bo)
  }

  /// A decoder that joins by a layer without a bias: bc is 0.
  ///
  /// - Precondition: as for the others.
  public init(
    words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector, Wc: Matrix,
    Wo: Matrix, bo: Vector
  ) {
    require(
      Shape.decoder(
        words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, Wo: Wo,
        bo: bo))
    self.init(words, embeddings, Wi, Wh, bi, bh, Wc, .zeros(Wc.rows), Wo, bo)
  }

  /// The parts as they are, once they are known to fit.
  private init(
    _ words: [String], _ embeddings: Matrix, _ Wi: Matrix, _ Wh: Matrix, _ bi: Vector,
    _ bh: Vector, _ Wc: Matrix?, _ bc: Vector?, _ Wo: Matrix, _ bo: Vector
  ) {
    self.words = words
    self.embeddings = embeddings
    self.Wi = Wi
    self.Wh = Wh
    self.bi = bi
    self.bh = bh
    self.Wc = Wc
    self.bc = bc
    self.Wo = Wo
    self.bo = bo
  }

  /// tanh(Wc [context; other] + bc), or [context; other] without a Wc.
  func join(_ context: Vector, with other: Vector) -> Vector {
    guard let Wc, let bc else { return combine(context, with: other) }
    return combine(context, with: other, W: Wc, b: bc)
  }
}
