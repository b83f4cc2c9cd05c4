internal import LessonSwift
internal import Seq2Seq

extension Catalogue {
  /// Tries models on sentences that are drawn afresh.
  static let evaluateFunctions: [Function] =
    [
      Function(
        "evaluate", .function, ["_ model", "lengths", "sentences", "seed"],
        fallbacks: ["sentences": "100", "seed": "0"],
        check: { model, lengths, sentences, _ in
          learning(model.mismatch(lengths: lengths, sentences: sentences))
        },
        cost: { model, lengths, sentences, _ in cost(model, lengths, sentences) }
      ) { (model: LearnedModel, lengths: ClosedRange<Int>, sentences: Int, seed: Int) in
        evaluate(model, lengths: lengths, sentences: sentences, seed: seed)
      },
      Function(
        "evaluate", .function, ["_ model", "lengths", "sentences", "seed"],
        fallbacks: ["sentences": "100", "seed": "0"],
        check: { model, lengths, sentences, _ in
          learning(model.mismatch(lengths: lengths, sentences: sentences))
        },
        cost: { model, lengths, sentences, _ in cost(model, lengths, sentences) }
      ) { (model: LearnedModel, lengths: [Int], sentences: Int, seed: Int) in
        evaluate(model, lengths: lengths, sentences: sentences, seed: seed)
      },
      Function(
        "evaluate", .function, ["_ model", "sentences", "seed"],
        fallbacks: ["sentences": "100", "seed": "0"],
        check: { model, sentences, _ in
          learning(model.mismatch(lengths: model.ownLengths, sentences: sentences))
        },
        cost: { model, sentences, _ in cost(model, model.ownLengths, sentences) }
      ) { (model: LearnedModel, sentences: Int, seed: Int) in
        evaluate(model, sentences: sentences, seed: seed)
      },
      Function(
        "accuracy", .method, ["_ evaluation", "atLength"],
        check: { evaluation, length in learning(evaluation.mismatch(length: length)) },
        cost: { evaluation, _ in Cost(operations: Double(evaluation.scores.count), numbers: 1) }
      ) { (evaluation: ModelEvaluation, length: Int) in evaluation.accuracy(atLength: length) },
      Function(
        "tokenAccuracy", .method, ["_ evaluation", "atLength"],
        check: { evaluation, length in learning(evaluation.mismatch(length: length)) },
        cost: { evaluation, _ in Cost(operations: Double(evaluation.scores.count), numbers: 1) }
      ) { (evaluation: ModelEvaluation, length: Int) in
        evaluation.tokenAccuracy(atLength: length)
      },
    ] + ModelEvaluation.propertyFunctions

  /// Trying a model counts as training it does: both run in Float.
  private static func cost(
    _ model: LearnedModel, _ lengths: some Collection<Int>, _ sentences: Int
  ) -> Cost {
    Cost(
      operations: 1, numbers: 4 * Double(lengths.count),
      training: model.multiplyAdds(lengths: lengths, sentences: sentences))
  }
}
