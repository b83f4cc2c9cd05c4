import Attention
import Diagnostics
import Pictures

/// The small translator of the shipped lesson, which writes "I am a student".
enum PlayerSample {
  static let source = ["tôi", "là", "sinh viên"]
  static let states: Matrix = [[0.8, -0.1, -0.6], [0.8, 0.8, 0.8], [-1, 1, -0.2]]

  /// The players whose text is recorded, by the name of the file.
  static let recorded: [String: Player] = [
    "player-previous.en.html": sentence(.previous, .english),
    "player-previous.vi.html": sentence(.previous, .vietnamese),
    "player-current.en.html": sentence(.current, .english),
    "player-current.vi.html": sentence(.current, .vietnamese),
    "player-question.en.html": question(.english),
    "player-masked.vi.html": question(.vietnamese, mask: .keep([true, false, true, true])),
  ]

  /// The player of a whole sentence.
  static func sentence(_ timing: Timing, _ language: Language, digits: Int = 4) -> Player {
    let decoder = timing == .previous ? translator : speaker
    let first = states[2]
    let decoding = decode(
      encoder: states, state: first, by: guide, decoder: decoder, timing: timing, limit: 8)
    let rounds = decoding.words.indices.map { index in
      let previous = index == 0 ? Decoder.end : decoding.words[index - 1]
      let place = words.firstIndex(of: previous) ?? 0
      return Player.Round(
        query: decoding.queries[index], scores: decoding.scores[index],
        weights: decoding.weights[index], normalizer: "softmax",
        context: decoding.contexts[index],
        output: Player.Output(
          previousWord: previous, previous: decoder.embeddings[place],
          combined: decoding.combined[index], state: decoding.states[index],
          probabilities: decoding.probabilities[index], word: decoding.words[index]))
    }
    return Player(
      id: "player-1", source: Player.Source(words: source, keys: states), timing: timing,
      vocabulary: words, rounds: rounds, digits: digits, language: language)
  }

  /// The player of one question to a photo, whose values are not its keys.
  static func question(_ language: Language, mask: Mask = .none) -> Player {
    let looks: Matrix = [[3, 1, 0, 0], [1, 1, 0, 0], [2, 0, 1, 0], [1, 0, 0, 1]]
    let places: Matrix = [[1, 2], [2, 1], [4, 2], [3, 1]]
    let query: Vector = [1, 2, 0, 0]
    let found = attend(query: query, keys: looks, values: places, by: .dot, mask: mask)
    return Player(
      id: "photo",
      source: Player.Source(words: ["Mai", "Hoa", "Minh", "An"], keys: looks, values: places),
      rounds: [
        Player.Round(
          query: query, scores: found.scores, masked: found.masked, weights: found.weights,
          normalizer: "softmax", context: found.context)
      ], digits: 4, language: language)
  }

  /// The player of random rounds of a given size, without a decoder.
  static func wide(keys count: Int, width: Int, rounds: Int, named: Bool = true) -> Player {
    let keys = Matrix.random(rows: count, columns: width, seed: 1)
    let queries = Matrix.random(rows: rounds, columns: width, seed: 2)
    let found = attend(queries: queries, keys: keys, values: keys, by: .scaledDot)
    return Player(
      id: "wide",
      source: Player.Source(words: named ? (0..<count).map { "từ\($0)" } : nil, keys: keys),
      rounds: (0..<rounds).map { index in
        Player.Round(
          query: queries[index], asker: named ? "q\(index)" : nil, scores: found.scores[index],
          masked: found.masked[index], weights: found.weights[index], normalizer: "softmax",
          context: found.context[index])
      }, digits: 4, language: .english)
  }

  // MARK: The model

  private static let words = ["<END>", "I", "am", "a", "student", "you", "are", "teacher"]

  private static let guide: Score = .additive(
    W: [[-1.8, 1.2, 0.1], [-1.1, -2.5, 0.1], [-0.2, 0.2, -0.1]],
    U: [[-2.1, 1.3, 0.2], [-1.4, -1.2, -0.4], [-0.1, -1.6, -0.8]], v: [2.8, -1.9, 1.9])

  /// Reads [c; y] through a layer, for the previous-state timing.
  private static let translator = decoder(
    Wc: [[-1.2, -1.1, 0.2, 1.3, 1], [-0.1, -0.7, 1.2, -1.5, -0.1]], bc: [-0.2, -0.7])

  /// Writes from tanh(W[c; s]), for the current-state timing.
  private static let speaker = decoder(
    Wc: [
      [-0.6, 0.3, 0.1, 0.7, 0.1, -0.9], [0.1, 0.1, 0.3, 0.3, 1.7, -1.6],
      [0.4, -0.5, 2.4, 2, 0.7, 0.5],
    ], bc: [0, 0, 0])

  private static func decoder(Wc: Matrix, bc: Vector) -> Decoder {
    Decoder(
      words: words,
      embeddings: [
        [-0.6, 1.2], [-0.6, -0.4], [0.9, -0.9], [-0.6, -1.4], [-0.2, 1.1], [1.3, 1.4], [0.7, -1],
        [1.3, 0.1],
      ],
      Wi: [
        [-0.8, 0.1], [0.1, 0.1], [-0.4, 0.1], [1.2, 0.1], [-0.1, 1.2], [1.5, -0.1], [-1, -0.1],
        [-1.4, 1.2], [2, 2.1],
      ],
      Wh: [
        [-0.7, 0.2, 0.6], [0.3, 0.3, -0.1], [0.7, -0.7, -0.5], [-0.9, 0.9, 0.1], [0.8, -0.2, 0.3],
        [0.1, -0.4, 0.3], [1.1, -1.6, -0.7], [-0.5, 0.3, -0.2], [1.3, -0.7, -0.6],
      ],
      bi: [0.3, -0.3, 0.2, 0.1, -1.7, -2.3, 0.4, -0.7, 0.5], bh: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      Wc: Wc, bc: bc,
      Wo: [
        [1.7, -2.6, 2.1], [-2.9, 0.6, -2.1], [-0.1, 3.8, -0.7], [0.2, -3.6, -2.8],
        [3.5, 0.7, -1.8], [-1.8, 1.8, 2.2], [-2.9, -3.2, 0.8], [2.3, 2.6, 2.3],
      ],
      bo: [0, -0.1, 1, -1.3, -0.4, 1.1, -1.2, 0.7])
  }
}
