internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// What a step promises of its result.
struct Contract {
  let step: Step
  let result: Binding
  let axes: Axes
  let sumsAreFree: Bool
  let session: Session
  /// Which step bound a name.
  let steps: [String: Step]

  /// How far a sum may be from 1, and a weight from 0…1.
  private static let tolerance = 1e-9

  /// What the result breaks; the first row that does stands for all.
  var problems: [ContractProblem] {
    guard let rows = rows else {
      return [
        .wrongType(
          step: step.rawValue, found: result.value.type.description, needs: ["Vector", "Matrix"])
      ]
    }
    switch step {
    case .score: return first(of: rows, scoreProblem)
    case .weights: return weightProblems(rows)
    case .context: return first(of: rows, finiteProblem) + widthProblem(rows)
    case .combine: return first(of: rows, finiteProblem)
    case .output: return first(of: rows, distributionProblem)
    }
  }

  // MARK: Rows

  struct Row {
    let numbers: ArraySlice<Double>
    /// nil for a vector, which is one row.
    let name: ContractProblem.Row?
  }

  /// The numbers that the contract is about: the result's, or the field of a result that holds the
  /// whole round.
  private var rows: [Row]? {
    switch result.value {
    case .vector(let vector): return [Row(numbers: vector.values[...], name: nil)]
    case .matrix(let matrix): return rows(of: matrix)
    case .structure(let structure):
      let fields: [String] =
        switch step {
        case .score: ["scores"]
        case .weights: ["weights"]
        case .context: ["context", "contexts"]
        case .combine: ["combined"]
        case .output: ["probabilities"]
        }
      switch structure.fields.first(where: { fields.contains($0.name) })?.value {
      case .vector(let vector): return [Row(numbers: vector.values[...], name: nil)]
      case .matrix(let matrix): return rows(of: matrix)
      case .array(let heads, .matrix): return heads.compactMap(\.matrix).flatMap(rows)
      default: return nil
      }
    default: return nil
    }
  }

  private func rows(of matrix: Matrix) -> [Row] {
    (0..<matrix.rows).map { row in
      let start = row * matrix.columns
      let word = axes.rows.flatMap { $0.count == matrix.rows ? $0[row] : nil }
      return Row(
        numbers: matrix.values[start..<start + matrix.columns],
        name: ContractProblem.Row(number: row + 1, word: word))
    }
  }

  private func first(of rows: [Row], _ problem: (Row) -> ContractProblem?) -> [ContractProblem] {
    for row in rows {
      if let found = problem(row) { return [found] }
    }
    return []
  }

  // MARK: Rules

  private func scoreProblem(_ row: Row) -> ContractProblem? {
    if row.numbers.contains(where: \.isNaN) {
      return .notANumber(step: step.rawValue, row: row.name)
    }
    return row.numbers.contains(.infinity)
      ? .infinite(step: step.rawValue, row: row.name) : nil
  }

  private func finiteProblem(_ row: Row) -> ContractProblem? {
    if row.numbers.contains(where: \.isNaN) {
      return .notANumber(step: step.rawValue, row: row.name)
    }
    return row.numbers.allSatisfy(\.isFinite)
      ? nil : .infinite(step: step.rawValue, row: row.name)
  }

  private func unitProblem(_ row: Row) -> ContractProblem? {
    let tolerance = Self.tolerance
    guard
      let index = row.numbers.firstIndex(where: { $0 < -tolerance || $0 > 1 + tolerance })
    else { return nil }
    let position = index - row.numbers.startIndex
    let word = axes.columns.flatMap { $0.count == row.numbers.count ? $0[position] : nil }
    let indices = (row.name.map { "\($0.number - 1), " } ?? "") + "\(position)"
    // Indices say the row already; its word says more.
    let isRowKnown = word == nil && row.name?.word == nil
    return .outsideUnit(
      step: step.rawValue, value: readable(row.numbers[index]),
      at: word.map { "\(result.name) (\($0))" } ?? "\(result.name)[\(indices)]",
      row: isRowKnown ? nil : row.name)
  }

  private func distributionProblem(_ row: Row) -> ContractProblem? {
    finiteProblem(row) ?? unitProblem(row) ?? sumProblem(row, cause: nil)
  }

  private func sumProblem(
    _ row: Row, cause: ContractProblem.LikelyCause?
  ) -> ContractProblem? {
    let sum = row.numbers.reduce(0, +)
    guard abs(sum - 1) > Self.tolerance else { return nil }
    return .sum(
      step: step.rawValue, sum: readable(sum), row: row.name, cause: cause ?? .notNormalised)
  }

  /// A number with as many digits as it takes to tell it from 0 and 1.
  private func readable(_ sum: Double) -> String {
    if sum == sum.rounded(), sum != 1 { return DecimalText.exact(sum) }
    let texts = (4...15).map { DecimalText.fixed(sum, digits: $0) }
    return texts.first { Double($0) != 1 && Double($0) != 0 } ?? DecimalText.exact(sum)
  }

