internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
public import Runs

/// A lesson that ran with another kind of attention.
public struct VariantRun: Sendable {
  public let substitution: Substitution
  public let run: LessonRun

  public init(_ substitution: Substitution, _ run: LessonRun) {
    self.substitution = substitution
    self.run = run
  }

  /// The value of a step, if its cell came to one.
  func value(of cell: Int?) -> Value? {
    guard let cell, run.cells[cell].status == .ok else { return nil }
    return run.cells[cell].result?.value
  }

  /// Why a round did not come to its end; nil if it did.
  func failure(of round: VariantRound, in language: Language) -> String? {
    for cell in round.cells {
      let result = run.cells[cell]
      switch result.status {
      case .ok: continue
      case .failed:
        return result.diagnostics.first { $0.severity == .error }?.message(in: language)
          ?? result.diagnostics.first?.message(in: language)
      case .skipped: return Words.skipped(result.missing ?? "")[language]
      }
    }
    return nil
  }

  // MARK: Price

  /// Parameters to learn, and multiply-adds of all queries of steps 1 and 3.
  func price(of round: VariantRound) -> (parameters: Int, multiplyAdds: Double)? {
    guard let cell = round.score, let expression = run.cells[cell].result?.expression,
      let call = scoring(in: expression)
    else { return nil }
    var multiplyAdds = call.score.multiplyAdds(
      queries: call.queries, queryWidth: call.width, keys: call.keys.rows,
      keyWidth: call.keys.columns)
    let pairs = Double(call.queries) * Double(call.keys.rows)
    multiplyAdds += pairs * Double(contextWidth(of: round))
    let parameters = call.score.parameterCount(
      queryWidth: call.width, keyWidth: call.keys.columns)
    return (parameters, multiplyAdds)
  }

  /// How wide the context is; 0 where the round has none.
  private func contextWidth(of round: VariantRound) -> Int {
    func width(_ value: Value?) -> Int {
      switch value {
      case .vector(let context): context.count
      case .matrix(let contexts): contexts.columns
      case .structure(let structure):
        width(structure.fields.first { $0.name == "context" }?.value)
      default: 0
      }
    }
    if let context = round.context { return width(value(of: context)) }
    guard case .structure(let whole)? = value(of: round.score) else { return 0 }
    return width(.structure(whole))
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

  // MARK: Time

  /// Seconds that a step's own expression takes, the median of some runs; nil where it has none.
  func seconds(of cell: Int?) -> Double? {
    guard let cell, run.cells[cell].status == .ok,
      let expression = run.cells[cell].result?.expression
    else { return nil }
    let clock = ContinuousClock()
    var times: [Double] = []
    var total = 0.0
    while times.count < 5 || (total < 0.005 && times.count < 1000) {
      let time = clock.measure { _ = run.session.value(of: expression) } / .seconds(1)
      times.append(time)
      total += time
      if total > 1 { break }
    }
    return times.sorted()[times.count / 2]
  }
}

extension VariantRow {
  /// What one query of a round came to.
  ///
  /// - Parameter query: the row, where there are many.
  init(_ shown: VariantReport.Shown, _ round: VariantRound, query: Int, language: Language) {
    let variant = shown.variant
    func row(_ cell: Int?, _ field: String) -> Vector? {
      if let cell { return variant.value(of: cell)?.row(query, field: field) }
      // A cell that attends holds the later steps as well.
      guard case .structure(let whole)? = variant.value(of: round.score) else { return nil }
      return Value.structure(whole).row(query, field: field)
    }
    name = shown.name
    scoreName = shown.scoreName
    scores = row(round.score, "scores")
    weights = row(round.weights, "weights")
    context = row(round.context, "context")
    let price = variant.price(of: round)
    parameters = price?.parameters
    multiplyAdds = price?.multiplyAdds
    failure = variant.failure(of: round, in: language)
    if let weights, weights.count > 0, weights.values.allSatisfy({ $0 == 0 }) {
      note = Words.allHidden[language]
    }
  }
}

extension Value {
  /// How many queries a step's value answers.
  var queries: Int? {
    switch self {
    case .vector: 1
    case .matrix(let matrix): matrix.rows
    case .structure(let structure):
      structure.fields.first { $0.name == "weights" }?.value.queries
    default: nil
    }
  }

  /// One query's row of a step's value; of a result with fields, of the one that is asked for.
  fileprivate func row(_ index: Int, field: String) -> Vector? {
    switch self {
    case .vector(let vector): return index == 0 ? vector : nil
    case .matrix(let matrix): return index < matrix.rows ? matrix[index] : nil
    case .structure(let structure):
      return structure.fields.first { $0.name == field }?.value.row(index, field: field)
    default: return nil
    }
  }
}
