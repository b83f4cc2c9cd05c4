internal import Attention
internal import LessonSwift
internal import Pictures
internal import Runs

// One round whose steps are cells of their own, followed back from the last one.

extension CellView {
  /// Steps 1 to 3 of a round, as far as cells made them.
  struct ContextChain {
    let source: Player.Source
    let query: Vector?
    let scores: Vector?
    let masked: Vector?
    let weights: Vector
    let normalizer: String?
    let context: Vector
  }

  /// All five steps.
  struct OutputChain {
    let context: ContextChain
    let timing: Timing
    let vocabulary: [String]
    let output: Player.Output
  }

  func player(_ id: String, _ chain: ContextChain, output: OutputChain?) -> Player {
    let round = Player.Round(
      query: chain.query, scores: chain.scores, masked: chain.masked, weights: chain.weights,
      normalizer: chain.normalizer, context: chain.context, output: output?.output)
    return Player(
      id: id, source: chain.source, timing: output?.timing ?? .previous,
      vocabulary: output?.vocabulary ?? [], rounds: [round], digits: digits, language: language)
  }

  func player(_ id: String, _ chain: OutputChain) -> Player {
    player(id, chain.context, output: chain)
  }

  /// What is behind a context: weights and values, and before them scores, query and keys.
  func contextChain(_ expression: TypedExpression?) -> ContextChain? {
    attendedChain(expression) ?? summedChain(expression)
  }

  /// What is behind a context that `attend` found with the rest of the round, as in
  /// `attend(…).context`.
  func attendedChain(_ expression: TypedExpression?) -> ContextChain? {
    guard let field = made(expression), field.function.notation == .property,
      field.function.name == "context", let found = AttentionResult(field.values[0])
    else { return nil }
    let round = field.arguments[0]
    return contextChain(found, by: made(round), axes(of: round).columns)
  }

  /// - Parameter names: of the keys.
  func contextChain(
    _ found: AttentionResult, by made: Made?, _ names: [String]?
  ) -> ContextChain? {
    guard let call = AttendCall(made), case .vector(let query) = call.query else { return nil }
    return ContextChain(
      source: source(names, keys: call.keys, values: call.values), query: query,
      scores: found.scores, masked: found.masked, weights: found.weights,
      normalizer: call.normalizer.text, context: found.context)
  }

  /// What is behind a context that a cell of its own summed up.
  private func summedChain(_ expression: TypedExpression?) -> ContextChain? {
    guard let sum = made(expression), sum.function.name == "contextVector",
      case .vector(let weights) = sum.values[0], case .matrix(let values) = sum.values[1],
      let context = expression.flatMap({ vector($0) })
    else { return nil }
    let normalizing = made(sum.arguments[0])
    let normalizer = normalizing.flatMap { self.normalizer(of: $0) }
    var scored = normalizer == nil ? nil : normalizing?.arguments.first
    let seen = scored.flatMap { vector($0) }
    var masked: Vector?
    if let masking = made(scored), masking.function.name == "masked" {
      masked = seen
      scored = masking.arguments[0]
    }
    let scores = scored.flatMap { vector($0) }
    let asking = made(scored).flatMap { $0.function.name == "score" ? $0 : nil }
    let keys = asking.flatMap { Matrix($0.values[1]) } ?? values
    guard scores.map({ $0.count == weights.count }) ?? true, keys.rows == weights.count
    else { return nil }
    let names = axes(of: sum.arguments[0]).columns ?? axes(of: sum.arguments[1]).rows
    return ContextChain(
      source: source(names, keys: keys, values: values),
      query: asking.flatMap { Vector($0.values[0]) }, scores: scores, masked: masked,
      weights: weights, normalizer: normalizer?.text, context: context)
  }

  /// What is behind the probabilities of words: a decoder's step and the context that it was given,
  /// in one of the two orders; nil for any other order.
  func outputChain(_ expression: TypedExpression?, _ probabilities: Vector) -> OutputChain? {
    guard let layer = made(expression), layer.function.name == "wordProbabilities",
      let words = named(result.axes.columns, probabilities.count), !words.isEmpty
    else { return nil }
    if let decoder = decoderStep(layer.arguments[0]) {
      guard let joined = made(decoder.input), joined.function.name == "combine",
        let context = contextChain(joined.arguments[0]), context.query == decoder.oldState
      else { return nil }
      return OutputChain(
        context: context, timing: .previous, vocabulary: words,
        output: output(
          words, joined.arguments[1], combined: vector(decoder.input),
          state: Vector(layer.values[0]), probabilities))
    }
    guard let joined = made(layer.arguments[0]), joined.function.name == "attentionalState",
      let context = contextChain(joined.arguments[0]),
      let decoder = decoderStep(joined.arguments[1]), context.query == Vector(joined.values[1])
    else { return nil }
    return OutputChain(
      context: context, timing: .current, vocabulary: words,
      output: output(
        words, decoder.input, combined: Vector(layer.values[0]), state: context.query,
        probabilities))
  }

  /// What a decoder's cell was given to come to its new state.
  private struct DecoderStep {
    let input: TypedExpression
    let oldState: Vector?
  }

  /// The step of a decoder that an expression is the new state of: `gru(…)`, or `lstm(…).state`.
  private func decoderStep(_ expression: TypedExpression) -> DecoderStep? {
    guard var cell = made(expression) else { return nil }
    if cell.function.notation == .property, cell.function.name == "state" {
      guard let step = made(cell.arguments[0]), step.function.name == "lstm" else { return nil }
      cell = step
    } else if cell.function.name != "gru" {
      return nil
    }
    return DecoderStep(input: cell.arguments[0], oldState: Vector(cell.values[1]))
  }

  private func vector(_ expression: TypedExpression) -> Vector? {
    run.session.value(of: expression).flatMap { Vector($0) }
  }

  private func output(
    _ words: [String], _ embedding: TypedExpression, combined: Vector?, state: Vector?,
    _ probabilities: Vector
  ) -> Player.Output {
    Player.Output(
      previousWord: word(words, of: embedding),
      previous: vector(embedding), combined: combined, state: state,
      probabilities: probabilities, word: words[argmax(probabilities)])
  }

  /// The word whose row of an embedding matrix an expression takes.
  private func word(_ words: [String], of embedding: TypedExpression) -> String? {
    guard let row = made(embedding), row.function.notation == .element, row.values.count == 2,
      case .matrix(let embeddings) = row.values[0], embeddings.rows == words.count,
      let index = Int(row.values[1]), words.indices.contains(index)
    else { return nil }
    return words[index]
  }
}
