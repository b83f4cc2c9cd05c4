internal import LessonSwift

/// Which names of a lesson hold scores of which some are hidden.
///
/// Followed are the scores themselves: what is computed of them (weights, contexts, the scores of the
/// next word) is not masked for that.
struct MaskedScores {
  private(set) var names: Set<String> = []
  private var bound: [String: Expression] = [:]

  /// - Parameter statements: of the whole lesson, from top to bottom.
  init(_ statements: some Sequence<Statement>) {
    for statement in statements {
      for name in statement.boundNames {
        bound[name.text] = statement.value
        if contain(statement.value) { names.insert(name.text) }
      }
    }
  }

  /// Whether an expression's value is masked scores.
  func contain(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name(let name): names.contains(name)
    case .call: expression.maskedScores != nil
    case .member(_, let name): name.text == "masked"
    default: expression.carriers.contains { contain($0) }
    }
  }

  /// The names by way of which masked scores come into an expression.
  func origins(of expressions: [Expression]) -> Set<String> {
    var found: Set<String> = []
    var open = expressions
    while let expression = open.popLast() {
      if case .name(let name) = expression.kind {
        guard names.contains(name), found.insert(name).inserted, let value = bound[name] else {
          continue
        }
        open.append(value)
      } else {
        open += expression.maskedScores.map { [$0] } ?? expression.carriers
      }
    }
    return found
  }
}

extension Expression {
  /// The scores that a call of `masked` masks.
  var maskedScores: Expression? {
    guard case .call(let callee, let arguments) = kind, case .name("masked") = callee.kind,
      let first = arguments.first, first.label == nil
    else { return nil }
    return first.value
  }

  /// The parts whose numbers are the expression's own, such as both sides of a sum.
  fileprivate var carriers: [Expression] {
    switch kind {
    case .array, .tuple, .negative, .infix: parts
    case .element(let base, _): [base]
    default: []
    }
  }
}
