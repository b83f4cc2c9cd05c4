internal import Diagnostics

extension Checker {
  func literal(_ value: Value, cost: Int = 0, at range: Range<Int>) -> Candidate {
    Candidate(
      expression: TypedExpression(kind: .literal(value), type: value.type, range: range),
      cost: cost)
  }

  func integer(
    _ digits: String, hints: [ValueType], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    // Swift takes it for an Int unless told otherwise, and then it does not fit.
    let int = IntegerLiteral.int(digits)
    guard int != nil || hints.contains(.double), let double = IntegerLiteral.double(digits) else {
      throw mistake(.numberTooLarge, at: range)
    }
    return (int.map { [literal(.int($0), at: range)] } ?? [])
      + [literal(.double(double), cost: 1, at: range)]
  }

  func float(_ digits: String, at range: Range<Int>) throws(CheckFailure) -> Candidate {
    guard let number = Double(digits), number.isFinite else {
      throw mistake(.numberTooLarge, at: range)
    }
    return literal(.double(number), at: range)
  }

  mutating func array(
    _ elements: [Expression], hints: [ValueType], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    let elementHints: [ValueType] = hints.compactMap { hint in
      switch hint {
      case .array(let element): element
      case .vector: .double
      case .matrix: .vector
      default: nil
      }
    }
    func candidate(_ parts: [TypedExpression], _ type: ValueType, _ cost: Int) -> Candidate {
      Candidate(
        expression: TypedExpression(kind: .array(parts), type: type, range: range), cost: cost)
    }
    guard let first = elements.first else {
      return hints.compactMap { hint in
        switch hint {
        case .array, .vector, .matrix: candidate([], hint, 0)
        default: nil
        }
      }
    }
    var choices = [try candidates(first, hints: elementHints)]
    var common = choices[0].map(\.type)
    for element in elements.dropFirst() {
      let own = try candidates(element, hints: elementHints)
      let shared = common.filter { own.first(of: $0) != nil }
      if shared.isEmpty, !common.isEmpty, !own.isEmpty {
        throw mistake(
          .mixedArray(
            first: common[0].description, then: own.cheapest?.type.description ?? ""),
          at: element.range)
      }
      choices.append(own)
      common = shared
    }
    var candidates: [Candidate] = []
    for type in common {
      let parts = choices.compactMap { $0.first(of: type) }
      let cost = parts.reduce(0) { max($0, $1.cost) }
      let expressions = parts.map(\.expression)
      candidates.append(candidate(expressions, .array(type), cost))
      if type == .double { candidates.append(candidate(expressions, .vector, cost + 1)) }
      if type == .vector { candidates.append(candidate(expressions, .matrix, cost + 1)) }
    }
    return candidates
  }

  mutating func tuple(
    _ elements: [Expression], hints: [ValueType], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    var hinted: [ValueType]?
    for case .tuple(let types) in hints where types.count == elements.count { hinted = types }
    var parts: [TypedExpression] = []
    var cost = 0
    for (index, element) in elements.enumerated() {
      let choices = try candidates(element, hints: hinted.map { [$0[index]] } ?? [])
      guard let choice = hinted.flatMap({ choices.first(of: $0[index]) }) ?? choices.cheapest
      else { throw mistake(.needsContext, at: element.range) }
      parts.append(choice.expression)
      cost = max(cost, choice.cost)
    }
    let type = ValueType.tuple(parts.map(\.type))
    if type.parts > ValueType.partLimit {
      throw mistake(.typeTooLarge(limit: ValueType.partLimit), at: range)
    }
    return [
      Candidate(
        expression: TypedExpression(kind: .tuple(parts), type: type, range: range), cost: cost)
    ]
  }
}
