/// One of the types that an expression can have, with the expression as it then reads.
///
/// `1` can be an Int or a Double, `[1, 2]` an array or a Vector; the context decides. Where it does
/// not, the lowest cost wins: that of Swift's default literal types is 0.
struct Candidate {
  let expression: TypedExpression
  let cost: Int

  var type: ValueType { expression.type }
}

extension [Candidate] {
  var cheapest: Candidate? { self.min { $0.cost < $1.cost } }

  func first(of type: ValueType) -> Candidate? { first { $0.type == type } }

  /// Puts a candidate in, keeping the cheapest of each type.
  mutating func keep(_ candidate: Candidate) {
    guard let index = firstIndex(where: { $0.type == candidate.type }) else {
      append(candidate)
      return
    }
    if candidate.cost < self[index].cost { self[index] = candidate }
  }
}
