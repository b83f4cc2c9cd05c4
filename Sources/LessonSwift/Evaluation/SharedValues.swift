/// What formulas come to in one session, each part of them computed once, when it is first needed.
public struct SharedValues: Sendable {
  private let formulas: SharedFormulas
  private var evaluator: Evaluator
  /// Of each part; nil where it wasn't computed yet.
  private var computed: [Computed?]
  /// How many numbers are kept.
  private var size = 0

  private struct Computed: Sendable {
    let value: Value
    /// The multiply-adds of the part and all that it is computed from, as if nothing were shared.
    let operations: Double
  }

  /// - Precondition: the session's names have values of the types that they had when the formulas
  ///   were checked.
  public init(_ formulas: SharedFormulas, in session: Session) {
    self.formulas = formulas
    evaluator = Evaluator(session.bindings, session.limits)
    computed = Array(repeating: nil, count: formulas.parts.count)
  }

  /// The value of a formula.
  ///
  /// - Returns: nil exactly where computing the formula alone is a mistake.
  /// - Complexity: O(parts of the formula) and what those compute that no formula computed before.
  public mutating func value(of index: Int) -> Value? {
    let parts = formulas.formulas[index]
    forgetIfLarge()
    for part in parts where computed[part] == nil {
      guard let new = compute(formulas.parts[part]) else { return nil }
      size += new.value.size
      computed[part] = new
    }
    return parts.last.flatMap { computed[$0]?.value }
  }

  private mutating func compute(_ part: SharedFormulas.Part) -> Computed? {
    var values: [Value] = []
    values.reserveCapacity(part.operands.count)
    evaluator.operations = 0
    for operand in part.operands {
      // A part stands behind its operands.
      guard let operand = computed[operand] else { return nil }
      values.append(operand.value)
      evaluator.operations += operand.operations
    }
    guard let value = try? evaluator.value(of: part.expression, from: values) else { return nil }
    return Computed(value: value, operations: evaluator.operations)
  }

  /// Between two formulas no more is kept than one value may hold.
  private mutating func forgetIfLarge() {
    guard size > evaluator.limits.numbersPerValue else { return }
    for index in computed.indices { computed[index] = nil }
    size = 0
  }
}
