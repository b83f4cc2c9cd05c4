import Attention

extension Kind {
  private typealias L = FixtureLesson

  /// Step 2, and what weights take from the word before.
  static let normalizers: [Kind] = [
    normalizer("softmax", ["Normalizer.softmax", "softmax", "weigh"], ".softmax", .softmax),
    normalizer(
      "temperature", [], ".softmax(temperature: 4)", .softmax(temperature: 4)),
    normalizer("sparsemax", ["Normalizer.sparsemax"], ".sparsemax", .sparsemax),
    normalizer("entmax", ["Normalizer.entmax"], ".entmax(alpha: 1.5)", .entmax(alpha: 1.5)),
    normalizer("sigmoid", ["Normalizer.sigmoid"], ".sigmoid", .sigmoid),
    normalizer("hard", ["Normalizer.hard"], ".hard", .hard),
    normalizer("smoothed", ["Normalizer.smoothed"], ".smoothed", .smoothed),
    normalizer(
      "local-p", ["Normalizer.localPredictive"], ".localPredictive(center: 0.8, radius: 2)",
      .localPredictive(center: 0.8, radius: 2)),
    normalizer(
      "monotonic", ["Normalizer.monotonic"], ".monotonic(previous: p)", .monotonic(previous: L.p)),
    normalizer(
      "forward", ["Normalizer.forward"], ".forward(previous: p)", .forward(previous: L.p)),
    of("sparsemax, called", ["sparsemax"], "sparsemax(e)") { sparsemax($0) },
    of("entmax, called", ["entmax"], "entmax(e, alpha: 1.5)") { entmax($0, alpha: 1.5) },
    of("in proportion, called", ["proportional"], "proportional(e)") { proportional($0) },
    of("monotonic, called", ["monotonic"], "monotonic(e, previous: p)") {
      monotonic($0, previous: L.p)
    },
    of("forward, called", ["forward"], "forward(e, previous: p)") { forward($0, previous: L.p) },
    of(
      "local-p with a predicted centre", ["localPredictive", "predictedCenter"],
      "localPredictive(e, center: predictedCenter(query: q, W: W, v: v, count: 3), radius: 2)"
    ) {
      let center = predictedCenter(query: L.q, W: L.W, v: L.v, count: 3)
      return localPredictive($0, center: center, radius: 2)
    },
    of(
      "MoChA", ["mocha"],
      "mocha(monotonic: monotonic(e / 10, previous: p), chunkScores: e, window: 2)"
    ) {
      mocha(monotonic: monotonic($0 / 10, previous: L.p), chunkScores: $0, window: 2)
    },
    Kind("inverted", ["inverted"], in: .manyQueries, ["--let", "A = inverted(E)"], .weights) {
      inverted(score(queries: L.Q, keys: L.K, by: .dot)).values
    },
  ]

  private static func normalizer(
    _ title: String, _ names: [String], _ text: String, _ normalizer: Normalizer
  ) -> Kind {
    Kind(title, names, ["--normalize", text], .weights) {
      weigh(score(query: L.q, keys: L.K, by: .dot), by: normalizer).values
    }
  }

  /// Weights that a call makes of the lesson's scores.
  private static func of(
    _ title: String, _ names: [String], _ text: String,
    _ weights: @escaping @Sendable (Vector) -> Vector
  ) -> Kind {
    Kind(title, names, ["--let", "a = \(text)"], .weights) {
      weights(score(query: L.q, keys: L.K, by: .dot)).values
    }
  }
}
