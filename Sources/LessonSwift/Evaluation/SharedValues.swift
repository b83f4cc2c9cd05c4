/// What formulas come to in one session, each part of them computed once, when it is first needed.
public struct SharedValues: Sendable {
  private let formulas: SharedFormulas
  private var evaluator: Evaluator
  /// Of each part up to the last that was needed; nil where it wasn't computed yet.
  private var values: [Value?] = []
  /// The work of each of these parts and of all that it is computed from, as if nothing were shared;
  /// nil where it has no value.
  private var work: [Work?] = []
  /// How many numbers are kept.
  private var size = 0

  /// - Precondition: the session's names have values of the types that they had when the formulas
  ///   were checked.
  public init(_ formulas: SharedFormulas, in session: Session) {
    self.formulas = formulas
    evaluator = Evaluator(session.bindings, session.limits)
  }

  /// The value of a formula.
  ///
  /// - Returns: nil exactly where computing the formula alone is a mistake.
  /// - Complexity: O(parts of the formula) and what those compute that no formula computed before.
  public mutating func value(of index: Int) -> Value? {
    let parts = formulas.formulas[index]
    guard let last = parts.last else { return nil }
    forgetIfLarge()
    // A formula stands behind its parts, and a new one behind all older ones.
    if last >= values.count {
      let missing = last + 1 - values.count
      values += repeatElement(nil, count: missing)
      work += repeatElement(nil, count: missing)
    }
    for place in parts where work[place] == nil {
      guard compute(place) else { return nil }
    }
    return values[last]
  }

  /// - Returns: whether it has a value.
  private mutating func compute(_ place: Int) -> Bool {
    let part = formulas.parts[place]
    var operands: [Value] = []
    operands.reserveCapacity(part.operands.count)
    evaluator.spent = Work()
    for operand in part.operands {
      switch operand {
      case .literal(let value): operands.append(value)
      case .part(let place):
        // A part stands behind its operands.
        guard let value = values[place], let work = work[place] else { return false }
        operands.append(value)
        evaluator.spent.add(work)
      }
    }
    guard let value = try? evaluator.value(of: part.expression, from: operands) else {
      return false
    }
    size += value.size
    values[place] = value
    work[place] = evaluator.spent
    return true
  }

  /// Between two formulas no more is kept than one value may hold.
  private mutating func forgetIfLarge() {
    guard size > evaluator.limits.numbersPerValue else { return }
    values = []
    work = []
    size = 0
  }
}
