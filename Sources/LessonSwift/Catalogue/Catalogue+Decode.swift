internal import Attention

extension Catalogue {
  /// All five steps, round after round.
  static let decodeFunctions: [Function] =
    [
      Function(
        "Decoder", .initializer,
        ["words", "embeddings", "Wi", "Wh", "bi", "bh", "Wo", "bo"],
        formula: #"s_t = \mathrm{GRU}([c; y], s_{t-1}),\quad p = \mathrm{softmax}(W_o s_t + b_o)"#,
        source: "Bahdanau et al. 2015, appendix A.2.2",
        shapes: {
          Shape.decoder(words: $0, embeddings: $1, Wi: $2, Wh: $3, bi: $4, bh: $5, Wo: $6, bo: $7)
        }
      ) {
        (
          words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector,
          Wo: Matrix, bo: Vector
        ) in
        Decoder(
          words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
      },
      Function(
        "Decoder", .initializer,
        ["words", "embeddings", "Wi", "Wh", "bi", "bh", "Wc", "Wo", "bo"],
        formula:
          #"\tilde h_t = \tanh(W_c [c; s_t]),\quad p = \mathrm{softmax}(W_o \tilde h_t + b_o)"#,
        source: "Luong et al. 2015, eqs. 5 and 6",
        shapes: {
          Shape.decoder(
            words: $0, embeddings: $1, Wi: $2, Wh: $3, bi: $4, bh: $5, Wc: $6, Wo: $7, bo: $8)
        }
      ) {
        (
          words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector,
          Wc: Matrix, Wo: Matrix, bo: Vector
        ) in
        Decoder(
          words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, Wo: Wo,
          bo: bo)
      },
      Function(
        "Decoder", .initializer,
        ["words", "embeddings", "Wi", "Wh", "bi", "bh", "Wc", "bc", "Wo", "bo"],
        formula: #"x = \tanh(W_c [c; y] + b_c),\quad s_t = \mathrm{GRU}(x, s_{t-1})"#,
        source: "Bahdanau et al. 2015, with an input layer",
        shapes: {
          Shape.decoder(
            words: $0, embeddings: $1, Wi: $2, Wh: $3, bi: $4, bh: $5, Wc: $6, bc: $7, Wo: $8,
            bo: $9)
        }
      ) {
        (
          words: [String], embeddings: Matrix, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector,
          Wc: Matrix, bc: Vector, Wo: Matrix, bo: Vector
        ) in
        Decoder(
          words: words, embeddings: embeddings, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, bc: bc,
          Wo: Wo, bo: bo)
      },
      Function(
        "decode", .function, ["encoder", "state", "by", "decoder", "timing", "limit"],
        fallbacks: ["timing": ".previous", "limit": "20"],
        formula: #"s_{t-1} \to \alpha_t \to c_t \to s_t \quad\text{or}\quad "#
          + #"s_t \to \alpha_t \to c_t \to \tilde h_t"#,
        source: "Bahdanau et al. 2015; Luong et al. 2015",
        shapes: {
          Shape.decode(
            encoder: $0, state: $1, by: $2, decoder: $3, timing: $4, limit: $5)
        },
        cost: { encoder, state, by, decoder, _, limit in
          let gates = decoder.Wi.values.count + decoder.Wh.values.count
          let layers = decoder.Wo.values.count + (decoder.Wc?.values.count ?? 0)
          let scores = scoreCost(queries: 1, width: state.count, keys: encoder, by: by)
          let attention = scores.operations + Double(encoder.values.count + 10 * encoder.rows)
          let combined = decoder.Wc?.rows ?? encoder.columns + decoder.embeddings.columns
          let width =
            2 * encoder.rows + 3 * state.count + encoder.columns + combined + decoder.words.count
          return Cost(
            operations: Double(limit) * (Double(gates + layers) + attention) + 1,
            numbers: max(scores.numbers, Double(limit) * Double(width)))
        },
        arithmetic: { arguments, element in
          DecodingArithmetic(arguments).flatMap { $0.arithmetic(element) }
        }
      ) {
        (
          encoder: Matrix, state: Vector, by: Score, decoder: Decoder, timing: Timing, limit: Int
        ) in
        decode(
          encoder: encoder, state: state, by: by, decoder: decoder, timing: timing, limit: limit)
      },
      Function("previous", .staticProperty(Timing.lessonType), []) { Timing.previous },
      Function("current", .staticProperty(Timing.lessonType), []) { Timing.current },
    ] + Decoder.propertyFunctions + Decoding.propertyFunctions
}

/// How each number of a decoding comes about: from the round's other numbers and the state before.
struct DecodingArithmetic {
  private let encoder: Matrix
  private let first: Vector
  private let score: Score
  private let decoder: Decoder
  private let timing: Timing
  private let decoding: Decoding

