internal import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// Asks models.
  static let translateFunctions: [Function] =
    [
      Function(
        "translate", .function, ["_ sentence", "with", "limit"], fallbacks: ["limit": "50"],
        check: { sentence, model, limit in
          learning(model.mismatch(sentence: sentence, limit: limit))
        },
        cost: { sentence, model, limit in
          let words = LearnedModel.words(of: sentence).count
          let shape = model.plan.shape
          let widths =
            3 * words + 2 * shape.hidden + 2 * shape.keyWidth + shape.embedding + shape.targetWords
          return Cost(
            operations: shape.multiplyAdds(source: words, target: limit),
            numbers: Double(words * shape.keyWidth) + Double(limit) * Double(widths))
        }
      ) { (sentence: String, with: LearnedModel, limit: Int) in
        translate(sentence, with: with, limit: limit)
      }
    ] + ModelTranslation.propertyFunctions
}
