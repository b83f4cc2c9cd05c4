internal import Attention
internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Pictures
internal import Runs
internal import Seq2Seq

extension CellView {
  /// A picture and what is to be seen on it, where the author's words are about another.
  typealias Seen = (picture: Picture, alt: Bilingual?)

  private var inDigits: NumberStyle { NumberStyle(decimals: digits) }

  /// What is to be seen of a model, of how it did, or of what it wrote; nothing for other values.
  func learningPictures(of value: Value) -> [Seen] {
    switch value {
    case .structure(let structure):
      if let model = structure as? LearnedModel { return lossCurve(model) }
      if let evaluation = structure as? ModelEvaluation { return curves(evaluation) }
      if let translation = structure as? ModelTranslation { return alignments(translation) }
      return []
    case .array(let elements, _):
      guard let compared = ComparedEvaluations(elements, in: run.session),
        compared.lengths.count > 1
      else { return [] }
      let series = zip(compared.names, compared.evaluations).map { name, evaluation in
        Curves.Series(
          name,
          points: evaluation.scores.sorted { $0.length < $1.length }.map {
            Curves.Point(x: Double($0.length), y: $0.exact)
          })
      }
      return [
        (
          .curves(
            Curves(
              xTitle: say(Words.length), yTitle: say(Words.exact), series: series, style: inDigits,
              range: 0...1)),
          nil
        )
      ]
    default: return []
    }
  }

  private func lossCurve(_ model: LearnedModel) -> [Seen] {
    let points = Self.thinned(model.losses.values, to: 200)
    guard points.count > 1 else { return [] }
    let series = Curves.Series(model.attention.rawValue, points: points)
    return [
      (
        .curves(
          Curves(
            xTitle: say(Words.step), yTitle: say(Words.loss), series: [series], style: inDigits)),
        nil
      )
    ]
  }

  /// Losses over steps: of many, the mean of as many as leave about `most`, at the middle of these.
  static func thinned(_ losses: [Double], to most: Int) -> [Curves.Point] {
    let size = losses.count > 2 * most ? (losses.count + most - 1) / most : 1
    return stride(from: 0, to: losses.count, by: size).map { start in
      let part = losses[start..<Swift.min(start + size, losses.count)]
      return Curves.Point(
        x: Double(start) + Double(part.count + 1) / 2,
        y: part.reduce(0, +) / Double(part.count))
    }
  }

  private func curves(_ evaluation: ModelEvaluation) -> [Seen] {
    let scores = evaluation.scores.sorted { $0.length < $1.length }
    guard scores.count > 1 else { return [] }
    func series(_ name: Bilingual, _ number: (LengthScore) -> Double?) -> Curves.Series? {
      let points = scores.compactMap { score in
        number(score).map { Curves.Point(x: Double(score.length), y: $0) }
      }
      return points.count == scores.count ? Curves.Series(say(name), points: points) : nil
    }
    let all = [
      series(Words.exact) { $0.exact }, series(Words.tokens) { $0.tokens },
      series(Words.alignmentAgreement) { $0.alignment },
    ]
    return [
      (
        .curves(
          Curves(
            xTitle: say(Words.length), yTitle: say(Words.share), series: all.compactMap(\.self),
            style: inDigits, range: 0...1)),
        nil
      )
    ]
  }

  /// What the model looked at, and where the words come from.
  private func alignments(_ translation: ModelTranslation) -> [Seen] {
    func heatMap(_ weights: Matrix, _ words: [String]) -> Picture? {
      guard weights.rows > 0, weights.columns > 0 else { return nil }
      return .heatMap(
        AlignmentMatrix(
          weights: weights, outputs: words, sources: translation.source, style: inDigits))
    }
    guard let looked = heatMap(translation.weights, translation.words) else { return [] }
    var pictures: [Seen] = [(looked, nil)]
    if let gold = heatMap(translation.gold, translation.expected) {
      pictures.append((gold, Words.goldAlignment))
    }
    return pictures
  }
}