  private func weightProblems(_ rows: [Row]) -> [ContractProblem] {
    let finite = first(of: rows, finiteProblem)
    guard finite.isEmpty else { return finite }
    let unit = first(of: rows, unitProblem)
    guard unit.isEmpty else { return unit }
    if let count = countProblem(rows) { return [count] }
    if sumsAreFree { return [] }
    var warnings: [ContractProblem] = []
    // Found once, as it may have to be computed again.
    let scores = rows.contains { $0.numbers.allSatisfy { $0 == 0 } } ? self.scores : nil
    for (index, row) in rows.enumerated() {
      if row.numbers.allSatisfy({ $0 == 0 }),
        Self.isFullyMasked(row: index, of: scores, count: rows.count)
      {
        // What is hidden from one head is hidden from all.
        let warning = ContractProblem.everythingMasked(row: row.name)
        if !warnings.contains(warning) { warnings.append(warning) }
        continue
      }
      if sumProblem(row, cause: nil) != nil {
        return [sumProblem(row, cause: likelyCause(row, rows))].compactMap(\.self)
      }
    }
    return warnings
  }

  private func likelyCause(_ row: Row, _ rows: [Row]) -> ContractProblem.LikelyCause {
    if let name = freeNormalizer { return .freeByDefinition(name) }
    if case .vector(let scores)? = scores, scores.values == Array(row.numbers) { return .scores }
    if rows.count > 1, let width = rows.first?.numbers.count {
      let columns = (0..<width).map { column in
        rows.reduce(0) { $0 + $1.numbers[$1.numbers.startIndex + column] }
      }
      if columns.allSatisfy({ abs($0 - 1) <= Self.tolerance }) { return .wrongAxis }
    }
    let sum = row.numbers.reduce(0, +)
    return sum < 1 && row.numbers.contains(0) ? .maskedAfter : .notNormalised
  }

  /// The normaliser that made the weights, where its sums are free by definition.
  private var freeNormalizer: String? {
    guard case .call(let function, let arguments)? = definition?.kind else { return nil }
    if ["monotonic", "localPredictive", "mocha", "sigmoid"].contains(function.name) {
      return function.name
    }
    return arguments.lazy.compactMap { session.value(of: $0).flatMap { Normalizer($0) } }
      .first { !$0.sumsToOne }?.name
  }

  /// What the result was bound to, behind all names.
  private var definition: TypedExpression? {
    var expression = result.expression
    while case .binding(let name)? = expression?.kind {
      expression = session.bindings[name]?.expression
    }
    return expression
  }

  // MARK: What the result was made from

  /// The values of the names that the result was made from directly.
  private var sources: [Binding] {
    (result.expression?.names ?? []).compactMap { session.bindings[$0] }
  }

  /// Whether every score of a row, where the scores are known, is −∞.
  private static func isFullyMasked(row: Int, of scores: Value?, count: Int) -> Bool {
    switch scores {
    case .vector(let scores)?: scores.values.allSatisfy { $0 == -.infinity }
    case .matrix(let scores)?:
      scores.rows == count && scores[row].values.allSatisfy { $0 == -.infinity }
    case .array(let heads, .matrix)?: isHidden(row, in: heads.compactMap(\.matrix))
    default: false
    }
  }

  /// Whether every score of a row is −∞, the rows of all heads standing below each other.
  private static func isHidden(_ row: Int, in heads: [Matrix]) -> Bool {
    guard let queries = heads.first?.rows, queries > 0, row / queries < heads.count else {
      return false
    }
    return heads[row / queries][row % queries].values.allSatisfy { $0 == -.infinity }
  }

  /// What was normalised: the first argument of the call that made the weights, or the masked scores
  /// of the round that they are part of.
  private var scores: Value? {
    if case .structure(let round) = result.value { return round.masked }
    guard case .call(_, let arguments)? = definition?.kind, let first = arguments.first,
      let source = session.value(of: first)
    else { return nil }
    if case .structure(let round) = source { return round.masked }
    return source
  }

  /// One weight a key: as many as the scores that they were made from.
  private func countProblem(_ rows: [Row]) -> ContractProblem? {
    guard let weights = rows.first?.numbers.count else { return nil }
    for source in sources where steps[source.name] == .score {
      let keys: Int
      switch source.value {
      case .vector(let scores): keys = scores.count
      case .matrix(let scores): keys = scores.columns
      default: continue
      }
      if keys != weights {
        return .weightsPerKey(weights: weights, keys: keys, scores: source.name)
      }
    }
    return nil
  }

  /// A context is as wide as the values: those matrices that have one row a weight.
  private func widthProblem(_ rows: [Row]) -> [ContractProblem] {
    guard let width = rows.first?.numbers.count else { return [] }
    var keys: Int?
    for source in sources where steps[source.name] == .weights {
      switch source.value {
      case .vector(let weights): keys = weights.count
      case .matrix(let weights): keys = weights.columns
      default: continue
      }
    }
    let values = sources.compactMap { source -> Int? in
      guard case .matrix(let matrix) = source.value, matrix.rows == keys,
        steps[source.name] != .weights
      else { return nil }
      return matrix.columns
    }
    guard let needed = values.first, !values.contains(width) else { return [] }
    return [.contextWidth(has: width, needs: needed)]
  }
}

extension LessonStructure {
  /// The scores of a round, those of hidden keys −∞.
  fileprivate var masked: Value? { fields.first { $0.name == "masked" }?.value }
}

extension Value {
  fileprivate var matrix: Matrix? { if case .matrix(let matrix) = self { matrix } else { nil } }
}
