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
    guard let sum = made(expression), sum.function.name == "contextVector",
      case .vector(let weights) = sum.values[0], case .matrix(let values) = sum.values[1],
      let context = expression.flatMap({ run.session.value(of: $0) }).flatMap({ Vector($0) })
    else { return nil }
    let normalizing = made(sum.arguments[0])
    let normalizer = normalizing.flatMap { self.normalizer(of: $0) }
    var scored = normalizer == nil ? nil : normalizing?.arguments.first
    let seen = scored.flatMap { run.session.value(of: $0) }.flatMap { Vector($0) }
    var masked: Vector?
    if let masking = made(scored), masking.function.name == "masked" {
      masked = seen
      scored = masking.arguments[0]
    }
    let scores = scored.flatMap { run.session.value(of: $0) }.flatMap { Vector($0) }
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
      let words = named(result.axes.columns, probabilities.count), !words.isEmpty,
      let last = made(layer.arguments[0])
    else { return nil }
    switch last.function.name {
    case "gru":
      guard let joined = made(last.arguments[0]), joined.function.name == "combine",
        let context = contextChain(joined.arguments[0]), context.query == Vector(last.values[1])
      else { return nil }
      return OutputChain(
        context: context, timing: .previous, vocabulary: words,
        output: output(
          words, joined.arguments[1], combined: Vector(last.values[0]),
          state: Vector(layer.values[0]), probabilities))
    case "attentionalState":
      guard let context = contextChain(last.arguments[0]), let decoder = made(last.arguments[1]),
        decoder.function.name == "gru", context.query == Vector(last.values[1])
      else { return nil }
      return OutputChain(
        context: context, timing: .current, vocabulary: words,
        output: output(
          words, decoder.arguments[0], combined: Vector(layer.values[0]), state: context.query,
          probabilities))
    default: return nil
    }
  }

  private func output(
    _ words: [String], _ embedding: TypedExpression, combined: Vector?, state: Vector?,
    _ probabilities: Vector
  ) -> Player.Output {
    Player.Output(
      previousWord: word(words, of: embedding),
      previous: run.session.value(of: embedding).flatMap { Vector($0) }, combined: combined,
      state: state, probabilities: probabilities, word: words[argmax(probabilities)])
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
