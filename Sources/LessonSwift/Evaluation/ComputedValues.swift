/// What expressions of a session come to, each computed once: for deriving many numbers.
public struct ComputedValues: Sendable {
  let session: Session
  private var values: [Key: Value] = [:]
  private var operations = 0.0
  private let mostOperations: Double

  /// An expression by where it stands; a tuple and its component stand at one place.
  private struct Key: Hashable {
    let origin: String?
    let range: Range<Int>
    let type: ValueType
  }

  /// - Parameter mostOperations: how many multiply-adds may be spent in all.
  public init(_ session: Session, mostOperations: Double = .infinity) {
    self.session = session
    self.mostOperations = mostOperations
  }

  /// The value of an expression.
  ///
  /// - Parameter origin: the binding in whose expression it stands, or the whole text that it is
  ///   part of, where no binding holds that: two expressions never have both origin and place alike.
  /// - Returns: nil where it can't be had again, or only for more than may be spent.
  mutating func value(of expression: TypedExpression, in origin: String?) -> Value? {
    switch expression.kind {
    case .literal(let value): return value
    case .binding(let name): return session.bindings[name]?.value
    case .call, .array, .tuple, .component: break
    }
    if let origin, let binding = session.bindings[origin],
      let whole = binding.expression, whole.range == expression.range,
      whole.type == expression.type
    {
      return binding.value
    }
    let key = Key(origin: origin, range: expression.range, type: expression.type)
    if let value = values[key] { return value }
    guard
      let value = session.value(of: expression, after: &operations, most: mostOperations)
    else { return nil }
    values[key] = value
    return value
  }

  /// Spends what it takes to derive a number of a call.
  ///
  /// - Returns: whether there was as much.
  mutating func spend(_ operations: Double) -> Bool {
    self.operations += operations
    return self.operations <= mostOperations
  }
}