  /// From the arguments encoder, state, by, decoder, timing, limit.
  init?(_ arguments: [Value]) {
    guard case .matrix(let encoder) = arguments[0], case .vector(let first) = arguments[1],
      let score = Score(arguments[2]), let decoder = Decoder(arguments[3]),
      let timing = Timing(arguments[4]), let limit = Int(arguments[5])
    else { return nil }
    self.encoder = encoder
    self.first = first
    self.score = score
    self.decoder = decoder
    self.timing = timing
    decoding = decode(
      encoder: encoder, state: first, by: score, decoder: decoder, timing: timing, limit: limit)
  }

  private func own(_ field: String, _ row: Int, _ column: Int) -> Arithmetic {
    .own(Element(field: field, row, column))
  }

  /// The state before a round.
  private func oldState(_ row: Int, _ i: Int) -> Arithmetic {
    row == 0 ? .argument(1, Element(i)) : own("states", row - 1, i)
  }

  /// The embedding of the word before a round's.
  private func previousWord(_ row: Int, _ i: Int) -> Arithmetic {
    let word = row == 0 ? Decoder.end : decoding.words[row - 1]
    return .number(decoder.embeddings[decoder.words.firstIndex(of: word) ?? 0, i])
  }

  func arithmetic(_ element: Element) -> Arithmetic? {
    guard element.indices.count == 2 else { return nil }
    let (row, i) = (element.indices[0], element.indices[1])
    switch element.field {
    case "queries":
      return timing == .previous ? oldState(row, i) : own("states", row, i)
    case "scores":
      return ScoreCall(width: decoder.stateWidth, keyWidth: encoder.columns, score: score)
        .arithmetic(
          key: i, query: { own("queries", row, $0) }, keys: { .argument(0, Element($0, $1)) })
    case "weights":
      let scores = WeighedRow(
        scores: decoding.scores[row].values, score: { own("scores", row, $0) },
        weight: { own("weights", row, $0) })
      return Normalizer.softmax.arithmetic(of: i, in: scores)
    case "contexts":
      return .dot(encoder.rows, { own("weights", row, $0) }) { .argument(0, Element($0, i)) }
    case "combined": return combined(row, i)
    case "states":
      let input: (Int) -> Arithmetic = { column in
        timing == .previous ? own("combined", row, column) : previousWord(row, column)
      }
      return RecurrentGates(decoder, input: input, state: { oldState(row, $0) }).gru(i)
    case "probabilities": return probability(row, i)
    default: return nil
    }
  }

  private func combined(_ row: Int, _ i: Int) -> Arithmetic {
    let contextWidth = encoder.columns
    func part(_ column: Int) -> Arithmetic {
      if column < contextWidth { return own("contexts", row, column) }
      return timing == .previous
        ? previousWord(row, column - contextWidth) : own("states", row, column - contextWidth)
    }
    guard let Wc = decoder.Wc else { return part(i) }
    let terms = (0..<Wc.columns).map { Arithmetic.product([.number(Wc[i, $0]), part($0)]) }
    return .apply(.tanh, .sum(terms + (decoder.bc.map { [.number($0[i])] } ?? [])))
  }

  private func probability(_ row: Int, _ word: Int) -> Arithmetic? {
    let field = timing == .previous ? "states" : "combined"
    let read = timing == .previous ? decoding.states[row] : decoding.combined[row]
    return Catalogue.wordProbability(
      word, logits: (decoder.Wo * read + decoder.bo).values,
      logit: { word in
        .sum(
          (0..<decoder.Wo.columns).map {
            .product([.number(decoder.Wo[word, $0]), own(field, row, $0)])
          } + [.number(decoder.bo[word])])
      })
  }
}
