internal import Diagnostics

// What calls no more checks of expressions is never inlined into what does: its many variables
// would stand on the stack once for each bracket around.
extension Checker {
  @inline(never)
  func negation(
    of choices: [Candidate], _ operand: Range<Int>, at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    let overloads = catalogue.overloads("-", .negation)
    var results: [Candidate] = []
    for choice in choices {
      if let literal = negated(choice, at: range) {
        results.keep(literal)
        continue
      }
      for function in overloads where function.parameters[0].type == choice.type {
        results.keep(call(function, [choice.expression], choice.cost, at: range))
      }
    }
    guard results.isEmpty else { return results }
    guard let found = choices.cheapest else { throw mistake(.needsContext, at: operand) }
    throw mistake(.noNegation(found.type.description), at: range)
  }

  /// `-1` is a number that the lesson gives, not a computation.
  private func negated(_ candidate: Candidate, at range: Range<Int>) -> Candidate? {
    let value: Value
    switch candidate.expression.kind {
    case .literal(.double(let number)): value = .double(-number)
    case .literal(.int(let number)): value = .int(-number)
    default: return nil
    }
    return Candidate(
      expression: TypedExpression(kind: .literal(value), type: value.type, range: range),
      cost: candidate.cost)
  }

  mutating func infix(
    _ symbol: Name, _ lefts: [Candidate], _ right: Expression, at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    let rights = try candidates(right, hints: [])
    if rights.isEmpty { throw mistake(.needsContext, at: right.range) }
    return try infix(symbol, lefts, rights, at: range)
  }

  @inline(never)
  private func infix(
    _ symbol: Name, _ lefts: [Candidate], _ rights: [Candidate], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    var results: [Candidate] = []
    var refused: LanguageProblem?
    for function in catalogue.overloads(symbol.text, .infix) {
      guard let left = lefts.first(of: function.parameters[0].type),
        let right = rights.first(of: function.parameters[1].type)
      else { continue }
      if let problem = function.unavailable {
        refused = problem
        continue
      }
      results.keep(
        call(function, [left.expression, right.expression], left.cost + right.cost, at: range))
    }
    if symbol.text == "+" {
      for left in lefts {
        guard case .array = left.type, let right = rights.first(of: left.type) else { continue }
        results.keep(
          call(
            .concatenation(of: left.type), [left.expression, right.expression],
            left.cost + right.cost, at: range))
      }
    }
    guard results.isEmpty else { return results }
    if let refused { throw mistake(refused, at: range) }
    throw mistake(
      noOperator(symbol.text, lefts, rights),
      at: mixesIntAndDouble(symbol.text, lefts, rights)?.range ?? range)
  }

  private func noOperator(
    _ symbol: String, _ lefts: [Candidate], _ rights: [Candidate]
  ) -> LanguageProblem {
    let remedy: LanguageProblem.Remedy? =
      mixesIntAndDouble(symbol, lefts, rights).map {
        .convert(to: "Double", written: $0.written)
      }
    let (left, right) = (lefts.cheapest?.type, rights.cheapest?.type)
    // A single number fits nearly everywhere: what it stands beside is what can be told.
    let told = [left, right].filter { $0 != .int && $0 != .double }
    let defined = catalogue.overloads(symbol, .infix).filter { function in
      function.unavailable == nil && function.parameters.contains { told.contains($0.type) }
    }
    return .noOperator(
      symbol, left: left?.description ?? "", right: right?.description ?? "", remedy: remedy,
      defined: defined.map { "\($0.parameters[0].type) \(symbol) \($0.parameters[1].type)" })
  }

  /// The Int side of an operation that would work, were it a Double.
  private func mixesIntAndDouble(
    _ symbol: String, _ lefts: [Candidate], _ rights: [Candidate]
  ) -> TypedExpression? {
    for function in catalogue.overloads(symbol, .infix) where function.unavailable == nil {
      let (left, right) = (function.parameters[0].type, function.parameters[1].type)
      if left == .double, rights.first(of: right) != nil, let int = lefts.first(of: .int) {
        return int.expression
      }
      if right == .double, lefts.first(of: left) != nil, let int = rights.first(of: .int) {
        return int.expression
      }
    }
    return nil
  }

  mutating func element(
    of bases: [Candidate], _ indices: [Expression], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    var choices: [[Candidate]] = []
    for index in indices {
      choices.append(try candidates(index, hints: [.int, .closedRange, .range]))
    }
    return try element(of: bases, choices, at: range)
  }

  @inline(never)
  private func element(
    of bases: [Candidate], _ choices: [[Candidate]], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    var results: [Candidate] = []
    for base in bases {
      var overloads = catalogue.overloads("[]", .element).filter {
        $0.parameters[0].type == base.type
      }
      if case .array(let element) = base.type { overloads.append(.element(of: element)) }
      for function in overloads where function.parameters.count == choices.count + 1 {
        let picked = zip(function.parameters.dropFirst(), choices).compactMap {
          $1.first(of: $0.type)
        }
        guard picked.count == choices.count else { continue }
        results.keep(
          call(
            function, [base.expression] + picked.map(\.expression),
            picked.reduce(base.cost) { $0 + $1.cost }, at: range))
      }
    }
    guard results.isEmpty else { return results }
    let found = choices.map { $0.cheapest?.type.description ?? "" }
    throw mistake(
      .noElement(of: bases.cheapest?.type.description ?? "", indices: found), at: range)
  }

  func call(
    _ function: Function, _ arguments: [TypedExpression], _ cost: Int, at range: Range<Int>
  ) -> Candidate {
    Candidate(
      expression: TypedExpression(
        kind: .call(function, arguments), type: function.result, range: range),
      cost: cost)
  }
}
