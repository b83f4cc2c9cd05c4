internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Pictures
internal import Runs

extension CellView {
  /// The cell's result as frames to go through: rounds of `attend` and `decode`, or one round whose
  /// steps are cells; nil where the result is none of these.
  ///
  /// - Parameter id: of the player in the page.
  func player(id: String) -> Player? {
    guard result.status == .ok else { return nil }
    if let player = learnedPlayer(id: id) { return player }
    guard let binding = result.result else { return nil }
    let made = made(binding.expression)
    switch binding.value {
    case .structure(let structure):
      if let found = structure as? AttentionResult { return player(id, found, made) }
      if let found = structure as? AttentionResults { return player(id, found, made) }
      if let decoding = structure as? Decoding { return player(id, decoding, made) }
      return nil
    case .vector(let vector):
      switch step {
      case .context: return contextChain(binding.expression).map { player(id, $0, output: nil) }
      case .output: return outputChain(binding.expression, vector).map { player(id, $0) }
      case nil: return attendedChain(binding.expression).map { player(id, $0, output: nil) }
      case .score, .weights, .combine: return nil
      }
    default: return nil
    }
  }

  // MARK: attend

  private func player(_ id: String, _ found: AttentionResult, _ made: Made?) -> Player? {
    contextChain(found, by: made, result.axes.columns).map { player(id, $0, output: nil) }
  }

  private func player(_ id: String, _ found: AttentionResults, _ made: Made?) -> Player? {
    guard let call = AttendCall(made), case .matrix(let queries) = call.query, queries.rows > 0
    else { return nil }
    let askers = named(result.axes.rows, queries.rows)
    let rounds = (0..<queries.rows).map { index in
      Player.Round(
        query: queries[index], asker: askers?[index], scores: found.scores[index],
        masked: found.masked[index], weights: found.weights[index],
        normalizer: call.normalizer.text, context: found.context[index])
    }
    return Player(
      id: id, source: source(result.axes.columns, keys: call.keys, values: call.values),
      rounds: rounds, digits: digits, language: language)
  }

  // MARK: decode

  private func player(_ id: String, _ decoding: Decoding, _ made: Made?) -> Player? {
    guard !decoding.words.isEmpty, let made, made.function.name == "decode",
      case .matrix(let encoder) = made.values[0], let decoder = Decoder(made.values[3]),
      let timing = Timing(made.values[4])
    else { return nil }
    let rounds = decoding.words.indices.map { index in
      let previous = index == 0 ? Decoder.end : decoding.words[index - 1]
      let output = Player.Output(
        previousWord: previous,
        previous: decoder.words.firstIndex(of: previous).map { decoder.embeddings[$0] },
        combined: decoding.combined[index], state: decoding.states[index],
        probabilities: decoding.probabilities[index], word: decoding.words[index])
      return Player.Round(
        query: decoding.queries[index], scores: decoding.scores[index],
        weights: decoding.weights[index], normalizer: Normalizer.softmax.text,
        context: decoding.contexts[index], output: output)
    }
    return Player(
      id: id, source: source(result.axes.columns, keys: encoder, values: encoder),
      timing: timing, vocabulary: decoder.words, rounds: rounds, digits: digits,
      language: language)
  }

  // MARK: Names

  /// Keys and, where they are others, values.
  func source(_ names: [String]?, keys: Matrix, values: Matrix) -> Player.Source {
    Player.Source(
      words: named(names, keys.rows), keys: keys, values: keys == values ? nil : values)
  }

  /// Names of so many things; nil where there are not as many.
  func named(_ names: [String]?, _ count: Int) -> [String]? {
    names?.count == count ? names : nil
  }
}
