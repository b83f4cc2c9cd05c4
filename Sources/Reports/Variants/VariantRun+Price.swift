internal import Attention
internal import LessonSwift
internal import Lessons
internal import Runs

extension VariantRun {
  /// What a round takes to learn, and to compute once.
  struct Price: Equatable {
    /// How many numbers there are to learn.
    let parameters: Int
    /// Of all queries.
    let multiplyAdds: Double
  }

  /// The price of steps 1 and 3; of several heads, with all projections.
  func price(of round: VariantRound) -> Price? {
    guard let expression = binding(of: round.score ?? round.whole)?.expression else { return nil }
    if let heads = headPrice(of: expression) { return heads }
    guard let call = scoring(in: expression) else { return nil }
    let contextWidth = numbers(.context, of: round).first?.columns ?? 0
    let pairs = Double(call.queries) * Double(call.keys.rows)
    return Price(
      parameters: call.score.parameterCount(queryWidth: call.width, keyWidth: call.keys.columns),
      multiplyAdds: call.score.multiplyAdds(
        queries: call.queries, queryWidth: call.width, keys: call.keys.rows,
        keyWidth: call.keys.columns) + pairs * Double(contextWidth))
  }

  private typealias Scoring = (score: Score, queries: Int, width: Int, keys: Matrix)

  /// The call that scores, which may stand in another, such as `masked(score(…), by: .causal)`.
  private func scoring(in expression: TypedExpression) -> Scoring? {
    guard case .call(let function, let arguments) = expression.kind else { return nil }
    guard let by = function.parameters.firstIndex(where: { $0.type == Score.lessonType }) else {
      return arguments.lazy.compactMap { scoring(in: $0) }.first
    }
    guard arguments.count >= 3,
      let score = run.session.value(of: arguments[by]).flatMap({ Score($0) }),
      case .matrix(let keys)? = run.session.value(of: arguments[1])
    else { return nil }
    switch run.session.value(of: arguments[0]) {
    case .vector(let query): return (score, 1, query.count, keys)
    case .matrix(let queries): return (score, queries.rows, queries.columns, keys)
    default: return nil
    }
  }

  /// Projections, scores and contexts of `multiHead` or `selfAttention`; nil for other calls.
  private func headPrice(of expression: TypedExpression) -> Price? {
    guard case .call(let function, let arguments) = expression.kind else { return nil }
    func matrix(_ name: String) -> Matrix? {
      guard let index = function.parameters.firstIndex(where: { $0.name == name }),
        case .matrix(let matrix)? = run.session.value(of: arguments[index])
      else { return nil }
      return matrix
    }
    guard let WQ = matrix("WQ"), let WK = matrix("WK"), let WV = matrix("WV"),
      let queries = matrix("queries") ?? matrix("x")
    else { return nil }
    let keys = matrix("keys") ?? queries
    let WO = matrix("WO")
    func product(_ rows: Int, _ weights: Matrix) -> Double {
      Double(rows) * Double(weights.rows) * Double(weights.columns)
    }
    let projections =
      product(queries.rows, WQ) + product(keys.rows, WK) + product(keys.rows, WV)
      + (WO.map { product(queries.rows, $0) } ?? 0)
    // All heads of the queries together are as wide as WQ; their values as WO takes them.
    let widths = Double(WQ.rows) + Double(WO?.columns ?? WV.rows)
    return Price(
      parameters: [WQ, WK, WV, WO].reduce(0) { $0 + ($1.map { $0.rows * $0.columns } ?? 0) },
      multiplyAdds: projections + Double(queries.rows) * Double(keys.rows) * widths)
  }
}
