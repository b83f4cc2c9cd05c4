internal import Attention
internal import LearningCells
internal import LessonSwift
internal import Pictures
internal import Runs
internal import Seq2Seq

extension CellView {
  /// What a model wrote, round by round; nil where the cell has no such result, or the model no weights.
  func learnedPlayer(id: String) -> Player? {
    let values = (result.result.map { [$0.value] } ?? []) + result.shown.map(\.value)
    guard let translation = values.lazy.compactMap({ ModelTranslation($0) }).first,
      !translation.words.isEmpty, translation.weights.rows == translation.words.count
    else { return nil }
    let rounds = translation.words.indices.map { index in
      let (context, combined) = (translation.contexts[index], translation.combined[index])
      // With this timing [c; y] was made, whose end is the embedding of the previous word.
      let previous =
        translation.timing == .previous
        ? Vector(Array(combined.values.dropFirst(context.count))) : nil
      let output = Player.Output(
        previousWord: index == 0 ? Decoder.end : translation.words[index - 1],
        previous: previous, combined: combined, state: translation.states[index],
        probabilities: translation.probabilities[index], word: translation.words[index])
      return Player.Round(
        query: translation.queries[index],
        scores: translation.scores.rows > index ? translation.scores[index] : nil,
        weights: translation.weights[index], normalizer: normalizer(of: translation.attention),
        context: context, output: output)
    }
    return Player(
      id: id,
      source: source(
        translation.source, keys: translation.encoder, values: translation.encoder),
      timing: translation.timing, vocabulary: translation.vocabulary, rounds: rounds,
      digits: digits, language: language)
  }

  private func normalizer(of attention: AttentionKind) -> String? {
    switch attention {
    case .none, .mean: nil
    case .linear: Normalizer.proportional.text
    case .dot, .scaledDot, .general, .additive, .concat, .cosine, .distance, .location,
      .normalizedAdditive, .locationAware, .coverage:
      Normalizer.softmax.text
    }
  }
}
