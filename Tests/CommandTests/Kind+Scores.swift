import Attention

extension Kind {
  private typealias L = FixtureLesson

  /// Step 1.
  static let scores: [Kind] = [
    Kind("dot", ["Score.dot", "score"], ["--score", ".dot"], .scores) {
      score(query: L.q, keys: L.K, by: .dot).values
    },
    Kind("scaled dot", ["Score.scaledDot"], ["--score", ".scaledDot"], .scores) {
      score(query: L.q, keys: L.K, by: .scaledDot).values
    },
    Kind(
      "general", ["Score.general"],
      ["--score", ".general(W: [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 2], [0, 0, 1, 0]])"], .scores
    ) {
      let W: Matrix = [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 2], [0, 0, 1, 0]]
      return score(query: L.q, keys: L.K, by: .general(W: W)).values
    },
    Kind("additive", ["Score.additive"], ["--score", ".additive(W: W, U: U, v: v)"], .weights) {
      softmax(score(query: L.q, keys: L.K, by: .additive(W: L.W, U: L.U, v: L.v))).values
    },
    Kind(
      "additive, normalized", ["Score.normalizedAdditive"],
      ["--score", ".normalizedAdditive(W: W, U: U, v: v, b: b, g: 0.7)"], .scores
    ) {
      score(
        query: L.q, keys: L.K, by: .normalizedAdditive(W: L.W, U: L.U, v: L.v, b: L.b, g: 0.7)
      ).values
    },
    Kind(
      "concat", ["Score.concat"],
      [
        "--score",
        ".concat(W: [[0.1, 0.2, -0.1, 0.3, 0.3, -0.1, 0.2, 0.1], "
          + "[0.4, -0.2, 0.1, 0, -0.2, 0.1, 0.4, 0.2]], v: v)",
      ], .scores
    ) {
      // W and U side by side: the additive score over again.
      score(query: L.q, keys: L.K, by: .additive(W: L.W, U: L.U, v: L.v)).values
    },
    Kind("cosine", ["Score.cosine"], ["--score", ".cosine(beta: 10)"], .weights) {
      softmax(score(query: L.q, keys: L.K, by: .cosine(beta: 10))).values
    },
    Kind("distance", ["Score.distance"], ["--score", ".distance"], .scores) {
      score(query: L.q, keys: L.K, by: .distance).values
    },
    Kind(
      "location (Luong)", ["Score.location"],
      ["--score", ".location(W: [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0.5, 0]])"], .scores
    ) {
      let W: Matrix = [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0.5, 0]]
      return score(query: L.q, keys: L.K, by: .location(W: W)).values
    },
    Kind(
      "location-aware (Chorowski)", ["Score.locationAware"],
      ["--score", ".locationAware(W: W, U: U, v: v, b: b, F: F, P: P, previous: p)"], .context
    ) {
      let own = Score.locationAware(
        W: L.W, U: L.U, v: L.v, b: L.b, F: L.F, P: L.P, previous: L.p)
      return attend(query: L.q, keys: L.K, values: L.V, by: own).context.values
    },
    Kind(
      "the features of location-aware scores alone", ["locationFeatures"],
      ["--let", "e = locationFeatures(previous: p, F: F) * v"], .scores
    ) { (locationFeatures(previous: L.p, F: L.F) * L.v).values },
    Kind(
      "coverage (See)", ["Score.coverage"],
      ["--score", ".coverage(W: W, U: U, v: v, b: b, w: [1, -1], coverage: p)"], .context
    ) {
      let own = Score.coverage(
        W: L.W, U: L.U, v: L.v, b: L.b, w: [1, -1], coverage: L.p)
      return attend(query: L.q, keys: L.K, values: L.V, by: own).context.values
    },
    Kind(
      "coverage (Tu), each weight divided by how much its word asks for", [],
      [
        "--score",
        ".coverage(W: W, U: U, v: v, b: b, w: [1, -1], "
          + "coverage: hadamard(p, exp(-log(2 * sigmoid(K * u)))))",
      ], .scores
    ) {
      let fertility = 2 * sigmoid(L.K * L.u)
      let coverage = Vector(zip(L.p.values, fertility.values).map { $0 / $1 })
      let own = Score.coverage(
        W: L.W, U: L.U, v: L.v, b: L.b, w: [1, -1], coverage: coverage)
      return score(query: L.q, keys: L.K, by: own).values
    },
    Kind(
      "linear, as score and normaliser", ["Score.linear", "Normalizer.proportional"],
      ["--score", ".linear", "--normalize", ".proportional"], .weights
    ) { proportional(score(query: L.q, keys: L.K, by: .linear)).values },
  ]
}
